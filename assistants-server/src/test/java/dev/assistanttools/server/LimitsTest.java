package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests that are exactly as large as they may be; those that are larger are in the tests of their resources. */
final class LimitsTest extends ServerTest {

    private static final int FILE_BYTES = 3_000;
    private static final int BODY_BYTES = 200_000;

    @Override
    AssistantsServer.Builder configured(AssistantsServer.Builder builder) {
        return builder.maxFileBytes(FILE_BYTES).maxBodyBytes(BODY_BYTES);
    }

    @Test
    void aStoreIsMadeWithFiveHundredFilesAndABatchAddsTwoThousand() {
        String file = "\"" + api.file("a.txt", "words") + "\"";
        String more = "," + file;

        String store = api.post("/vector_stores", "{\"file_ids\":[" + file + more.repeat(499) + "]}")
                .id();
        Api.Answer batch = api.post(
                "/vector_stores/" + store + "/file_batches", "{\"file_ids\":[" + file + more.repeat(1_999) + "]}");

        assertThat(batch.status()).isEqualTo(200);
        api.await(
                "/vector_stores/" + store,
                answer -> answer.body().at("/file_counts/completed").intValue() == 1);
        assertThat(api.post("/vector_stores", "{\"file_ids\":[" + file + more.repeat(500) + "]}")
                        .message())
                .isEqualTo("Invalid 'file_ids': array too long. Expected an array with maximum length 500, but got an"
                        + " array with length 501 instead.");
    }

    @Test
    void aBatchHasTwoThousandFilesWithSettingsOfTheirOwn() {
        String file = api.file("a.txt", "words");
        String store = api.post("/vector_stores", "{}").id();
        String files = IntStream.range(0, 2_000)
                .mapToObj(i -> "{\"file_id\":\"" + file + "\",\"attributes\":{\"n\":" + i + "}}")
                .collect(Collectors.joining(",", "{\"files\":[", "]}"));

        assertThat(api.post("/vector_stores/" + store + "/file_batches", files).status())
                .isEqualTo(200);

        assertThat(api.get("/vector_stores/" + store + "/files/" + file)
                        .body()
                        .at("/attributes/n")
                        .intValue())
                .isEqualTo(1_999);
    }

    @Test
    void aHundredQueriesAtOnce() {
        String store = api.post("/vector_stores", "{}").id();
        String queries = "\"words\",".repeat(99) + "\"words\"";

        assertThat(api.post("/vector_stores/" + store + "/search", "{\"query\":[" + queries + "]}")
                        .status())
                .isEqualTo(200);
        assertThat(api.post("/vector_stores/" + store + "/search", "{\"query\":[" + queries + ",\"words\"]}")
                        .message())
                .startsWith("Invalid 'query': array too long.");
    }

    @Test
    void chunksThatOverlapByHalf() {
        String odd = "{\"chunking_strategy\":{\"type\":\"static\",\"static\":{\"max_chunk_size_tokens\":%d,"
                + "\"chunk_overlap_tokens\":%d}}}";

        assertThat(api.post("/vector_stores", odd.formatted(4_096, 2_048)).status())
                .isEqualTo(200);
        assertThat(api.post("/vector_stores", odd.formatted(101, 50)).status()).isEqualTo(200);
        assertThat(api.post("/vector_stores", odd.formatted(101, 51)).status()).isEqualTo(400);
    }

    @Test
    void aFileOfAllBytesThatAFileMayHave() {
        String file = api.file("a.txt", "x".repeat(FILE_BYTES));

        assertThat(api.get("/files/" + file).body().get("bytes").intValue()).isEqualTo(FILE_BYTES);
        assertThat(api.send(new Form().file("a.txt", "x".repeat(FILE_BYTES + 1)).field("purpose", "assistants"))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aBodyOfAllBytesThatABodyMayHave() {
        String body = "{\"metadata\":{}}";
        String longest = body + " ".repeat(BODY_BYTES - body.length());

        assertThat(api.post("/threads", longest).status()).isEqualTo(200);
        assertThat(api.post("/threads", longest + " ").status()).isEqualTo(413);
    }
}
