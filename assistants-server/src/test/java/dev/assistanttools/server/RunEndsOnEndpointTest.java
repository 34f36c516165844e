package dev.assistanttools.server;

import static dev.assistanttools.server.ChatEndpoint.status;
import static dev.assistanttools.server.ChatEndpoint.stream;
import static dev.assistanttools.server.ChatEndpoint.write;
import static dev.assistanttools.server.SpokenDialect.End.FILTER;
import static dev.assistanttools.server.SpokenDialect.End.LENGTH;
import static dev.assistanttools.server.SpokenDialect.End.STOP;
import static dev.assistanttools.server.SpokenDialect.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How a run ends, with its step and its message, whatever its endpoint does. */
@ParameterizedClass
@EnumSource(SpokenDialect.class)
final class RunEndsOnEndpointTest extends EndpointServerTest {

    RunEndsOnEndpointTest(SpokenDialect dialect) {
        super(dialect);
    }

    @Test
    void anEndpointThatIsOverItsLimitFailsTheRun() {
        endpoint.answers(status(429, "{\"error\":{\"message\":\"Slow down, " + KEY + ".\"}}"));

        Api.Answer run = api.await(thread, start(""), "failed");

        assertThat(run.text("/last_error/code")).isEqualTo("rate_limit_exceeded");
        assertThat(run.text("/last_error/message"))
                .isEqualTo("The model's endpoint is over its rate limit: Slow down, (key).");
        assertThat(run.body().get("failed_at").isNumber()).isTrue();
    }

    @Test
    void aStreamThatBreaksLeavesTheTextSoFar() {
        endpoint.answers(exchange -> {
            stream(exchange, dialect.text("It will"));
            throw new IOException("The test breaks the connection.");
        });
        String run = start("");

        assertThat(api.await(thread, run, "failed").text("/last_error/code")).isEqualTo("server_error");
        assertThat(step(run, "/status")).isEqualTo("failed");
        assertThat(step(run, "/last_error/code")).isEqualTo("server_error");
        assertThat(message("/status")).isEqualTo("incomplete");
        assertThat(message("/incomplete_details/reason")).isEqualTo("run_failed");
        assertThat(message("/content/0/text/value")).isEqualTo("It will");
    }

    @Test
    void anAnswerThatIsCutOffIsIncomplete() {
        endpoint.streams(pieces(dialect.text("It will"), dialect.end(LENGTH)));
        String run = start(",\"max_completion_tokens\":256");

        assertThat(api.await(thread, run, "incomplete").text("/incomplete_details/reason"))
                .isEqualTo("max_completion_tokens");
        assertThat(message("/incomplete_details/reason")).isEqualTo("max_tokens");
        assertThat(step(run, "/status")).isEqualTo("completed");
    }

    @Test
    void callsThatWereCutOffAreMadeByNobody() {
        endpoint.streams(
                pieces(dialect.text("One moment."), dialect.call(0, "a", "f", "{\"x\":"), dialect.end(LENGTH, 9, 256)));
        String run = start(",\"max_completion_tokens\":256");

        Api.Answer cut = api.await(thread, run, "incomplete");

        assertThat(cut.text("/incomplete_details/reason")).isEqualTo("max_completion_tokens");
        assertThat(cut.body().get("required_action").isNull()).isTrue();
        assertThat(step(run, "/status")).isEqualTo("cancelled");
        assertThat(step(run, "/step_details/tool_calls/0/function/arguments")).isEqualTo("{\"x\":");
        assertThat(step(run, "/usage/completion_tokens")).isEqualTo("256");
        assertThat(message("/status")).isEqualTo("completed");
    }

    @Test
    void aWithheldAnswerFailsAndARefusalCompletes() {
        endpoint.streams(pieces(dialect.text("It"), dialect.end(FILTER)))
                .streams(pieces(dialect.refusal("I won't."), dialect.end(STOP)));

        Api.Answer withheld = api.await(thread, start(""), "failed");
        assertThat(withheld.text("/last_error/code")).isEqualTo("invalid_prompt");
        assertThat(message("/status")).isEqualTo("incomplete");
        assertThat(message("/incomplete_details/reason")).isEqualTo("content_filter");
        assertThat(message("/content/0/text/value")).isEqualTo("It");
        api.await(thread, start(""), "completed");
        assertThat(message("/content/0/refusal")).isEqualTo("I won't.");
    }

    @Test
    void cancellingClosesTheConnectionToTheEndpoint() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        endpoint.answers(exchange -> {
            try {
                stream(exchange, pieces(dialect.call(0, "a", "f", "{")));
                while (true) {
                    write(exchange, ": still there\n\n");
                }
            } catch (IOException e) {
                closed.countDown();
            }
        });
        String run = start("");
        api.await(path(run) + "/steps", steps -> !steps.body().get("data").isEmpty());

        assertThat(api.post(path(run) + "/cancel", "").text("/status")).isEqualTo("cancelling");

        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(api.get(path(run)).text("/status")).isEqualTo("cancelled");
        assertThat(step(run, "/status")).isEqualTo("cancelled");
        assertThat(step(run, "/step_details/tool_calls/0/function/name")).isEqualTo("f");
    }

    @Test
    void aRunOnASilentEndpointExpires() {
        CountDownLatch testIsOver = new CountDownLatch(1);
        endpoint.answers(exchange -> {
            try {
                testIsOver.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        String run = start("");
        Api.await(() -> !endpoint.asked.isEmpty());

        clock.pass(Duration.ofMinutes(10));

        api.await(thread, run, "expired");
        testIsOver.countDown();
    }
}
