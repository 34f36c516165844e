package dev.assistanttools.spring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * How the observation of a run is named, and which keys it has. A bean of this type takes the place of
 * {@link DefaultRunObservationConvention}, which it may ask for what stays as it is. Thread-safe.
 */
public interface RunObservationConvention extends ObservationConvention<RunObservationContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof RunObservationContext;
    }
}
