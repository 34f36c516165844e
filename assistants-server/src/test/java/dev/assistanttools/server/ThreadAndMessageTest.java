package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class ThreadAndMessageTest extends ServerTest {

    @Test
    void aThreadNeedsNoBody() {
        Api.Answer answer = api.post("/threads", "");

        assertThat(answer.id()).matches("thread_[0-9A-Za-z]{24}");
        assertThat(answer.response().body()).endsWith("\"tool_resources\":{},\"metadata\":{}}");
    }

    @Test
    void aThreadsMetadataIsReplacedAndItsResourcesStay() {
        String file = api.file("a.txt", "x");
        String id = api.post(
                        "/threads",
                        "{\"metadata\":{\"a\":\"1\"},\"tool_resources\":{\"code_interpreter\":{\"file_ids\":[\"" + file
                                + "\"]}}}")
                .id();

        api.post("/threads/" + id, "{\"metadata\":{\"b\":\"2\"}}");

        Api.Answer answer = api.get("/threads/" + id);
        assertThat(Json.write(answer.body().get("metadata"))).isEqualTo("{\"b\":\"2\"}");
        assertThat(answer.text("/tool_resources/code_interpreter/file_ids/0")).isEqualTo(file);
    }

    @Test
    void aDeletedThreadTakesItsMessagesAlong() {
        String thread = api.thread("Hi");
        String message = api.get("/threads/" + thread + "/messages").text("/data/0/id");

        assertThat(api.delete("/threads/" + thread).text("/object")).isEqualTo("thread.deleted");

        assertThat(api.get("/threads/" + thread + "/messages/" + message).message())
                .isEqualTo("No thread found with id '" + thread + "'.");
    }

    @Test
    void deletingAThreadCancelsItsRun() {
        model.thenWaiting(new CountDownLatch(1), "Hm");
        String thread = api.thread("Hi");
        api.run(thread, api.assistant());

        assertThat(api.delete("/threads/" + thread).status()).isEqualTo(200);

        assertThat(api.get("/threads/" + thread).status()).isEqualTo(404);
    }

    @Test
    void aMessageOfTextHasTheApisForm() {
        String thread = api.thread("first");

        Api.Answer answer = api.post("/threads/" + thread + "/messages", "{\"role\":\"user\",\"content\":\"Hi\"}");

        assertThat(answer.id()).matches("msg_[0-9A-Za-z]{24}");
        assertThat(Json.write(answer.body().asObject().without(List.of("id", "created_at", "completed_at"))))
                .isEqualTo("{\"object\":\"thread.message\",\"thread_id\":\"" + thread + "\",\"status\":\"completed\","
                        + "\"incomplete_details\":null,\"incomplete_at\":null,\"role\":\"user\",\"content\":["
                        + "{\"type\":\"text\",\"text\":{\"value\":\"Hi\",\"annotations\":[]}}],\"assistant_id\":null,"
                        + "\"run_id\":null,\"attachments\":[],\"metadata\":{}}");
    }

    @Test
    void partsThatAreNoTextComeBackAsTheyWere() {
        String parts = "{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://example.org/a.png\"}},"
                + "{\"type\":\"image_file\",\"image_file\":{\"file_id\":\"" + api.file("a.png", "x")
                + "\",\"detail\":\"low\"}}";
        String thread = api.thread("first");

        Api.Answer answer = api.post(
                "/threads/" + thread + "/messages",
                "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"See\"}," + parts + "]}");

        assertThat(Json.write(answer.body().get("content"))).endsWith("}," + parts + "]");
    }

    @Test
    void messagesAreListedNewestFirst() {
        String thread = api.thread("one");
        api.post("/threads/" + thread + "/messages", "{\"role\":\"assistant\",\"content\":\"two\"}");

        Api.Answer list = api.get("/threads/" + thread + "/messages");

        assertThat(list.text("/data/0/content/0/text/value")).isEqualTo("two");
        assertThat(list.text("/data/1/content/0/text/value")).isEqualTo("one");
    }

    @Test
    void aMessagesMetadataCanBeChanged() {
        String thread = api.thread("one");
        String path = "/threads/" + thread + "/messages/"
                + api.get("/threads/" + thread + "/messages").text("/data/0/id");

        api.post(path, "{\"metadata\":{\"k\":\"v\"}}");

        assertThat(api.get(path).text("/metadata/k")).isEqualTo("v");
    }

    @Test
    void aDeletedMessageIsGone() {
        String thread = api.thread("one");
        String id = api.get("/threads/" + thread + "/messages").text("/data/0/id");

        assertThat(api.delete("/threads/" + thread + "/messages/" + id).text("/object"))
                .isEqualTo("thread.message.deleted");

        assertThat(api.get("/threads/" + thread + "/messages/" + id).message())
                .isEqualTo("No message found with id '" + id + "'.");
    }

    @Test
    void aMessageIsFoundOnItsOwnThreadOnly() {
        String message = api.get("/threads/" + api.thread("one") + "/messages").text("/data/0/id");

        assertThat(api.get("/threads/" + api.thread("two") + "/messages/" + message)
                        .status())
                .isEqualTo(404);
    }
}
