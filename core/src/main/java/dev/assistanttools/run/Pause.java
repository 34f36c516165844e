package dev.assistanttools.run;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * When the API is asked next: as late as it asks, else after growing waits with full jitter, each a random part of an interval
 * that grows up to its maximum. For one thread at a time.
 */
final class Pause {

    /** What a server may ask for; more is taken for this, which is later than any deadline. */
    private static final Duration LONGEST = RunSettings.LONGEST;

    private final PollSettings settings;
    private final Supplier<RandomGenerator> random;
    private double intervalNanos;
    private long until;

    /** None, from now on. */
    Pause(PollSettings settings, Supplier<RandomGenerator> random, long now) {
        this.settings = settings;
        this.random = random;
        this.until = now;
        renew();
    }

    /** Whether the time has come. */
    boolean isOver(long now) {
        return now - until >= 0;
    }

    /** When it is over. */
    long until() {
        return until;
    }

    /**
     * Begins as long as the API asks, or a growing random while. An API that asks for no wait at all is not taken at its word: it
     * would be asked without a pause until the deadline.
     */
    void begin(Optional<Duration> asked, long now) {
        until = now + asked.filter(time -> !time.isZero()).map(Pause::nanos).orElseGet(this::next);
    }

    /** Ends it. */
    void end(long now) {
        until = now;
    }

    /** The waits grow from the beginning again: something has happened. */
    void renew() {
        intervalNanos = settings.firstInterval().toNanos();
    }

    private static long nanos(Duration asked) {
        return (asked.compareTo(LONGEST) < 0 ? asked : LONGEST).toNanos();
    }

    private long next() {
        double wait = intervalNanos * random.get().nextDouble();
        intervalNanos = Math.min(intervalNanos * settings.growth(), (double)
                settings.maxInterval().toNanos());
        return (long) wait;
    }
}
