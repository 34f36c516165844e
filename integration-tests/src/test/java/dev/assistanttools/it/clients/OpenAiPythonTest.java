package dev.assistanttools.it.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.it.clients.Program.Ended;
import dev.assistanttools.it.clients.Program.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The checks are written in Python, in {@code python}; each of them is a test here. */
@Execution(ExecutionMode.CONCURRENT)
class OpenAiPythonTest {

    private static final Duration INSTALL_LIMIT = Duration.ofMinutes(1);

    /**
     * The requirements name everything, so none is looked for; and an index that can't be reached is asked twice for each of them, not
     * six times with pauses that make a minute and a half of it.
     */
    private static final List<String> PIP_INSTALL = List.of(
            "--disable-pip-version-check",
            "install",
            "--quiet",
            "--no-deps",
            "--only-binary=:all:",
            "--retries=1",
            "--timeout=20",
            "--requirement=wanted.txt");

    @TestFactory
    List<DynamicTest> thePythonClientAgrees() throws IOException, InterruptedException {
        try (ServerDesk desk = new ServerDesk()) {
            Path folder = Files.createDirectories(Path.of("target/python"));
            String python = installed(folder);
            List<DynamicTest> tests = Reports.of(Program.run(
                    folder,
                    Duration.ofMinutes(5),
                    python,
                    "checks.py",
                    desk.open().baseUrl(),
                    desk.url()));
            assertThat(desk.problems()).as("answers that break the API").isEmpty();
            return tests;
        } catch (Unavailable e) {
            return Reports.skipped("openai-python was not checked: " + e.getMessage() + ".");
        }
    }

    /** Installs the client in an environment of its own, unless an earlier test run did; the interpreter that has it. */
    private static String installed(Path folder) throws Unavailable, IOException, InterruptedException {
        for (String check : List.of("checks.py", "client.py")) {
            Files.writeString(folder.resolve(check), read(check));
        }
        String wanted = read("requirements.txt");
        Path requirements = folder.resolve("requirements.txt");
        Path python = folder.resolve("venv/bin/python").toAbsolutePath();
        if (!Files.exists(requirements) || !Files.readString(requirements).equals(wanted)) {
            Files.writeString(folder.resolve("wanted.txt"), wanted);
            run(folder, "python3", "-m", "venv", "venv");
            List<String> pip = new ArrayList<>(List.of(python.toString(), "-m", "pip"));
            pip.addAll(PIP_INSTALL);
            run(folder, pip.toArray(String[]::new));
            Files.writeString(requirements, wanted);
        }
        return python.toString();
    }

    private static void run(Path folder, String... command) throws Unavailable, IOException, InterruptedException {
        Ended ended = Program.run(folder, INSTALL_LIMIT, command);
        if (ended.exitCode() != 0) {
            throw new Unavailable("'" + command[1] + " " + command[2] + "' of python could not install it: "
                    + ended.err().lines().reduce((first, last) -> last).orElse("no reason given"));
        }
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = OpenAiPythonTest.class.getResourceAsStream("/python/" + resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
