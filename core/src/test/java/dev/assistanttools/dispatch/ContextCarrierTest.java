package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

/** What is bound to the asking thread reaches the tool's, and does not stay there. */
@Timeout(120)
class ContextCarrierTest {

    private static final int POOL = 4;
    private static final ThreadLocal<@Nullable String> USER = new ThreadLocal<>();

    /** Carries {@link #USER}, as one would carry a security context. */
    private static final ContextCarrier USERS = () -> {
        String user = USER.get();
        return () -> {
            String before = USER.get();
            USER.set(user);
            return () -> setUser(before);
        };
    };

    private final ExecutorService pool = Executors.newFixedThreadPool(POOL);

    @AfterEach
    void unbind() {
        pool.shutdownNow();
        USER.remove();
        MDC.clear();
    }

    private static void setUser(@Nullable String user) {
        if (user == null) {
            USER.remove();
        } else {
            USER.set(user);
        }
    }

    private static ToolDispatcher.Builder calls(Action action) {
        return Calls.to(action).carrier(ContextCarrier.mdc()).carrier(USERS);
    }

    /** What each thread of the pool has bound. */
    private List<String> boundInPool() throws Exception {
        CyclicBarrier eachThreadOnce = new CyclicBarrier(POOL);
        Callable<String> look = () -> {
            eachThreadOnce.await(30, TimeUnit.SECONDS);
            return USER.get() + " " + MDC.getCopyOfContextMap();
        };
        List<String> bound = new ArrayList<>();
        for (Future<String> one : pool.invokeAll(Collections.nCopies(POOL, look))) {
            bound.add(one.get().replace("{}", "null"));
        }
        return bound;
    }

    @Test
    void tenThousandCallsOfAFewThreadsSeeTheirOwnContextAndLeaveNothing() throws Exception {
        List<String> strangers = Collections.synchronizedList(new ArrayList<>());
        ToolDispatcher dispatcher = calls(task -> {
                    String seen = USER.get() + " " + MDC.get("round");
                    if (!seen.equals("user" + task + " " + task)) {
                        strangers.add(seen + " in place of " + task);
                    }
                    MDC.put("left by a tool", task);
                    if (Integer.parseInt(task) % 3 == 0) {
                        throw new IllegalStateException("leaves without clearing up");
                    }
                    return task;
                })
                .executor(pool)
                .build();
        try (CapturedLog log = CapturedLog.of(ToolDispatcher.class)) {
            for (int round = 0; round < 1_000; round++) {
                MDC.put("round", String.valueOf(round));
                USER.set("user" + round);
                ToolCall call = Calls.call("work:" + round);
                assertThat(dispatcher.dispatchAll(Collections.nCopies(10, call)))
                        .hasSize(10);
                assertThat(MDC.get("left by a tool")).isNull();
            }
            assertThat(log.at(Level.WARN))
                    .hasSize(3_340)
                    .allSatisfy(event -> assertThat(event.getMDCPropertyMap())
                            .as("the failure is logged in its round's context")
                            .containsKey("round"));
        }
        assertThat(strangers).isEmpty();
        assertThat(boundInPool()).containsOnly("null null");
    }

    @Test
    void nothingStaysWithAThreadWhoseCallWasGivenUp() throws Exception {
        HandClock clock = new HandClock();
        CountDownLatch released = new CountDownLatch(1);
        ToolDispatcher dispatcher = calls(task -> {
                    clock.pass(Duration.ofSeconds(1));
                    Calls.awaitDeaf(released);
                    MDC.put("late", "yes");
                    return task;
                })
                .clock(clock)
                .executor(pool)
                .build();
        USER.set("ada");
        assertThat(dispatcher.dispatch(Calls.call("hurry:a")).output()).startsWith("The tool timed out");
        released.countDown();
        assertThat(boundInPool()).containsOnly("null null");
    }

    @Test
    void theCallersOwnContextSurvivesToolsOfItsThread() {
        ToolDispatcher dispatcher = calls(task -> {
                    MDC.put("round", task);
                    USER.set(task);
                    return task;
                })
                .executor(Runnable::run)
                .build();
        MDC.put("round", "mine");
        USER.set("ada");
        dispatcher.dispatch(Calls.call("work:a"));
        assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("round", "mine"));
        assertThat(USER.get()).isEqualTo("ada");
    }

    @Test
    void aToolThatCallsToolsHasItsOwnContextAfterwards() {
        CompletableFuture<ToolDispatcher> self = new CompletableFuture<>();
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        self.complete(calls(task -> {
                    if (task.equals("outer")) {
                        USER.set("inner user");
                        self.join().dispatch(Calls.call("work:inner"));
                        USER.set("outer user");
                        self.join().dispatch(Calls.call("work:inner"));
                    }
                    seen.add(task + " " + USER.get());
                    return task;
                })
                .executor(pool)
                .build());
        USER.set("ada");
        self.join().dispatch(Calls.call("work:outer"));
        assertThat(seen).containsExactly("inner inner user", "inner outer user", "outer outer user");
        assertThat(USER.get()).isEqualTo("ada");
    }

    @Test
    void callsNoToolWithoutTheContextThatItShouldHave() {
        List<String> called = Collections.synchronizedList(new ArrayList<>());
        IllegalStateException reason = new IllegalStateException("no context");
        ContextCarrier failsToRestore = () -> () -> {
            throw reason;
        };
        ContextCarrier failsToCapture = () -> {
            throw reason;
        };
        for (ContextCarrier failing : List.of(failsToRestore, failsToCapture)) {
            ToolDispatcher dispatcher =
                    calls(called::add).carrier(failing).executor(Runnable::run).build();
            assertThat(dispatcher.dispatchAll(Calls.of("work:a", "work:b")))
                    .hasSize(2)
                    .allSatisfy(result -> assertThat(result)
                            .isInstanceOfSatisfying(
                                    ToolCallResult.Failed.class,
                                    failed -> assertThat(failed.cause()).isSameAs(reason)));
        }
        assertThat(called).isEmpty();
    }

    @Test
    void oneThatFailsToClearIsLoggedAndLetsTheOthersClear() {
        ContextCarrier sticky = () -> () -> () -> {
            throw new IllegalStateException("sticks");
        };
        USER.set("ada");
        try (CapturedLog log = CapturedLog.of(ToolDispatcher.class)) {
            ToolDispatcher dispatcher = calls(task -> {
                        USER.set("someone else");
                        return task;
                    })
                    .carrier(sticky)
                    .executor(Runnable::run)
                    .build();
            assertThat(dispatcher.dispatch(Calls.call("work:a")).output()).isEqualTo("a");
            assertThat(log.at(Level.ERROR)).hasSize(1);
        }
        assertThat(USER.get()).isEqualTo("ada");
    }
}
