package dev.assistanttools.run;

import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.util.List;

/** Makes the calls of a round: a {@code ToolDispatcher}, as a run sees it. */
@FunctionalInterface
interface CallRunner {

    /** The results, one for each call and in the same order, whatever happens to the tools. */
    List<ToolCallResult> runAll(List<ToolCall> calls, CallScope scope);
}
