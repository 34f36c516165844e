package dev.assistanttools.dispatch;

import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import java.util.function.Consumer;

/** A call on its way to its tool, as a {@link ToolInterceptor} sees it. Ends when the interceptor returns. */
public interface ToolInvocation {

    /** The call; its arguments are those that the interceptor before this one passed on, unread so far. */
    ToolCall call();

    /** The tool that is called, as the model sees it. */
    ToolDefinition definition();

    /** What the tool may know of the call. */
    ToolContext context();

    /**
     * Lets the call go on, to the next interceptor or to the tool.
     *
     * @return what came of it; a tool that threw, or arguments that do not fit, are results
     * @throws IllegalStateException if the call has gone on already, or the interceptor has returned: a tool never runs twice
     */
    ToolCallResult proceed();

    /**
     * Lets the call go on with other arguments.
     *
     * @param arguments the text of a JSON object; read, and rejected, like those of a model
     * @return what came of it
     * @throws IllegalStateException as {@link #proceed()} does
     */
    ToolCallResult proceed(String arguments);

    /**
     * Has something done with what the model is told of this call in the end: after all interceptors, cut to the limit, or that the
     * call was given up. Once, on the thread that waits for the calls of the round, before listeners hear that the call has {@linkplain
     * ToolCallListener#finished finished}; so it must be quick. What it throws is logged.
     *
     * @return false if the call was given up and answered already, and the action will never be done
     */
    boolean onAnswer(Consumer<? super ToolCallResult> action);
}
