package dev.assistanttools.tool;

/**
 * Tells a tool that its call was given up: it took too long, or nobody waits for its result any more. The thread of the call is
 * interrupted too; this is for tools that wait where an interrupt does not reach, or work on other threads. Thread-safe.
 */
public interface ToolCancellation {

    /** Whether the call was given up, or is not done although its time is over; once that was so, it stays. */
    boolean isCancelled();

    /**
     * Does something when the call is given up, such as closing a connection: at most once, on another thread than the call's; at
     * once if it has been given up already. What the action throws is logged.
     */
    void onCancel(Runnable action);

    /** The cancellation of a call that is never given up. */
    static ToolCancellation never() {
        return NeverCancelled.INSTANCE;
    }
}
