package dev.assistanttools.run;

/** Starts runs: a {@link RunDriver}, as those see it who only need that. Thread-safe. */
@FunctionalInterface
public interface RunStarter {

    /**
     * Decides what is decided before a run is started, so that one that can't be is refused before more is sent for its sake.
     *
     * @throws dev.assistanttools.openai.TooManyRunToolsException if the run would offer too many tools
     */
    PreparedRun prepare(RunRequest request);

    /**
     * Starts a run that goes on by itself. Nothing has been sent when this returns.
     *
     * @param listeners are told what happens, after those of the driver
     * @throws dev.assistanttools.openai.TooManyRunToolsException if the run would offer too many tools
     * @throws IllegalStateException if the driver is closed
     */
    default RunHandle start(RunRequest request, RunListener... listeners) {
        return prepare(request).start(listeners);
    }
}
