package dev.assistanttools.spring.actuate;

import dev.assistanttools.dispatch.ToolCallListener;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Counts the calls of each tool since the application started. Thread-safe. */
final class CallStatistics implements ToolCallListener {

    /** Whether there is such a tool: a model may ask for any number of others. */
    private final Predicate<String> isTool;

    private final Map<String, Calls> byTool = new ConcurrentHashMap<>();

    CallStatistics(Predicate<String> isTool) {
        this.isTool = isTool;
    }

    /**
     * The calls of a tool.
     *
     * @param succeeded how many succeeded
     * @param rejected how many were rejected
     * @param failed how many failed
     * @param mean how long they took, on the average
     * @param longest how long the longest took
     */
    record Calls(long succeeded, long rejected, long failed, Duration mean, Duration longest) {

        static final Calls NONE = new Calls(0, 0, 0, Duration.ZERO, Duration.ZERO);

        Calls and(ToolCallResult result, Duration duration) {
            long before = succeeded + rejected + failed;
            return new Calls(
                    succeeded + (result instanceof ToolCallResult.Succeeded ? 1 : 0),
                    rejected + (result instanceof ToolCallResult.Rejected ? 1 : 0),
                    failed + (result instanceof ToolCallResult.Failed ? 1 : 0),
                    mean.plus(duration.minus(mean).dividedBy(before + 1)),
                    duration.compareTo(longest) > 0 ? duration : longest);
        }
    }

    @Override
    public void finished(ToolCall call, CallScope scope, ToolCallResult result, Duration duration) {
        if (isTool.test(call.name())) {
            byTool.compute(call.name(), (name, calls) -> (calls == null ? Calls.NONE : calls).and(result, duration));
        }
    }

    Calls of(String tool) {
        return byTool.getOrDefault(tool, Calls.NONE);
    }
}
