package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A thousand rounds of whatever tools may do. Time passes only when a tool says so, and then for all.
 * {@code -Dassistanttools.test.rounds=10} makes it ten times as many; {@code -Dassistanttools.test.seed} repeats them.
 */
@Timeout(300)
class RandomRoundsTest {

    private static final long SEED = Long.getLong("assistanttools.test.seed", new Random().nextLong());
    private static final int ROUNDS = 1_000 * Integer.getInteger("assistanttools.test.rounds", 1);
    private static final List<String> TOOLS = List.of("work", "work", "work", "write", "hurry", "play");
    private static final List<String> TASKS =
            List.of("quick", "quick", "quick", "throw", "error", "overflow", "slow", "deaf", "interrupt", "cycle");

    private final HandClock clock = new HandClock();
    private final CountDownLatch released = new CountDownLatch(1);
    private final Map<String, Integer> events = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor pool = WorkThreads.pool("call");

    @AfterEach
    void release() {
        released.countDown();
    }

    private Object act(String task) throws Exception {
        switch (task.substring(0, task.indexOf('-'))) {
            case "throw" -> throw new IllegalStateException(task);
            case "error" -> throw new OutOfMemoryError(task);
            case "overflow" -> throw new StackOverflowError(task);
            case "slow" -> {
                clock.pass(Duration.ofSeconds(30));
                new CountDownLatch(1).await();
            }
            case "deaf" -> {
                clock.pass(Duration.ofSeconds(30));
                Calls.awaitDeaf(released);
            }
            case "interrupt" -> Thread.currentThread().interrupt();
            case "cycle" -> {
                List<Object> cycle = new ArrayList<>();
                cycle.add(cycle);
                return cycle;
            }
            default -> {
                return task;
            }
        }
        return task;
    }

    private ToolCallListener counting() {
        return new ToolCallListener() {
            @Override
            public void started(ToolCall call, CallScope scope) {
                events.merge("started", 1, Integer::sum);
            }

            @Override
            public void finished(ToolCall call, CallScope scope, ToolCallResult result, Duration duration) {
                events.merge("finished", 1, Integer::sum);
            }

            @Override
            public void abandoned(ToolCall call, CallScope scope) {
                events.merge("abandoned", 1, Integer::sum);
            }
        };
    }

    private static List<ToolCall> round(Random random, int number) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> {
                    // Deaf ones keep their threads until the end: few of them, as in life.
                    String task = TASKS.get(random.nextInt(TASKS.size()));
                    String kind = task.equals("deaf") && random.nextInt(10) > 0 ? "quick" : task;
                    return new ToolCall(
                            "call_" + number + "_" + i,
                            TOOLS.get(random.nextInt(TOOLS.size())),
                            random.nextInt(20) == 0 ? "{" : "{\"task\":\"" + kind + "-" + number + "-" + i + "\"}");
                })
                .toList();
    }

    private static void check(ToolCall call, ToolCallResult result) {
        assertThat(result).as("-Dassistanttools.test.seed=%s, %s", SEED, call).isNotNull();
        if (result instanceof ToolCallResult.Rejected) {
            assertThat(call.name().equals("play") || call.arguments().equals("{"))
                    .as("-Dassistanttools.test.seed=%s, %s", SEED, call)
                    .isTrue();
        } else if (result instanceof ToolCallResult.Succeeded) {
            assertThat(call.arguments())
                    .as("-Dassistanttools.test.seed=%s", SEED)
                    .contains(result.output());
        } else {
            assertThat(result)
                    .as("-Dassistanttools.test.seed=%s, %s", SEED, call)
                    .isInstanceOfSatisfying(
                            ToolCallResult.Failed.class,
                            failed -> assertThat(failed.output())
                                    .matches("(?s)The tool (failed|timed out after|ran, but|was not called).*"));
        }
    }

    @Test
    void giveEachCallItsOneResultAndLeaveNoThreadBehindButDeafOnes() throws Exception {
        Random random = new Random(SEED);
        ToolDispatcher dispatcher = Calls.to(this::act)
                .clock(clock)
                .executor(pool)
                .listener(counting())
                .settings(DispatchSettings.defaults().withMaxParallelCalls(5))
                .build();
        int calls = 0;
        try (CapturedLog log = CapturedLog.of(ToolDispatcher.class)) {
            for (int number = 0; number < ROUNDS; number++) {
                List<ToolCall> round = round(random, number);
                List<ToolCallResult> results = dispatcher.dispatchAll(round);
                assertThat(results).hasSameSizeAs(round);
                for (int i = 0; i < round.size(); i++) {
                    check(round.get(i), results.get(i));
                }
                calls += round.size();
            }
            assertThat(log.at(Level.WARN)).as("is kept from the console").isNotEmpty();
        }
        assertThat(events).containsEntry("started", calls).containsEntry("finished", calls);
        assertThat(dispatcher.abandonedCalls()).isLessThanOrEqualTo(events.getOrDefault("abandoned", 0));
        released.countDown();
        awaitIdle();
        assertThat(dispatcher.abandonedCalls()).isZero();
        pool.shutdown();
        assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    private void awaitIdle() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (pool.getActiveCount() > 0 && System.nanoTime() < end) {
            Thread.sleep(1);
        }
        assertThat(pool.getActiveCount()).isZero();
    }
}
