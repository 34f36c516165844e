package dev.assistanttools.run;

import static dev.assistanttools.fake.FakeAssistantsApi.calls;
import static dev.assistanttools.fake.FakeAssistantsApi.inProgress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.run.RunOutcome.CancelReason;
import dev.assistanttools.run.RunOutcome.Cancelled;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In real time: runs that are given up while the API keeps a stream waiting, by a connection that nobody can close. */
class RunGivenUpTest extends RunDriverFixture {

    private static final RunSettings STREAMED = SETTINGS.withPollIntervals(Duration.ofMillis(1), Duration.ofMillis(5))
            .withStreaming(true);

    private final CountDownLatch waiting = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void findsAndCancelsARunThatIsStartedAfterItWasGivenUp() throws Exception {
        api.before("createRun", this::hold).before("listRuns", released::countDown);
        RunHandle handle = realDriver(STREAMED).start(request);
        await(waiting);
        handle.cancel();
        Cancelled outcome = (Cancelled) get(handle);
        assertThat(outcome.reason()).isEqualTo(CancelReason.REQUESTED);
        assertThat(outcome.lastStatus()).isEqualTo(RunStatus.CANCELLED);
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void saysHowToRecogniseARunThatMayBeStartedYet() throws Exception {
        api.before("createRun", this::hold);
        RunHandle handle =
                realDriver(STREAMED.withCancelWait(Duration.ofMillis(200))).start(request);
        await(waiting);
        handle.cancel();
        assertThatThrownBy(handle::await)
                .isInstanceOf(AssistantApiException.class)
                .hasMessageContaining("was given up before the API had answered")
                .hasMessageContaining("It may be running all the same")
                .hasMessageContaining(Starting.MARK);
        assertThat(released.getCount()).isOne();
        assertThat(api.requests("createRun")).hasSize(1);
    }

    @Test
    void doesNotWaitForTheNextEvent() throws Exception {
        api.nextRun(inProgress()).before("event", this::hold);
        RunHandle handle = realDriver(STREAMED).start(request);
        await(waiting);
        handle.cancel();
        assertThat(get(handle)).isInstanceOf(Cancelled.class);
        assertThat(released.getCount()).isOne();
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void doesNotWaitForTheAnswerToASubmit() throws Exception {
        api.nextRun(calls("call_1:a")).before("submit", this::hold);
        RunHandle handle = realDriver(STREAMED).start(request);
        await(waiting);
        handle.cancel();
        assertThat(get(handle).calls()).hasSize(1);
        assertThat(released.getCount()).isOne();
    }

    @Test
    void doesNotWaitWhenTheDriverIsClosed() throws Exception {
        api.nextRun(inProgress()).before("event", this::hold);
        RunDriver driver = realDriver(STREAMED);
        RunHandle handle = driver.start(request);
        await(waiting);
        driver.close();
        assertThat(handle.outcome()).isCompletedWithValueMatching(Cancelled.class::isInstance);
    }

    @Test
    void doesNotWaitWhenTheCallerIsInterrupted() throws Exception {
        Thread caller = Thread.currentThread();
        api.nextRun(inProgress()).before("event", () -> {
            caller.interrupt();
            hold();
        });
        RunOutcome outcome = realDriver(STREAMED).run(request);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isInstanceOf(Cancelled.class);
        assertThat(released.getCount()).isOne();
    }

    @Test
    void isGivenUpByAListenerOnTheThreadThatFollows() {
        CompletableFuture<RunHandle> started = new CompletableFuture<>();
        RunListener canceller = new RunListener() {
            @Override
            public void onStatus(RunEvent.StatusChanged event) {
                started.join().cancel();
            }
        };
        RecordedEvents events = new RecordedEvents();
        api.nextRun(inProgress(), inProgress());
        RunHandle handle = realDriver(STREAMED).start(request, canceller, events);
        started.complete(handle);
        assertThat(get(handle)).isInstanceOf(Cancelled.class);
        assertThat(events.told()).last().isEqualTo("ended Cancelled");
    }

    private RunDriver realDriver(RunSettings settings) {
        return new RunDriver(
                api,
                () -> this::call,
                settings,
                new SystemTimer(),
                ThreadLocalRandom::current,
                Workers.own(4),
                RunAudience.of(),
                ToolOffer.unlimited());
    }

    /** Waits until the test is over, whatever else happens, as a thread does that reads from a socket. */
    private void hold() {
        waiting.countDown();
        boolean isInterrupted = false;
        while (released.getCount() > 0) {
            try {
                await(released);
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static RunOutcome get(RunHandle handle) {
        return handle.outcome().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
