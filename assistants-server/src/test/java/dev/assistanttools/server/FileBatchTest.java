package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileBatchTest extends ServerTest {

    private String store;
    private String batches;

    @BeforeEach
    void makeStore() {
        store = api.post("/vector_stores", "{}").id();
        batches = "/vector_stores/" + store + "/file_batches";
    }

    private Api.Answer done(String batch) {
        return api.await(
                batches + "/" + batch, answer -> !answer.text("/status").equals("in_progress"));
    }

    @Test
    void aBatchTellsHowFarItsFilesAre() {
        String good = api.file("a.txt", "Hello");
        String bad = api.file("b.txt", "");

        Api.Answer created =
                api.post(batches, "{\"file_ids\":[\"" + good + "\",\"" + bad + "\"],\"attributes\":{\"a\":1}}");

        assertThat(created.id()).matches("vsfb_[0-9A-Za-z]{24}");
        assertThat(Json.write(done(created.id()).body()))
                .isEqualTo("{\"id\":\"" + created.id() + "\",\"object\":\"vector_store.files_batch\",\"created_at\":"
                        + created.body().get("created_at") + ",\"vector_store_id\":\"" + store
                        + "\",\"status\":\"completed\",\"file_counts\":{\"in_progress\":0,\"completed\":1,\"failed\":1,"
                        + "\"cancelled\":0,\"total\":2}}");
        Api.Answer files = api.get(batches + "/" + created.id() + "/files?order=asc");
        assertThat(files.body()
                        .get("data")
                        .valueStream()
                        .map(file -> file.get("id").stringValue()))
                .containsExactly(good, bad);
        assertThat(files.body().at("/data/0/attributes/a").intValue()).isEqualTo(1);
        assertThat(api.get(batches + "/" + created.id() + "/files?filter=failed")
                        .text("/data/0/id"))
                .isEqualTo(bad);
    }

    @Test
    void filesOfABatchHaveAttributesOfTheirOwn() {
        String one = api.file("a.txt", "Hello");
        String two = api.file("b.txt", "Hello");

        String batch = api.post(
                        batches,
                        "{\"files\":[{\"file_id\":\"" + one + "\",\"attributes\":{\"n\":1}},{\"file_id\":\"" + two
                                + "\"}],\"attributes\":{\"n\":2}}")
                .id();

        done(batch);
        assertThat(api.get("/vector_stores/" + store + "/files/" + one)
                        .body()
                        .at("/attributes/n")
                        .intValue())
                .isEqualTo(1);
        assertThat(api.get("/vector_stores/" + store + "/files/" + two).body().get("attributes"))
                .isEmpty();
    }

    @Test
    void aBatchWithoutAGoodFileHasFailed() {
        String batch = api.post(batches, "{\"file_ids\":[\"" + api.file("b.txt", "") + "\"]}")
                .id();

        assertThat(done(batch).text("/status")).isEqualTo("failed");
    }

    @Test
    void aFinishedBatchIsNotCancelled() {
        String batch = api.post(batches, "{\"file_ids\":[\"" + api.file("a.txt", "x") + "\"]}")
                .id();
        done(batch);

        assertThat(api.post(batches + "/" + batch + "/cancel", "").text("/status"))
                .isEqualTo("completed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | Missing required parameter: 'file_ids'.",
                "{\"file_ids\":[]} | Invalid 'file_ids': empty array. Expected an array with minimum length 1, but got an"
                        + " empty array instead.",
                "{\"files\":[]} | Invalid 'files': empty array. Expected an array with minimum length 1, but got an empty"
                        + " array instead.",
                "{\"files\":[{}]} | Missing required parameter: 'files[0].file_id'.",
                "{\"file_ids\":[\"a\"],\"files\":[{\"file_id\":\"a\"}]} | Mutually exclusive parameters: Ensure you are"
                        + " only providing one of: 'file_ids' or 'files'."
            })
    void wrongRequestsAreRefused(String body, String message) {
        Api.Answer refused = api.post(batches, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo(message);
    }

    @Test
    void aBatchHoldsAtMostTwoThousandFiles() {
        String ids = "\"f\",".repeat(2000) + "\"f\"";

        assertThat(api.post(batches, "{\"file_ids\":[" + ids + "]}").message())
                .isEqualTo("Invalid 'file_ids': array too long. Expected an array with maximum length 2000, but got an"
                        + " array with length 2001 instead.");
    }

    @Test
    void aBatchBelongsToItsStore() {
        String batch = api.post(batches, "{\"file_ids\":[\"" + api.file("a.txt", "x") + "\"]}")
                .id();
        String other = api.post("/vector_stores", "{}").id();

        assertThat(api.get("/vector_stores/" + other + "/file_batches/" + batch).message())
                .isEqualTo("No file batch found with id '" + batch + "'.");
    }
}
