package dev.assistanttools.run;

import dev.assistanttools.tool.ToolDefinition;

/**
 * Says which tools a run may offer to its model: those that the user who asks may use, for instance. It keeps what is of no use out of
 * the model's sight; it does not guard a tool, which is to refuse whom it does not serve when it is called. Thread-safe.
 */
@FunctionalInterface
public interface ToolVisibility {

    /**
     * Whether a run may offer a tool. Asked for each of its tools before each run, on the thread that asks for the run, or with what the
     * dispatcher's {@linkplain dev.assistanttools.dispatch.ContextCarrier carriers} have captured there bound to another; so it must be
     * quick. What it throws is thrown to whoever asks for the run, which is not started.
     *
     * @param tool one of the dispatcher's, or of the request's own if it has any
     * @param request the run that is to be started
     */
    boolean isVisible(ToolDefinition tool, RunRequest request);
}
