package dev.assistanttools.run;

import java.time.Duration;
import java.util.Objects;

/**
 * How long a run may take, and how it is waited for. Immutable; no time is longer than a day.
 *
 * @param deadline from the start of a run to its end; then it is cancelled. 5 minutes by default. Tools that are running at
 *     the deadline are given up with it
 * @param expiryMargin how long before the API ends a run by itself it is cancelled at the latest, as then its outcome is
 *     certain; 10 seconds by default, and never more than a tenth of what the API gives a run
 * @param firstPollInterval the first wait between two looks at a run, where the API does not ask for another; 250 ms by default.
 *     The actual wait is a random part of it (full jitter), so that many runs do not ask at the same time
 * @param maxPollInterval what the wait grows to; 5 seconds by default
 * @param pollGrowth by how much the wait grows from look to look, at least 1; 1.5 by default
 * @param startRetries how often the start of a run is tried again after a lost connection, a 429 or a 5xx; 2 by default
 * @param submitRetries how often a round's outputs are submitted again while the API refuses them although the run waits for
 *     them, as some servers do for a moment; 3 by default
 * @param cancelWait how long to wait for a run to be cancelled, for {@link RunDriver#close()}, and at least for the text of a run
 *     that has completed; 10 seconds by default
 * @param maxRequests how many requests are under way at the same time, of all the runs of a driver; 16 by default. Does not count
 *     for a driver with an executor of its own
 * @param budget what a run may spend on calls, unless its request says otherwise
 */
public record RunSettings(
        Duration deadline,
        Duration expiryMargin,
        Duration firstPollInterval,
        Duration maxPollInterval,
        double pollGrowth,
        int startRetries,
        int submitRetries,
        Duration cancelWait,
        int maxRequests,
        RunBudget budget) {

    /** What any of the times may be; whatever is longer than a run can be would do. */
    static final Duration LONGEST = Duration.ofDays(1);

    private static final RunSettings DEFAULTS = new RunSettings(
            Duration.ofMinutes(5),
            Duration.ofSeconds(10),
            Duration.ofMillis(250),
            Duration.ofSeconds(5),
            1.5,
            2,
            3,
            Duration.ofSeconds(10),
            16,
            RunBudget.defaults());

    /** Refuses times that are not positive or longer than a day, a growth below 1 and counts out of their range. */
    public RunSettings {
        requireInRange(deadline, "deadline");
        requireInRange(firstPollInterval, "firstPollInterval");
        requireInRange(maxPollInterval, "maxPollInterval");
        requireInRange(cancelWait, "cancelWait");
        if (!expiryMargin.isZero()) {
            requireInRange(expiryMargin, "expiryMargin");
        }
        if (maxPollInterval.compareTo(firstPollInterval) < 0) {
            throw new IllegalArgumentException("maxPollInterval is at least firstPollInterval, which is "
                    + firstPollInterval + ", not " + maxPollInterval + ".");
        }
        if (!(pollGrowth >= 1)) {
            throw new IllegalArgumentException("pollGrowth is at least 1, not " + pollGrowth + ".");
        }
        if (startRetries < 0 || submitRetries < 0) {
            throw new IllegalArgumentException("startRetries and submitRetries are not negative.");
        }
        Objects.requireNonNull(budget, "budget");
        if (maxRequests < 1) {
            throw new IllegalArgumentException("maxRequests is at least 1, not " + maxRequests + ".");
        }
    }

    /** The defaults. */
    public static RunSettings defaults() {
        return DEFAULTS;
    }

    /** These settings with another deadline. */
    public RunSettings withDeadline(Duration newDeadline) {
        return new RunSettings(
                newDeadline,
                expiryMargin,
                firstPollInterval,
                maxPollInterval,
                pollGrowth,
                startRetries,
                submitRetries,
                cancelWait,
                maxRequests,
                budget);
    }

    /** These settings with another margin before the API ends a run; zero for none. */
    public RunSettings withExpiryMargin(Duration newExpiryMargin) {
        return new RunSettings(
                deadline,
                newExpiryMargin,
                firstPollInterval,
                maxPollInterval,
                pollGrowth,
                startRetries,
                submitRetries,
                cancelWait,
                maxRequests,
                budget);
    }

    /** These settings with other waits between looks. */
    public RunSettings withPollIntervals(Duration first, Duration max) {
        return new RunSettings(
                deadline,
                expiryMargin,
                first,
                max,
                pollGrowth,
                startRetries,
                submitRetries,
                cancelWait,
                maxRequests,
                budget);
    }

    /** These settings with another growth of the wait. */
    public RunSettings withPollGrowth(double newPollGrowth) {
        return new RunSettings(
                deadline,
                expiryMargin,
                firstPollInterval,
                maxPollInterval,
                newPollGrowth,
                startRetries,
                submitRetries,
                cancelWait,
                maxRequests,
                budget);
    }

    /** These settings with another number of retries of the start. */
    public RunSettings withStartRetries(int newStartRetries) {
        return new RunSettings(
                deadline,
                expiryMargin,
                firstPollInterval,
                maxPollInterval,
                pollGrowth,
                newStartRetries,
                submitRetries,
                cancelWait,
                maxRequests,
                budget);
    }

    /** These settings with another number of retries of a refused submit. */
    public RunSettings withSubmitRetries(int newSubmitRetries) {
        return new RunSettings(
                deadline,
                expiryMargin,
                firstPollInterval,
                maxPollInterval,
                pollGrowth,
                startRetries,
                newSubmitRetries,
                cancelWait,
                maxRequests,
                budget);
    }

    /** These settings with another bound for cancelling and closing. */
    public RunSettings withCancelWait(Duration newCancelWait) {
        return new RunSettings(
                deadline,
                expiryMargin,
                firstPollInterval,
                maxPollInterval,
                pollGrowth,
                startRetries,
                submitRetries,
                newCancelWait,
                maxRequests,
                budget);
    }

    /** These settings with another number of requests at the same time. */
    public RunSettings withMaxRequests(int newMaxRequests) {
        return new RunSettings(
                deadline,
                expiryMargin,
                firstPollInterval,
                maxPollInterval,
                pollGrowth,
                startRetries,
                submitRetries,
                cancelWait,
                newMaxRequests,
                budget);
    }

    /** These settings with another budget. */
    public RunSettings withBudget(RunBudget newBudget) {
        return new RunSettings(
                deadline,
                expiryMargin,
                firstPollInterval,
                maxPollInterval,
                pollGrowth,
                startRetries,
                submitRetries,
                cancelWait,
                maxRequests,
                newBudget);
    }

    private static void requireInRange(Duration duration, String what) {
        if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + " is more than zero and at most a day, not " + duration + ".");
        }
    }
}
