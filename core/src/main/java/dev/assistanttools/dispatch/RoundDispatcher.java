package dev.assistanttools.dispatch;

import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.util.List;
import java.util.function.Supplier;

/** Answers rounds of calls: a {@link ToolDispatcher}, as those see it who only need that. */
@FunctionalInterface
public interface RoundDispatcher {

    /**
     * Answers the calls of one round; waits for the results.
     *
     * @param scope what the calls are part of
     * @param listener is told of these calls, after those that the dispatcher always tells
     * @return the results, one for each call and in the same order, whatever happens to the tools
     */
    List<ToolCallResult> dispatchAll(List<ToolCall> calls, CallScope scope, ToolCallListener listener);

    /**
     * Asks for something on the current thread, with all of the context bound to it in which the tools of the rounds are called.
     *
     * @throws IllegalStateException if that context could not be captured; what binding it throws is thrown as it is
     */
    default <T> T inContext(Supplier<T> question) {
        return question.get();
    }
}
