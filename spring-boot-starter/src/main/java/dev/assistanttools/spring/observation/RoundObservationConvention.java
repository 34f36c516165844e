package dev.assistanttools.spring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * How the observation of a round of a model is named, and which keys it has. A bean of this type takes the place of
 * {@link DefaultRoundObservationConvention}, which it may ask for what stays as it is. Thread-safe.
 */
public interface RoundObservationConvention extends ObservationConvention<RoundObservationContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof RoundObservationContext;
    }
}
