package dev.assistanttools.run;

import static dev.assistanttools.fake.FakeAssistantsApi.calls;
import static dev.assistanttools.fake.FakeAssistantsApi.inProgress;
import static dev.assistanttools.fake.FakeAssistantsApi.noAnswer;
import static dev.assistanttools.fake.FakeAssistantsApi.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.run.RunOutcome.CancelReason;
import dev.assistanttools.run.RunOutcome.Cancelled;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunStopsTest extends RunDriverFixture {

    @Test
    void cancelsWhenItsThreadIsInterruptedWhileItWaits() {
        api.nextRun(inProgress(), inProgress());
        api.before("retrieveRun", () -> Thread.currentThread().interrupt());
        Cancelled outcome = (Cancelled) run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.reason()).isEqualTo(CancelReason.INTERRUPTED);
        assertThat(outcome.lastStatus()).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void cancelsWhenARequestIsInterrupted() {
        api.nextRun(inProgress());
        api.before("retrieveRun", () -> {
            Thread.currentThread().interrupt();
            throw noAnswer();
        });
        assertThat(((Cancelled) run()).reason()).isEqualTo(CancelReason.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void cancelsAndKeepsTheCallsWhenItsThreadIsInterruptedInATool() {
        api.nextRun(calls("call_1:a"));
        RunDriver driver = new RunDriver(
                api,
                (calls, scope) -> {
                    Thread.currentThread().interrupt();
                    return List.of(new ToolCallResult.Succeeded("done"));
                },
                SETTINGS,
                time,
                () -> LARGEST);
        RunOutcome outcome = driver.run(request);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.calls()).hasSize(1);
        assertThat(api.requests("submit")).isEmpty();
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void stopsWaitingWhenItIsInterruptedAgain() {
        api.nextRun(inProgress());
        api.before("retrieveRun", () -> Thread.currentThread().interrupt());
        api.before("cancelRun", () -> Thread.currentThread().interrupt());
        Cancelled outcome = (Cancelled) run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.lastStatus()).isEqualTo(RunStatus.CANCELLING);
    }

    @Test
    void refusesRunsOnceItIsClosed() {
        RunDriver driver = driver();
        driver.close();
        driver.close();
        assertThatThrownBy(() -> driver.run(request))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThat(api.requests("createRun")).isEmpty();
    }

    @Test
    void cancelsARunThatWaitsWhenItIsClosed() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        api.nextRun(inProgress()).before("retrieveRun", looked::countDown);
        RunDriver driver = realTimeDriver((calls, scope) -> List.of());
        CompletableFuture<RunOutcome> outcome = CompletableFuture.supplyAsync(() -> driver.run(request));
        assertThat(looked.await(30, TimeUnit.SECONDS)).isTrue();
        driver.close();
        assertThat(((Cancelled) outcome.get(30, TimeUnit.SECONDS)).reason()).isEqualTo(CancelReason.CLOSED);
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void cancelsARunWhoseToolIsBusyWhenItIsClosed() throws Exception {
        CountDownLatch inTool = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        api.nextRun(calls("call_1:a"), says("Done.")).before("cancelRun", cancelled::countDown);
        RunDriver driver = realTimeDriver((calls, scope) -> {
            inTool.countDown();
            awaitQuietly(cancelled);
            return List.of(new ToolCallResult.Succeeded("late"));
        });
        CompletableFuture<RunOutcome> outcome = CompletableFuture.supplyAsync(() -> driver.run(request));
        assertThat(inTool.await(30, TimeUnit.SECONDS)).isTrue();
        driver.close();
        assertThat(outcome.get(30, TimeUnit.SECONDS).calls()).hasSize(1);
        assertThat(api.requests("submit")).isEmpty();
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void doesNotWaitForeverForAToolWhenItIsClosed() throws Exception {
        CountDownLatch inTool = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        api.nextRun(calls("call_1:a"));
        RunDriver driver = realTimeDriver((calls, scope) -> {
            inTool.countDown();
            awaitQuietly(over);
            return List.of(new ToolCallResult.Succeeded("very late"));
        });
        CompletableFuture<RunOutcome> outcome = CompletableFuture.supplyAsync(() -> driver.run(request));
        assertThat(inTool.await(30, TimeUnit.SECONDS)).isTrue();
        driver.close();
        assertThat(outcome).isNotDone();
        over.countDown();
        assertThat(outcome.get(30, TimeUnit.SECONDS)).isInstanceOf(Cancelled.class);
    }

    private RunDriver realTimeDriver(CallRunner runner) {
        RunSettings settings = SETTINGS.withPollIntervals(Duration.ofMillis(1), Duration.ofMillis(5))
                .withCancelWait(Duration.ofSeconds(2));
        return new RunDriver(api, runner, settings, Waiter.system(), () -> LARGEST);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody came.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
