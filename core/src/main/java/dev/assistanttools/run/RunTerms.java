package dev.assistanttools.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What all runs of a driver have in common; also how long they wait between two requests where the API does not ask for a time: with
 * full jitter, each a random part of an interval that grows up to its maximum. Intervals are in seconds.
 */
record RunTerms(RunSettings settings, Supplier<RandomGenerator> random, InstantSource clock) {

    float firstInterval() {
        return seconds(settings.polling().firstInterval());
    }

    float longer(float interval) {
        PollSettings polling = settings.polling();
        return Math.min((float) (interval * polling.growth()), seconds(polling.maxInterval()));
    }

    /** In nanoseconds. */
    long pause(float interval) {
        return (long) (interval * 1e9 * random.get().nextDouble());
    }

    /** More than a day is taken for one, which is later than any deadline. */
    static long nanos(Duration asked) {
        return (asked.compareTo(RunSettings.LONGEST) < 0 ? asked : RunSettings.LONGEST).toNanos();
    }

    private static float seconds(Duration time) {
        return (float) (time.toNanos() / 1e9);
    }
}
