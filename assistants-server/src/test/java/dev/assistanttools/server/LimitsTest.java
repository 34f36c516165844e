package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that are exactly as large as they may be; those that are larger are in the tests of their resources. */
@Timeout(300)
final class LimitsTest extends ServerTest {

    private static final int FILE_BYTES = 3_000;
    private static final int BODY_BYTES = 200_000;

    @Override
    AssistantsServer.Builder configured(AssistantsServer.Builder builder) {
        return builder.maxFileBytes(FILE_BYTES).maxBodyBytes(BODY_BYTES);
    }

    private List<String> files(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> api.file(i + ".txt", "words of file " + i))
                .toList();
    }

    private static String ids(List<String> files) {
        return files.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private void assertCompleted(String path, int files) {
        Api.Answer done = api.await(path, answer -> !answer.text("/status").equals("in_progress"));
        assertThat(done.body().at("/file_counts/completed").intValue()).isEqualTo(files);
    }

    @Test
    void aStoreIsMadeWithFiveHundredFilesAndABatchAddsTwoThousand() {
        List<String> files = files(2_000);

        String store = api.post("/vector_stores", "{\"file_ids\":" + ids(files.subList(0, 500)) + "}")
                .id();
        assertCompleted("/vector_stores/" + store, 500);

        String batches = "/vector_stores/" + store + "/file_batches";
        String batch = api.post(batches, "{\"file_ids\":" + ids(files) + "}").id();
        assertCompleted(batches + "/" + batch, 2_000);
        assertCompleted("/vector_stores/" + store, 2_000);
    }

    @Test
    void aBatchOfTwoThousandFilesWithSettingsOfTheirOwn() {
        String file = api.file("a.txt", "words");
        String store = api.post("/vector_stores", "{}").id();
        String batches = "/vector_stores/" + store + "/file_batches";

        Api.Answer batch = api.post(
                batches,
                IntStream.range(0, 2_000)
                        .mapToObj(i -> "{\"file_id\":\"" + file + "\",\"attributes\":{\"n\":" + i + "}}")
                        .collect(Collectors.joining(",", "{\"files\":[", "]}")));

        assertThat(batch.status()).isEqualTo(200);
        assertCompleted(batches + "/" + batch.id(), 1);
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
        assertThat(api.send(new Form()
                                .file("a.txt", "x".repeat(FILE_BYTES + 1))
                                .field("purpose", "assistants"))
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
