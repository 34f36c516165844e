package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bound on the calls of all rounds. */
@Timeout(60)
class CallPermitsTest {

    @Test
    void turnsComeInTheOrderInWhichTheyWereAskedFor() {
        CallPermits permits = new CallPermits(1);
        assertThat(permits.tryAcquire()).isTrue();
        assertThat(permits.tryAcquire()).isFalse();
        CallPermits.Turn first = permits.enqueue();
        CallPermits.Turn second = permits.enqueue();
        permits.release();
        assertThat(List.of(first.isGranted(), second.isGranted())).containsExactly(true, false);
        assertThat(permits.tryAcquire()).as("nobody passes those who wait").isFalse();
        permits.release();
        assertThat(second.isGranted()).isTrue();
    }

    @Test
    void whoLeavesPassesTheTurnOn() {
        CallPermits permits = new CallPermits(1);
        permits.tryAcquire();
        CallPermits.Turn leaving = permits.enqueue();
        CallPermits.Turn granted = permits.enqueue();
        CallPermits.Turn last = permits.enqueue();
        leaving.leave();
        permits.release();
        assertThat(granted.isGranted()).isTrue();
        granted.leave();
        assertThat(last.isGranted()).isTrue();
    }

    @Test
    void noTurnIsLostAndNoneIsGivenTwice() throws Exception {
        CallPermits permits = new CallPermits(3);
        AtomicInteger holding = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(() -> {
                for (int n = 0; n < 2_000; n++) {
                    acquire(permits);
                    most.accumulateAndGet(holding.incrementAndGet(), Math::max);
                    holding.decrementAndGet();
                    permits.release();
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(most.get()).isBetween(1, 3);
        assertThat(List.of(permits.tryAcquire(), permits.tryAcquire(), permits.tryAcquire(), permits.tryAcquire()))
                .containsExactly(true, true, true, false);
    }

    private static void acquire(CallPermits permits) {
        if (!permits.tryAcquire()) {
            CallPermits.Turn turn = permits.enqueue();
            while (!turn.isGranted()) {
                LockSupport.park(permits);
            }
        }
    }

    @Test
    void holdsForAllRoundsTogether() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ToolDispatcher dispatcher = Calls.to(task -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    running.decrementAndGet();
                    return task;
                })
                .settings(DispatchSettings.defaults().withMaxRunningCalls(2))
                .build();
        List<CompletableFuture<List<ToolCallResult>>> rounds = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            CompletableFuture<List<ToolCallResult>> round = new CompletableFuture<>();
            new Thread(() -> round.complete(dispatcher.dispatchAll(Calls.of("work:a", "work:b", "write:c", "work:d"))))
                    .start();
            rounds.add(round);
        }
        for (CompletableFuture<List<ToolCallResult>> round : rounds) {
            assertThat(Calls.outputs(round.get(30, TimeUnit.SECONDS))).containsExactly("a", "b", "c", "d");
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void aCallThatGetsNoTurnInItsTimeIsNotMade() throws Exception {
        HandClock clock = new HandClock();
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        ToolDispatcher dispatcher = Calls.to(task -> {
                    begun.countDown();
                    released.await();
                    return task;
                })
                .settings(DispatchSettings.defaults().withMaxRunningCalls(1))
                .listener(new ToolCallListener() {
                    @Override
                    public void started(ToolCall call, CallScope scope) {
                        if (call.name().equals("hurry")) {
                            new Thread(() -> clock.pass(Duration.ofSeconds(1))).start();
                        }
                    }
                })
                .clock(clock)
                .build();
        CompletableFuture<ToolCallResult> first = new CompletableFuture<>();
        new Thread(() -> first.complete(dispatcher.dispatch(Calls.call("work:a")))).start();
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(dispatcher.dispatch(Calls.call("hurry:b")).output())
                .startsWith("The tool was not called: it did not");
        released.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(new Succeeded("a"));
        assertThat(dispatcher.dispatch(Calls.call("work:c"))).isEqualTo(new Succeeded("c"));
    }
}
