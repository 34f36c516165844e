package dev.assistanttools.run;

import java.time.Duration;

/**
 * Whether and how runs are streamed. Immutable.
 *
 * @param isOn whether they are; by default. A run that can't be streamed is looked at from time to time, as {@link PollSettings}
 *     say
 * @param maxSilence how long a stream may show no sign of life before it is taken for broken; more than zero and at most a day,
 *     30 seconds by default
 * @param maxStreams how many runs of a driver are streamed at the same time, as each keeps a thread; more are looked at from time
 *     to time. At least 1; 256 by default
 */
public record StreamSettings(boolean isOn, Duration maxSilence, int maxStreams) {

    private static final StreamSettings DEFAULTS = new StreamSettings(true, Duration.ofSeconds(30), 256);

    /** Refuses values out of their ranges. */
    public StreamSettings {
        RunSettings.requireInRange(maxSilence, "maxSilence");
        if (maxStreams < 1) {
            throw new IllegalArgumentException("maxStreams is at least 1, not " + maxStreams + ".");
        }
    }

    /** The defaults. */
    public static StreamSettings defaults() {
        return DEFAULTS;
    }

    /** These settings with streams, or without. */
    public StreamSettings withOn(boolean newOn) {
        return new StreamSettings(newOn, maxSilence, maxStreams);
    }

    /** These settings with another bound of silence. */
    public StreamSettings withMaxSilence(Duration newMaxSilence) {
        return new StreamSettings(isOn, newMaxSilence, maxStreams);
    }

    /** These settings with another number of streams. */
    public StreamSettings withMaxStreams(int newMaxStreams) {
        return new StreamSettings(isOn, maxSilence, newMaxStreams);
    }
}
