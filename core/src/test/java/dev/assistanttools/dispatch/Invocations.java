package dev.assistanttools.dispatch;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls of a desk behind one interceptor, on the thread that asks and by a clock of the test's own. */
final class Invocations {

    private final AtomicInteger made = new AtomicInteger();
    private final ToolDispatcher dispatcher;

    Invocations(ToolInterceptor interceptor, HandClock clock) {
        this(interceptor, clock, task -> "did " + task);
    }

    Invocations(ToolInterceptor interceptor, HandClock clock, Action action) {
        dispatcher = ToolDispatcher.builder(ToolRegistry.of(new Desk(task -> {
                    made.incrementAndGet();
                    return action.on(task);
                })))
                .executor(Runnable::run)
                .clock(clock)
                .settings(DispatchSettings.defaults().withToolTimeout(Duration.ofMinutes(5)))
                .interceptor(interceptor)
                .build();
    }

    /** A call outside of a run. */
    ToolCallResult task(String task) {
        return call(Optional.empty(), "{\"task\":\"" + task + "\"}");
    }

    ToolCallResult call(Optional<String> run, String arguments) {
        CallScope scope =
                run.map(id -> CallScope.ofRun(id, "thread", "assistant")).orElse(CallScope.none());
        return dispatcher.dispatch(new ToolCall("call_1", "work", arguments), scope);
    }

    /** How often the tool itself was called. */
    int made() {
        return made.get();
    }
}
