package dev.assistanttools.dispatch;

import dev.assistanttools.tool.ToolCallResult;

/**
 * Stands around every call of a tool: may look at it, answer it in the tool's place, or change its arguments or its result. It runs
 * on the tool's thread and within the tool's time, and is called for all tools at the same time, so it must be thread-safe.
 *
 * <p>Rejected arguments and failed tools are results to it. What it throws is a failure of the call: the model reads the message of a
 * {@link dev.assistanttools.tool.ToolVisibleException}, and of anything else a reference id. A call of a tool that does not exist
 * has nothing to stand around, and calls that are given up are answered without it.
 */
@FunctionalInterface
public interface ToolInterceptor {

    /**
     * Answers a call, mostly by letting it {@linkplain ToolInvocation#proceed() go on}.
     *
     * @return what came of the call; never null
     * @throws Exception which fails the call
     */
    ToolCallResult intercept(ToolInvocation call) throws Exception;
}
