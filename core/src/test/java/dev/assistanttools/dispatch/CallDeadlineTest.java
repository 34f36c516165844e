package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When calls are given up, by a clock that stands still unless a test moves it. */
@Timeout(60)
class CallDeadlineTest {

    private final HandClock clock = new HandClock();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
    }

    private ToolDispatcher dispatcher(Action action) {
        return Calls.to(action).clock(clock).referenceIds(() -> "ref").build();
    }

    private static CallScope endingAfter(int seconds) {
        return CallScope.none().withDeadline(HandClock.START.plusSeconds(seconds));
    }

    @Test
    void theEarliestComesFirstInWhateverOrderTheCallsBegan() {
        CyclicBarrier bothAreRunning = new CyclicBarrier(2, () -> clock.pass(Duration.ofSeconds(1)));
        ToolDispatcher dispatcher = dispatcher(task -> {
            bothAreRunning.await(30, TimeUnit.SECONDS);
            try {
                released.await();
            } catch (InterruptedException e) {
                released.countDown(); // the other goes on only now
                throw e;
            }
            return task;
        });
        assertThat(Calls.outputs(dispatcher.dispatchAll(Calls.of("work:a", "hurry:b"))))
                .containsExactly("a", "The tool timed out after 1 s. Reference id: ref");
    }

    @Test
    void theRunsDeadlineHoldsForEveryTool() {
        ToolDispatcher dispatcher = dispatcher(task -> {
            clock.pass(Duration.ofSeconds(5));
            released.await();
            return task;
        });
        ToolCallResult result = dispatcher.dispatch(Calls.call("work:a"), endingAfter(5));
        assertThat(result).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.cause()).isInstanceOf(TimeoutException.class);
            assertThat(failed.output())
                    .isEqualTo("The tool was stopped before it finished: the time of the run is over."
                            + " Reference id: ref");
        });
    }

    @Test
    void callsNothingForARunThatIsOver() {
        AtomicInteger runs = new AtomicInteger();
        ToolDispatcher dispatcher = dispatcher(task -> {
            runs.incrementAndGet();
            clock.pass(Duration.ofSeconds(5));
            return task;
        });
        List<ToolCallResult> results = dispatcher.dispatchAll(Calls.of("write:a", "write:b"), endingAfter(5));
        assertThat(results.get(1).output()).isEqualTo("The tool was not called: the time of the run is over.");
        assertThat(runs).hasValue(1);
    }

    @Test
    void aDeadlineBeyondAllTimesIsNone() {
        ToolDispatcher dispatcher = dispatcher(task -> task);
        CallScope endless = CallScope.none().withDeadline(Instant.MAX);
        assertThat(dispatcher.dispatch(Calls.call("work:a"), endless)).isEqualTo(new Succeeded("a"));
        CallScope longAgo = CallScope.none().withDeadline(Instant.MIN);
        assertThat(dispatcher.dispatch(Calls.call("work:a"), longAgo).output()).startsWith("The tool was not called");
    }

    @Test
    void theTimeInTheExecutorsQueueCounts() {
        Queue<Runnable> queue = new ArrayDeque<>();
        List<String> called = new ArrayList<>();
        ToolDispatcher dispatcher = Calls.to(called::add)
                .clock(clock)
                .executor(call -> {
                    queue.add(call);
                    clock.pass(Duration.ofSeconds(1));
                })
                .build();
        assertThat(dispatcher.dispatch(Calls.call("hurry:a")).output())
                .isEqualTo(
                        "The tool was not called: it did not get its turn within 1 s, as too many others were running.");
        queue.forEach(Runnable::run);
        assertThat(called).as("a call that was answered is not made later").isEmpty();
        assertThat(dispatcher.abandonedCalls()).isZero();
    }

    @Test
    void aToolOfTheAskingThreadIsToldAndItsResultCounts() {
        List<Boolean> seen = new ArrayList<>();
        ToolDispatcher dispatcher = ToolDispatcher.builder(ToolRegistry.of(new ToolContextTest.Watch(context -> {
                    seen.add(context.cancellation().isCancelled());
                    clock.pass(Duration.ofSeconds(30));
                    seen.add(context.cancellation().isCancelled());
                    return "late";
                })))
                .executor(Runnable::run)
                .clock(clock)
                .build();
        assertThat(dispatcher.dispatch(new ToolCall("call_1", "look", "{}"))).isEqualTo(new Succeeded("late"));
        assertThat(seen).containsExactly(false, true);
    }

    @Test
    void aToolOfTheAskingThreadHasItsWholeTimeFromItsTurn() {
        ToolDispatcher dispatcher = ToolDispatcher.builder(ToolRegistry.of(new ToolContextTest.Watch(context -> {
                    clock.pass(Duration.ofSeconds(7));
                    return context.deadline();
                })))
                .executor(Runnable::run)
                .clock(clock)
                .build();
        ToolCall call = new ToolCall("call_1", "look", "{}");
        assertThat(dispatcher.dispatch(call).output()).isEqualTo("\"2026-11-21T10:00:30Z\"");
        assertThat(dispatcher.dispatch(call).output()).isEqualTo("\"2026-11-21T10:00:37Z\"");
    }

    @Test
    void noClockIsAskedWhereNobodyWantsToKnow() {
        AtomicInteger asked = new AtomicInteger();
        CallClock counting = new CallClock() {
            @Override
            public long nanoTime() {
                return asked.incrementAndGet();
            }

            @Override
            public Instant instant() {
                throw new AssertionError();
            }

            @Override
            public void parkUntil(Object blocker, long moment) {
                throw new AssertionError();
            }
        };
        try (CapturedLog log = CapturedLog.of(ToolDispatcher.class)) {
            log.only(Level.INFO);
            ToolDispatcher dispatcher = Calls.to(task -> task)
                    .executor(Runnable::run)
                    .clock(counting)
                    .build();
            dispatcher.dispatch(Calls.call("work:a"));
            int before = asked.get();
            assertThat(dispatcher.dispatch(Calls.call("work:b"))).isEqualTo(new Succeeded("b"));
            assertThat(asked).hasValue(before);
        }
    }

    @Test
    void aCallThatWasGivenUpIsWarnedOfOnce() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (CapturedLog log = CapturedLog.of(ToolDispatcher.class)) {
            ToolDispatcher dispatcher = Calls.to(task -> {
                        clock.pass(Duration.ofSeconds(1));
                        released.await(); // which the interrupt ends
                        return task;
                    })
                    .clock(clock)
                    .executor(call -> new Thread(() -> {
                                call.run();
                                ended.countDown();
                            })
                            .start())
                    .build();
            dispatcher.dispatch(Calls.call("hurry:a"));
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(log.at(Level.WARN))
                    .singleElement()
                    .satisfies(event -> assertThat(event.getFormattedMessage()).contains("timed out"));
            assertThat(log.at(Level.DEBUG))
                    .anySatisfy(event ->
                            assertThat(event.getFormattedMessage()).contains("Tool \"hurry\" failed, reference id"));
        }
    }

    @Test
    @SuppressWarnings("FutureReturnValueIgnored") // the dispatcher waits for it
    void theTimeOfALateResultBeginsWithItsCall() {
        ToolDispatcher dispatcher = ToolDispatcher.builder(ToolRegistry.of(new Desk(task -> {
                    clock.pass(Duration.ofSeconds(29));
                    CompletableFuture<String> result = new CompletableFuture<>();
                    if (task.equals("soon")) {
                        result.complete("there");
                        return result;
                    }
                    clock.pass(Duration.ofSeconds(1));
                    return result;
                })))
                .executor(Runnable::run)
                .clock(clock)
                .build();
        for (int i = 0; i < 3; i++) {
            assertThat(dispatcher.dispatch(Calls.call("work:soon"))).isEqualTo(new Succeeded("there"));
            assertThat(dispatcher.dispatch(Calls.call("work:late")).output())
                    .startsWith("The tool timed out after 30 s.");
        }
    }

    @Test
    void countsTheToolsThatDoNotHeedTheirInterrupts() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        ToolDispatcher dispatcher = Calls.to(task -> {
                    clock.pass(Duration.ofSeconds(1));
                    Calls.awaitDeaf(released);
                    return task;
                })
                .clock(clock)
                .executor(call -> new Thread(() -> {
                            call.run();
                            ended.countDown();
                        })
                        .start())
                .build();
        assertThat(dispatcher.dispatch(Calls.call("hurry:a")).output()).startsWith("The tool timed out");
        assertThat(dispatcher.abandonedCalls()).isEqualTo(1);
        released.countDown();
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(dispatcher.abandonedCalls()).isZero();
    }

    @Test
    void leavesNoInterruptToTheNextCallOfAThread() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            ToolDispatcher dispatcher = Calls.to(task -> {
                        if (task.equals("slow")) {
                            clock.pass(Duration.ofSeconds(1));
                            Calls.awaitDeaf(released);
                        }
                        return Thread.currentThread().isInterrupted();
                    })
                    .clock(clock)
                    .executor(one)
                    .build();
            dispatcher.dispatch(Calls.call("hurry:slow"));
            released.countDown();
            assertThat(dispatcher.dispatch(Calls.call("work:next")).output()).isEqualTo("false");
        } finally {
            one.shutdownNow();
        }
    }
}
