package dev.assistanttools.run;

import static dev.assistanttools.fake.FakeAssistantsApi.answer;
import static dev.assistanttools.fake.FakeAssistantsApi.calls;
import static dev.assistanttools.fake.FakeAssistantsApi.inProgress;
import static dev.assistanttools.fake.FakeAssistantsApi.says;
import static dev.assistanttools.fake.FakeAssistantsApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.dispatch.RoundDispatcher;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunOutcome.CancelReason;
import dev.assistanttools.run.RunOutcome.Cancelled;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In real time: what stops a run comes from another thread. */
class RunStopsTest extends RunDriverFixture {

    private static final RunSettings FAST = SETTINGS.withPollIntervals(Duration.ofMillis(1), Duration.ofMillis(5));

    private final Thread caller = Thread.currentThread();

    @Test
    void cancelsWhenItsCallerIsInterruptedWhileItWaits() {
        api.nextRun(inProgress()).before("retrieveRun", caller::interrupt);
        Cancelled outcome = (Cancelled) fastDriver(this::call).run(request);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.reason()).isEqualTo(CancelReason.INTERRUPTED);
        assertThat(outcome.lastStatus()).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void cancelsARunThatIsStillBeingStarted() {
        api.before("createRun", caller::interrupt);
        Cancelled outcome = (Cancelled) fastDriver(this::call).run(request);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.lastStatus()).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void waitsForTheRunWhoseStreamIsOpenWhenItIsStopped() {
        RunCourse course =
                RunCourse.of(request, new RunTerms(SETTINGS.withStreaming(true), () -> LARGEST, time::instant), 0);
        assertThat(course.next(0)).isInstanceOf(RunAction.Start.class);
        course.failed(answer(503, "busy"), 0);
        assertThat(course.next(0)).isInstanceOf(RunAction.ListRuns.class);
        course.listed(List.of(), 0);
        long again = ((RunAction.Wait) course.next(0)).until();
        assertThat(course.next(again)).isInstanceOf(RunAction.Start.class);
        course.stop(CancelReason.REQUESTED);
        course.opened(again);
        assertThat(course.next(again)).isInstanceOf(RunAction.Follow.class);
    }

    @Test
    void endsTogetherWithADriverThatCallsOtherTools() {
        RunDriver driver = fastDriver(this::call);
        RunDriver other = driver.calling(ToolDispatcher.of(ToolRegistry.of()), List.of());
        RunHandle handle = other.start(request);
        driver.close();
        assertThat(((Cancelled) get(handle.outcome())).reason()).isEqualTo(CancelReason.CLOSED);
        assertThat(other.isClosed()).isTrue();
        assertThatThrownBy(() -> other.start(request)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesRunsAgainWhenItIsOpenedUnlessItIsClosed() {
        api.nextRun(says("Done."));
        RunDriver driver = fastDriver(this::call);
        assertThat(driver.drain()).isCompleted();
        driver.open();
        assertThat(get(driver.start(request).outcome())).isInstanceOf(RunOutcome.Completed.class);
        driver.close();
        driver.open();
        assertThatThrownBy(() -> driver.start(request)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesTheRunsUnderWayAloneWhenItTakesNoMore() throws Exception {
        api.nextRun(calls("call_1:a"), says("Done."));
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        RunDriver driver = fastDriver((calls, scope, listener) -> {
            called.countDown();
            awaitQuietly(released);
            return List.of(new ToolCallResult.Succeeded("ok"));
        });
        RunHandle handle = driver.start(request);
        called.await();

        CompletableFuture<Void> drained = driver.drain();
        assertThatThrownBy(() -> driver.start(request)).isInstanceOf(IllegalStateException.class);
        assertThat(drained).isNotDone();
        released.countDown();

        assertThat(get(handle.outcome())).isInstanceOf(RunOutcome.Completed.class);
        drained.get(60, TimeUnit.SECONDS);
    }

    @Test
    void cancelsWhenAskedByItsHandle() {
        RunHandle handle = fastDriver(this::call).start(request);
        handle.cancel();
        handle.cancel();
        assertThat(((Cancelled) get(handle.outcome())).reason()).isEqualTo(CancelReason.REQUESTED);
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void doesNotCareWhatBecomesOfAFutureThatItGaveAway() {
        api.nextRun(inProgress(), says("Done."));
        RunHandle handle = fastDriver(this::call).start(request);
        handle.outcome().cancel(true);
        assertThat(get(handle.outcome())).isInstanceOf(RunOutcome.Completed.class);
    }

    @Test
    void knowsItsRunOnceItIsStarted() {
        api.nextRun(says("Done."));
        RunHandle handle = fastDriver(this::call).start(request);
        RunOutcome outcome = get(handle.outcome());
        assertThat(handle.runId()).contains(outcome.runId());
        assertThat(handle.threadId()).isEqualTo(thread);
    }

    @Test
    void interruptsToolsAndKeepsTheirCallsWhenItsCallerIsInterrupted() {
        api.nextRun(calls("call_1:a"));
        CountDownLatch never = new CountDownLatch(1);
        RunOutcome outcome = fastDriver((calls, scope, listener) -> {
                    caller.interrupt();
                    awaitQuietly(never);
                    return List.of(new ToolCallResult.Succeeded(
                            "interrupted " + Thread.currentThread().isInterrupted()));
                })
                .run(request);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.calls()).extracting(call -> call.result().output()).containsExactly("interrupted true");
        assertThat(api.requests("submit")).isEmpty();
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void stopsWaitingWhenItIsInterruptedAgain() {
        api.cancelLeadsTo(status("cancelling"));
        api.nextRun(inProgress()).before("retrieveRun", caller::interrupt);
        api.after("cancelRun", caller::interrupt);
        Cancelled outcome = (Cancelled) fastDriver(this::call).run(request);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.lastStatus()).isEqualTo(RunStatus.CANCELLING);
    }

    @Test
    void keepsTheInterruptStatusThatToolsOfItsCallersThreadLeave() {
        api.nextRun(calls("call_1:a"), says("Never."));
        RunOutcome outcome = fastDriver((calls, scope, listener) -> {
                    caller.interrupt();
                    return List.of(new ToolCallResult.Succeeded("done"));
                })
                .run(request);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(((Cancelled) outcome).reason()).isEqualTo(CancelReason.INTERRUPTED);
    }

    @Test
    void cancelsARunThatAnotherThreadWaitsFor() throws Exception {
        api.nextRun(inProgress());
        CompletableFuture<RunHandle> handle = new CompletableFuture<>();
        CompletableFuture<RunOutcome> outcome =
                CompletableFuture.supplyAsync(() -> fastDriver(this::call).run(request, handle::complete));
        handle.get(30, TimeUnit.SECONDS).cancel();
        assertThat(((Cancelled) get(outcome)).reason()).isEqualTo(CancelReason.REQUESTED);
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void drivesALookedAtRunOnItsCallersThread() {
        api.nextRun(calls("call_1:a"), inProgress(), says("Done."));
        Set<Thread> told = ConcurrentHashMap.newKeySet();
        RunListener listener = new RunListener() {
            @Override
            public void onEvent(RunEvent event) {
                told.add(Thread.currentThread());
            }
        };
        fastDriver(this::call).run(request, listener);
        assertThat(told).containsExactly(caller);
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
        RunDriver driver = fastDriver(this::call);
        RunHandle handle = driver.start(request);
        assertThat(looked.await(30, TimeUnit.SECONDS)).isTrue();
        driver.close();
        assertThat(((Cancelled) get(handle.outcome())).reason()).isEqualTo(CancelReason.CLOSED);
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void interruptsToolsAndCancelsTheirRunWhenItIsClosed() throws Exception {
        CountDownLatch inTool = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        api.nextRun(calls("call_1:a"), says("Done."));
        RunDriver driver = fastDriver((calls, scope, listener) -> {
            inTool.countDown();
            awaitQuietly(never);
            return List.of(new ToolCallResult.Succeeded("late"));
        });
        RunHandle handle = driver.start(request);
        assertThat(inTool.await(30, TimeUnit.SECONDS)).isTrue();
        driver.close();
        assertThat(get(handle.outcome()).calls()).hasSize(1);
        assertThat(api.requests("submit")).isEmpty();
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void cancelsTheRunAlsoWhereAToolIgnoresTheInterrupt() throws Exception {
        CountDownLatch inTool = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        api.nextRun(calls("call_1:a")).after("cancelRun", cancelled::countDown);
        RunDriver driver = new RunDriver(
                api,
                () -> (calls, scope, listener) -> {
                    inTool.countDown();
                    awaitStubbornly(over);
                    return List.of(new ToolCallResult.Succeeded("very late"));
                },
                FAST.withCancelWait(Duration.ofMillis(500)),
                new SystemTimer(),
                () -> LARGEST,
                Workers.own(2),
                RunAudience.of(),
                ToolOffer.unlimited());
        CompletableFuture<RunOutcome> outcome = driver.start(request).outcome();
        assertThat(inTool.await(30, TimeUnit.SECONDS)).isTrue();
        driver.close();
        assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(outcome).isNotDone();
        over.countDown();
        assertThat(get(outcome)).isInstanceOf(Cancelled.class);
    }

    @Test
    void tellsThatItsExecutorTakesNoMore() {
        RunDriver driver = new RunDriver(
                api,
                () -> this::call,
                FAST,
                new SystemTimer(),
                () -> LARGEST,
                new Workers(
                        work -> {
                            throw new RejectedExecutionException("closed");
                        },
                        Runnable::run),
                RunAudience.of(),
                ToolOffer.unlimited());
        assertThatThrownBy(driver.start(request)::await)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("There is no thread to go on with; the run was not started");
    }

    @Test
    void losesNoRunToAnExecutorThatIsFullForAMoment() {
        AtomicInteger refusals = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool();
        Executor full = work -> {
            if (!api.requests("createRun").isEmpty() && refusals.getAndIncrement() < 3) {
                throw new RejectedExecutionException("full");
            }
            threads.execute(work);
        };
        RunDriver driver = new RunDriver(
                api,
                () -> this::call,
                FAST,
                new SystemTimer(),
                ThreadLocalRandom::current,
                new Workers(full, full),
                RunAudience.of(),
                ToolOffer.unlimited());
        api.nextRun(inProgress(), calls("call_1:a"), says("Done."));
        assertThat(get(driver.start(request).outcome())).isInstanceOf(RunOutcome.Completed.class);
        assertThat(refusals).hasValueGreaterThan(2);
        threads.shutdown();
    }

    @Test
    void cancelsARunWhoseLookIsNotAnswered() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        api.nextRun(inProgress())
                .before("retrieveRun", () -> {
                    looking.countDown();
                    awaitQuietly(cancelled);
                })
                .after("cancelRun", cancelled::countDown);
        RunHandle handle = fastDriver(this::call).start(request);
        assertThat(looking.await(30, TimeUnit.SECONDS)).isTrue();
        handle.cancel();
        assertThat(((Cancelled) get(handle.outcome())).reason()).isEqualTo(CancelReason.REQUESTED);
    }

    @Test
    void givesItsThreadsTheLoaderOfWhoeverMadeIt() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        ClassLoader own = new ClassLoader(before) {};
        Thread.currentThread().setContextClassLoader(own);
        Workers workers;
        try {
            workers = Workers.own(1);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        CompletableFuture<ClassLoader> seen = new CompletableFuture<>();
        workers.requests().execute(() -> seen.complete(Thread.currentThread().getContextClassLoader()));
        assertThat(seen.get(30, TimeUnit.SECONDS)).isSameAs(own);
    }

    @Test
    void waitsForManyRunsOnAHandfulOfThreads() {
        Set<Thread> before =
                Thread.getAllStackTraces().keySet(); // of other tests, until they have been idle for a while
        CountDownLatch waiting = new CountDownLatch(1_000);
        RunTimer counting = new CountingTimer(waiting);
        RunSettings patient = FAST.withPollIntervals(Duration.ofMinutes(10), Duration.ofMinutes(10))
                .withDeadline(Duration.ofHours(1))
                .withCancelWait(Duration.ofSeconds(1));
        RunDriver driver = new RunDriver(
                api,
                () -> this::call,
                patient,
                counting,
                () -> LARGEST,
                Workers.own(4),
                RunAudience.of(),
                ToolOffer.unlimited());
        List<RunHandle> handles = Stream.generate(
                        () -> driver.start(RunRequest.of(api.createThread(), request.assistantId())))
                .limit(1_000)
                .toList();
        awaitQuietly(waiting);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("assistant-tools-"))
                .filteredOn(thread -> !before.contains(thread))
                .as("while all runs wait: four for requests, and the timer's")
                .hasSizeBetween(1, 5);
        driver.close();
        assertThat(handles)
                .allSatisfy(handle -> assertThat(get(handle.outcome())).isInstanceOf(Cancelled.class));
    }

    /** Real time that counts who waits. */
    private record CountingTimer(SystemTimer timer, CountDownLatch waits) implements RunTimer {

        CountingTimer(CountDownLatch waits) {
            this(new SystemTimer(), waits);
        }

        @Override
        public long nanoTime() {
            return timer.nanoTime();
        }

        @Override
        public Instant instant() {
            return timer.instant();
        }

        @Override
        public void after(Duration time, Runnable act) {
            timer.after(time, act);
            waits.countDown();
        }
    }

    private RunDriver fastDriver(RoundDispatcher tools) {
        return new RunDriver(
                api,
                () -> tools,
                FAST,
                new SystemTimer(),
                ThreadLocalRandom::current,
                Workers.own(4),
                RunAudience.of(),
                ToolOffer.unlimited());
    }

    private static RunOutcome get(CompletableFuture<RunOutcome> outcome) {
        return outcome.orTimeout(30, TimeUnit.SECONDS).join();
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

    private static void awaitStubbornly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.interrupted();
            awaitQuietly(latch);
        }
    }
}
