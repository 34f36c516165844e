package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several calls at once. What must not happen in time is never waited for: latches decide, and bounds are generous. */
@Timeout(60)
class CallRoundTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
    }

    private static List<ToolCall> calls(String... tasks) {
        List<ToolCall> calls = new ArrayList<>();
        for (String task : tasks) {
            calls.add(new ToolCall("call_" + calls.size(), "work", "{\"task\":\"" + task + "\"}"));
        }
        return calls;
    }

    private static ToolDispatcher dispatcher(DispatchSettings settings, Action action) {
        return ToolDispatcher.of(ToolRegistry.of(new Desk(action)), settings);
    }

    private static ToolDispatcher dispatcher(Action action) {
        return dispatcher(DispatchSettings.defaults(), action);
    }

    private static List<String> outputs(List<ToolCallResult> results) {
        return results.stream().map(ToolCallResult::output).toList();
    }

    @Test
    void runsCallsAtTheSameTimeAndKeepsTheirOrder() {
        CyclicBarrier allAreRunning = new CyclicBarrier(4);
        ToolDispatcher dispatcher = dispatcher(task -> {
            allAreRunning.await(30, TimeUnit.SECONDS);
            return task;
        });
        assertThat(outputs(dispatcher.dispatchAll(calls("d", "a", "c", "b")))).containsExactly("d", "a", "c", "b");
    }

    @Test
    void oneThatFailsLeavesItsSiblingsAlone() {
        ToolDispatcher dispatcher = dispatcher(task -> {
            if (task.equals("bad")) {
                throw new StackOverflowError();
            }
            return task;
        });
        List<ToolCall> calls = new ArrayList<>(calls("a", "bad", "b"));
        calls.add(new ToolCall("call_9", "play", "{}"));
        List<ToolCallResult> results = dispatcher.dispatchAll(calls);
        assertThat(results.get(0)).isEqualTo(new Succeeded("a"));
        assertThat(results.get(1)).isInstanceOf(Failed.class);
        assertThat(results.get(2)).isEqualTo(new Succeeded("b"));
        assertThat(results.get(3)).isInstanceOf(ToolCallResult.Rejected.class);
    }

    @Test
    void runsACallThatIsThereTwiceTwice() {
        AtomicInteger runs = new AtomicInteger();
        ToolCall call = calls("a").get(0);
        List<ToolCallResult> results =
                dispatcher(task -> task + runs.incrementAndGet()).dispatchAll(List.of(call, call));
        assertThat(outputs(results)).containsExactlyInAnyOrder("a1", "a2");
    }

    @Test
    void answersNoCallsWithNoResults() {
        assertThat(dispatcher(task -> task).dispatchAll(List.of())).isEmpty();
    }

    @Test
    void runsNoMoreCallsAtOnceThanAllowed() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier twoAreRunning = new CyclicBarrier(2);
        ToolDispatcher dispatcher = dispatcher(DispatchSettings.defaults().withMaxParallelCalls(2), task -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            twoAreRunning.await(30, TimeUnit.SECONDS);
            running.decrementAndGet();
            return task;
        });
        String[] tasks =
                Stream.iterate(0, i -> i + 1).limit(20).map(String::valueOf).toArray(String[]::new);
        assertThat(outputs(dispatcher.dispatchAll(calls(tasks)))).containsExactly(tasks);
        assertThat(most).hasValue(2);
    }

    @Test
    void interruptsAToolThatIsNotDoneInTime() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        ToolDispatcher dispatcher = dispatcher(DispatchSettings.defaults().withToolTimeout(SHORT), task -> {
            if (task.equals("slow")) {
                try {
                    released.await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw e;
                }
            }
            return task;
        });
        ToolCallResult result = dispatcher.dispatch(calls("slow").get(0));
        assertThat(result).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.output())
                    .isEqualTo("The tool timed out after 0.05 s. Reference id: " + failed.referenceId());
            assertThat(failed.cause()).isInstanceOf(TimeoutException.class);
            assertThat(failed.cause().getStackTrace())
                    .as("shows where the tool hung")
                    .anyMatch(frame -> frame.getClassName().equals(Desk.class.getName()));
        });
        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(dispatcher.dispatch(calls("quick").get(0))).isEqualTo(new Succeeded("quick"));
    }

    @Test
    void abandonsAToolThatIgnoresTheInterrupt() {
        ToolDispatcher dispatcher =
                dispatcher(DispatchSettings.defaults().withToolTimeout(SHORT).withMaxParallelCalls(1), task -> {
                    if (task.equals("deaf")) {
                        awaitDeaf();
                    }
                    return task;
                });
        List<ToolCallResult> results = dispatcher.dispatchAll(calls("deaf", "quick"));
        assertThat(results.get(0).output()).startsWith("The tool timed out after 0.05 s.");
        assertThat(results.get(1)).isEqualTo(new Succeeded("quick"));
    }

    private void awaitDeaf() {
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException e) {
                // deaf: this is what the test is about
                assertThat(released.getCount()).isNotNegative();
            }
        }
    }

    @Test
    void stopsTheCallsWhenTheWaitingThreadIsInterrupted() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch toolInterrupted = new CountDownLatch(1);
        ToolDispatcher dispatcher = dispatcher(DispatchSettings.defaults().withMaxParallelCalls(1), task -> {
            running.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                toolInterrupted.countDown();
                throw e;
            }
            return task;
        });
        List<ToolCallResult> results = new ArrayList<>();
        List<Boolean> flag = new ArrayList<>();
        Thread caller = new Thread(() -> {
            results.addAll(dispatcher.dispatchAll(calls("first", "second")));
            flag.add(Thread.currentThread().isInterrupted());
        });
        caller.start();
        assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        caller.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(outputs(results))
                .containsExactly(
                        "The tool was interrupted before it finished.",
                        "The tool was not called: the calls were interrupted before its turn.");
        assertThat(flag).containsExactly(true);
        assertThat(toolInterrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void callsNothingForAThreadThatIsInterruptedAlready() {
        AtomicInteger runs = new AtomicInteger();
        Thread.currentThread().interrupt();
        try {
            ToolCallResult result = dispatcher(task -> runs.incrementAndGet())
                    .dispatch(calls("a").get(0));
            assertThat(result.output()).startsWith("The tool was not called");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(runs).hasValue(0);
    }

    @Test
    void answersEveryCallWhenThereIsNoThread() {
        Executor exhausted = call -> {
            throw new RejectedExecutionException("no thread");
        };
        ToolDispatcher dispatcher = ToolDispatcher.builder(ToolRegistry.of(new Desk(task -> task)))
                .executor(exhausted)
                .referenceIds(() -> "ref")
                .build();
        assertThat(outputs(dispatcher.dispatchAll(calls("a", "b"))))
                .containsExactly("The tool failed. Reference id: ref", "The tool failed. Reference id: ref");
    }

    @Test
    void runsToolsOnNamedDaemons() {
        ToolDispatcher dispatcher = dispatcher(task ->
                Thread.currentThread().getName() + Thread.currentThread().isDaemon());
        assertThat(dispatcher.dispatch(calls("a").get(0)).output()).matches("assistant-tools-call-\\d+true");
    }
}
