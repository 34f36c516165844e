package dev.assistanttools.spring.observation;

import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolDeniedException;
import dev.assistanttools.tool.ToolVisibleException;
import java.util.concurrent.TimeoutException;

/** What came of a call, in few words that say nothing of its contents. */
final class CallKind {

    /** In place of a name that a model has invented: as OpenTelemetry writes it where a value is none of those that are known. */
    static final String OTHER = "_OTHER";

    /** In place of what there is not. */
    static final String NONE = "none";

    private CallKind() {}

    /** What came of it: one of three words. */
    static String result(ToolCallResult result) {
        if (result instanceof ToolCallResult.Succeeded) {
            return "succeeded";
        }
        return result instanceof ToolCallResult.Rejected ? "rejected" : "failed";
    }

    /**
     * Why it did not succeed; {@link #NONE} if it did.
     *
     * @param isKnownTool whether there is such a tool
     */
    static String error(ToolCallResult result, boolean isKnownTool) {
        if (result instanceof ToolCallResult.Rejected) {
            return isKnownTool ? "invalid_arguments" : "unknown_tool";
        } else if (result instanceof ToolCallResult.Failed failed) {
            return error(failed.cause());
        }
        return NONE;
    }

    private static String error(Throwable cause) {
        if (cause instanceof ToolVisibleException) {
            return "refused";
        } else if (cause instanceof ToolDeniedException) {
            return "denied";
        } else if (cause instanceof TimeoutException) {
            return "timeout";
        }
        return cause instanceof InterruptedException
                ? "interrupted"
                : cause.getClass().getName();
    }
}
