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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
    private final List<ServerSettings> settings = new ArrayList<>();

    private int run(Map<String, String> environment, String... arguments) {
        return new Main(environment, printTo(out), printTo(err), server -> {
                    served.add(server.modelDescription());
                    settings.add(server.settings());
                })
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
        "--jdbc-url x,           Unknown flag --jdbc-url; --help shows",
        "--api-key x,            Unknown flag --api-key; --help shows",
        "--api-key=secret,       Unknown flag --api-key; --help shows",
        "--port=http,            '--port takes a number from 0 to 65535, not http.'",
        "serve,                  Unexpected argument serve; --help shows",
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
        "--model models:no.yaml, There is no file no.yaml; name a YAML file that exists.",
        "--max-streams 0,        '--max-streams takes a whole number from 1 to 999999999, not 0.'",
        "--max-streams 1k,       '--max-streams takes a whole number from 1 to 999999999, not 1k.'",
        "--max-file-size 512,    '--max-file-size takes a size such as 64KB, 16MB or 2GB, not 512.'",
        "--max-body-size 2GB,    '--max-body-size takes a size below 2GB such as 500B, 64KB or 16MB, not 2GB.'",
        "--file-wait 60,         '--file-wait takes a time such as 500ms, 30s or 10m, 365 days at most, not 60.'",
        "--file-wait 525601m,    '--file-wait takes a time such as 500ms, 30s or 10m, 365 days at most, not 525601m.'",
        "--run-time 999ms,       '--run-time: The time to live must be a second at least, not PT0.999S.'"
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

    @Test
    void everyBoundCanBeSet() {
        int exitCode = run(
                Map.of(),
                ("--port 0 --max-concurrent-runs 1 --max-queued-runs 2 --max-streams 3 --max-file-size 4GB --max-body-size 5KB"
                                + " --max-index-size 6B --run-time 7m --file-wait 8s --expiry-check 9s --poll-after 10ms"
                                + " --heartbeat 11s --idle-timeout 12m --close-timeout 13s")
                        .split(" "));

        assertThat(exitCode).isZero();
        ServerSettings set = settings.get(0);
        assertThat(List.of(set.maxConcurrentRuns(), set.maxQueuedRuns(), set.maxStreams()))
                .containsExactly(1, 2, 3);
        assertThat(List.of(set.maxFileBytes(), (long) set.maxBodyBytes(), set.maxIndexBytes()))
                .containsExactly(4L << 30, 5L << 10, 6L);
        assertThat(List.of(set.runTimeToLive(), set.fileWait(), set.expiryCheck(), set.pollAfter()))
                .containsExactly(
                        Duration.ofMinutes(7), Duration.ofSeconds(8), Duration.ofSeconds(9), Duration.ofMillis(10));
        assertThat(List.of(set.heartbeat(), set.idleTimeout(), set.closeTimeout()))
                .containsExactly(Duration.ofSeconds(11), Duration.ofMinutes(12), Duration.ofSeconds(13));
    }

    /** What each page says of a flag that is not given is what a server has whose builder was told nothing. */
    @Test
    void theDefaultsOfAllBoundsAreThoseThatAreWritten() throws IOException {
        String page = Files.readString(Path.of("../docs/server.md"));
        assertDefaults(Pattern.compile("(--[a-z-]+) (?:N|SIZE|TIME) +[^;]+; (\\w+) if not given"), CommandLine.USAGE);
        assertDefaults(Pattern.compile("\\| `(--[a-z-]+)` \\| `\\w+` \\| `(\\w+)` \\|"), page);
    }

    private void assertDefaults(Pattern flagAndDefault, String text) {
        List<String> arguments = new ArrayList<>(List.of("--port", "0"));
        flagAndDefault
                .matcher(text)
                .results()
                .forEach(found -> arguments.addAll(List.of(found.group(1), found.group(2))));
        assertThat(arguments).hasSize(2 + 2 * Bound.values().length);

        assertThat(run(Map.of(), arguments.toArray(new String[0]))).isZero();

        assertThat(settings)
                .last()
                .usingRecursiveComparison()
                .ignoringFields("model")
                .isEqualTo(AssistantsServer.builder()
                        .model(Model.directive())
                        .build()
                        .settings());
    }
}
