package dev.assistanttools.run;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Growing waits with full jitter: each is a random part of an interval that grows up to its maximum. For one thread. */
final class Backoff {

    private final RunSettings settings;
    private final Supplier<RandomGenerator> random;
    private double intervalNanos;

    Backoff(RunSettings settings, Supplier<RandomGenerator> random) {
        this.settings = settings;
        this.random = random;
        reset();
    }

    void reset() {
        intervalNanos = settings.firstPollInterval().toNanos();
    }

    Duration next() {
        double wait = intervalNanos * random.get().nextDouble();
        intervalNanos = Math.min(intervalNanos * settings.pollGrowth(), (double)
                settings.maxPollInterval().toNanos());
        return Duration.ofNanos((long) wait);
    }
}
