package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VectorStoreTest extends ServerTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-20T12:00:00Z"));

    @Override
    AssistantsServer.Builder configured(AssistantsServer.Builder builder) {
        return builder.clock(clock).expiryCheck(Duration.ofMillis(20));
    }

    private String store(String json) {
        return api.post("/vector_stores", json).id();
    }

    private Api.Answer completed(String store) {
        return api.await(
                "/vector_stores/" + store,
                answer -> answer.text("/status").equals("completed")
                        && answer.body().at("/file_counts/in_progress").intValue() == 0);
    }

    @Test
    void aNewStoreIsDescribed() {
        Api.Answer created = api.post("/vector_stores", "{\"name\":\"Manuals\",\"metadata\":{\"a\":\"1\"}}");

        assertThat(created.id()).matches("vs_[0-9A-Za-z]{24}");
        assertThat(Json.write(created.body()))
                .isEqualTo("{\"id\":\"" + created.id() + "\",\"object\":\"vector_store\",\"created_at\":1768910400,"
                        + "\"name\":\"Manuals\",\"usage_bytes\":0,\"file_counts\":{\"in_progress\":0,\"completed\":0,"
                        + "\"failed\":0,\"cancelled\":0,\"total\":0},\"status\":\"completed\",\"expires_at\":null,"
                        + "\"last_active_at\":1768910400,\"metadata\":{\"a\":\"1\"}}");
        assertThat(api.get("/vector_stores/" + created.id()).body()).isEqualTo(created.body());
    }

    @Test
    void aStoreCountsItsFilesAndWhatTheyTake() {
        String text = api.file("a.txt", "Hello, world");
        String binary = api.send(new Form().file("a.bin", new byte[] {0, 1, 2}).field("purpose", "assistants"))
                .id();

        Api.Answer store = completed(store("{\"file_ids\":[\"" + text + "\",\"" + binary + "\",\"" + text + "\"]}"));

        assertThat(Json.write(store.body().get("file_counts")))
                .isEqualTo("{\"in_progress\":0,\"completed\":1,\"failed\":1,\"cancelled\":0,\"total\":2}");
        assertThat(store.body().get("usage_bytes").intValue()).isEqualTo("Hello, world".length());
    }

    @Test
    void aStoreIsModified() {
        String id = store(
                "{\"name\":\"A\",\"expires_after\":{\"anchor\":\"last_active_at\",\"days\":7},\"metadata\":{\"a\":\"1\"}}");

        Api.Answer changed = api.post("/vector_stores/" + id, "{\"name\":\"B\"}");
        assertThat(changed.text("/name")).isEqualTo("B");
        assertThat(changed.text("/metadata/a")).isEqualTo("1");
        assertThat(changed.body().at("/expires_after/days").intValue()).isEqualTo(7);

        Api.Answer bare = api.post("/vector_stores/" + id, "{\"name\":null,\"expires_after\":null,\"metadata\":null}");
        assertThat(bare.text("/name")).isEmpty();
        assertThat(bare.body().has("expires_after")).isFalse();
        assertThat(bare.body().get("expires_at").isNull()).isTrue();
        assertThat(bare.body().get("metadata")).isEmpty();
    }

    @Test
    void storesAreListedInPages() {
        List<String> ids = List.of(store("{}"), store("{}"), store("{}"));

        Api.Answer page = api.get("/vector_stores?limit=2");

        assertThat(page.body()
                        .get("data")
                        .valueStream()
                        .map(store -> store.get("id").stringValue()))
                .containsExactly(ids.get(2), ids.get(1));
        assertThat(page.body().get("has_more").booleanValue()).isTrue();
        assertThat(api.get("/vector_stores?before=" + ids.get(1) + "&order=desc")
                        .text("/data/0/id"))
                .isEqualTo(ids.get(2));
    }

    @Test
    void aDeletedStoreLeavesItsFiles() {
        String file = api.file("a.txt", "Hello");
        String id = store("{\"file_ids\":[\"" + file + "\"]}");
        completed(id);

        assertThat(Json.write(api.delete("/vector_stores/" + id).body()))
                .isEqualTo("{\"id\":\"" + id + "\",\"object\":\"vector_store.deleted\",\"deleted\":true}");

        assertThat(api.get("/vector_stores/" + id).message()).isEqualTo("No vector store found with id '" + id + "'.");
        assertThat(api.get("/vector_stores/" + id + "/files").status()).isEqualTo(404);
        assertThat(api.delete("/vector_stores/" + id).status()).isEqualTo(404);
        assertThat(api.get("/files/" + file).status()).isEqualTo(200);
    }

    @Test
    void aDeletedFileLeavesItsStores() {
        String file = api.file("a.txt", "Hello");
        String id = store("{\"file_ids\":[\"" + file + "\"]}");
        completed(id);

        api.delete("/files/" + file);

        Api.Answer store = api.get("/vector_stores/" + id);
        assertThat(store.body().at("/file_counts/total").intValue()).isZero();
        assertThat(store.body().get("usage_bytes").intValue()).isZero();
        assertThat(api.get("/vector_stores/" + id + "/files/" + file).message())
                .isEqualTo("No file found with id '" + file + "' in vector store '" + id + "'.");
    }

    @Test
    void aStoreExpiresAfterDaysWithoutUse() {
        String file = api.file("a.txt", "Hello");
        String id = store("{\"expires_after\":{\"anchor\":\"last_active_at\",\"days\":2}}");
        clock.pass(Duration.ofDays(1));
        assertThat(api.post("/vector_stores/" + id + "/files", "{\"file_id\":\"" + file + "\"}")
                        .status())
                .isEqualTo(200);
        Api.Answer used = completed(id);
        assertThat(used.body().get("last_active_at").longValue())
                .isEqualTo(clock.instant().getEpochSecond());
        assertThat(used.body().get("expires_at").longValue())
                .isEqualTo(clock.instant().plus(Duration.ofDays(2)).getEpochSecond());

        clock.pass(Duration.ofDays(2));

        assertThat(api.get("/vector_stores/" + id).text("/status")).isEqualTo("expired");
        Api.Answer refused = api.post("/vector_stores/" + id + "/files", "{\"file_id\":\"" + file + "\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo("Vector store '" + id + "' has expired.");
        assertThat(api.post("/vector_stores/" + id, "{\"expires_after\":null}").text("/status"))
                .isEqualTo("expired");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"colour\":\"red\"} | Unknown parameter: 'colour'.",
                "{\"name\":1} | Invalid type for 'name': expected a string, but got an integer instead.",
                "{\"file_ids\":\"x\"} | Invalid type for 'file_ids': expected an array of strings, but got a string instead.",
                "{\"expires_after\":{\"days\":1}} | Missing required parameter: 'expires_after.anchor'.",
                "{\"expires_after\":{\"anchor\":\"created_at\",\"days\":1}}"
                        + " | Invalid value: 'created_at'. Supported values are: 'last_active_at'.",
                "{\"expires_after\":{\"anchor\":\"last_active_at\",\"days\":366}}"
                        + " | Invalid 'expires_after.days': integer above maximum value. Expected a value <= 365, but got 366"
                        + " instead.",
                "{\"chunking_strategy\":{\"type\":\"auto\",\"static\":{}}}"
                        + " | Unknown parameter: 'chunking_strategy.static'.",
                "{\"chunking_strategy\":{\"type\":\"static\"}} | Missing required parameter: 'chunking_strategy.static'.",
                "{\"chunking_strategy\":{\"type\":\"static\",\"static\":{\"max_chunk_size_tokens\":99,\"chunk_overlap_tokens\":0}}}"
                        + " | Invalid 'chunking_strategy.static.max_chunk_size_tokens': integer below minimum value. Expected a"
                        + " value >= 100, but got 99 instead.",
                "{\"chunking_strategy\":{\"type\":\"static\",\"static\":{\"max_chunk_size_tokens\":801,\"chunk_overlap_tokens\":401}}}"
                        + " | Invalid 'chunking_strategy.static.chunk_overlap_tokens': integer above maximum value. Expected a"
                        + " value <= 400, but got 401 instead."
            })
    void wrongRequestsAreRefused(String body, String message) {
        Api.Answer refused = api.post("/vector_stores", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo(message);
    }

    @Test
    void aStoreOfAFileThatIsNotThereIsNotMade() {
        Api.Answer refused = api.post("/vector_stores", "{\"file_ids\":[\"file-1\"]}");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.message()).isEqualTo("No file found with id 'file-1'.");
        assertThat(api.get("/vector_stores").body().get("data")).isEmpty();
    }
}
