package dev.assistanttools.dispatch;

import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tells all listeners, in their order; none of them can harm a call or keep the next from being told. Thread-safe. */
final class CallEvents {

    private final List<ToolCallListener> listeners;

    CallEvents(List<ToolCallListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** These and one more, who is told last. */
    CallEvents with(ToolCallListener one) {
        List<ToolCallListener> more = new ArrayList<>(listeners);
        more.add(one);
        return new CallEvents(more);
    }

    /** Whether nobody listens, so that nothing need be measured. */
    boolean areUnheard() {
        return listeners.isEmpty();
    }

    void started(ToolCall call, CallScope scope) {
        if (!listeners.isEmpty()) {
            tell(call, listener -> listener.started(call, scope));
        }
    }

    void finished(ToolCall call, CallScope scope, ToolCallResult result, long nanos) {
        if (!listeners.isEmpty()) {
            Duration duration = Duration.ofNanos(Math.max(nanos, 0));
            tell(call, listener -> listener.finished(call, scope, result, duration));
        }
    }

    void abandoned(ToolCall call, CallScope scope) {
        tell(call, listener -> listener.abandoned(call, scope));
    }

    void argumentsRepaired(ToolCall call, CallScope scope, String repaired) {
        tell(call, listener -> listener.argumentsRepaired(call, scope, repaired));
    }

    void unknownArgumentsIgnored(ToolCall call, CallScope scope, List<String> pointers) {
        List<String> copy = List.copyOf(pointers);
        tell(call, listener -> listener.unknownArgumentsIgnored(call, scope, copy));
    }

    void resultCut(ToolCall call, CallScope scope, String full) {
        tell(call, listener -> listener.resultCut(call, scope, full));
    }

    private void tell(ToolCall call, Consumer<ToolCallListener> event) {
        for (ToolCallListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (Throwable e) {
                CallLog.warn(
                        "A listener failed on call {} of tool {}",
                        CallLog.shown(call.id()),
                        CallLog.shown(call.name()),
                        e);
            }
        }
    }
}
