package dev.assistanttools.server;

import static dev.assistanttools.server.ChatEndpoint.calls;
import static dev.assistanttools.server.ChatEndpoint.end;
import static dev.assistanttools.server.ChatEndpoint.status;
import static dev.assistanttools.server.ChatEndpoint.stream;
import static dev.assistanttools.server.ChatEndpoint.text;
import static dev.assistanttools.server.ChatEndpoint.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Endpoints that misbehave, and what the model behind them makes of it. */
final class EndpointModelTest {

    private static final String REFUSAL = "{\"error\":{\"message\":\"%s\",\"type\":\"invalid_request_error\"}}";
    private static final String OVERLOADED = "{\"error\":{\"message\":\"Overloaded.\",\"type\":\"server_error\"}}";

    private final ChatEndpoint endpoint = new ChatEndpoint();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        endpoint.close();
    }

    private ModelCalls model(EndpointSettings settings) {
        return new ModelCalls(new EndpointModel(
                settings,
                new ChatDialect(new CallIds(new Random(1)), settings.tokenLimit()),
                new EndpointModel.Outside(
                        DaemonThreads.perTask("test-model"), System::nanoTime, pauses::add, new Random(1))));
    }

    private EndpointSettings settings() {
        return EndpointSettings.of(endpoint.baseUrl(), "sk-very-secret-0123456789");
    }

    private String answer(EndpointSettings settings) throws InterruptedException {
        return ModelCalls.text(model(settings).ask("go"));
    }

    private void assertFails(ThrowingCallable ask, String code, String message) {
        assertThatThrownBy(ask)
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }

    @Test
    void waitsAsLongAsTheEndpointAsksBeforeItIsAskedAgain() throws InterruptedException {
        endpoint.answers(status(429, OVERLOADED, "Retry-After", "7"))
                .answers(status(503, OVERLOADED))
                .streams(text("ok"), end("stop"));

        assertThat(answer(settings())).isEqualTo("ok");
        assertThat(pauses).hasSize(2).first().isEqualTo(Duration.ofSeconds(7));
        assertThat(pauses.get(1)).isBetween(Duration.ofMillis(700), Duration.ofSeconds(1));
    }

    @Test
    void givesUpWhenRetriesAreSpentTheWaitIsTooLongOrRuledOut() {
        endpoint.answers(status(429, OVERLOADED))
                .answers(status(429, OVERLOADED))
                .answers(status(429, OVERLOADED))
                .answers(status(429, OVERLOADED, "Retry-After", "61"))
                .answers(status(500, OVERLOADED, "x-should-retry", "false"))
                .answers(status(429, "{\"error\":{\"message\":\"Pay first.\",\"code\":\"insufficient_quota\"}}"));

        assertFails(() -> answer(settings()), "rate_limit_exceeded", "Overloaded.");
        assertThat(pauses).hasSize(2);
        assertFails(() -> answer(settings()), "rate_limit_exceeded", "Overloaded.");
        assertFails(() -> answer(settings()), "server_error", "status 500: Overloaded.");
        assertFails(() -> answer(settings()), "rate_limit_exceeded", "Pay first.");
        assertThat(pauses).hasSize(2);
    }

    @Test
    void asksAgainForAnAnswerThatBrokeOffOnlyIfNothingWasToldOn() throws InterruptedException {
        endpoint.answers(exchange -> {
                    stream(exchange, "{\"choices\":[{\"delta\":{\"role\":\"assistant\"}}]}");
                    throw new IOException("The test breaks the connection.");
                })
                .streams("{\"error\":{\"message\":\"Overloaded.\",\"type\":\"server_error\"}}")
                .streams(text("ok"), end("stop"))
                .streams(text("It "), "{\"error\":{\"message\":\"Overloaded.\",\"type\":\"server_error\"}}");

        assertThat(answer(settings())).isEqualTo("ok");
        assertFails(() -> answer(settings()), "server_error", "broke off its answer: Overloaded.");
        assertThat(pauses).hasSize(2);
    }

    @Test
    void anAnswerThatWasSaidIsKeptThoughTheConnectionBreaks() throws InterruptedException {
        endpoint.answers(exchange -> {
            stream(exchange, text("ok"), end("stop"));
            throw new IOException("The test breaks the connection.");
        });

        assertThat(answer(settings())).isEqualTo("ok");
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

        assertFails(() -> model.ask("go"), "invalid_prompt", "above maximum");
        assertFails(() -> model.ask("go"), "invalid_prompt", "'max_tokens'");
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
    void anAnswerThatWasSaidIsNotHeldUpByAStreamThatStaysOpen() throws InterruptedException {
        CountDownLatch testIsOver = new CountDownLatch(1);
        endpoint.answers(exchange -> {
            stream(exchange, text("ok"), end("stop"));
            await(testIsOver);
        });

        assertThat(answer(settings())).isEqualTo("ok");
        testIsOver.countDown();
    }

    @Test
    void aNameThatLeadsToAnotherAddressIsRefused() {
        EndpointSettings azure = EndpointSettings.of(endpoint.baseUrl() + "/{model}");
        ModelRequest request = new ModelRequest("..", "", List.of(), List.of(), ModelRequest.Settings.defaults());
        Model model = Model.chatCompletions(azure);

        assertFails(() -> model.respond(request, new ModelCalls(model)), "invalid_prompt", "'..' does not exist");
        assertThat(endpoint.asked).isEmpty();
    }

    @Test
    void whatARunAskedForIsNeverLeftOut() {
        endpoint.answers(status(400, REFUSAL.formatted("Unsupported parameter: 'reasoning_effort'.")));
        ModelCalls model =
                model(settings()).with(new ModelRequest.Settings(null, null, null, null, null, null, null, "high"));

        assertFails(() -> model.ask("go"), "invalid_prompt", "Unsupported parameter: 'reasoning_effort'.");
        assertThat(endpoint.asked).hasSize(1);
    }

    @Test
    void leavesMessagesOutWhenTheEndpointFindsTheRequestTooLong() throws InterruptedException {
        String tooLong = "{\"error\":{\"message\":\"Too much.\",\"code\":\"context_length_exceeded\"}}";
        endpoint.answers(status(400, tooLong))
                .answers(status(500, REFUSAL.formatted("the request exceeds the available context size")))
                .streams(text("ok"), end("stop"))
                .answers(status(400, tooLong));
        ModelCalls model =
                model(settings()).answered("a").answered("b").answered("c").answered("d");

        assertThat(ModelCalls.text(model.ask("go"))).isEqualTo("ok");
        assertThat(endpoint.asked.stream()
                        .map(asked -> asked.json().get("messages").size()))
                .containsExactly(5, 3, 2);
        assertFails(() -> answer(settings()), "invalid_prompt", "Too much.");
    }

    @Test
    void sendsNoMoreThanTheContextOrTheRunTakes() throws InterruptedException {
        endpoint.streams(text("ok"), end("stop")).streams(text("ok"), end("stop"));
        String old = "x".repeat(4_000);

        model(settings().withContextTokens(500)).answered(old).ask("go");
        model(settings())
                .with(new ModelRequest.Settings(null, null, null, null, null, 256, null, null))
                .answered(old)
                .ask("go");

        assertThat(endpoint.asked)
                .allSatisfy(asked -> assertThat(asked.json().get("messages")).hasSize(1));
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

    @Test
    void readsAStreamWithOtherLineEndsAndNoContentType() throws InterruptedException {
        endpoint.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            write(
                    exchange,
                    ": hello\r\n\r\ndata:" + text("ä") + "\r\n\r\ndata: " + end("stop") + "\r\n\r\ndata: [DONE]");
        });

        assertThat(answer(settings())).isEqualTo("ä");
    }

    @Test
    void saysWhatIsNoAnswerOfAModel() {
        endpoint.answers(exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, 0);
                    write(exchange, "<html>Welcome</html>");
                })
                .answers(exchange -> stream(exchange, "[1]"))
                .answers(exchange -> stream(exchange, "{\"x\":\"" + "y".repeat(UpstreamAnswer.LONGEST_EVENT) + "\"}"))
                .answers(status(302, "", "Location", "http://127.0.0.1:1/"))
                .answers(exchange -> stream(exchange, calls("{\"index\":0,\"id\":\"a\"}"), end("stop")));

        assertFails(() -> answer(settings()), "server_error", "a web page and no answer of a model");
        assertFails(() -> answer(settings()), "server_error", "no object in its answer");
        assertFails(() -> answer(settings()), "server_error", "more than 16777216 bytes");
        assertFails(() -> answer(settings()), "server_error", "answered with status 302.");
        assertFails(() -> answer(settings()), "server_error", "a call without a name");
        assertThat(endpoint.asked).hasSize(5);
    }

    @Test
    void passesOnToolsThatWereNotOfferedAndArgumentsThatAreNoJson() throws InterruptedException {
        endpoint.streams(
                calls("{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"nobody\",\"arguments\":\"{'x': True,\"}}"),
                calls("{\"index\":1,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\" \\n\"}}"),
                end("tool_calls"));

        ModelCalls model = model(settings()).offering("f");
        ModelReply reply = model.ask("go");

        assertThat(ModelCalls.asked(reply)).containsExactly("nobody{'x': True,", "f \n{}");
        assertThat(model.callIds).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void anEndpointThatFallsSilentInTheMiddleOrGoesOnForEverTimesOut() {
        CountDownLatch testIsOver = new CountDownLatch(1);
        endpoint.answers(exchange -> {
                    stream(exchange, text("It "));
                    await(testIsOver);
                })
                .answers(exchange -> {
                    stream(exchange);
                    while (true) {
                        write(exchange, ": still there\n\n");
                    }
                });
        Duration generous = Duration.ofSeconds(60);
        EndpointSettings silent =
                settings().withTimeouts(new EndpointSettings.Timeouts(generous, Duration.ofMillis(200), generous));
        EndpointSettings endless =
                settings().withTimeouts(new EndpointSettings.Timeouts(generous, generous, Duration.ofMillis(200)));

        assertFails(() -> answer(silent), "server_error", "did not answer in time");
        assertFails(() -> answer(endless), "server_error", "did not answer in time");
        testIsOver.countDown();
    }

    @Test
    void talksToAzureInItsWay() throws InterruptedException {
        endpoint.streams(text("ok"), end("stop"));
        String base = endpoint.baseUrl().replace("/v1", "/openai/deployments/{model}");

        answer(EndpointSettings.of(base, "azure-key").asAzure("2024-10-21"));

        ChatEndpoint.Asked asked = endpoint.asked.remove();
        assertThat(asked.uri()).isEqualTo("/openai/deployments/gpt-test/chat/completions?api-version=2024-10-21");
        assertThat(asked.apiKey()).isEqualTo("azure-key");
        assertThat(asked.authorization()).isEqualTo("null");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
