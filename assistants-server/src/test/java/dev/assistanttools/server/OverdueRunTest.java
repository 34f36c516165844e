package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens between the end of a run's time and the next check for overdue runs, which never comes here. */
final class OverdueRunTest extends ServerTest {

    private static final String OUTPUTS = "{\"tool_outputs\":[{\"tool_call_id\":\"call_A\",\"output\":\"x\"}]}";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-20T12:00:00Z"));

    @Override
    AssistantsServer.Builder configured(AssistantsServer.Builder builder) {
        return builder.clock(clock).expiryCheck(Duration.ofDays(1)).maxConcurrentRuns(1);
    }

    private String path(String thread, String run) {
        return "/threads/" + thread + "/runs/" + run;
    }

    @Test
    void itsOutputsAreNotTaken() {
        model.then(FakeModel.calls(FakeModel.call("call_A", "f", "{}")));
        String thread = api.thread("Hi");
        String run = api.run(thread, api.assistant());
        api.await(thread, run, "requires_action");
        clock.pass(Duration.ofMinutes(10));

        assertThat(api.post(path(thread, run) + "/submit_tool_outputs", OUTPUTS).message())
                .isEqualTo("Runs in status \"expired\" do not accept tool outputs.");
        assertThat(api.get(path(thread, run)).text("/status")).isEqualTo("expired");
        assertThat(api.get(path(thread, run) + "/steps").text("/data/0/status")).isEqualTo("expired");
    }

    @Test
    void itCanNotBeCancelledAndFreesItsThread() {
        model.then(FakeModel.calls(FakeModel.call("call_A", "f", "{}")));
        String thread = api.thread("Hi");
        String assistant = api.assistant();
        String run = api.run(thread, assistant);
        api.await(thread, run, "requires_action");
        clock.pass(Duration.ofMinutes(10));

        assertThat(api.post("/threads/" + thread + "/messages", "{\"role\":\"user\",\"content\":\"x\"}")
                        .status())
                .isEqualTo(200);
        assertThat(api.post(path(thread, run) + "/cancel", "").message())
                .isEqualTo("Cannot cancel run with status 'expired'");
        api.await(thread, api.run(thread, assistant), "completed");
    }

    @Test
    void itsAnswerComesTooLate() {
        CountDownLatch answered = new CountDownLatch(1);
        String thread = api.thread("Hi");
        String run = runThatIsOverdue(thread, answered);

        answered.countDown();

        api.await(thread, run, "expired");
    }

    @Test
    void itDoesNotBeginThoughItsTurnCame() {
        CountDownLatch first = new CountDownLatch(1);
        model.thenWaiting(first, "Hm");
        String assistant = api.assistant();
        String busy = api.thread("Hi");
        api.await(busy, api.run(busy, assistant), "in_progress");
        String thread = api.thread("Hi");
        String run = api.run(thread, assistant);
        clock.pass(Duration.ofMinutes(10));

        first.countDown();

        assertThat(api.await(thread, run, "expired").body().get("started_at").isNull())
                .isTrue();
        assertThat(model.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/runs/{run}", "/runs", "/runs/{run}/steps", "/messages", "/messages/{message}"})
    void whoeverReadsSeesThatItsTimeIsOver(String path) {
        CountDownLatch answered = new CountDownLatch(1);
        model.thenWaiting(answered, "Hm");
        String thread = api.thread("Hi");
        String run = api.run(thread, api.assistant());
        String message = api.await(
                        "/threads/" + thread + "/messages?run_id=" + run,
                        messages -> !messages.body().get("data").isEmpty())
                .text("/data/0/id");
        clock.pass(Duration.ofMinutes(10));

        Api.Answer read =
                api.get("/threads/" + thread + path.replace("{run}", run).replace("{message}", message));

        String status = read.body().has("data") ? "/data/0/status" : "/status";
        assertThat(read.text(status)).isEqualTo(path.startsWith("/messages") ? "incomplete" : "expired");
        answered.countDown();
    }

    @Test
    void itsMetadataCanBeChangedAsThatOfAnyRunThatEnded() {
        CountDownLatch answered = new CountDownLatch(1);
        String thread = api.thread("Hi");
        String run = runThatIsOverdue(thread, answered);

        assertThat(api.post(path(thread, run), "{\"metadata\":{\"a\":\"b\"}}").text("/status"))
                .isEqualTo("expired");
        answered.countDown();
    }

    /** Its model answers when it may, too late. */
    private String runThatIsOverdue(String thread, CountDownLatch answered) {
        model.thenWaiting(answered, "Hm");
        String run = api.run(thread, api.assistant());
        api.await(thread, run, "in_progress");
        clock.pass(Duration.ofMinutes(10));
        return run;
    }
}
