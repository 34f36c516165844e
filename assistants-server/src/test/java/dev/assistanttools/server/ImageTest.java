package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Images of messages on their way to the model. */
final class ImageTest extends ServerTest {

    private static final String PNG = "\u0089PNG\r\n\u001a\n and so on";

    private String upload(String content) {
        Form form = new Form().field("purpose", "vision").file("a.txt", content.getBytes(StandardCharsets.ISO_8859_1));
        return api.send(form.request(), "/files").id();
    }

    private String thread(String content) {
        return api.post("/threads", "{\"messages\":[{\"role\":\"user\",\"content\":" + content + "}]}")
                .id();
    }

    private Api.Answer run(String content, String status) {
        return runOn(thread(content), status);
    }

    private Api.Answer runOn(String thread, String status) {
        return api.await(thread, api.run(thread, api.assistant()), status);
    }

    private static String file(String id) {
        return "{\"type\":\"image_file\",\"image_file\":{\"file_id\":\"" + id + "\",\"detail\":\"low\"}}";
    }

    private List<ModelRequest.Part> told() {
        return ((ModelRequest.UserTurn) model.lastAsked().turns().get(0)).parts();
    }

    @Test
    void textsAndImagesAreToldInTheirOrder() {
        run(
                "[{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://host/a.png\"}},{\"type\":\"text\",\"text\":\"What"
                        + " is it?\"},"
                        + file(upload(PNG)) + "]",
                "completed");

        assertThat(told())
                .map(part -> part instanceof ModelRequest.Image image
                        ? image.url() + " " + image.detail()
                        : ((ModelRequest.Text) part).text())
                .containsExactly(
                        "https://host/a.png null", "What is it?", "data:image/png;base64,iVBORw0KGgogYW5kIHNvIG9u low");
    }

    @Test
    void aFileThatIsGoneLeavesAWordInItsPlace() {
        String id = upload(PNG);
        String thread = thread("[" + file(id) + "]");
        api.delete("/files/" + id);

        runOn(thread, "completed");

        assertThat(told()).containsExactly(new ModelRequest.Text("(The image " + id + " is no longer there.)"));
    }

    @Test
    void aFileThatIsNoImageFailsTheRunOfAModelThatLooksAtIt() {
        String id = upload("Hello");
        model.then((request, deltas) -> FakeModel.text(((ModelRequest.Image)
                                ((ModelRequest.UserTurn) request.turns().get(0))
                                        .parts()
                                        .get(0))
                        .url()))
                .then(FakeModel.text("I did not look."));

        Api.Answer run = run("[" + file(id) + "]", "failed");
        run("[" + file(id) + "]", "completed");

        assertThat(run.text("/last_error/code")).isEqualTo("invalid_prompt");
        assertThat(run.text("/last_error/message"))
                .isEqualTo("The image file " + id + " is no PNG, JPEG, GIF or WebP image.");
    }

    /** Each way to send a message, and where the request has the file. */
    @Test
    void aFileThatWasNeverThereIsRefusedAtItsPlace() {
        String assistant = api.assistant();
        String thread = api.thread("Hi");
        String message =
                "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"See\"}," + file("file-none") + "]}";
        String run = "{\"assistant_id\":\"" + assistant + "\",";

        assertRefused("/threads/" + thread + "/messages", message, "");
        assertRefused("/threads", "{\"messages\":[" + message + "]}", "messages[0].");
        assertRefused(
                "/threads/" + thread + "/runs",
                run + "\"additional_messages\":[{\"role\":\"user\",\"content\":\"x\"}," + message + "]}",
                "additional_messages[1].");
        assertRefused("/threads/runs", run + "\"thread\":{\"messages\":[" + message + "]}}", "thread.messages[0].");
        assertThat(api.get("/threads/" + thread + "/messages").body().get("data"))
                .hasSize(1);
    }

    private void assertRefused(String path, String body, String place) {
        Api.Answer refused = api.post(path, body);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.message()).isEqualTo("No file found with id 'file-none'.");
        assertThat(refused.text("/error/param")).isEqualTo(place + "content[1].image_file.file_id");
    }
}
