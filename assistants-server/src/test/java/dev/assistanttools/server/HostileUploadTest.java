package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class HostileUploadTest extends ServerTest {

    @TempDir
    private Path folder;

    @Override
    AssistantsServer.Builder configured(AssistantsServer.Builder builder) {
        return builder.dataFolder(folder.resolve("data")).maxFileBytes(100_000);
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data/files"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private List<Path> storedNow() {
        try {
            return Files.isDirectory(folder.resolve("data/files")) ? stored() : List.of();
        } catch (IOException | UncheckedIOException e) {
            // A file went while it was listed.
            return List.of(folder);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../../evil.txt | evil.txt",
                "/etc/passwd | passwd",
                "C:/temp/x.txt | x.txt",
                ".. | ..",
                "a%2e%2e%2fb | a%2e%2e%2fb",
                "dir/ | file"
            })
    void aNameIsALabelAndNoPath(String sent, String shown) throws IOException {
        Api.Answer created = api.send(new Form().file(sent, "x").field("purpose", "assistants"));

        assertThat(created.text("/filename")).isEqualTo(shown);
        assertThat(stored()).containsExactly(folder.resolve("data/files").resolve(created.id()));
    }

    @Test
    void anIdIsNoPath() {
        assertThat(api.get("/files/..%2F..%2Fassistants-server.lock").status()).isIn(400, 404);
        assertThat(api.get("/files/..%2Fassistants-server.mv.db/content").status())
                .isIn(400, 404);
    }

    static Stream<Arguments> wrongForms() {
        return Stream.of(
                Arguments.of(new Form().field("purpose", "assistants"), "Missing required parameter: 'file'.", "file"),
                Arguments.of(new Form().file("a", "x"), "Missing required parameter: 'purpose'.", "purpose"),
                Arguments.of(
                        new Form().file("a", "x").field("purpose", "fun"),
                        "Invalid value: 'fun'. Supported values are: 'assistants', 'batch', 'fine-tune', 'vision', 'user_data',"
                                + " and 'evals'.",
                        "purpose"),
                Arguments.of(
                        new Form().file("a", "x").field("purpose", "batch").field("colour", "red"),
                        "Unknown parameter: 'colour'.",
                        "colour"),
                Arguments.of(
                        new Form().file("a", "x").field("purpose", "batch").field("purpose", "batch"),
                        "Duplicate parameter: 'purpose'.",
                        "purpose"),
                Arguments.of(
                        new Form().file("a", "x").file("b", "y").field("purpose", "batch"),
                        "Duplicate parameter: 'file'.",
                        "file"),
                Arguments.of(
                        new Form()
                                .file("a", "x")
                                .field("purpose", "batch")
                                .field("expires_after[anchor]", "created_at")
                                .field("expires_after[seconds]", "3599"),
                        "Invalid 'expires_after.seconds': integer below minimum value. Expected a value >= 3600, but got 3599"
                                + " instead.",
                        "expires_after.seconds"),
                Arguments.of(
                        new Form().file("a", "x").field("purpose", "batch").field("expires_after[seconds]", "3600"),
                        "Missing required parameter: 'expires_after.anchor'.",
                        "expires_after.anchor"),
                Arguments.of(
                        new Form()
                                .file("a", "x")
                                .field("purpose", "batch")
                                .field("expires_after[anchor]", "last_active_at")
                                .field("expires_after[seconds]", "3600"),
                        "Invalid value: 'last_active_at'. Supported values are: 'created_at'.",
                        "expires_after.anchor"),
                Arguments.of(
                        new Form()
                                .file("a", "x")
                                .field("purpose", "batch")
                                .field("expires_after[anchor]", "created_at")
                                .field("expires_after[seconds]", "soon"),
                        "Invalid type for 'expires_after.seconds': expected an integer, but got a string instead.",
                        "expires_after.seconds"));
    }

    @ParameterizedTest
    @MethodSource("wrongForms")
    void aWrongFormIsRefusedAndLeavesNothing(Form form, String message, String param) throws IOException {
        Api.Answer refused = api.send(form);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo(message);
        assertThat(refused.text("/error/param")).isEqualTo(param);
        assertThat(stored()).isEmpty();
    }

    @Test
    void whatIsNoFormIsRefused() {
        Api.Answer json = api.post("/files", "{}");
        assertThat(json.status()).isEqualTo(400);
        assertThat(json.message())
                .isEqualTo(
                        "Unsupported content type: 'application/json'. This API method only accepts 'multipart/form-data'"
                                + " requests: send the header 'Content-Type: multipart/form-data'.");
        Api.Answer unbound = api.send(
                HttpRequest.newBuilder()
                        .header("content-type", "multipart/form-data")
                        .POST(HttpRequest.BodyPublishers.ofString("x")),
                "/files");
        assertThat(unbound.status()).isEqualTo(400);
        assertThat(unbound.message()).contains("names no boundary");
    }

    @Test
    void aFormThatBreaksOffIsRefusedAndLeavesNothing() throws IOException {
        byte[] broken = new Form()
                .field("purpose", "assistants")
                .file("a", "x".repeat(50_000))
                .brokenOff();

        Api.Answer refused = api.send(Form.request(broken), "/files");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("breaks off");
        assertThat(stored()).isEmpty();
    }

    @Test
    void garbageInAFormIsRefused() {
        for (String body :
                List.of("", "garbage", "------frontier\r\n\r\nx", "------frontier\r\nNo header\r\n\r\nx\r\n")) {
            Api.Answer refused = api.send(Form.request(body.getBytes(StandardCharsets.UTF_8)), "/files");
            assertThat(refused.status()).as(body).isEqualTo(400);
        }
    }

    @Test
    void aFormOfTooManyPartsIsRefused() {
        Form form = new Form().file("a", "x").field("purpose", "assistants");
        for (int i = 0; i < 20; i++) {
            form.field("f" + i, "x");
        }

        assertThat(api.send(form).status()).isEqualTo(400);
    }

    @Test
    void aFieldThatIsAFileInDisguiseIsRefused() throws IOException {
        Api.Answer refused = api.send(new Form().file("a", "x").field("purpose", "y".repeat(50_000)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message())
                .isEqualTo("The field 'purpose' of the multipart form of your request is too long.");
        assertThat(stored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100001,413", "100000,200"})
    void aFileMayBeAsLargeAsTheServerSays(int size, int status) throws IOException {
        Api.Answer answer = api.send(new Form().file("a", new byte[size]).field("purpose", "assistants"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(stored()).hasSize(status == 200 ? 1 : 0);
    }

    /** Before it is sent: what nobody reads may take the answer with it when the connection is closed. */
    @Test
    void aFileThatIsAnnouncedAsTooLargeIsRefusedAtOnce() throws IOException {
        URI uri = URI.create(server.baseUrl());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write(headOfUpload(400_000));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

            assertThat(answer.readLine()).startsWith("HTTP/1.1 413 ");
        }
        assertThat(stored()).isEmpty();
    }

    private static byte[] headOfUpload(int bytes) {
        String head = String.join(
                "\r\n",
                "POST /v1/files HTTP/1.1",
                "Host: x",
                "Content-Type: multipart/form-data; boundary=----frontier",
                "Content-Length: " + bytes,
                "",
                "");
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void aFileOfUnknownSizeIsBoundedToo() throws IOException {
        byte[] body = new Form()
                .field("purpose", "assistants")
                .file("a", new byte[300_000])
                .brokenOff();
        HttpRequest.Builder chunked = HttpRequest.newBuilder()
                .header("content-type", "multipart/form-data; boundary=----frontier")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(api.send(chunked, "/files").status()).isEqualTo(413);
        assertThat(stored()).isEmpty();
    }

    @Test
    void aClientThatLeavesInTheMiddleLeavesNothing() throws IOException {
        URI uri = URI.create(server.baseUrl());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write(headOfUpload(90_000));
            socket.getOutputStream()
                    .write(new Form().file("a", "x".repeat(50_000)).brokenOff());
            Api.await(() -> !storedNow().isEmpty());
        }

        Api.await(() -> storedNow().isEmpty());
        assertThat(api.get("/files").body().get("data")).isEmpty();
    }
}
