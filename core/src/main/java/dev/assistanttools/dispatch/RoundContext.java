package dev.assistanttools.dispatch;

import dev.assistanttools.tool.ToolCallResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the carriers captured on the thread that asked for a round. Thread-safe. */
final class RoundContext {

    private final List<ContextCarrier.Captured> captured;
    private final @Nullable Throwable failure;

    private RoundContext(List<ContextCarrier.Captured> captured, @Nullable Throwable failure) {
        this.captured = captured;
        this.failure = failure;
    }

    /** Captures on the current thread. */
    static RoundContext capture(List<ContextCarrier> carriers) {
        List<ContextCarrier.Captured> captured = new ArrayList<>(carriers.size());
        try {
            carriers.forEach(carrier -> captured.add(carrier.capture()));
        } catch (Throwable e) {
            return new RoundContext(List.of(), e);
        }
        return new RoundContext(captured, null);
    }

    /** Asks with all of it bound to the current thread. */
    <T> T answering(Supplier<T> question) {
        if (failure != null) {
            throw new IllegalStateException("The context of the asking thread could not be carried.", failure);
        }
        return bound(question);
    }

    /** Makes a call with all of it bound to the current thread; throws, in place of the call, what a carrier threw. */
    ToolCallResult around(Supplier<ToolCallResult> call) throws Throwable {
        if (failure != null) {
            throw failure;
        }
        return bound(call);
    }

    private <T> T bound(Supplier<T> work) {
        Deque<ContextCarrier.Restored> restored = new ArrayDeque<>(captured.size());
        try {
            for (ContextCarrier.Captured one : captured) {
                restored.push(one.restore());
            }
            return work.get();
        } finally {
            restored.forEach(RoundContext::close);
        }
    }

    private static void close(ContextCarrier.Restored restored) {
        try {
            restored.close();
        } catch (Throwable e) {
            CallLog.error("The context of a call could not be taken from its thread", e);
        }
    }
}
