package dev.assistanttools.run;

import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.ThreadId;

/**
 * Makes a listener for each run, which hears of that run alone: for what has to tell runs apart, or belongs to whoever asks, such as
 * a span whose parent is bound to the asking thread. Thread-safe. Its listeners are told after those that hear of all runs and before
 * those of the run's caller; they need not be thread-safe, as events of one run come one after the other.
 *
 * <p>A factory that throws is logged, and the run goes on without its listener. A listener may be made for a run that is never
 * started, as the driver has just been closed; it is told nothing, so what must have an end is begun at its first event.
 */
@FunctionalInterface
public interface RunListenerFactory {

    /** Hears nothing. */
    RunListener NONE = new RunListener() {};

    /**
     * The listener of a run that is about to be started; on the thread that asks for it, or on another one that starts it on behalf
     * of that thread (see {@link #withContextOfThisThread()}).
     *
     * @param request the run that is wanted
     */
    RunListener listenerOf(RunRequest request);

    /**
     * The listener of a run that was started elsewhere and goes on here; on the thread that asks for that. It hears nothing unless
     * this is overridden.
     *
     * @param threadId the thread it runs on
     * @param runId the run
     */
    default RunListener listenerOf(ThreadId threadId, RunId runId) {
        return NONE;
    }

    /**
     * This factory, for another thread that will start runs on behalf of the current one: of what is bound to the current thread, it
     * has taken now what its listeners will need. As it is, unless this is overridden.
     */
    default RunListenerFactory withContextOfThisThread() {
        return this;
    }
}
