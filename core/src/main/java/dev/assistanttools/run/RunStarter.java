package dev.assistanttools.run;

/** Starts runs: a {@link RunDriver}, as those see it who only need that. Thread-safe. */
@FunctionalInterface
public interface RunStarter {

    /**
     * Starts a run that goes on by itself. Nothing has been sent when this returns.
     *
     * @param listeners are told what happens, after those of the driver
     * @throws IllegalStateException if the driver is closed
     */
    RunHandle start(RunRequest request, RunListener... listeners);
}
