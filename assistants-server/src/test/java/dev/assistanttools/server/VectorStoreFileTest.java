package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VectorStoreFileTest extends ServerTest {

    private String store;
    private String files;

    @BeforeEach
    void makeStore() {
        store = api.post("/vector_stores", "{}").id();
        files = "/vector_stores/" + store + "/files";
    }

    private Api.Answer add(String file, String more) {
        return api.post(files, "{\"file_id\":\"" + file + "\"" + more + "}");
    }

    private Api.Answer done(String file) {
        return api.await(files + "/" + file, answer -> !answer.text("/status").equals("in_progress"));
    }

    @Test
    void aFileInAStoreIsDescribed() {
        String file = api.file("a.txt", "Hello, world");
        Api.Answer added = add(file, ",\"attributes\":{\"year\":2026,\"draft\":false,\"by\":\"Ann\"}");
        assertThat(added.id()).isEqualTo(file);

        assertThat(Json.write(done(file).body()))
                .isEqualTo(
                        "{\"id\":\"" + file + "\",\"object\":\"vector_store.file\",\"usage_bytes\":12,\"created_at\":"
                                + added.body().get("created_at") + ",\"vector_store_id\":\"" + store
                                + "\",\"status\":\"completed\",\"last_error\":null,\"chunking_strategy\":{\"type\":\"static\","
                                + "\"static\":{\"max_chunk_size_tokens\":800,\"chunk_overlap_tokens\":400}},\"attributes\":"
                                + "{\"year\":2026,\"draft\":false,\"by\":\"Ann\"}}");
    }

    @Test
    void aChosenStrategyIsShown() {
        String file = api.file("a.txt", "Hello");
        add(
                file,
                ",\"chunking_strategy\":{\"type\":\"static\",\"static\":{\"max_chunk_size_tokens\":100,"
                        + "\"chunk_overlap_tokens\":50}}");

        assertThat(done(file)
                        .body()
                        .at("/chunking_strategy/static/max_chunk_size_tokens")
                        .intValue())
                .isEqualTo(100);
    }

    @Test
    void whatIsNoTextFails() {
        String file = api.send(new Form().file("a.pdf", "%PDF-1.7").field("purpose", "assistants"))
                .id();
        add(file, "");

        Api.Answer failed = done(file);

        assertThat(failed.text("/status")).isEqualTo("failed");
        assertThat(failed.text("/last_error/code")).isEqualTo("unsupported_file");
        assertThat(failed.text("/last_error/message")).startsWith("The file is not text");
        assertThat(api.get(files + "/" + file + "/content").body().get("data")).isEmpty();
    }

    @Test
    void anEmptyFileIsInvalid() {
        String file = api.file("a.txt", " \n");
        add(file, "");

        assertThat(done(file).text("/last_error/code")).isEqualTo("invalid_file");
    }

    @Test
    void theContentIsTheTextOfTheFile() {
        String file = api.file("page.html", "<p>Fish &amp; <b>chips</b></p><script>x</script>");
        add(file, "");
        done(file);

        assertThat(Json.write(api.get(files + "/" + file + "/content").body()))
                .isEqualTo(
                        "{\"object\":\"vector_store.file_content.page\",\"data\":[{\"type\":\"text\",\"text\":\"Fish &"
                                + " chips\"}],\"has_more\":false,\"next_page\":null}");
    }

    @Test
    void attributesAreReplaced() {
        String file = api.file("a.txt", "Hello");
        add(file, ",\"attributes\":{\"a\":1}");

        assertThat(Json.write(api.post(files + "/" + file, "{\"attributes\":{\"b\":\"x\"}}")
                        .body()
                        .get("attributes")))
                .isEqualTo("{\"b\":\"x\"}");
        assertThat(api.post(files + "/" + file, "{\"attributes\":null}").body().get("attributes"))
                .isEmpty();
        assertThat(api.post(files + "/file-1", "{\"attributes\":{}}").status()).isEqualTo(404);
    }

    @Test
    void filesAreListedByStatusAndInPages() {
        String good = api.file("a.txt", "Hello");
        String bad = api.file("b.txt", "");
        String other = api.file("c.txt", "Hello");
        for (String file : new String[] {good, bad, other}) {
            add(file, "");
            done(file);
        }

        assertThat(api.get(files + "?filter=failed").text("/data/0/id")).isEqualTo(bad);
        assertThat(api.get(files + "?filter=completed").body().get("data")).hasSize(2);
        Api.Answer page = api.get(files + "?order=asc&limit=1&after=" + good);
        assertThat(page.text("/data/0/id")).isEqualTo(bad);
        assertThat(page.body().get("has_more").booleanValue()).isTrue();
        assertThat(api.get(files + "?filter=lost").message())
                .isEqualTo("Invalid value: 'lost'. Supported values are: 'in_progress', 'completed', 'failed', and"
                        + " 'cancelled'.");
    }

    @Test
    void aPageGoesOnFromAFileThatHasLeftTheFilter() {
        String good = api.file("a.txt", "Hello");
        String bad = api.file("b.txt", "");
        for (String file : new String[] {good, bad}) {
            add(file, "");
            done(file);
        }

        assertThat(api.get(files + "?filter=failed&order=asc&after=" + good).text("/data/0/id"))
                .isEqualTo(bad);
    }

    @Test
    void aFileLeavesItsStore() {
        String file = api.file("a.txt", "Hello");
        add(file, "");

        assertThat(Json.write(api.delete(files + "/" + file).body()))
                .isEqualTo("{\"id\":\"" + file + "\",\"object\":\"vector_store.file.deleted\",\"deleted\":true}");

        assertThat(api.get(files + "/" + file).status()).isEqualTo(404);
        assertThat(api.delete(files + "/" + file).status()).isEqualTo(404);
        assertThat(api.get("/files/" + file).status()).isEqualTo(200);
    }

    @Test
    void aFilePutIntoItsStoreAgainIsReadAnew() {
        String file = api.file("a.txt", "Hello");
        add(file, ",\"attributes\":{\"a\":1}");
        done(file);

        add(file, ",\"attributes\":{\"a\":2}");

        assertThat(done(file).body().at("/attributes/a").intValue()).isEqualTo(2);
        assertThat(api.get(files).body().get("data")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | Missing required parameter: 'file_id'.",
                "{\"file_id\":\"f\",\"x\":1} | Unknown parameter: 'x'.",
                "{\"file_id\":\"f\",\"attributes\":{\"a\":[]}}"
                        + " | Invalid type for 'attributes.a': expected one of a string, number or boolean, but got an array"
                        + " instead.",
                "{\"file_id\":\"f\",\"attributes\":{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,"
                        + "\"j\":1,\"k\":1,\"l\":1,\"m\":1,\"n\":1,\"o\":1,\"p\":1,\"q\":1}} | Invalid 'attributes': too many"
                        + " properties. Expected an object with at most 16 properties, but got an object with 17 properties"
                        + " instead."
            })
    void wrongRequestsAreRefused(String body, String message) {
        Api.Answer refused = api.post(files, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo(message);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(add("file-1", "").message()).isEqualTo("No file found with id 'file-1'.");
        assertThat(api.post("/vector_stores/vs_1/files", "{\"file_id\":\"file-1\"}")
                        .message())
                .isEqualTo("No vector store found with id 'vs_1'.");
        assertThat(api.get("/vector_stores/vs_1/files/file-1/content").status()).isEqualTo(404);
    }
}
