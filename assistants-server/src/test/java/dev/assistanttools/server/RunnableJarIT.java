package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The jar as users start it, in processes of its own. */
class RunnableJarIT {

    private static final String JAR = Objects.requireNonNull(System.getProperty("runnable.jar"));
    private static final long GENEROUS_SECONDS = 120;
    private static final int SIGTERM_EXIT = 143;

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
    }

    /** A started program whose standard error output goes to a file. */
    private record Program(Process process, BufferedReader out, Path err) {

        String error() throws IOException {
            return Files.readString(err);
        }

        int exitCode() throws InterruptedException {
            assertThat(process.waitFor(GENEROUS_SECONDS, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }
    }

    private Program start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        processes.add(process);
        return new Program(process, process.inputReader(StandardCharsets.UTF_8), err);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no SIGTERM to end the server with.")
    void servesKeepsItsDataAndEndsWhenItIsTold() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        Program server = start("--port", "0", "--data", data.toString());
        String ready = server.out().readLine();
        assertThat(ready).matches("assistants-server listening on http://127\\.0\\.0\\.1:[0-9]+/v1");
        String baseUrl = ready.substring(ready.indexOf("http"));
        assertThat(send(HttpRequest.newBuilder(URI.create(baseUrl + "/assistants"))
                        .POST(HttpRequest.BodyPublishers.ofString("{\"model\":\"m\",\"name\":\"Kept\"}"))))
                .contains("asst_");

        Program second = start("--port", "0", "--data", data.toString());
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.error()).hasLineCount(1).contains(data.toString(), "in use by another server");

        // The handle, because Process.destroy() would close the streams that are read below.
        server.process().toHandle().destroy();
        assertThat(server.exitCode()).isEqualTo(SIGTERM_EXIT);
        assertThat(server.out().readLine()).isNull();
        assertThat(server.error()).hasLineCount(1).contains("INFO", "directive", "in folder");

        Program third = start("--port", "0", "--data", data.toString());
        String again = third.out().readLine();
        assertThat(send(HttpRequest.newBuilder(URI.create(again.substring(again.indexOf("http")) + "/assistants"))))
                .contains("\"Kept\"");
    }

    @Test
    @Timeout(GENEROUS_SECONDS)
    void searchesWithoutAWordInItsLog() throws IOException, InterruptedException {
        Program server = start("--port", "0");
        String ready = server.out().readLine();
        String baseUrl = ready.substring(ready.indexOf("http"));
        HttpRequest.Builder upload = new Form()
                .file("tide.txt", "The tide turns at noon.")
                .field("purpose", "assistants")
                .request();
        String file = id(send(upload.uri(URI.create(baseUrl + "/files"))));
        String store = id(send(HttpRequest.newBuilder(URI.create(baseUrl + "/vector_stores"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"file_ids\":[\"" + file + "\"]}"))));
        HttpRequest.Builder search = HttpRequest.newBuilder(URI.create(baseUrl + "/vector_stores/" + store + "/search"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"tide\"}"));

        String found = send(search);
        while (!found.contains("at noon")) {
            Thread.sleep(50);
            found = send(search);
        }
        assertThat(server.error()).hasLineCount(1);
    }

    private static String id(String json) {
        return Json.readObject(json).required("id").stringValue();
    }

    @Test
    void saysItsVersion() throws IOException, InterruptedException {
        Program program = start("--version");

        assertThat(program.out().readLine()).matches("assistants-server [0-9]+\\.[0-9]+\\.[0-9]+.*");
        assertThat(program.exitCode()).isZero();
    }

    private static String send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpRequest.Builder headed = request.header("OpenAI-Beta", "assistants=v2");
            if (headed.build().headers().firstValue("Content-Type").isEmpty()) {
                headed.header("Content-Type", "application/json");
            }
            HttpRequest complete = headed.build();
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(complete, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
