package dev.assistanttools.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as users start it, in a process of its own. */
class FinanceBotJarIT {

    private static final String JAR = Objects.requireNonNull(System.getProperty("finance-bot.jar"));
    private static final int GENEROUS_SECONDS = 120;

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void answersExactlyOnItsOutputAndWarnsBesideIt() throws IOException, InterruptedException {
        int exitCode = run(
                Map.of(),
                "What are 2,500.10 dollars in yen at the rate of 2026-04-13, and how did that pair move this year?");

        assertThat(exitCode).isZero();
        assertThat(out())
                .contains("European Central Bank", "script finance.yaml (not a language model)")
                .contains("Round 1: 2 tools are called at the same time")
                .contains("2,500.10 USD = 399,601 JPY", "+1.85 %")
                .doesNotContain("WARN");
        assertThat(err()).hasLineCount(1).startsWith("WARN: An assistants-server is embedded");
    }

    @Test
    void showsNeitherKeyNorStackTraceIfTheModelCannotBeReached() throws IOException, InterruptedException {
        String key = "sk-never-to-be-seen";

        int exitCode = run(
                Map.of("OPENAI_API_KEY", key, "OPENAI_BASE_URL", "http://127.0.0.1:9/v1"),
                "What are 5 dollars in yen?");

        assertThat(exitCode).isEqualTo(1);
        assertThat(out()).contains("gave no answer").doesNotContain(key, "\tat ");
        assertThat(err()).doesNotContain(key, "\tat ");
    }

    private String out() throws IOException {
        return Files.readString(folder.resolve("out"));
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    private int run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeAll(List.of("OPENAI_API_KEY", "OPENAI_BASE_URL"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        processes.add(process);
        assertThat(process.waitFor(GENEROUS_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
