package dev.assistanttools.dispatch;

import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.util.List;

/**
 * Is told what becomes of calls: for metrics, audits and alerts. A listener looks on; one that throws is logged, and the call goes
 * on as if there were none. All of it is told on the thread that waits for the calls of the round, so a listener must be quick, and
 * thread-safe if rounds are asked for at the same time.
 *
 * <p>Every call begins and ends exactly once, also one whose tool does not exist. {@link #started} comes first and {@link #finished}
 * last; what became of the call is told between them, when it has its result: {@link #abandoned}, {@link #argumentsRepaired}, {@link
 * #unknownArgumentsIgnored}, {@link #resultCut}, in this order. Of a call that was given up, only what was known by then is told: of
 * what its tool still does, {@link ToolDispatcher#abandonedCalls()} alone.
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
     * What the model was to be told was longer than it may be, and was cut: a result, or another's words in its place.
     *
     * @param call as the model asked for it
     * @param scope what it is part of
     * @param full the whole text
     */
    default void resultCut(ToolCall call, CallScope scope, String full) {}
}
