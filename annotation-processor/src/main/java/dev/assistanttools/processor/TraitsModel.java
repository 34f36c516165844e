package dev.assistanttools.processor;

import dev.assistanttools.processor.ProblemReport.Place;
import java.util.Optional;

/**
 * How a tool is called, beside what a model is told of it.
 *
 * @param timeout how long a call may take, as the user wrote it; empty for as long as the dispatcher says
 * @param timeoutPlace where problems of the timeout are reported
 * @param isSequential whether it is a barrier among the calls of a round
 */
record TraitsModel(Optional<String> timeout, Place timeoutPlace, boolean isSequential) {

    /** Whether there is nothing to say. */
    boolean isEmpty() {
        return timeout.isEmpty() && !isSequential;
    }
}
