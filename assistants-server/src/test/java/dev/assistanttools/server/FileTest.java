package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileTest extends ServerTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-20T12:00:00Z"));

    @Override
    AssistantsServer.Builder configured(AssistantsServer.Builder builder) {
        return builder.clock(clock).expiryCheck(Duration.ofMillis(20));
    }

    private static Form form(String content) {
        return new Form().file("notes.txt", content).field("purpose", "assistants");
    }

    @Test
    void anUploadedFileIsDescribed() {
        Api.Answer created = api.send(form("héllo"));

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.id()).matches("file-[0-9A-Za-z]{24}");
        assertThat(Json.write(created.body()))
                .isEqualTo("{\"id\":\"" + created.id() + "\",\"object\":\"file\",\"bytes\":6,\"created_at\":1768910400,"
                        + "\"filename\":\"notes.txt\",\"purpose\":\"assistants\",\"status\":\"processed\"}");
        assertThat(api.get("/files/" + created.id()).body()).isEqualTo(created.body());
    }

    @Test
    void theContentComesBackToTheByte() {
        byte[] content = new byte[300_000];
        new Random(7).nextBytes(content);
        String id = api.send(new Form().file("données.bin", content).field("purpose", "user_data"))
                .id();

        HttpResponse<byte[]> answer = api.bytes("/files/" + id + "/content");

        assertThat(answer.body()).isEqualTo(content);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/octet-stream");
        assertThat(answer.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename*=UTF-8''donn%C3%A9es.bin");
        assertThat(api.get("/files/" + id).text("/filename")).isEqualTo("données.bin");
    }

    @Test
    void anEmptyFileIsAFile() {
        String id = api.send(form("")).id();

        assertThat(api.get("/files/" + id).body().get("bytes").intValue()).isZero();
        assertThat(api.bytes("/files/" + id + "/content").body()).isEmpty();
    }

    @Test
    void aDeletedFileIsGone() {
        String id = api.send(form("x")).id();

        assertThat(Json.write(api.delete("/files/" + id).body()))
                .isEqualTo("{\"id\":\"" + id + "\",\"object\":\"file\",\"deleted\":true}");

        for (Api.Answer gone :
                List.of(api.get("/files/" + id), api.get("/files/" + id + "/content"), api.delete("/files/" + id))) {
            assertThat(gone.status()).isEqualTo(404);
            assertThat(gone.message()).isEqualTo("No such File object: " + id);
            assertThat(gone.text("/error/param")).isEqualTo("id");
        }
    }

    @Test
    void filesAreListedInPagesAndByPurpose() {
        List<String> ids =
                IntStream.range(0, 3).mapToObj(i -> api.file(i + ".txt", "x")).toList();
        String batch = api.send(new Form().file("b.jsonl", "{}").field("purpose", "batch"))
                .id();

        Api.Answer first = api.get("/files?limit=2&order=asc");
        assertThat(first.body()
                        .get("data")
                        .valueStream()
                        .map(file -> file.get("id").stringValue()))
                .containsExactly(ids.get(0), ids.get(1));
        assertThat(first.body().get("has_more").booleanValue()).isTrue();
        Api.Answer rest = api.get("/files?order=asc&after=" + first.text("/last_id"));
        assertThat(rest.body()
                        .get("data")
                        .valueStream()
                        .map(file -> file.get("id").stringValue()))
                .containsExactly(ids.get(2), batch);
        assertThat(rest.body().get("has_more").booleanValue()).isFalse();
        assertThat(api.get("/files?purpose=batch").text("/data/0/id")).isEqualTo(batch);
        assertThat(api.get("/files?purpose=batch").body().get("data")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "limit=10001 | Invalid 'limit': integer above maximum value. Expected a value <= 10000, but got 10001 instead.",
                "limit=0 | Invalid 'limit': integer below minimum value. Expected a value >= 1, but got 0 instead.",
                "order=up | Invalid value: 'up'. Supported values are: 'asc' and 'desc'.",
                "after=file-1 | Invalid 'after': nothing in this list has the id 'file-1'."
            })
    void wrongPagesAreRefused(String query, String message) {
        Api.Answer refused = api.get("/files?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo(message);
    }

    @Test
    void aFileExpiresByTheServersClock() {
        Api.Answer created = api.send(
                form("x").field("expires_after[anchor]", "created_at").field("expires_after[seconds]", "3600"));
        assertThat(created.body().get("expires_at").longValue())
                .isEqualTo(created.body().get("created_at").longValue() + 3600);

        clock.pass(Duration.ofSeconds(3599));
        assertThat(api.get("/files/" + created.id()).status()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        assertThat(api.get("/files/" + created.id()).status()).isEqualTo(404);
        assertThat(api.get("/files").body().get("data")).isEmpty();
    }

    @Test
    void aFileForABatchExpiresAfterThirtyDays() {
        Api.Answer created = api.send(new Form().file("b.jsonl", "{}").field("purpose", "batch"));

        assertThat(created.body().get("expires_at").longValue())
                .isEqualTo(created.body().get("created_at").longValue()
                        + Duration.ofDays(30).toSeconds());
    }

    @Test
    void manyUploadsAtOnceDoNotMix() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> uploads = IntStream.range(0, 24)
                    .mapToObj(i -> clients.submit(() -> api.file(i + ".txt", ("content " + i + "\n").repeat(2000))))
                    .toList();
            for (int i = 0; i < uploads.size(); i++) {
                byte[] content =
                        api.bytes("/files/" + uploads.get(i).get() + "/content").body();
                assertThat(new String(content, StandardCharsets.UTF_8)).isEqualTo(("content " + i + "\n").repeat(2000));
            }
        } finally {
            clients.shutdownNow();
        }
    }
}
