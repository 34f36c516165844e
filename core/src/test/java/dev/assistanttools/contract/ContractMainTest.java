package dev.assistanttools.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private String classes;
    private String lock;

    @BeforeEach
    void setUp() throws IOException {
        classes = folder.resolve("classes").toString();
        lock = folder.resolve("tools.json").toString();
        compile("\"n\":{\"type\":\"integer\"}");
    }

    @Test
    void writesAndChecks() {
        assertThat(run("write", "--classes", classes, "--lock", lock)).isZero();
        assertThat(run("check", "--classes", classes, "--lock", lock)).isZero();

        assertThat(said())
                .isEqualTo("Wrote " + lock + "; number of tools: 1.\nThe tools are what " + lock
                        + " says; number of tools: 1.\n");
    }

    @Test
    void printsDifferencesAndEndsWithOne() throws IOException {
        run("write", "--classes", classes, "--lock", lock);
        compile("\"n\":{\"type\":\"string\"},\"m\":{}");
        out.reset();

        assertThat(run("check", "--classes", classes, "--lock", lock)).isEqualTo(1);
        assertThat(said()).isEqualTo("""
                Breaking: calls that were right may be refused or misunderstood now
                  t /schema/properties/n: It was an integer, and is a string now.
                Widening: more calls are right than before
                  t /schema/properties/m: The property is new and optional.
                If the tools are meant to be so, the same command with write instead of check accepts them.
                """);
    }

    @Test
    void failsOnlyOnWhatItIsToldTo() throws IOException {
        run("write", "--classes", classes, "--lock", lock);
        compile("\"n\":{\"type\":\"number\"}");

        assertThat(run("check", "--classes", classes, "--lock", lock, "--fail-on", "breaking"))
                .isZero();
        assertThat(run("check", "--classes", classes, "--lock", lock, "--fail-on", "widening"))
                .isEqualTo(1);
        assertThat(run("write", "--classes", classes, "--lock", lock)).isZero();
        assertThat(run("check", "--classes", classes, "--lock", lock)).isZero();
    }

    @Test
    void writesABrokenFileAnew() throws IOException {
        Files.writeString(Path.of(lock), "{");

        assertThat(run("check", "--classes", classes, "--lock", lock)).isEqualTo(2);
        assertThat(run("write", "--classes", classes, "--lock", lock)).isZero();
        assertThat(run("check", "--classes", classes, "--lock", lock)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | The first argument is check or write, not nothing; --help says more.
            look                            | The first argument is check or write, not look; --help says more.
            check                           | --classes is missing; it names the folder that the module is compiled to.
            check --classes                 | --classes needs a value after it; --help shows which.
            check --lock a --lock b         | --lock is there twice; give it once.
            check --fail-on little          | --fail-on takes one of breaking, widening, wording, not little.
            check --color                   | Unknown argument --color; known are --classes, --lock, --fail-on and --help.
            check --classes c --lock none   | There is no none; the same command with write instead of check creates it.
            """)
    void aWrongCommandLineIsOneLine(String line, String message) {
        List<String> words =
                Stream.of(line.split(" ", -1)).filter(word -> !word.isEmpty()).toList();

        assertThat(run(words.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("assistant-tools: " + message + "\n");
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("--help")).isZero();
        assertThat(said()).contains("check|write").contains("--fail-on");
    }

    private void compile(String properties) throws IOException {
        Contracts.writeFragment(Path.of(classes), "a.Tools", Contracts.entry("t", properties));
    }

    private int run(String... arguments) {
        return new ContractMain(print(out), print(err)).run(List.of(arguments));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
