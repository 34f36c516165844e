package dev.assistanttools.openai;

import java.util.Objects;
import java.util.Optional;

/**
 * How a model picks its words. What is empty is not sent, and stays as it is at the API.
 *
 * @param temperature 0 to 2
 * @param topP 0 to 1
 * @param reasoningEffort such as {@code low}, {@code medium} or {@code high}; the models differ in what they know
 */
public record Sampling(Optional<Double> temperature, Optional<Double> topP, Optional<String> reasoningEffort) {

    /** Refuses null components and values out of range. */
    public Sampling {
        requireWithin(temperature, 2, "temperature");
        requireWithin(topP, 1, "topP");
        Objects.requireNonNull(reasoningEffort, "reasoningEffort");
    }

    /** Nothing said. */
    public static Sampling unset() {
        return new Sampling(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** This with a temperature of 0 to 2. */
    public Sampling withTemperature(double newTemperature) {
        return new Sampling(Optional.of(newTemperature), topP, reasoningEffort);
    }

    /** This with a nucleus of 0 to 1. */
    public Sampling withTopP(double newTopP) {
        return new Sampling(temperature, Optional.of(newTopP), reasoningEffort);
    }

    /** This with an effort. */
    public Sampling withReasoningEffort(String newReasoningEffort) {
        return new Sampling(temperature, topP, Optional.of(newReasoningEffort));
    }

    private static void requireWithin(Optional<Double> value, double most, String what) {
        value.ifPresent(number -> {
            if (!(number >= 0 && number <= most)) {
                throw new IllegalArgumentException(what + " is 0 to " + (int) most + ", not " + number + ".");
            }
        });
    }
}
