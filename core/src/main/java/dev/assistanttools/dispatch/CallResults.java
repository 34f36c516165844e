package dev.assistanttools.dispatch;

import dev.assistanttools.json.UnwritableJsonException;
import dev.assistanttools.registry.RegisteredTool;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import org.jspecify.annotations.Nullable;

/** Makes of what a tool returned the result of its call: waits for it where it is not there yet, and writes it. Thread-safe. */
final class CallResults {

    private final DispatchSettings settings;
    private final ResultText texts = new ResultText();
    private final CallFailures failures;

    CallResults(DispatchSettings settings, CallFailures failures) {
        this.settings = settings;
        this.failures = failures;
    }

    /**
     * The result of a call, on the thread that runs it.
     *
     * @param returned by the tool
     * @throws Exception what a stage, future or publisher failed with
     */
    ToolCallResult of(RegisteredTool tool, ToolCall call, RunningCall context, @Nullable Object returned)
            throws Exception {
        // A text is told by one look, before anything is loaded for what may have to be waited for.
        if (returned instanceof String || !AwaitedResult.isFor(returned)) {
            return written(tool, call, context, returned);
        }
        AwaitedResult awaited = new AwaitedResult(context::nanosLeft, mostValues());
        try {
            return written(tool, call, context, awaited.of(returned));
        } catch (AwaitedResult.OverdueException e) {
            CallFailures told = failures.of(context);
            return context.endsWithItsRun()
                    ? told.outlastedRun(call, e.getStackTrace())
                    : told.timedOut(call, tool.traits().timeout().orElse(settings.toolTimeout()), e.getStackTrace());
        }
    }

    /** One more than can be shown: each takes a character and a comma at least. */
    private int mostValues() {
        return settings.maxResultBytes() / 2 + 1;
    }

    private ToolCallResult written(RegisteredTool tool, ToolCall call, RunningCall context, @Nullable Object result) {
        try {
            return new Succeeded(texts.of(result, tool.result()));
        } catch (UnwritableJsonException e) {
            return failures.of(context).unwritable(call, e);
        }
    }
}
