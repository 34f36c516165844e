package dev.assistanttools.dispatch;

import dev.assistanttools.json.UnwritableJsonException;
import dev.assistanttools.registry.RegisteredTool;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.tool.ToolArgumentException;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import dev.assistanttools.tool.ToolContext;
import org.jspecify.annotations.Nullable;

/** The way of a call on the thread of its tool: from its arguments to its result. Thread-safe. */
final class CallPath {

    private final DispatchSettings settings;
    private final ResultText resultText;
    private final CallFailures failures;
    private final CallEvents events;

    CallPath(DispatchSettings settings, CallFailures failures, CallEvents events) {
        this.settings = settings;
        this.resultText = new ResultText(settings.maxResultBytes());
        this.failures = failures;
        this.events = events;
    }

    /** Reads the arguments, calls the tool and writes its result; what is thrown is the tool's fault. */
    ToolCallResult answer(RegisteredTool tool, ToolCall call, ToolContext context) throws Exception {
        ArgumentReader arguments;
        try {
            arguments = ArgumentReader.of(call.arguments(), settings.argumentLimits());
        } catch (ToolArgumentException e) {
            return rejected(call, e);
        }
        Object result;
        try {
            result = tool.call(arguments, context);
        } catch (ToolArgumentException e) {
            if (arguments.isAccepted()) {
                throw e; // the tool itself threw it, so it was called
            }
            return rejected(call, e);
        }
        return written(tool, call, context, result);
    }

    private static ToolCallResult rejected(ToolCall call, ToolArgumentException rejection) {
        if (rejection.getCause() != null) {
            CallLog.debug(
                    "Tool {}: a constructor refused its values", CallLog.shown(call.name()), rejection.getCause());
        }
        return new Rejected(String.valueOf(rejection.getMessage()), rejection.problems());
    }

    private ToolCallResult written(RegisteredTool tool, ToolCall call, ToolContext context, @Nullable Object result) {
        try {
            ResultText.Shown shown = resultText.of(result, tool.result());
            if (shown.full() != null) {
                events.resultCut(call, context.scope(), shown.full());
            }
            return new Succeeded(shown.output());
        } catch (UnwritableJsonException e) {
            return failures.unwritable(call, e);
        }
    }
}
