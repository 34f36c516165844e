package dev.assistanttools.spring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes observations, named by the application's conventions where there are some. Thread-safe.
 *
 * @param registry who is told
 * @param ofRuns of the application
 * @param ofRounds of the application
 * @param ofCalls of the application
 * @param includesContents whether arguments, results and messages of exceptions are shown
 */
record Observations(
        ObservationRegistry registry,
        Optional<RunObservationConvention> ofRuns,
        Optional<RoundObservationConvention> ofRounds,
        Optional<CallObservationConvention> ofCalls,
        boolean includesContents) {

    private static final RunObservationConvention RUNS = new DefaultRunObservationConvention();
    private static final RoundObservationConvention ROUNDS = new DefaultRoundObservationConvention();
    private static final CallObservationConvention CALLS = new DefaultCallObservationConvention();
    private static final CallObservationConvention CALLS_WITH_CONTENTS = new DefaultCallObservationConvention(true);

    Observation ofRun(RunObservationContext context, @Nullable Observation parent) {
        return AssistantToolsObservation.RUN
                .observation(ofRuns.orElse(null), RUNS, () -> context, registry)
                .parentObservation(parent);
    }

    Observation ofRound(RoundObservationContext context, @Nullable Observation parent) {
        return AssistantToolsObservation.ROUND
                .observation(ofRounds.orElse(null), ROUNDS, () -> context, registry)
                .parentObservation(parent);
    }

    Observation ofCall(CallObservationContext context, @Nullable Observation parent) {
        return AssistantToolsObservation.CALL
                .observation(
                        ofCalls.orElse(null), includesContents ? CALLS_WITH_CONTENTS : CALLS, () -> context, registry)
                .parentObservation(parent);
    }

    /** What is observed on the current thread. */
    @Nullable
    Observation current() {
        return registry.getCurrentObservation();
    }

    /** What tracers may show of what was thrown. */
    Throwable shown(Throwable thrown) {
        return includesContents ? thrown : ObservedFailure.of(thrown);
    }
}
