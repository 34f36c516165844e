package dev.assistanttools.server;

import static dev.assistanttools.server.ChatEndpoint.status;
import static dev.assistanttools.server.ChatEndpoint.stream;
import static dev.assistanttools.server.ChatEndpoint.write;
import static dev.assistanttools.server.SpokenDialect.End.STOP;
import static dev.assistanttools.server.SpokenDialect.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Endpoints that misbehave, and what the model behind them makes of it. */
@ParameterizedClass
@EnumSource(SpokenDialect.class)
final class EndpointModelTest {

    private static final String REFUSAL = "{\"error\":{\"message\":\"%s\",\"type\":\"invalid_request_error\"}}";
    private static final String OVERLOADED = "{\"error\":{\"message\":\"Overloaded.\",\"type\":\"server_error\"}}";

    private final SpokenDialect dialect;
    private final ChatEndpoint endpoint = new ChatEndpoint();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    EndpointModelTest(SpokenDialect dialect) {
        this.dialect = dialect;
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    private ModelCalls model(EndpointSettings settings) {
        return new ModelCalls(dialect.model(settings, pauses::add));
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
                .streams(dialect.answer("ok"));

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
                    stream(exchange, dialect.begun());
                    throw new IOException("The test breaks the connection.");
                })
                .streams(dialect.failed("Overloaded."))
                .streams(dialect.answer("ok"))
                .streams(dialect.text("It "), dialect.failed("Overloaded."));

        assertThat(answer(settings())).isEqualTo("ok");
        assertFails(() -> answer(settings()), "server_error", "broke off its answer: Overloaded.");
        assertThat(pauses).hasSize(2);
    }

    @Test
    void anAnswerThatWasSaidIsKeptThoughTheConnectionBreaks() throws InterruptedException {
        endpoint.answers(exchange -> {
            stream(exchange, dialect.answer("ok"));
            throw new IOException("The test breaks the connection.");
        });

        assertThat(answer(settings())).isEqualTo("ok");
    }

    @Test
    void anAnswerThatWasSaidIsNotHeldUpByAStreamThatStaysOpen() throws InterruptedException {
        CountDownLatch testIsOver = new CountDownLatch(1);
        endpoint.answers(exchange -> {
            stream(exchange, dialect.answer("ok"));
            await(testIsOver);
        });

        assertThat(answer(settings())).isEqualTo("ok");
        testIsOver.countDown();
    }

    @Test
    void aNameThatLeadsToAnotherAddressIsRefused() {
        EndpointSettings azure = EndpointSettings.of(endpoint.baseUrl() + "/{model}");
        ModelRequest request = new ModelRequest("..", "", List.of(), List.of(), ModelRequest.Settings.defaults());
        Model model = dialect.model(azure);

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
                .streams(dialect.answer("ok"))
                .answers(status(400, tooLong));
        ModelCalls model =
                model(settings()).answered("a").answered("b").answered("c").answered("d");

        assertThat(ModelCalls.text(model.ask("go"))).isEqualTo("ok");
        assertThat(endpoint.asked.stream()
                        .map(asked -> dialect.conversation(asked).size()))
                .containsExactly(5, 3, 2);
        assertFails(() -> answer(settings()), "invalid_prompt", "Too much.");
    }

    @Test
    void sendsNoMoreThanTheContextOrTheRunTakes() throws InterruptedException {
        endpoint.streams(dialect.answer("ok")).streams(dialect.answer("ok"));
        String old = "x".repeat(4_000);

        model(settings().withContextTokens(500)).answered(old).ask("go");
        model(settings())
                .with(new ModelRequest.Settings(null, null, null, null, null, 256, null, null))
                .answered(old)
                .ask("go");

        assertThat(endpoint.asked)
                .allSatisfy(asked -> assertThat(dialect.conversation(asked)).hasSize(1));
    }

    @Test
    void readsAStreamWithOtherLineEndsAndNoContentType() throws InterruptedException {
        endpoint.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            write(
                    exchange,
                    ": hello\r\n\r\ndata:" + dialect.text("ä") + "\r\n\r\ndata: " + dialect.end(STOP)
                            + "\r\n\r\ndata: [DONE]");
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
                .answers(exchange -> stream(exchange, pieces(dialect.call(0, "a", "", ""), dialect.end(STOP))));

        assertFails(() -> answer(settings()), "server_error", "a web page and no answer of a model");
        assertFails(() -> answer(settings()), "server_error", "no object in its answer");
        assertFails(() -> answer(settings()), "server_error", "more than 16777216 bytes");
        assertFails(() -> answer(settings()), "server_error", "answered with status 302.");
        assertFails(() -> answer(settings()), "server_error", "a call without a name");
        assertThat(endpoint.asked).hasSize(5);
    }

    @Test
    void passesOnToolsThatWereNotOfferedAndArgumentsThatAreNoJson() throws InterruptedException {
        endpoint.streams(pieces(
                dialect.call(0, "a", "nobody", "{'x': True,"), dialect.call(1, "a", "f", " \n"), dialect.end(STOP)));

        ModelCalls model = model(settings()).offering("f");
        ModelReply reply = model.ask("go");

        assertThat(ModelCalls.asked(reply)).containsExactly("nobody{'x': True,", "f \n{}");
        assertThat(model.callIds).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void anEndpointThatFallsSilentInTheMiddleOrGoesOnForEverTimesOut() {
        CountDownLatch testIsOver = new CountDownLatch(1);
        endpoint.answers(exchange -> {
                    stream(exchange, dialect.text("It "));
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
    void aConnectionIsUsedAgainThoughItsAnswerEndsAMomentAfterAllIsSaid() throws InterruptedException {
        ModelCalls model = model(settings());
        Set<Integer> ports = new HashSet<>();
        int asked = 0;

        // On a machine that is busy a moment may take too long.
        while (ports.size() == asked && asked < 20) {
            endpoint.answers(exchange -> {
                stream(exchange, dialect.answer("ok"));
                write(exchange, "data: [DONE]\n\n");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(35));
            });
            model.ask("go");
            asked++;
            ports.add(endpoint.asked.remove().clientPort());
        }

        assertThat(ports).hasSizeLessThan(asked);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
