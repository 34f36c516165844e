package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ModelsByNameTest {

    private static final String UNKNOWN = "The requested model 'gpt-9' does not exist.";

    private final Map<String, Model> models = new LinkedHashMap<>();
    private @Nullable AssistantsServer server;

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    private Api serve(Map<String, Model> byName) {
        server = AssistantsServer.builder().model(Model.byName(byName)).build().start();
        return new Api(server);
    }

    private static FakeModel saying(String text) {
        FakeModel model = new FakeModel();
        for (int i = 0; i < 10; i++) {
            model.then(FakeModel.text(text));
        }
        return model;
    }

    private static String answer(Model model, String name) throws InterruptedException {
        ModelRequest request = new ModelRequest(name, "", List.of(), List.of(), ModelRequest.Settings.defaults());
        return ModelCalls.text(model.respond(request, new ModelCalls(model)));
    }

    @Test
    void theNameItselfComesBeforePatternsAndTheMostLettersBeforeFewer() throws InterruptedException {
        models.put("*", saying("any"));
        models.put("gpt-*", saying("gpt"));
        models.put("gpt-4*mini", saying("mini"));
        models.put("gpt-4.1", saying("exact"));
        Model model = Model.byName(models);

        assertThat(answer(model, "gpt-4.1")).isEqualTo("exact");
        assertThat(answer(model, "gpt-4o-mini")).isEqualTo("mini");
        assertThat(answer(model, "gpt-4.1-large")).isEqualTo("gpt");
        assertThat(answer(model, "a.b\\E(")).isEqualTo("any");
    }

    @Test
    void aModelMayHaveAnotherNameAtItsEndpoint() throws InterruptedException {
        FakeModel fake = saying("ok");

        answer(Model.byName(Map.of("gpt-*", fake.calledAs("qwen3:14b"))), "gpt-4.1");

        assertThat(fake.lastAsked().model()).isEqualTo("qwen3:14b");
    }

    @Test
    void anAssistantWithAModelThatThereIsNotIsRefused() {
        Api api = serve(Map.of("gpt-4.1", saying("ok")));
        String known = api.assistant("{\"model\":\"gpt-4.1\"}");

        for (String path : new String[] {"/assistants", "/assistants/" + known}) {
            Api.Answer refused = api.post(path, "{\"model\":\"gpt-9\"}");

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message()).isEqualTo(UNKNOWN);
            assertThat(refused.text("/error/param")).isEqualTo("model");
            assertThat(refused.text("/error/code")).isEqualTo("model_not_found");
        }
    }

    @Test
    void soIsARunAndItLeavesNothingBehind() {
        Api api = serve(Map.of("gpt-4.1", saying("ok")));
        String assistant = api.assistant("{\"model\":\"gpt-4.1\"}");
        String thread = api.thread("Hi");

        Api.Answer refused = api.post(
                "/threads/" + thread + "/runs",
                "{\"assistant_id\":\"" + assistant
                        + "\",\"model\":\"gpt-9\",\"additional_messages\":[{\"role\":\"user\",\"content\":\"x\"}]}");

        assertThat(refused.message()).isEqualTo(UNKNOWN);
        assertThat(api.get("/threads/" + thread + "/messages").body().get("data"))
                .hasSize(1);
        assertThat(api.post("/threads/runs", "{\"assistant_id\":\"" + assistant + "\",\"model\":\"gpt-9\"}")
                        .message())
                .isEqualTo(UNKNOWN);
        api.await(thread, api.run(thread, assistant), "completed");
    }

    @Test
    void aMapWithoutModelsOrNamesIsNone() {
        assertThatThrownBy(() -> Model.byName(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Model.byName(Map.of(" ", saying("ok")))).isInstanceOf(IllegalArgumentException.class);
    }
}
