package dev.assistanttools.run;

import org.jspecify.annotations.Nullable;

/** Takes the events of a run for one who takes them in their own time; never makes the run wait. Thread-safe. */
interface EventSink {

    void add(RunEvent event);

    /** There will be no more. */
    void end(@Nullable Throwable failure);

    /** Whether nobody wants any more. */
    boolean isCancelled();
}
