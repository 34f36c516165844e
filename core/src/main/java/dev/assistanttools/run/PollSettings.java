package dev.assistanttools.run;

import java.time.Duration;

/**
 * How a run is looked at that is not streamed. Immutable.
 *
 * @param firstInterval the first wait between two looks, where the API does not ask for another; 250 ms by default. The actual
 *     wait is a random part of it (full jitter), so that many runs do not ask at the same time
 * @param maxInterval what the wait grows to, at most a day; 5 seconds by default
 * @param growth by how much the wait grows from look to look, at least 1; 1.5 by default
 */
public record PollSettings(Duration firstInterval, Duration maxInterval, double growth) {

    private static final PollSettings DEFAULTS = new PollSettings(Duration.ofMillis(250), Duration.ofSeconds(5), 1.5);

    /** Refuses waits that are not positive or longer than a day, and a growth below 1. */
    public PollSettings {
        RunSettings.requireInRange(firstInterval, "firstInterval");
        RunSettings.requireInRange(maxInterval, "maxInterval");
        if (maxInterval.compareTo(firstInterval) < 0) {
            throw new IllegalArgumentException(
                    "maxInterval is at least firstInterval, which is " + firstInterval + ", not " + maxInterval + ".");
        }
        if (!(growth >= 1)) {
            throw new IllegalArgumentException("growth is at least 1, not " + growth + ".");
        }
    }

    /** The defaults. */
    public static PollSettings defaults() {
        return DEFAULTS;
    }

    /** These settings with other waits. */
    public PollSettings withIntervals(Duration first, Duration max) {
        return new PollSettings(first, max, growth);
    }

    /** These settings with another growth of the wait. */
    public PollSettings withGrowth(double newGrowth) {
        return new PollSettings(firstInterval, maxInterval, newGrowth);
    }
}
