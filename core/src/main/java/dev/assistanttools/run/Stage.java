package dev.assistanttools.run;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.RunSnapshot;
import java.util.List;

/** A part of a run's course: decides what comes next, and takes in what came of it. Does nothing itself. For one thread at a time. */
interface Stage {

    /** What is to be done now; asked again after each answer, after each wait, and when the run is stopped. */
    RunAction next(long now);

    /** When the requests of this stage must be over. */
    long requestsEnd();

    /** The API showed the run. */
    void seen(RunSnapshot run, long now);

    /** The API did not do what it was asked. */
    void failed(AssistantApiException fault, long now);

    /** The API begins to tell what happens; only after a start or a submit that was to be streamed. */
    default void opened(long now) {
        throw new IllegalStateException("No stream was asked for.");
    }

    /** The stream has ended without a fault; {@link #failed} is told of one with a fault. */
    default void streamEnded(long now) {
        throw new IllegalStateException("There is no stream.");
    }

    /** The API listed the newest runs of the thread; only after {@link RunAction.ListRuns}. */
    default void listed(List<RunSnapshot> runs, long now) {
        throw new IllegalStateException("No runs were asked for.");
    }
}
