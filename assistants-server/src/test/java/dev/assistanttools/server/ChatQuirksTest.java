package dev.assistanttools.server;

import static dev.assistanttools.server.ChatEndpoint.calls;
import static dev.assistanttools.server.ChatEndpoint.end;
import static dev.assistanttools.server.ChatEndpoint.status;
import static dev.assistanttools.server.ChatEndpoint.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Endpoints that speak Chat Completions in ways of their own. */
final class ChatQuirksTest {

    private static final String REFUSAL = "{\"error\":{\"message\":\"%s\",\"type\":\"invalid_request_error\"}}";

    private final ChatEndpoint endpoint = new ChatEndpoint();

    @AfterEach
    void close() {
        endpoint.close();
    }

    private EndpointSettings settings() {
        return EndpointSettings.of(endpoint.baseUrl(), "sk-very-secret-0123456789");
    }

    private static ModelCalls model(EndpointSettings settings) {
        return new ModelCalls(SpokenDialect.CHAT.model(settings, pause -> {}));
    }

    @Test
    void leavesOutWhatAnEndpointDoesNotKnowFromThenOn() throws InterruptedException {
        endpoint.answers(status(400, REFUSAL.formatted("Unrecognized request argument: stream_options")))
                .answers(status(422, "{\"detail\":[{\"loc\":[\"body\",\"max_completion_tokens\"],\"msg\":\"extra\"}]}"))
                .streams(text("ok"), end("stop"))
                .streams(text("ok"), end("stop"));
        ModelCalls model =
                model(settings()).with(new ModelRequest.Settings(null, null, null, null, null, null, 300, null));

        model.ask("go");
        model.ask("go");

        List<ChatEndpoint.Asked> asked = List.copyOf(endpoint.asked);
        assertThat(asked).hasSize(4);
        assertThat(asked.get(0).body()).contains("stream_options", "max_completion_tokens");
        assertThat(asked.get(1).body()).contains("max_completion_tokens").doesNotContain("stream_options");
        assertThat(asked.subList(2, 4))
                .allSatisfy(each -> assertThat(each.body())
                        .contains("\"max_tokens\":300")
                        .doesNotContain("stream_options", "max_completion_tokens"));
    }

    @Test
    void aValueThatIsRefusedChangesNothingForOthers() throws InterruptedException {
        endpoint.answers(status(
                        400,
                        "{\"error\":{\"message\":\"Invalid 'max_completion_tokens': integer above maximum value.\","
                                + "\"param\":\"max_completion_tokens\",\"code\":\"integer_above_max_value\"}}"))
                .answers(status(400, REFUSAL.formatted("max_completion_tokens over 99 is not supported.")))
                .answers(status(400, REFUSAL.formatted("Unsupported parameter: 'max_tokens'.")))
                .streams(text("ok"), end("stop"));
        ModelCalls model =
                model(settings()).with(new ModelRequest.Settings(null, null, null, null, null, null, 300, null));

        assertThatThrownBy(() -> model.ask("go")).hasMessageContaining("above maximum");
        assertThatThrownBy(() -> model.ask("go")).hasMessageContaining("'max_tokens'");
        model.ask("go");

        assertThat(endpoint.asked).hasSize(4);
        assertThat(List.copyOf(endpoint.asked).get(3).body()).contains("\"max_completion_tokens\":300");
    }

    @Test
    void idsThatChangeFromPieceToPieceAreOneCall() throws InterruptedException {
        endpoint.streams(
                calls("{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"\"}}"),
                calls("{\"index\":0,\"id\":\"b\",\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"x\\\":\"}}"),
                calls("{\"index\":0,\"id\":\"c\",\"function\":{\"arguments\":\"1}\"}}"),
                calls("{\"index\":0,\"id\":\"d\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}"),
                calls("{\"index\":0,\"id\":\"e\",\"function\":{\"name\":\"g\",\"arguments\":\"{}\"}}"),
                end("tool_calls"));

        ModelCalls model = model(settings()).offering("f", "g");

        assertThat(ModelCalls.asked(model.ask("go"))).containsExactly("f{\"x\":1}", "f{}", "g{}");
        assertThat(model.callIds).hasSize(3);
    }

    @Test
    void aNameMayComeAfterThatOfALaterCall() throws InterruptedException {
        endpoint.streams(
                        calls("{\"index\":0,\"id\":\"a\",\"function\":{\"arguments\":\"{\"}}"),
                        calls("{\"index\":1,\"id\":\"b\",\"function\":{\"name\":\"g\",\"arguments\":\"{}\"}}"),
                        calls("{\"index\":0,\"function\":{\"name\":\"f\",\"arguments\":\"}\"}}"),
                        end("tool_calls"))
                .streams(text("ok"), end("stop"));
        ModelCalls model = model(settings()).offering("f", "g");

        ModelReply reply = model.ask("go");
        model.submit(reply, "of g", "of f");

        assertThat(ModelCalls.asked(reply)).containsExactly("g{}", "f{}");
        endpoint.asked.remove();
        assertThat(endpoint.asked.remove().json().get("messages").toString())
                .contains("\"tool_call_id\":\"b\",\"content\":\"of g\"", "\"tool_call_id\":\"a\",\"content\":\"of f\"");
    }

    @Test
    void aCallWhoseNameNeverComesIsNone() {
        endpoint.streams(
                calls("{\"index\":0,\"id\":\"a\",\"function\":{\"arguments\":\"{\"}}"),
                calls("{\"index\":1,\"id\":\"b\",\"function\":{\"name\":\"g\",\"arguments\":\"{}\"}}"),
                end("tool_calls"));

        assertThatThrownBy(() -> model(settings()).offering("g").ask("go"))
                .isInstanceOf(ModelException.class)
                .hasMessage("The model's endpoint asked for a call without a name.");
    }

    @Test
    void talksToAzureInItsWay() throws InterruptedException {
        endpoint.streams(text("ok"), end("stop"));
        String base = endpoint.baseUrl().replace("/v1", "/openai/deployments/{model}");

        model(EndpointSettings.of(base, "azure-key").asAzure("2024-10-21")).ask("go");

        ChatEndpoint.Asked asked = endpoint.asked.remove();
        assertThat(asked.uri()).isEqualTo("/openai/deployments/gpt-test/chat/completions?api-version=2024-10-21");
        assertThat(asked.apiKey()).isEqualTo("azure-key");
        assertThat(asked.authorization()).isEqualTo("null");
    }

    @Test
    void takesAnAnswerInOnePieceFromAnEndpointThatDoesNotStream() throws InterruptedException {
        endpoint.answers(status(
                200,
                "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"a\","
                        + "\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]},\"finish_reason\":\"tool_calls\"}],"
                        + "\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":2}}"));

        ModelReply reply = model(settings()).offering("f").ask("go");

        assertThat(ModelCalls.asked(reply)).containsExactly("f{}");
        assertThat(reply.usage()).isEqualTo(new ModelReply.Usage(3, 2));
    }
}
