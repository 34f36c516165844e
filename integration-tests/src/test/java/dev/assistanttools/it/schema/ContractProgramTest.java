package dev.assistanttools.it.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.contract.ContractMain;
import dev.assistanttools.contract.ToolContract;
import dev.assistanttools.contract.ToolContractLock;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program runs in builds, which have no class path but core's jar. */
class ContractProgramTest {

    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void needsNothingButCore() throws Exception {
        Path lock = folder.resolve("tools.json");
        assertThat(run("write", lock)).startsWith("0: Wrote " + lock);
        assertThat(run("check", lock)).startsWith("0: The tools are what " + lock + " says");

        Files.writeString(lock, Files.readString(lock).replace("\"plan\"", "\"travel\""));

        assertThat(run("check", lock))
                .startsWith("1: Breaking")
                .contains("travel /name: The tool is named \"plan\" now.");
    }

    @Test
    void theContractOfThisModuleIsReadFromItsFile() {
        ToolContract contract = ToolContract.of(ContractProgramTest.class);
        ToolContractLock lock = ToolContractLock.of(folder.resolve("tools.json"));
        lock.write(contract);

        assertThat(lock.read()).isEqualTo(contract);
        lock.verify(contract);
    }

    /** The exit code and what was printed. */
    private String run(String act, Path lock) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                pathOf(ContractMain.class),
                ContractMain.class.getName(),
                act,
                "--classes",
                pathOf(ContractProgramTest.class),
                "--lock",
                lock.toString()));
        Path output = folder.resolve("output.txt");
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return program.exitValue() + ": " + Files.readString(output, StandardCharsets.UTF_8);
        } finally {
            program.destroyForcibly();
        }
    }

    private static String pathOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
