package dev.assistanttools.dispatch;

import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.util.List;

/**
 * Is told what becomes of calls: for metrics, audits and alerts. A listener looks on; one that throws is logged, and the call goes
 * on as if there were none. Must be thread-safe, and quick: the beginning and the end of a call are told on the thread that waits
 * for the calls of its round, what happens between them on the thread of the tool.
 *
 * <p>Every call begins and ends exactly once, also one whose tool does not exist.
 */
public interface ToolCallListener {

    /**
     * A call begins: its turn has come, and it is about to be given to a thread.
     *
     * @param call as the model asked for it
     * @param scope what it is part of
     */
    default void started(ToolCall call, CallScope scope) {}

    /**
     * A call has its result.
     *
     * @param call as the model asked for it
     * @param scope what it is part of
     * @param result what came of it; a failure has its cause
     * @param duration from its beginning to now; not negative
     */
    default void finished(ToolCall call, CallScope scope, ToolCallResult result, Duration duration) {}

    /**
     * A call was given up while its tool was running: the tool has been interrupted, and its thread goes on until it heeds that.
     * {@link ToolDispatcher#abandonedCalls()} says how many have not.
     *
     * @param call as the model asked for it
     * @param scope what it is part of
     */
    default void abandoned(ToolCall call, CallScope scope) {}

    /**
     * The arguments were not JSON, and were made so.
     *
     * @param call as the model asked for it
     * @param scope what it is part of
     * @param repaired the arguments that were read in their place
     */
    default void argumentsRepaired(ToolCall call, CallScope scope, String repaired) {}

    /**
     * The arguments had properties that the tool does not know; it was called without them.
     *
     * @param call as the model asked for it
     * @param scope what it is part of
     * @param pointers where they are, each a JSON pointer
     */
    default void unknownArgumentsIgnored(ToolCall call, CallScope scope, List<String> pointers) {}

    /**
     * A result was longer than the model may be sent, and was cut.
     *
     * @param call as the model asked for it
     * @param scope what it is part of
     * @param full the whole text
     */
    default void resultCut(ToolCall call, CallScope scope, String full) {}
}
