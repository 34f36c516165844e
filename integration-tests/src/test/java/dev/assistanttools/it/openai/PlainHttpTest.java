package dev.assistanttools.it.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.it.wire.ServedApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What no SDK would send: the answers must be readable errors all the same. */
class PlainHttpTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"model\":\"gpt-4.1\"} x",
                "{\"model\":\"a\",\"model\":\"b\"}",
                "[]",
                "null",
                "\"text\"",
                "{'model':'a'}"
            })
    void refusesABodyThatIsNoJsonObject(String body) throws Exception {
        HttpResponse<String> response = post("/assistants", body);
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void refusesToStartARunWithoutABody() throws Exception {
        String thread = id(post("/threads", ""));
        HttpResponse<String> response = post("/threads/" + thread + "/runs", "");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response).path("message").asString()).isEqualTo("Missing required parameter: 'assistant_id'.");
    }

    @Test
    void namesTheFieldThatIsMissing() throws Exception {
        HttpResponse<String> response = post("/assistants", "{\"name\":\"judge\"}");
        assertThat(error(response).path("message").asString()).isEqualTo("Missing required parameter: 'model'.");
        assertThat(error(response).path("code").asString()).isEqualTo("missing_required_parameter");
        assertThat(error(response).path("param").asString()).isEqualTo("model");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/threads/thread_1/nothing", "/assistants/asst_1/files", "/"})
    void tellsThatThereIsNothingAtAPath(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/threads//messages", "/threads/%2Fx/runs", "/threads/..%2fassistants"})
    void answersAnIdThatAProgramForgotLikeAnyOther(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void hasNoListOfThreads() throws Exception {
        assertThat(get("/threads").statusCode()).isBetween(404, 405);
    }

    @ParameterizedTest
    @MethodSource("badMessages")
    void namesWhatIsWrongWithAMessage(String body, String code, String param) throws Exception {
        String thread = id(post("/threads", "{}"));
        HttpResponse<String> response = post("/threads/" + thread + "/messages", body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response).path("code").asString()).isEqualTo(code);
        assertThat(error(response).path("param").asString()).isEqualTo(param);
    }

    static Stream<Arguments> badMessages() {
        return Stream.of(
                Arguments.of("{\"role\":\"user\"}", "missing_required_parameter", "content"),
                Arguments.of("{\"content\":\"x\"}", "missing_required_parameter", "role"),
                Arguments.of("{\"role\":\"system\",\"content\":\"x\"}", "invalid_value", "role"),
                Arguments.of("{\"role\":\"user\",\"content\":7}", "invalid_type", "content"),
                Arguments.of("{\"role\":\"user\",\"content\":\"x\",\"mood\":1}", "unknown_parameter", "mood"));
    }

    @Test
    void asksForTheIdOfAnOutput() throws Exception {
        String assistant = id(post(
                "/assistants",
                "{\"model\":\"gpt-4.1\",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"now\"}}]}"));
        String thread = id(post("/threads", "{\"messages\":[{\"role\":\"user\",\"content\":\"/call now {}\"}]}"));
        String run = id(post("/threads/" + thread + "/runs", "{\"assistant_id\":\"" + assistant + "\"}"));
        String path = "/threads/" + thread + "/runs/" + run;
        awaitStatus(path, "requires_action");
        HttpResponse<String> response =
                post(path + "/submit_tool_outputs", "{\"tool_outputs\":[{\"output\":\"noon\"}]}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response).path("param").asString()).isEqualTo("tool_outputs[0].tool_call_id");
        post(path + "/cancel", "");
    }

    @Test
    void keepsAFunctionThatHasNoParameters() throws Exception {
        HttpResponse<String> created = post(
                "/assistants",
                "{\"model\":\"gpt-4.1\",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"now\"}}]}");
        assertThat(created.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(created.body()).at("/tools/0/function/name").asString())
                .isEqualTo("now");
    }

    @Test
    void keepsTextsCharacterByCharacter() throws Exception {
        String thread = id(post("/threads", "{}"));
        String text = "Zürich \u2028 \uD83C\uDF28 \u0000 \"quoted\" <b> \\n";
        String body = JSON.writeValueAsString(Map.of("role", "user", "content", text));
        JsonNode message =
                JSON.readTree(post("/threads/" + thread + "/messages", body).body());
        assertThat(message.at("/content/0/text/value").asString()).isEqualTo(text);
    }

    private static void awaitStatus(String path, String status) throws Exception {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!JSON.readTree(get(path).body()).path("status").asString().equals(status)) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            Thread.sleep(10);
        }
    }

    private static JsonNode error(HttpResponse<String> response) {
        return JSON.readTree(response.body()).path("error");
    }

    private static String id(HttpResponse<String> response) {
        return JSON.readTree(response.body()).path("id").asString();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher content = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return HTTP.send(request(path).POST(content).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(API.baseUrl() + path))
                .header("Authorization", "Bearer not-a-secret")
                .header("OpenAI-Beta", "assistants=v2")
                .header("Content-Type", "application/json");
    }
}
