package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> served = new ArrayList<>();

    private int run(Map<String, String> environment, String... arguments) {
        return new Main(environment, printTo(out), printTo(err), server -> served.add(server.modelDescription()))
                .run(List.of(arguments));
    }

    private static PrintStream printTo(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private void assertRefused(int exitCode, String message) {
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .hasLineCount(1)
                .startsWith("assistants-server: ")
                .contains(message);
        assertThat(out.size()).isZero();
        assertThat(served).isEmpty();
    }

    @Test
    void printsOneLineAndServesUntilItIsToEnd() {
        int exitCode =
                run(Map.of(), "--port", "0", "--data", folder.resolve("data").toString());

        assertThat(exitCode).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .matches("assistants-server listening on http://127\\.0\\.0\\.1:[0-9]+/v1\\R");
        assertThat(served).containsExactly("directive (not a language model)");
        assertThat(folder.resolve("data")).isNotEmptyDirectory();
    }

    @Test
    void servesTheModelThatIsNamed() throws IOException {
        Path script = Files.writeString(folder.resolve("my.yaml"), "rules: [{when: a, reply: b}]");
        Map<String, String> environment =
                Map.of("OPENAI_API_KEY", "sk-0123456789", "OPENAI_BASE_URL", "http://127.0.0.1:9/v1");

        assertThat(run(environment, "--port", "0", "--model", "script:" + script))
                .isZero();
        assertThat(run(environment, "--port", "0", "--model", "openai", "--host", "localhost"))
                .isZero();
        assertThat(served)
                .containsExactly("script my.yaml (not a language model)", "chat completions of http://127.0.0.1:9/v1");
    }

    @Test
    void helpAndVersionGoToTheStandardOutput() {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(run(Map.of(), "--port", "1", "--version")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--host", "--port", "--data", "--model", "OPENAI_BASE_URL")
                .endsWith("assistants-server (not packaged)\n");
        assertThat(err.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--jdbc-url x,           Unknown flag --jdbc-url; known are --host",
        "--api-key x,            Unknown flag --api-key; known are --host",
        "--api-key=secret,       Unknown flag --api-key; known are --host",
        "--port=http,            '--port takes a number from 0 to 65535, not http.'",
        "serve,                  Unexpected argument serve; known are --host",
        "--port,                 --port needs a value",
        "--data --port 0,        --data needs a value",
        "--port 1 --port 2,      --port is there twice",
        "--port http,            '--port takes a number from 0 to 65535, not http.'",
        "--port 65536,           '--port takes a number from 0 to 65535, not 65536.'",
        "--host 203.0.113.9,     '--host takes an address of this machine, and 203.0.113.9 is none.'",
        "--host no.invalid,      '--host takes an address or name of this machine, and no.invalid is not known.'",
        "--model gpt,            '--model takes directive, script:FILE, openai, responses or models:FILE, not gpt.'",
        "--model script:,        '--model takes directive, script:FILE, openai, responses or models:FILE, not script:.'",
        "--model script:no.yaml, There is no script no.yaml; name a YAML file that exists.",
        "--model openai,         --model openai needs OPENAI_API_KEY in the environment; set it",
        "--model responses,      --model responses needs OPENAI_API_KEY in the environment; set it",
        "--model models:no.yaml, There is no file no.yaml; name a YAML file that exists."
    })
    void whatCanNotBeDoneIsOneLineThatSaysWhatToDo(String arguments, String message) {
        assertRefused(run(Map.of(), arguments.split(" ")), message);
    }

    @Test
    void anEndpointThatCanNotBeUsedIsRefused() {
        int exitCode = run(Map.of("OPENAI_API_KEY", "k", "OPENAI_BASE_URL", "here"), "--model", "openai");

        assertRefused(exitCode, "OPENAI_BASE_URL or OPENAI_API_KEY can't be used: The base URL is not absolute");
    }

    @Test
    void aMalformedScriptIsRefused() throws IOException {
        Path script = Files.writeString(folder.resolve("bad.yaml"), "rules:\n- when: '('\n  reply: b\n");

        assertRefused(run(Map.of(), "--model", "script:" + script), "bad.yaml, rule 1, line 2: the pattern is no");
    }

    @Test
    void aPortInUseIsRefused() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            assertRefused(run(Map.of(), "--port", port), port + ": the port is in use; choose another");
        }
    }

    @Test
    void aDataFolderThatCanNotBeWrittenIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertRefused(run(Map.of(), "--port", "0", "--data", file.toString()), file + " is not a folder");
    }
}
