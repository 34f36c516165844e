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
