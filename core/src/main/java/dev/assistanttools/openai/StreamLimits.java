package dev.assistanttools.openai;

import java.time.Duration;

/**
 * How long a stream of events may take.
 *
 * @param total from the request to the last event; more than zero
 * @param silence from one sign of life to the next, a comment included, also from the request to the first; more than zero
 */
public record StreamLimits(Duration total, Duration silence) {

    /** Refuses times that are not positive. */
    public StreamLimits {
        if (total.isNegative() || total.isZero() || silence.isNegative() || silence.isZero()) {
            throw new IllegalArgumentException(
                    "A stream takes more than zero, and so may its silence, not " + total + " and " + silence + ".");
        }
    }
}
