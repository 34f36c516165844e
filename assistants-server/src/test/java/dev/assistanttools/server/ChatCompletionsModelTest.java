package dev.assistanttools.server;

import static dev.assistanttools.server.ChatEndpoint.calls;
import static dev.assistanttools.server.ChatEndpoint.chunk;
import static dev.assistanttools.server.ChatEndpoint.end;
import static dev.assistanttools.server.ChatEndpoint.status;
import static dev.assistanttools.server.ChatEndpoint.stream;
import static dev.assistanttools.server.ChatEndpoint.text;
import static dev.assistanttools.server.ChatEndpoint.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatCompletionsModelTest {

    private static final String KEY = "sk-very-secret-0123456789";
    private static final long GENEROUS_SECONDS = 60;

    private final ChatEndpoint endpoint = new ChatEndpoint();
    private final ModelCalls model = new ModelCalls(
            Model.chatCompletions(EndpointSettings.of(endpoint.baseUrl(), KEY).withMaxRetries(0)));

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void streamsTextAsItComes() throws InterruptedException {
        endpoint.streams(
                chunk("{\"role\":\"assistant\",\"content\":\"\"}", "null"),
                text("It will "),
                text("snow."),
                end("stop"),
                "{\"id\":\"x\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[],"
                        + "\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":3,\"total_tokens\":15}}");

        ModelReply reply = model.ask("Will it snow?");

        assertThat(reply).isEqualTo(new ModelReply.Text("It will snow.", new ModelReply.Usage(12, 3)));
        assertThat(model.texts).containsExactly("It will ", "snow.");
    }

    @Test
    void putsInterleavedCallsTogether() throws InterruptedException {
        endpoint.streams(
                calls(
                        "{\"index\":0,\"id\":\"call_a\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"\"}}"),
                calls(
                        "{\"index\":1,\"id\":\"call_b\",\"type\":\"function\",\"function\":{\"name\":\"g\",\"arguments\":\"{\"}}"),
                calls(
                        "{\"index\":0,\"function\":{\"arguments\":\"{\\\"x\\\"\"}}",
                        "{\"index\":1,\"function\":{\"arguments\":\"}\"}}"),
                calls("{\"index\":0,\"function\":{\"arguments\":\":1}\"}}"),
                end("tool_calls"));

        ModelReply reply = model.offering("f", "g").ask("go");

        assertThat(ModelCalls.asked(reply)).containsExactly("f{\"x\":1}", "g{}");
        assertThat(((ModelReply.Calls) reply).calls())
                .map(ModelRequest.FunctionCall::id)
                .isEqualTo(model.callIds)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("call_[0-9A-Za-z]{24}"));
        assertThat(model.arguments).map(StringBuilder::toString).containsExactly("{\"x\":1}", "{}");
    }

    @Test
    void makesUpWhatEndpointsLeaveOut() throws InterruptedException {
        endpoint.streams(
                calls("{\"index\":0,\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"x\\\":1}\"}}"),
                calls("{\"index\":0,\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"x\\\":2}\"}}"),
                calls("{\"function\":{\"name\":\"g\"}}"),
                text("Words after the calls have no place."),
                end("stop"));

        ModelReply reply = model.offering("f", "g").ask("go");

        assertThat(ModelCalls.asked(reply)).containsExactly("f{\"x\":1}", "f{\"x\":2}", "g{}");
        assertThat(model.callIds).doesNotHaveDuplicates().allMatch(id -> id.matches("call_[0-9A-Za-z]{24}"));
        assertThat(model.arguments).map(StringBuilder::toString).containsExactly("{\"x\":1}", "{\"x\":2}", "{}");
        // An estimate: 19 letters in the calls; the functions, the question and 4 for its message in the request.
        assertThat(reply.usage()).isEqualTo(new ModelReply.Usage(7, 5));
        assertThat(model.texts).isEmpty();
    }

    @Test
    void sendsTheConversationAndOnlyTheSettingsThatAreSet() throws InterruptedException {
        endpoint.streams(
                        calls("{\"index\":0,\"id\":\"call_a\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}"),
                        end("tool_calls"))
                .streams(text("ok"), end("stop"));

        model.submit(model.answered("Hello.").offering("f").ask("go"), "done");

        endpoint.asked.remove();
        ChatEndpoint.Asked asked = endpoint.asked.remove();
        assertThat(asked.uri()).isEqualTo("/v1/chat/completions");
        assertThat(asked.authorization()).isEqualTo("Bearer " + KEY);
        assertThat(asked.json()).isEqualTo(Json.read("""
                {"model":"gpt-test","stream":true,"stream_options":{"include_usage":true},
                 "messages":[{"role":"assistant","content":"Hello."},
                  {"role":"user","content":"go"},
                  {"role":"assistant","tool_calls":[{"id":"call_a","type":"function","function":{"name":"f","arguments":"{}"}}]},
                  {"role":"tool","tool_call_id":"call_a","content":"done"}],
                 "tools":[{"type":"function","function":{"name":"f"}}]}
                """));
    }

    @Test
    void sendsEverySettingThatIsSet() throws InterruptedException {
        endpoint.streams(text("ok"), end("stop"));
        model.with(new ModelRequest.Settings(
                "{\"type\":\"function\",\"function\":{\"name\":\"f\"}}",
                false,
                "{\"type\":\"json_object\"}",
                new BigDecimal("0.2"),
                new BigDecimal("0.9"),
                null,
                300,
                "low"));

        model.offering("f").ask("go");

        assertThat(endpoint.asked.remove().body())
                .contains(
                        "\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"f\"}}",
                        "\"parallel_tool_calls\":false",
                        "\"response_format\":{\"type\":\"json_object\"}",
                        "\"temperature\":0.2",
                        "\"top_p\":0.9",
                        "\"max_completion_tokens\":300",
                        "\"reasoning_effort\":\"low\"");
    }

    @Test
    void sendsNoWordOnToolsWhereThereAreNone() throws InterruptedException {
        endpoint.streams(text("ok"), end("stop"));
        model.with(new ModelRequest.Settings("\"auto\"", true, "\"auto\"", null, null, null, null, null));

        model.ask("go");

        assertThat(endpoint.asked.remove().body())
                .doesNotContain("tool_choice", "parallel_tool_calls", "\"tools\"", "response_format");
    }

    @Test
    void sendsAFunctionExactlyAsItIs() throws InterruptedException {
        String schema = "{\"type\":\"object\",\"properties\":{\"z\":{\"type\":\"number\",\"multipleOf\":0.10},"
                + "\"a\":{\"const\":9007199254740993}},\"required\":[\"z\"],\"additionalProperties\":false}";
        endpoint.streams(text("ok"), end("stop"));

        model.with(new ModelRequest.Function("f", "Does f.", schema, true)).ask("go");

        assertThat(endpoint.asked.remove().body())
                .contains("{\"name\":\"f\",\"description\":\"Does f.\",\"parameters\":" + schema + ",\"strict\":true}");
    }

    @Test
    void anAnswerThatIsTooLongIsIncomplete() throws InterruptedException {
        endpoint.streams(text("It will"), end("length"));

        assertThat(model.ask("go"))
                .isEqualTo(new ModelReply.Incomplete("max_completion_tokens", "It will", new ModelReply.Usage(5, 2)));
    }

    @Test
    void aWithheldAnswerIsTheRequestsFault() {
        endpoint.streams(text("It"), end("content_filter"));

        assertFails(() -> model.ask("go"), "invalid_prompt", "content filter");
    }

    @Test
    void tellsRateLimitsRefusalsAndOtherErrorsApart() {
        endpoint.answers(status(429, "{\"error\":{\"message\":\"Slow down.\",\"type\":\"requests\"}}"))
                .answers(status(400, "{\"error\":{\"message\":\"Bad schema.\",\"type\":\"invalid_request_error\"}}"))
                .answers(status(404, "{\"error\":{\"message\":\"model \\\"m\\\" not found\",\"type\":\"api_error\"}}"))
                .answers(status(500, "<html>Oops</html>"));

        assertFails(() -> model.ask("go"), "rate_limit_exceeded", "over its rate limit: Slow down.");
        assertFails(() -> model.ask("go"), "invalid_prompt", "refused the request: Bad schema.");
        assertFails(() -> model.ask("go"), "server_error", "status 404: model \"m\" not found");
        assertFails(() -> model.ask("go"), "server_error", "status 500");
    }

    @Test
    void repeatsNoSecretThatAnEndpointEchoes() {
        endpoint.answers(status(
                401,
                "{\"error\":{\"message\":\"Wrong key " + KEY
                        + " (sk-ab****yz)\\nfor http://user:word@host/v1, Bearer abc.def\"}}"));

        assertThatThrownBy(() -> model.ask("go"))
                .hasMessage(
                        "The model's endpoint answered with status 401: Wrong key (key) ((key)) for http://host/v1, (key)")
                .hasNoCause();
    }

    @Test
    void retriesBeforeAnAnswerHasBegun() throws InterruptedException {
        endpoint.answers(status(429, "{}", "Retry-After-Ms", "1")).streams(text("ok"), end("stop"));
        Model patient = Model.chatCompletions(
                EndpointSettings.of(endpoint.baseUrl(), KEY).withMaxRetries(1));

        assertThat(ModelCalls.text(new ModelCalls(patient).ask("go"))).isEqualTo("ok");
    }

    @Test
    void aStreamThatBreaksOffFailsTheRun() {
        endpoint.answers(exchange -> {
                    stream(exchange, text("It will"));
                    throw new IOException("The test breaks the connection.");
                })
                .streams(text("It will"))
                .streams(
                        text("It"),
                        "{\"error\":{\"message\":\"Overloaded.\",\"type\":\"server_error\",\"code\":null,\"param\":null}}")
                .streams(text("It"), "{\"choices\":[{\"delta\":");

        assertFails(() -> model.ask("go"), "server_error", "broke off its answer");
        assertFails(() -> model.ask("go"), "server_error", "broke off its answer.");
        assertFails(() -> model.ask("go"), "server_error", "broke off its answer: Overloaded.");
        assertFails(() -> model.ask("go"), "server_error", "sent what is no JSON");
    }

    @Test
    void aPlaceWithoutAnEndpointIsSaidToBeOne() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Model nobody = Model.chatCompletions(
                EndpointSettings.of("http://127.0.0.1:" + port + "/v1", KEY).withMaxRetries(0));

        assertFails(() -> new ModelCalls(nobody).ask("go"), "server_error", "can't be reached");
    }

    @Test
    void anEndpointThatStaysSilentTimesOut() {
        CountDownLatch testIsOver = new CountDownLatch(1);
        endpoint.answers(exchange -> await(testIsOver));
        Model impatient = Model.chatCompletions(EndpointSettings.of(endpoint.baseUrl(), KEY)
                .withMaxRetries(0)
                .withTimeouts(new EndpointSettings.Timeouts(
                        Duration.ofSeconds(GENEROUS_SECONDS),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(GENEROUS_SECONDS))));

        assertFails(() -> new ModelCalls(impatient).ask("go"), "server_error", "did not answer in time");
        testIsOver.countDown();
    }

    @Test
    void interruptingTheRunCancelsTheRequest() throws InterruptedException {
        CountDownLatch connectionLost = new CountDownLatch(1);
        endpoint.answers(exchange -> {
            try {
                stream(exchange, text("It "));
                while (true) {
                    write(exchange, ": still there\n\n");
                }
            } catch (IOException e) {
                connectionLost.countDown();
            }
        });
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread run = new Thread(() -> {
            try {
                model.ask("go");
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
        run.start();
        assertThat(endpoint.asked.poll(GENEROUS_SECONDS, TimeUnit.SECONDS)).isNotNull();

        run.interrupt();

        assertThat(connectionLost.await(GENEROUS_SECONDS, TimeUnit.SECONDS)).isTrue();
        run.join(TimeUnit.SECONDS.toMillis(GENEROUS_SECONDS));
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void namesItsEndpointAndNoSecret() {
        assertThat(Model.chatCompletions(EndpointSettings.of(endpoint.baseUrl() + "/", KEY))
                        .description())
                .isEqualTo("chat completions of " + endpoint.baseUrl());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(GENEROUS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertFails(ThrowingCallable ask, String code, String message) {
        assertThatThrownBy(ask)
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(message)
                .message()
                .hasLineCount(1)
                .doesNotContain(KEY);
    }
}
