package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ToolCallListenerTest {

    private final HandClock clock = new HandClock();
    private final Recorder recorder = new Recorder();

    /** Writes down what it is told; on the asking thread alone. */
    private static final class Recorder implements ToolCallListener {

        private final Thread asker = Thread.currentThread();
        private final List<String> events = new ArrayList<>();

        private void add(String event, ToolCall call) {
            assertThat(Thread.currentThread()).isSameAs(asker);
            events.add(event + " " + call.name());
        }

        @Override
        public void started(ToolCall call, CallScope scope) {
            add("started", call);
        }

        @Override
        public void finished(ToolCall call, CallScope scope, ToolCallResult result, Duration duration) {
            add(result.getClass().getSimpleName() + " after " + duration, call);
        }

        @Override
        public void abandoned(ToolCall call, CallScope scope) {
            add("abandoned", call);
        }

        @Override
        public void argumentsRepaired(ToolCall call, CallScope scope, String repaired) {
            add("repaired", call);
        }

        @Override
        public void unknownArgumentsIgnored(ToolCall call, CallScope scope, List<String> pointers) {
            add("unknown " + pointers, call);
        }

        @Override
        public void resultCut(ToolCall call, CallScope scope, String full) {
            add("cut from " + full.length(), call);
        }
    }

    private ToolDispatcher.Builder calls(Action action) {
        return Calls.to(action).clock(clock).listener(recorder);
    }

    @Test
    void everyCallBeginsAndEndsOnce() {
        ToolDispatcher dispatcher = calls(task -> {
                    clock.pass(Duration.ofSeconds(2));
                    return task;
                })
                .build();
        dispatcher.dispatch(Calls.call("work:a"));
        dispatcher.dispatch(new ToolCall("call_1", "write", "[]"));
        dispatcher.dispatch(Calls.call("play:a"));
        assertThat(recorder.events)
                .containsExactly(
                        "started work",
                        "Succeeded after PT2S work",
                        "started write",
                        "Rejected after PT0S write",
                        "started play",
                        "Rejected after PT0S play");
    }

    @Test
    void isToldOfACallThatIsGivenUp() {
        CountDownLatch released = new CountDownLatch(1);
        calls(task -> {
                    clock.pass(Duration.ofSeconds(1));
                    Calls.awaitDeaf(released);
                    return task;
                })
                .build()
                .dispatch(Calls.call("hurry:a"));
        released.countDown();
        assertThat(recorder.events).containsExactly("started hurry", "abandoned hurry", "Failed after PT1S hurry");
    }

    @Test
    void isToldInOneOrderOnTheAskingThread() {
        ToolDispatcher dispatcher = calls(task -> "x".repeat(200))
                .settings(DispatchSettings.defaults().withMaxResultBytes(150))
                .build();
        dispatcher.dispatch(new ToolCall("call_1", "work", "{'task':'a','other':1,}"));
        assertThat(recorder.events)
                .containsExactly(
                        "started work",
                        "repaired work",
                        "unknown [/other] work",
                        "cut from 200 work",
                        "Succeeded after PT0S work");
    }

    @Test
    void oneOfARoundAloneIsToldLikeAllOthers() {
        ToolDispatcher dispatcher = Calls.to(task -> "x".repeat(200))
                .clock(clock)
                .settings(DispatchSettings.defaults().withMaxResultBytes(150))
                .build();
        dispatcher
                .withContextOfThisThread()
                .dispatchAll(
                        List.of(new ToolCall("call_1", "work", "{'task':'a','other':1,}")), CallScope.none(), recorder);
        assertThat(recorder.events).hasSize(5).contains("repaired work").endsWith("Succeeded after PT0S work");
    }

    @Test
    void isToldNothingAfterTheEnd() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        calls(task -> {
                    clock.pass(Duration.ofSeconds(1));
                    Calls.awaitDeaf(released);
                    return "x".repeat(200);
                })
                .settings(DispatchSettings.defaults().withMaxResultBytes(150))
                .executor(call -> new Thread(() -> {
                            call.run();
                            ended.countDown();
                        })
                        .start())
                .build()
                .dispatch(new ToolCall("call_1", "hurry", "{'task':'a','other':1,}"));
        List<String> known = List.copyOf(recorder.events);
        released.countDown();
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(known)
                .containsExactly(
                        "started hurry",
                        "abandoned hurry",
                        "repaired hurry",
                        "unknown [/other] hurry",
                        "Failed after PT1S hurry")
                .isEqualTo(recorder.events);
    }

    @Test
    void isToldOfCallsThatAnInterruptPrevented() {
        Thread.currentThread().interrupt();
        try {
            calls(task -> task).build().dispatchAll(Calls.of("work:a", "work:b"));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(recorder.events)
                .containsExactly("started work", "Failed after PT0S work", "started work", "Failed after PT0S work");
    }

    @Test
    void oneThatThrowsIsLoggedAndHarmsNothing() {
        ToolCallListener broken = new ToolCallListener() {
            @Override
            public void started(ToolCall call, CallScope scope) {
                throw new IllegalStateException("no metrics today");
            }

            @Override
            public void finished(ToolCall call, CallScope scope, ToolCallResult result, Duration duration) {
                throw new NoClassDefFoundError("Gone");
            }
        };
        try (CapturedLog log = CapturedLog.of(ToolDispatcher.class)) {
            ToolDispatcher dispatcher = Calls.to(task -> task)
                    .clock(clock)
                    .listener(broken)
                    .listener(recorder)
                    .build();
            assertThat(dispatcher.dispatch(Calls.call("work:a")).output()).isEqualTo("a");
            assertThat(log.at(Level.WARN))
                    .extracting(event -> event.getThrowableProxy().getMessage())
                    .containsExactly("no metrics today", "Gone");
        }
        assertThat(recorder.events).containsExactly("started work", "Succeeded after PT0S work");
    }
}
