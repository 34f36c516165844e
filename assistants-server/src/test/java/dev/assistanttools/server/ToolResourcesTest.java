package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ToolResourcesTest extends ServerTest {

    private static final String STORE_ID = "/tool_resources/file_search/vector_store_ids/0";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-20T12:00:00Z"));
    private String file;

    @Override
    AssistantsServer.Builder configured(AssistantsServer.Builder builder) {
        return builder.clock(clock);
    }

    @BeforeEach
    void upload() {
        file = api.file("a.txt", "Hello");
    }

    private String described() {
        return "{\"file_search\":{\"vector_stores\":[{\"file_ids\":[\"" + file + "\"],\"metadata\":{\"a\":\"1\"},"
                + "\"chunking_strategy\":{\"type\":\"static\",\"static\":{\"max_chunk_size_tokens\":100,"
                + "\"chunk_overlap_tokens\":10}}}]}}";
    }

    private Api.Answer completed(String store) {
        return api.await(
                "/vector_stores/" + store,
                answer -> answer.body().at("/file_counts/completed").intValue() == 1);
    }

    @Test
    void aStoreIsMadeWithItsAssistantAndStays() {
        Api.Answer assistant = api.post("/assistants", "{\"model\":\"m\",\"tool_resources\":" + described() + "}");

        assertThat(assistant.body().at("/tool_resources/file_search").has("vector_stores"))
                .isFalse();
        Api.Answer store = completed(assistant.text(STORE_ID));
        assertThat(store.text("/metadata/a")).isEqualTo("1");
        assertThat(store.body().get("expires_at").isNull()).isTrue();
        assertThat(api.get("/vector_stores/" + store.id() + "/files/" + file)
                        .body()
                        .at("/chunking_strategy/static/max_chunk_size_tokens")
                        .intValue())
                .isEqualTo(100);
    }

    @Test
    void aStoreThatIsMadeForAThreadGoesSevenDaysAfterItsLastUse() {
        Api.Answer thread = api.post("/threads", "{\"tool_resources\":" + described() + "}");

        Api.Answer store = completed(thread.text(STORE_ID));
        assertThat(store.body().at("/expires_after/days").intValue()).isEqualTo(7);
    }

    @Test
    void attachmentsGoToTheThreadsStoreAndCodeInterpreter() {
        String more = api.file("b.txt", "World");
        String thread = api.thread("Hi");
        String body = "{\"role\":\"user\",\"content\":\"x\",\"attachments\":[{\"file_id\":\"%s\",\"tools\":"
                + "[{\"type\":\"file_search\"},{\"type\":\"code_interpreter\"}]}]}";

        Api.Answer message = api.post("/threads/" + thread + "/messages", body.formatted(file));
        assertThat(message.text("/attachments/0/file_id")).isEqualTo(file);
        Api.Answer after = api.get("/threads/" + thread);
        String store = after.text(STORE_ID);
        assertThat(completed(store).body().at("/expires_after/days").intValue()).isEqualTo(7);

        api.post("/threads/" + thread + "/messages", body.formatted(more));
        Api.Answer later = api.get("/threads/" + thread);
        assertThat(later.text(STORE_ID)).isEqualTo(store);
        assertThat(Json.write(later.body().at("/tool_resources/code_interpreter/file_ids")))
                .isEqualTo("[\"" + file + "\",\"" + more + "\"]");
        assertThat(api.get("/vector_stores/" + store)
                        .body()
                        .at("/file_counts/total")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void aThreadMadeWithAttachmentsShowsItsStoreAtOnce() {
        Api.Answer thread = api.post(
                "/threads",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"x\",\"attachments\":[{\"file_id\":\"" + file
                        + "\",\"tools\":[{\"type\":\"file_search\"}]}]}]}");

        completed(thread.text(STORE_ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"file_search\":{\"vector_store_ids\":[\"vs_1\"]}}",
                "{\"file_search\":{\"vector_stores\":[{\"file_ids\":[\"file-1\"]}]}}",
                "{\"code_interpreter\":{\"file_ids\":[\"file-1\"]}}"
            })
    void whatIsNamedMustBeThere(String resources) {
        for (String path : new String[] {"/assistants", "/threads"}) {
            String model = path.equals("/assistants") ? "\"model\":\"m\"," : "";
            Api.Answer refused = api.post(path, "{" + model + "\"tool_resources\":" + resources + "}");

            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.message()).contains("found with id").endsWith("1'.");
        }
        assertThat(api.get("/vector_stores").body().get("data")).isEmpty();
    }

    @Test
    void anAttachmentThatIsNotThereLeavesNoMessage() {
        String thread = api.thread("Hi");

        Api.Answer refused = api.post(
                "/threads/" + thread + "/messages",
                "{\"role\":\"user\",\"content\":\"x\",\"attachments\":[{\"file_id\":\"file-1\",\"tools\":"
                        + "[{\"type\":\"file_search\"}]}]}");

        assertThat(refused.message()).isEqualTo("No file found with id 'file-1'.");
        assertThat(refused.text("/error/param")).isEqualTo("attachments[0].file_id");
        assertThat(api.get("/threads/" + thread + "/messages").body().get("data"))
                .hasSize(1);
    }

    @Test
    void aDescriptionIsForNewAssistantsAndThreadsOnly() {
        Api.Answer both = api.post(
                "/threads",
                "{\"tool_resources\":{\"file_search\":{\"vector_store_ids\":[\"vs_1\"],\"vector_stores\":[{}]}}}");
        assertThat(both.message())
                .isEqualTo("Mutually exclusive parameters: Ensure you are only providing one of: 'vector_store_ids' or"
                        + " 'vector_stores'.");
        String body = "{\"tool_resources\":" + described() + "}";
        for (String path : new String[] {"/threads/" + api.thread("Hi"), "/assistants/" + api.assistant()}) {
            assertThat(api.post(path, body).message())
                    .isEqualTo("Unknown parameter: 'tool_resources.file_search.vector_stores'.");
        }
        assertThat(api.post("/threads", "{\"tool_resources\":{\"file_search\":{\"vector_stores\":[{},{}]}}}")
                        .message())
                .startsWith("Invalid 'tool_resources.file_search.vector_stores': array too long.");
    }

    @Test
    void aRunWhoseStoreHasExpiredIsRefused() {
        Api.Answer thread = api.post("/threads", "{\"tool_resources\":" + described() + "}");
        String store = completed(thread.text(STORE_ID)).id();
        clock.pass(Duration.ofDays(7));

        Api.Answer refused = api.post(
                "/threads/" + thread.id() + "/runs",
                "{\"assistant_id\":\"" + api.assistant("{\"model\":\"m\",\"instructions\":\"x\"}") + "\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo("Vector store '" + store + "' has expired.");
    }

    /** One more, and the thread would be none of the specification. */
    @Test
    void aThreadHasNoMoreFilesForCodeThanItMayHave() {
        String files = IntStream.range(0, 20)
                .mapToObj(i -> "\"" + api.file(i + ".txt", "x") + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        String thread = api.post("/threads", "{\"tool_resources\":{\"code_interpreter\":{\"file_ids\":" + files + "}}}")
                .id();
        String known = Json.readArray(files).get(0).stringValue();

        Api.Answer refused = attachForCode(thread, api.file("more.txt", "y"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message())
                .isEqualTo(
                        "Thread " + thread + " can have at most 20 files for code_interpreter, but it would have 21.");
        assertThat(attachForCode(thread, known).status()).isEqualTo(200);
        assertThat(api.get("/threads/" + thread).body().at("/tool_resources/code_interpreter/file_ids"))
                .hasSize(20);
        assertThat(api.get("/threads/" + thread + "/messages").body().get("data"))
                .hasSize(1);
    }

    private Api.Answer attachForCode(String thread, String file) {
        return api.post(
                "/threads/" + thread + "/messages",
                "{\"role\":\"user\",\"content\":\"x\",\"attachments\":[{\"file_id\":\"" + file
                        + "\",\"tools\":[{\"type\":\"code_interpreter\"}]}]}");
    }
}
