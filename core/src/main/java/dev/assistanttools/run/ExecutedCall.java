package dev.assistanttools.run;

import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.util.Objects;

/**
 * A call that a run asked for, and what came of it.
 *
 * @param call what the model asked for
 * @param result what came of it; its output is what the model read, if the run got as far
 * @param round the round of the run that asked for it: 1 for the first
 */
public record ExecutedCall(ToolCall call, ToolCallResult result, int round) {

    /** Refuses null components. */
    public ExecutedCall {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(result, "result");
    }
}
