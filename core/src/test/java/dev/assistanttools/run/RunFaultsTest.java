package dev.assistanttools.run;

import static dev.assistanttools.fake.FakeAssistantsApi.answer;
import static dev.assistanttools.fake.FakeAssistantsApi.calls;
import static dev.assistanttools.fake.FakeAssistantsApi.inProgress;
import static dev.assistanttools.fake.FakeAssistantsApi.noAnswer;
import static dev.assistanttools.fake.FakeAssistantsApi.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.openai.ApiFault;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.run.RunOutcome.Completed;
import dev.assistanttools.run.RunOutcome.DeadlineExceeded;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunFaultsTest extends RunDriverFixture {

    @Test
    void waitsAsLongAsTheApiAsks() {
        api.nextRun(inProgress(Duration.ofMillis(30)), inProgress(Duration.ofMillis(40)), says("Done."));
        run();
        assertThat(time.waits().subList(1, 3)).containsExactly(Duration.ofMillis(30), Duration.ofMillis(40));
    }

    @Test
    void waitsAlsoWhereTheApiAsksForNoWait() {
        api.nextRun(inProgress(Duration.ZERO), inProgress(Duration.ZERO), says("Done."));
        run();
        assertThat(time.waits()).doesNotContain(Duration.ZERO);
    }

    @Test
    void waitsLongerAndLongerWhereTheApiDoesNotAsk() {
        api.nextRun(inProgress(), inProgress(), inProgress(), says("Done."));
        run();
        assertThat(time.waits())
                .extracting(wait -> Math.round(wait.toNanos() / 1e9))
                .containsExactly(1L, 2L, 4L, 4L);
    }

    @Test
    void startsToWaitAnewAfterEachRound() {
        api.nextRun(inProgress(), inProgress(), calls("call_1:a"), says("Done."));
        run();
        assertThat(time.waits())
                .extracting(wait -> Math.round(wait.toNanos() / 1e9))
                .containsExactly(1L, 2L, 4L, 1L);
    }

    @Test
    void outlastsLooksThatFail() {
        api.nextRun(inProgress(), says("Done."));
        api.loses("retrieveRun", noAnswer()).loses("retrieveRun", answer(503, "busy"));
        assertThat(run()).isInstanceOf(Completed.class);
    }

    @Test
    void waitsAsLongAsARateLimitAsks() {
        api.nextRun(says("Done."));
        ApiFault limit = new ApiFault(429, "slow", null, null, null, null, Duration.ofSeconds(33));
        api.loses("retrieveRun", new AssistantApiException("slow", limit, null));
        assertThat(run()).isInstanceOf(Completed.class);
        assertThat(time.waits()).contains(Duration.ofSeconds(33));
    }

    @Test
    void tellsAtTheDeadlineWhatTheApiLastSaid() {
        api.nextRun(inProgress());
        api.loses("retrieveRun", answer(500, "broken"));
        DeadlineExceeded outcome = (DeadlineExceeded) run();
        assertThat(outcome.lastFault())
                .hasValueSatisfying(fault -> assertThat(fault.status()).isEqualTo(500));
    }

    @Test
    void cancelsAndThrowsWhereTheApiRefusesForGood() {
        api.nextRun(inProgress());
        api.loses("retrieveRun", answer(401, "wrong key"));
        assertThatThrownBy(this::run).isInstanceOf(AssistantApiException.class).hasMessage("wrong key");
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void doesNotMakeACallAgainWhenTheAnswerToTheSubmitIsLost() {
        api.nextRun(calls("call_1:a"), inProgress(), says("Done."));
        api.losesAnswer("submit");
        assertThat(run()).isInstanceOf(Completed.class);
        assertThat(called).containsExactly("call_1");
        assertThat(api.requests("submit")).hasSize(1);
    }

    @Test
    void submitsTheSameOutputsAgainWhenTheSubmitIsLost() {
        api.nextRun(calls("call_1:a", "call_2:b"), says("Done."));
        api.loses("submit", noAnswer());
        assertThat(run()).isInstanceOf(Completed.class);
        assertThat(called).containsExactly("call_1", "call_2");
        assertThat(api.requests("submit")).containsExactly("submit call_1,call_2", "submit call_1,call_2");
    }

    @Test
    void looksBeforeItSubmitsAgain() {
        api.nextRun(calls("call_1:a"), says("Done."));
        api.losesAnswer("submit");
        api.before("retrieveRun", () -> {}).loses("retrieveRun", noAnswer()).loses("retrieveRun", noAnswer());
        assertThat(run()).isInstanceOf(Completed.class);
        assertThat(api.requests("submit")).hasSize(1);
    }

    @Test
    void triesAgainWhenTheRunIsNotReadyForItsOutputs() {
        api.nextRun(calls("call_1:a"), says("Done."));
        api.loses("submit", answer(400, "Runs in status \"queued\" do not accept tool outputs."));
        assertThat(run()).isInstanceOf(Completed.class);
        assertThat(called).containsExactly("call_1");
        assertThat(api.requests("submit")).hasSize(2);
    }

    @Test
    void survivesLooksThatShowAnOldState() {
        api.nextRun(calls("call_1:a"), says("Done."));
        api.showsOldStateAfterSubmit(2);
        assertThat(run()).isInstanceOf(Completed.class);
        assertThat(called).containsExactly("call_1");
    }

    @Test
    void throwsWhenOutputsAreRefusedAgainAndAgain() {
        api.nextRun(calls("call_1:a"));
        for (int i = 0; i <= SETTINGS.submitRetries(); i++) {
            api.loses("submit", answer(400, "Expected tool outputs for call_ids ['call_9'], got ['call_1']"));
        }
        assertThatThrownBy(this::run).hasMessageContaining("call_9");
        assertThat(api.requests("submit")).hasSize(SETTINGS.submitRetries() + 1);
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void triesToStartAgain() {
        api.nextRun(says("Done."));
        api.loses("createRun", answer(503, "busy")).loses("createRun", noAnswer());
        assertThat(run()).isInstanceOf(Completed.class);
    }

    @Test
    void doesNotTryToStartForever() {
        api.loses("createRun", noAnswer()).loses("createRun", noAnswer()).loses("createRun", noAnswer());
        assertThatThrownBy(this::run).isInstanceOf(AssistantApiException.class);
        assertThat(api.requests("createRun")).hasSize(3);
    }

    @Test
    void recognisesTheRunThatALostAnswerHasStarted() {
        api.nextRun(says("Done."));
        api.losesAnswer("createRun");
        assertThat(((Completed) run()).text()).isEqualTo("Done.");
        assertThat(api.requests("createRun")).hasSize(1);
    }

    @Test
    void recognisesItAlsoWhereItCouldNotBeListed() {
        api.nextRun(says("Done."));
        api.losesAnswer("createRun").loses("listRuns", answer(404, "no such path"));
        assertThat(((Completed) run()).text()).isEqualTo("Done.");
        assertThat(api.requests("createRun")).hasSize(2);
    }

    @Test
    void leavesNoRunBehindWhenTheAnswerToTheLastTryIsLost() {
        api.nextRun(says("Done."));
        api.losesAnswer("createRun").loses("listRuns", noAnswer());
        assertThat(driver(SETTINGS.withStartRetries(0)).run(request)).isInstanceOf(Completed.class);
    }

    @Test
    void saysThatARunMayBeLeftBehindWhereThatIsNotToBeFoundOut() {
        api.losesAnswer("createRun").loses("listRuns", answer(404, "no such path"));
        RunDriver driver = driver(SETTINGS.withStartRetries(0));
        assertThatThrownBy(() -> driver.run(request))
                .isInstanceOf(AssistantApiException.class)
                .hasMessageContaining("It may be running all the same")
                .hasMessageContaining(thread + ", metadata assistant-tools.start=");
    }

    @Test
    void findsTheRunOfAStartWhoseAnswerCannotBeRead() {
        api.nextRun(says("Done."));
        api.after("createRun", () -> {
            throw answer(200, "<html>");
        });
        assertThat(((Completed) run()).text()).isEqualTo("Done.");
        assertThat(api.requests("createRun")).hasSize(1);
    }

    @Test
    void outlastsSomeAnswersThatCannotBeRead() {
        api.nextRun(calls("call_1:a"), says("Done."));
        api.loses("retrieveRun", answer(200, "<html>")).loses("submit", answer(200, "<html>"));
        api.loses("listRunMessages", answer(200, "<html>"));
        assertThat(run()).isInstanceOf(Completed.class);
        assertThat(called).containsExactly("call_1");
    }

    @Test
    void givesUpAnApiThatCannotBeReadAgainAndAgain() {
        api.nextRun(inProgress());
        for (int i = 0; i < 4; i++) {
            api.loses("retrieveRun", answer(200, "<html>"));
        }
        assertThatThrownBy(this::run).hasMessage("<html>");
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void looksForARunThatMayBeThereNoLongerThanItWouldWaitForItsCancelling() {
        ApiFault hour = new ApiFault(503, "busy", null, null, null, null, Duration.ofHours(1));
        api.losesAnswer("createRun").loses("listRuns", new AssistantApiException("busy", hour, null));
        api.loses("listRuns", new AssistantApiException("busy", hour, null));
        RunDriver driver = driver(SETTINGS.withStartRetries(0));
        assertThatThrownBy(() -> driver.run(request)).hasMessageContaining("It may be running all the same");
        assertThat(time.waits()).containsExactly(SETTINGS.cancelWait());
    }

    @Test
    void cancelsOnceWhereSomethingElseThanTheApiFails() {
        IllegalStateException bug = new IllegalStateException("pool shut down");
        api.nextRun(inProgress());
        for (String request : List.of("retrieveRun", "cancelRun", "cancelRun")) {
            api.before(request, () -> {
                throw bug;
            });
        }
        assertThatThrownBy(this::run).isSameAs(bug);
        assertThat(api.requests("cancelRun")).hasSize(1);
    }

    @Test
    void leavesTheRunOfSomebodyElseAlone() {
        api.createRun(thread, new AssistantId("asst_2"), RunOptions.defaults());
        api.loses("createRun", noAnswer());
        assertThatThrownBy(this::run).hasMessageContaining("already has an active run");
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.QUEUED);
    }

    @Test
    void readsTheTextAgainWhenThatFails() {
        api.nextRun(says("Done."));
        api.loses("listRunMessages", answer(500, "broken"));
        assertThat(((Completed) run()).text()).isEqualTo("Done.");
    }
}
