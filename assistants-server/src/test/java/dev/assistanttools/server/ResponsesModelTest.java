package dev.assistanttools.server;

import static dev.assistanttools.server.ChatEndpoint.status;
import static dev.assistanttools.server.ChatEndpoint.stream;
import static dev.assistanttools.server.ChatEndpoint.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class ResponsesModelTest {

    private static final String KEY = "sk-very-secret-0123456789";
    private static final String REASONING =
            "{\"type\":\"reasoning\",\"id\":\"rs_1\",\"summary\":[],\"encrypted_content\":\"gAAAA\"}";
    private static final String MESSAGE = "{\"type\":\"message\",\"id\":\"msg_1\",\"status\":\"completed\",\"role\":"
            + "\"assistant\",\"content\":[{\"type\":\"output_text\",\"text\":\"Let me see.\",\"annotations\":[]}]}";

    private final ChatEndpoint endpoint = new ChatEndpoint();
    private final ModelCalls model = new ModelCalls(new EndpointModel(
            EndpointSettings.of(endpoint.baseUrl(), KEY),
            new ResponsesDialect(new CallIds(new Random(1))),
            new EndpointModel.Outside(
                    DaemonThreads.perTask("test-model"), System::nanoTime, pause -> {}, new Random(1))));

    @AfterEach
    void close() {
        endpoint.close();
    }

    private static String call(String id, String name, String arguments) {
        return Json.write(Json.object()
                .put("type", "function_call")
                .put("id", "fc_" + id)
                .put("call_id", id)
                .put("name", name)
                .put("arguments", arguments)
                .put("status", "completed"));
    }

    private static String event(String type, int place, String members) {
        return "{\"type\":\"response." + type + "\",\"sequence_number\":1,\"output_index\":" + place + "," + members
                + "}";
    }

    private static String added(int place, String item) {
        return event("output_item.added", place, "\"item\":" + item);
    }

    private static String done(int place, String item) {
        return event("output_item.done", place, "\"item\":" + item);
    }

    private static String text(String delta) {
        return event("output_text.delta", 0, "\"delta\":\"" + delta + "\"");
    }

    private static String end(String status, String members) {
        return "{\"type\":\"response." + status + "\",\"response\":{\"status\":\"" + status + "\",\"output\":[],"
                + "\"usage\":{\"input_tokens\":12,\"output_tokens\":3}" + members + "}}";
    }

    private static String completed() {
        return end("completed", "");
    }

    private void assertFails(ThrowingCallable ask, String code, String message) {
        assertThatThrownBy(ask)
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(message)
                .message()
                .doesNotContain(KEY);
    }

    @Test
    void streamsTextAsItComesAndStopsAtTheResponsesEnd() throws InterruptedException {
        endpoint.answers(exchange -> {
            stream(
                    exchange,
                    "{\"type\":\"response.created\",\"response\":{\"status\":\"in_progress\",\"error\":null}}",
                    added(0, "{\"type\":\"reasoning\",\"id\":\"rs_1\"}"),
                    event("reasoning_summary_text.delta", 0, "\"delta\":\"Thinking\""),
                    text("It will "),
                    text("snow."),
                    completed());
            throw new IOException("The test breaks the connection.");
        });

        ModelReply reply = model.ask("Will it snow?");

        assertThat(reply).isEqualTo(new ModelReply.Text("It will snow.", new ModelReply.Usage(12, 3)));
        assertThat(model.texts).containsExactly("It will ", "snow.");
    }

    @Test
    void severalMessagesAreOneWithALineBetween() throws InterruptedException {
        endpoint.streams(
                added(0, "{\"type\":\"message\"}"),
                text("First."),
                added(1, "{\"type\":\"message\"}"),
                text("Then."),
                completed());

        assertThat(ModelCalls.text(model.ask("go"))).isEqualTo("First.\n\nThen.");
    }

    @Test
    void putsInterleavedCallsTogether() throws InterruptedException {
        endpoint.streams(
                added(0, call("call_a", "f", "")),
                added(1, call("call_b", "g", "")),
                event("function_call_arguments.delta", 0, "\"delta\":\"{\\\"x\\\"\""),
                event("function_call_arguments.delta", 1, "\"delta\":\"{\""),
                event("function_call_arguments.delta", 0, "\"delta\":\":1}\""),
                event("function_call_arguments.done", 1, "\"arguments\":\"{}\""),
                done(0, call("call_a", "f", "{\"x\":1}")),
                done(1, call("call_b", "g", "{}")),
                completed());

        ModelReply reply = model.offering("f", "g").ask("go");

        assertThat(ModelCalls.asked(reply)).containsExactly("f{\"x\":1}", "g{}");
        assertThat(model.arguments).map(StringBuilder::toString).containsExactly("{\"x\":1}", "{}");
        assertThat(((ModelReply.Calls) reply).state()).isEqualTo("{\"ids\":[\"call_a\",\"call_b\"]}");
    }

    @Test
    void itemsAndCallsNeedNotBeginInTheSameOrder() throws InterruptedException {
        endpoint.streams(
                        added(2, call("call_b", "g", "")),
                        added(1, call("call_a", "f", "")),
                        done(0, REASONING),
                        done(1, call("call_a", "f", "{\"x\":1}")),
                        done(2, call("call_b", "g", "{\"y\":2}")),
                        completed())
                .streams(text("ok"), completed());
        ModelReply calls = model.offering("f", "g").ask("go");

        model.submit(calls, "of g", "of f");

        assertThat(ModelCalls.asked(calls)).containsExactly("g{\"y\":2}", "f{\"x\":1}");
        endpoint.asked.remove();
        assertThat(endpoint.asked.remove().body())
                .contains(
                        REASONING + "," + call("call_a", "f", "{\"x\":1}") + "," + call("call_b", "g", "{\"y\":2}"),
                        "{\"type\":\"function_call_output\",\"call_id\":\"call_b\",\"output\":\"of g\"}",
                        "{\"type\":\"function_call_output\",\"call_id\":\"call_a\",\"output\":\"of f\"}");
    }

    @Test
    void repeatsReasoningBeforeWhatFollowedIt() throws InterruptedException {
        endpoint.streams(
                        done(0, REASONING),
                        added(1, "{\"type\":\"message\"}"),
                        text("Let me see."),
                        done(1, MESSAGE),
                        done(2, call("call_a", "f", "{}")),
                        completed())
                .streams(text("ok"), completed());
        ModelReply calls = model.offering("f").ask("go");

        // The text before the calls is a message of the thread by now.
        model.answered("Let me see.").submit(calls, "done");

        endpoint.asked.remove();
        JsonNode asked = endpoint.asked.remove().json();
        assertThat(asked.get("input"))
                .isEqualTo(Json.read("[{\"role\":\"user\",\"content\":\"go\"}," + REASONING + "," + MESSAGE + ","
                        + call("call_a", "f", "{}")
                        + ",{\"type\":\"function_call_output\",\"call_id\":\"call_a\",\"output\":\"done\"}]"));
        assertThat(asked.get("store").booleanValue()).isFalse();
        assertThat(asked.get("include").toString()).isEqualTo("[\"reasoning.encrypted_content\"]");
        assertThat(asked.get("stream").booleanValue()).isTrue();
    }

    /** 300 tokens each: the message before, and the arguments of the call. */
    @Test
    void leavesNothingOutForCallsThatAreToldOnce() throws InterruptedException {
        ModelCalls small = new ModelCalls(SpokenDialect.RESPONSES.model(
                EndpointSettings.of(endpoint.baseUrl(), KEY).withContextTokens(800), pause -> {}));
        String before = "x".repeat(1_200);
        String call = call("call_a", "f", "{\"y\":\"" + "y".repeat(1_200) + "\"}");
        endpoint.streams(done(0, REASONING), done(1, call), completed()).streams(text("ok"), completed());
        ModelReply calls = small.answered(before).offering("f").ask("go");

        small.submit(calls, "done");

        endpoint.asked.remove();
        assertThat(endpoint.asked.remove().body()).contains(before, REASONING + "," + call);
    }

    @Test
    void dropsReasoningThatCanNotBeToldAgain() {
        var known = new ModelRequest.FunctionCall("call_a", "f", "{}");
        JsonNode bare = Json.read("{\"type\":\"reasoning\",\"id\":\"rs_1\",\"summary\":[]}");
        JsonNode open =
                Json.read("{\"type\":\"reasoning\",\"content\":[{\"type\":\"reasoning_text\",\"text\":\"x\"}]}");

        assertThat(ResponsesState.of(List.of(bare, Json.read(call("call_a", "f", ""))), item -> known))
                .isNull();
        assertThat(ResponsesState.of(List.of(open, Json.read(call("call_a", "f", ""))), item -> known))
                .isEqualTo("[" + Json.write(open) + "," + call("call_a", "f", "{}") + "]");
    }

    @Test
    void sendsEverySettingInItsOwnWords() throws InterruptedException {
        endpoint.streams(text("ok"), completed());
        model.with(new ModelRequest.Settings(
                        "{\"type\":\"function\",\"function\":{\"name\":\"f\"}}",
                        false,
                        "{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"n\",\"schema\":{\"a\":1.0},\"strict\":true}}",
                        new BigDecimal("0.20"),
                        new BigDecimal("0.9"),
                        null,
                        3,
                        "low"))
                .with(
                        new ModelRequest.Function("f", "Does f.", "{\"type\":\"object\"}", true),
                        new ModelRequest.Function("g", null, null, null));

        model.ask("go");

        assertThat(endpoint.asked.element().uri()).isEqualTo("/v1/responses");
        assertThat(endpoint.asked.element().body())
                .contains(
                        "\"tool_choice\":{\"type\":\"function\",\"name\":\"f\"}",
                        "\"parallel_tool_calls\":false",
                        "\"text\":{\"format\":{\"type\":\"json_schema\",\"name\":\"n\",\"schema\":{\"a\":1.0},\"strict\":true}}",
                        "\"temperature\":0.20",
                        "\"top_p\":0.9",
                        "\"max_output_tokens\":16",
                        "\"reasoning\":{\"effort\":\"low\"}",
                        "{\"type\":\"function\",\"name\":\"f\",\"description\":\"Does f.\",\"parameters\":{\"type\":\"object\"},"
                                + "\"strict\":true}",
                        "{\"type\":\"function\",\"name\":\"g\",\"parameters\":{\"type\":\"object\",\"properties\":{}},"
                                + "\"strict\":false}");
    }

    @Test
    void sendsImagesAndInstructions() {
        ModelRequest request = new ModelRequest(
                "m",
                "Be kind.",
                List.of(new ModelRequest.UserTurn(List.of(
                        new ModelRequest.Text("What?"), new ModelRequest.Image("data:image/png;base64,AA==", null)))),
                List.of(),
                new ModelRequest.Settings("\"auto\"", true, "\"auto\"", null, null, null, null, null));

        assertThat(Json.write(ResponsesRequest.of(request, false)))
                .isEqualTo("{\"model\":\"m\",\"instructions\":\"Be kind.\",\"input\":[{\"role\":\"user\",\"content\":"
                        + "[{\"type\":\"input_text\",\"text\":\"What?\"},{\"type\":\"input_image\",\"image_url\":"
                        + "\"data:image/png;base64,AA==\",\"detail\":\"auto\"}]}],\"store\":false,\"stream\":true}");
    }

    @Test
    void asksNoMoreForReasoningThatAModelDoesNotGive() throws InterruptedException {
        endpoint.answers(
                        status(
                                400,
                                "{\"error\":{\"message\":\"Encrypted content is not supported with this model.\",\"param\":\"include\"}}"))
                .streams(text("ok"), completed())
                .streams(text("ok"), completed());

        model.ask("go");
        model.ask("go");

        assertThat(endpoint.asked.stream().map(asked -> asked.json().has("include")))
                .containsExactly(true, false, false);
    }

    @Test
    void aStateThatCanNotBeReadAnyMoreIsLeftOutOfThatRequestAlone() throws InterruptedException {
        endpoint.streams(done(0, REASONING), done(1, call("call_a", "f", "{}")), completed())
                .answers(status(
                        400,
                        "{\"error\":{\"message\":\"The encrypted content could not be verified.\",\"code\":"
                                + "\"invalid_encrypted_content\"}}"))
                .streams(text("ok"), completed())
                .streams(text("ok"), completed());
        ModelReply calls = model.offering("f").ask("go");

        assertThat(ModelCalls.text(model.submit(calls, "done"))).isEqualTo("ok");
        model.ask("go");

        List<ChatEndpoint.Asked> asked = List.copyOf(endpoint.asked);
        assertThat(asked.get(1).body()).contains("gAAAA");
        assertThat(asked.get(2).body()).contains("\"call_id\":\"call_a\"").doesNotContain("gAAAA");
        assertThat(asked.get(3).body()).contains("gAAAA", "reasoning.encrypted_content");
    }

    @Test
    void aRefusalIsOne() throws InterruptedException {
        endpoint.streams(event("refusal.delta", 0, "\"delta\":\"No.\""), completed());

        assertThat(model.ask("go")).isEqualTo(new ModelReply.Refusal("No.", new ModelReply.Usage(12, 3)));
        assertThat(model.refusals).containsExactly("No.");
    }

    @Test
    void anAnswerThatIsTooLongIsIncompleteAndAWithheldOneFails() throws InterruptedException {
        endpoint.streams(
                        text("It will"),
                        end("incomplete", ",\"incomplete_details\":{\"reason\":\"max_output_tokens\"}"))
                .streams(text("It"), end("incomplete", ",\"incomplete_details\":{\"reason\":\"content_filter\"}"));

        assertThat(model.ask("go"))
                .isEqualTo(new ModelReply.Incomplete("max_completion_tokens", "It will", new ModelReply.Usage(12, 3)));
        assertFails(() -> model.ask("go"), "invalid_prompt", "content filter");
    }

    @Test
    void tellsFailuresApart() {
        String failed = ",\"error\":{\"code\":\"%s\",\"message\":\"For " + KEY + ".\"}";
        endpoint.streams(text("It"), end("failed", failed.formatted("server_error")))
                .streams(text("It"), end("failed", failed.formatted("rate_limit_exceeded")))
                .streams(text("It"), end("failed", failed.formatted("invalid_image_url")))
                .streams(
                        text("It"),
                        "{\"type\":\"error\",\"code\":\"server_error\",\"message\":\"Sorry.\",\"param\":null}")
                .answers(exchange -> {
                    stream(exchange, text("It"));
                    write(exchange, "event: error\ndata: {\"error\":{\"message\":\"Sorry.\"}}\n\n");
                })
                .streams(text("It"))
                .streams(event("function_call_arguments.delta", 7, "\"delta\":\"x\""));

        assertFails(() -> model.ask("go"), "server_error", "broke off its answer: For (key).");
        assertFails(() -> model.ask("go"), "rate_limit_exceeded", "over its rate limit: For (key).");
        assertFails(() -> model.ask("go"), "invalid_prompt", "broke off its answer: For (key).");
        assertFails(() -> model.ask("go"), "server_error", "broke off its answer: Sorry.");
        assertFails(() -> model.ask("go"), "server_error", "broke off its answer: Sorry.");
        assertFails(() -> model.ask("go"), "server_error", "broke off its answer.");
        assertFails(() -> model.ask("go"), "server_error", "arguments of no call");
    }

    @Test
    void takesAnAnswerInOnePiece() throws InterruptedException {
        endpoint.answers(status(
                        200,
                        "{\"status\":\"completed\",\"error\":null,\"output\":[" + REASONING + ","
                                + call("call_a", "f", "{}") + "]}"))
                .answers(status(200, "{\"status\":\"completed\",\"output\":[" + MESSAGE + "]}"))
                .answers(status(
                        200, "{\"status\":\"failed\",\"error\":{\"code\":\"invalid_prompt\",\"message\":\"No.\"}}"));

        ModelReply calls = model.offering("f").ask("go");

        assertThat(ModelCalls.asked(calls)).containsExactly("f{}");
        assertThat(((ModelReply.Calls) calls).state()).contains("gAAAA");
        assertThat(ModelCalls.text(model.ask("go"))).isEqualTo("Let me see.");
        assertFails(() -> model.ask("go"), "invalid_prompt", "No.");
    }

    @Test
    void namesItsEndpoint() {
        assertThat(Model.responses(EndpointSettings.of(endpoint.baseUrl(), KEY)).description())
                .isEqualTo("responses of " + endpoint.baseUrl());
    }
}
