package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RateLimitInterceptorTest {

    private final HandClock clock = new HandClock();

    private Invocations limited(int calls, Duration period, Duration maxWait) {
        return new Invocations(new RateLimitInterceptor(calls, period, maxWait, clock), clock);
    }

    @Test
    void tellsTheModelWhenToTryAgain() {
        Invocations calls = limited(2, Duration.ofSeconds(10), Duration.ZERO);
        assertThat(calls.task("a")).isInstanceOf(Succeeded.class);
        assertThat(calls.task("b")).isInstanceOf(Succeeded.class);
        clock.pass(Duration.ofMillis(1500));
        assertThat(calls.task("c"))
                .isEqualTo(new Rejected(
                        "The tool was not called: it may be called 2 times in 10 s. Try again in 4 s.", List.of()));
        assertThat(calls.made()).isEqualTo(2);
    }

    @Test
    void callsComeBackEvenly() {
        Invocations calls = limited(2, Duration.ofSeconds(10), Duration.ZERO);
        calls.task("a");
        calls.task("b");
        clock.pass(Duration.ofSeconds(5));
        assertThat(calls.task("c")).isInstanceOf(Succeeded.class);
        assertThat(calls.task("d")).isInstanceOf(Rejected.class);
        clock.pass(Duration.ofDays(30));
        assertThat(IntStream.range(0, 5).filter(i -> calls.task("e") instanceof Succeeded))
                .hasSize(2);
    }

    @Test
    void aRejectedCallCostsNothing() {
        Invocations calls = limited(1, Duration.ofSeconds(10), Duration.ZERO);
        IntStream.range(0, 100).forEach(i -> calls.task("a"));
        clock.pass(Duration.ofSeconds(10));
        assertThat(calls.task("a")).isInstanceOf(Succeeded.class);
        assertThat(calls.made()).isEqualTo(2);
    }

    @Test
    void neverLetsMoreThroughThanItMay() {
        Random random = new Random(1);
        TokenBucket bucket = new TokenBucket(10, 1_000_000, Long.MAX_VALUE - 50_000);
        long now = Long.MAX_VALUE - 50_000;
        int taken = 0;
        for (int i = 0; i < 10_000; i++) {
            long step = random.nextInt(2000);
            now += step;
            taken += bucket.take(now, 0) == 0 ? 1 : 0;
        }
        // Ten at once and one every 100,000 ns from then on; the clock went about 10,000,000 ns, over its own end.
        assertThat(taken).isBetween(105, 112);
    }

    @Test
    void waitsForItsTurnIfItMay() throws Exception {
        Invocations calls = limited(1, Duration.ofSeconds(10), Duration.ofSeconds(60));
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            assertThat(calls.task("a")).isInstanceOf(Succeeded.class);
            Future<ToolCallResult> second = threads.submit((Callable<ToolCallResult>) () -> calls.task("b"));
            while (!second.isDone()) {
                clock.pass(Duration.ofSeconds(1));
                Thread.onSpinWait();
            }
            assertThat(second.get()).isInstanceOf(Succeeded.class);
            assertThat(clock.nanoTime())
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(10).toNanos());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void doesNotWaitLongerThanItMayOrTheCallHasLeft() {
        Invocations patient = limited(1, Duration.ofHours(1), Duration.ofHours(2));
        patient.task("a");
        assertThat(patient.task("b").output()).endsWith("Try again in 3600 s.");
        Invocations hasty = limited(1, Duration.ofSeconds(10), Duration.ofSeconds(9));
        hasty.task("a");
        assertThat(hasty.task("b")).isInstanceOf(Rejected.class);
    }

    @Test
    void aCallHasNoMoreTimeLeftBecauseTheTimeOfDayIsSetBack() {
        ToolDispatcher dispatcher = ToolDispatcher.builder(ToolRegistry.of(new Desk(task -> task)))
                .executor(Runnable::run)
                .clock(clock)
                .interceptor(call -> {
                    clock.set(Duration.ofHours(-1));
                    return call.proceed();
                })
                .interceptor(new RateLimitInterceptor(1, Duration.ofSeconds(10), Duration.ofSeconds(60), clock))
                .build();
        CallScope run = CallScope.ofRun("r", "t", "a").withDeadline(HandClock.START.plusSeconds(5));
        assertThat(dispatcher.dispatch(Calls.call("work:a"), run)).isInstanceOf(Succeeded.class);
        clock.set(Duration.ZERO);
        assertThat(dispatcher.dispatch(Calls.call("work:a"), run)).isInstanceOf(Rejected.class);
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> RateLimitInterceptor.perTool(0, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> RateLimitInterceptor.perTool(1, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RateLimitInterceptor.perTool(1, Duration.ofSeconds(1)).withMaxWait(Duration.ofSeconds(-1)));
    }
}
