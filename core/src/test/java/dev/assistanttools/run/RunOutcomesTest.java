package dev.assistanttools.run;

import static dev.assistanttools.fake.FakeAssistantsApi.calls;
import static dev.assistanttools.fake.FakeAssistantsApi.fails;
import static dev.assistanttools.fake.FakeAssistantsApi.inProgress;
import static dev.assistanttools.fake.FakeAssistantsApi.isCutOff;
import static dev.assistanttools.fake.FakeAssistantsApi.says;
import static dev.assistanttools.fake.FakeAssistantsApi.status;
import static dev.assistanttools.fake.FakeAssistantsApi.unknownAction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.fake.FakeAssistantsApi;
import dev.assistanttools.openai.MessageSnapshot;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.ToolCallOutput;
import dev.assistanttools.run.RunOutcome.CancelReason;
import dev.assistanttools.run.RunOutcome.Cancelled;
import dev.assistanttools.run.RunOutcome.Completed;
import dev.assistanttools.run.RunOutcome.DeadlineExceeded;
import dev.assistanttools.run.RunOutcome.Failed;
import dev.assistanttools.run.RunOutcome.Incomplete;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunOutcomesTest extends RunDriverFixture {

    @Test
    void completesWithTheText() {
        api.nextRun(inProgress(), says("Snow.", "Anchorage is colder."));
        Completed outcome = (Completed) run();
        assertThat(outcome.text()).isEqualTo("Snow.\nAnchorage is colder.");
        assertThat(outcome.usage()).isEqualTo(FakeAssistantsApi.USAGE);
        assertThat(outcome.threadId()).isEqualTo(thread);
        assertThat(outcome.calls()).isEmpty();
    }

    @Test
    void givesTheMessagesOfItsAnswer() {
        api.nextRun(says("Snow.", "Wind."));
        Completed outcome = (Completed) run();
        assertThat(outcome.messages()).flatExtracting(MessageSnapshot::texts).containsExactly("Snow.", "Wind.");
    }

    @Test
    void answersTheCallsOfARoundInOneRequest() {
        api.nextRun(calls("call_1:forecast", "call_2:forecast"), inProgress(), says("Done."));
        RunOutcome outcome = run();
        assertThat(api.requests("submit")).containsExactly("submit call_1,call_2");
        assertThat(outcome.calls())
                .containsExactly(executed("call_1", "forecast", 1), executed("call_2", "forecast", 1));
    }

    @Test
    void answersRoundAfterRound() {
        api.nextRun(calls("call_1:a"), calls("call_2:b", "call_3:c"), says("Done."));
        RunOutcome outcome = run();
        assertThat(api.requests("submit")).containsExactly("submit call_1", "submit call_2,call_3");
        assertThat(outcome.calls()).extracting(ExecutedCall::round).containsExactly(1, 2, 2);
        assertThat(outcome).isInstanceOf(Completed.class);
    }

    @Test
    void tellsToolsOfWhichRunTheyArePartAndWhenItIsOver() {
        api.nextRun(calls("call_1:a"), calls("call_2:b"), says("Done."));
        RunOutcome outcome = driver().run(request.withAttributes(Map.of("user", "ada")));
        CallScope expected = CallScope.ofRun(outcome.runId().value(), thread.value(), "asst_1")
                .withDeadline(Instant.EPOCH.plus(SETTINGS.deadline()))
                .withAttribute("user", "ada");
        assertThat(scopes).containsExactly(expected, expected);
    }

    @Test
    void answersAnIdThatIsAskedForTwiceOnlyOnce() {
        CallLedger ledger = new CallLedger();
        List<ToolCall> twice = List.of(new ToolCall("call_1", "a", "{}"), new ToolCall("call_1", "a", "{}"));
        ledger.add(ledger.missing(twice), List.of(new ToolCallResult.Succeeded("once")), Set.of());
        assertThat(ledger.outputs(twice)).containsExactly(new ToolCallOutput("call_1", "once"));
    }

    @Test
    void insistsOnOneResultForEachCall() {
        api.nextRun(calls("call_1:a"));
        RunDriver broken = driver((calls, scope, listener) -> List.of(), SETTINGS);
        assertThatThrownBy(() -> broken.run(request)).hasMessageContaining("0 results for 1 calls");
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void failsWithTheCodeOfTheApi() {
        api.nextRun(inProgress(), fails("rate_limit_exceeded", "Slow down."));
        Failed outcome = (Failed) run();
        assertThat(outcome.code()).isEqualTo("rate_limit_exceeded");
        assertThat(outcome.message()).isEqualTo("Slow down.");
    }

    @Test
    void failsOnAnActionThatItDoesNotKnow() {
        api.nextRun(unknownAction("approve_purchase"));
        Failed outcome = (Failed) run();
        assertThat(outcome.code()).isEqualTo(Failed.UNSUPPORTED_ACTION);
        assertThat(outcome.message()).contains("approve_purchase");
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void failsOnARunThatWaitsForNothing() {
        api.nextRun(calls());
        assertThat(((Failed) run()).message()).contains("names no calls");
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void tellsThatSomeoneElseCancelled() {
        api.nextRun(calls("call_1:a"), status("cancelling"), status("cancelled"));
        Cancelled outcome = (Cancelled) run();
        assertThat(outcome.reason()).isEqualTo(CancelReason.ELSEWHERE);
        assertThat(outcome.calls()).hasSize(1);
    }

    @Test
    void tellsThatTheRunExpired() {
        api.nextRun(inProgress(), status("expired"));
        assertThat(run()).isInstanceOf(RunOutcome.Expired.class);
    }

    @Test
    void keepsWhatThereIsOfAnAnswerThatIsCutOff() {
        api.nextRun(isCutOff("max_completion_tokens", "It will sn"));
        Incomplete outcome = (Incomplete) run();
        assertThat(outcome.reason()).isEqualTo("max_completion_tokens");
        assertThat(outcome.text()).isEqualTo("It will sn");
    }

    @Test
    void waitsThroughAStatusThatItDoesNotKnow() {
        api.nextRun(status("pondering"), says("Hm."));
        assertThat(((Completed) run()).text()).isEqualTo("Hm.");
    }

    @Test
    void cancelsAtTheDeadlineAndKeepsWhatWasDone() {
        api.nextRun(calls("call_1:a"), inProgress());
        DeadlineExceeded outcome = (DeadlineExceeded) run();
        assertThat(outcome.deadline()).isEqualTo(Duration.ofSeconds(60));
        assertThat(outcome.lastStatus()).isEqualTo(RunStatus.CANCELLED);
        assertThat(outcome.calls()).hasSize(1);
        assertThat(time.passed()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(70));
    }

    @Test
    void cancelsBeforeTheApiEndsTheRun() {
        api.lifetime(Duration.ofSeconds(20));
        api.nextRun(inProgress());
        DeadlineExceeded outcome = (DeadlineExceeded) run();
        assertThat(outcome.deadline()).isEqualTo(Duration.ofSeconds(18));
        assertThat(time.passed()).isBetween(Duration.ofSeconds(18), Duration.ofSeconds(19));
    }

    @Test
    void keepsTheMarginThatWasAskedFor() {
        api.lifetime(Duration.ofSeconds(50));
        api.nextRun(inProgress());
        DeadlineExceeded outcome = (DeadlineExceeded)
                driver(SETTINGS.withExpiryMargin(Duration.ofSeconds(1))).run(request);
        assertThat(outcome.deadline()).isEqualTo(Duration.ofSeconds(49));
    }

    @Test
    void takesTheAnswerOfARunThatSomeoneElseCancelledInVain() {
        api.nextRun(inProgress(), status("cancelling"), says("Done all the same."));
        assertThat(((Completed) run()).text()).isEqualTo("Done all the same.");
    }

    @Test
    void takesTheAnswerThatComesInSpiteOfTheCancellation() {
        api.nextRun(inProgress());
        api.cancelLeadsTo(says("Just in time."));
        assertThat(((Completed) run()).text()).isEqualTo("Just in time.");
    }

    @Test
    void givesUpOnARunThatWillNotBeCancelled() {
        api.nextRun(inProgress());
        api.cancelLeadsTo(status("cancelling"));
        DeadlineExceeded outcome = (DeadlineExceeded) run();
        assertThat(outcome.lastStatus()).isEqualTo(RunStatus.CANCELLING);
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(70));
    }

    private static ExecutedCall executed(String id, String name, int round) {
        return new ExecutedCall(new ToolCall(id, name, "{}"), new ToolCallResult.Succeeded(name + " ok"), round);
    }
}
