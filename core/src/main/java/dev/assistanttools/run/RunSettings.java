package dev.assistanttools.run;

import java.time.Duration;
import java.util.Objects;

/**
 * How long a run may take, and how it is waited for. Immutable; no time is longer than a day.
 *
 * @param deadline from the start of a run to its end; then it is cancelled. 5 minutes by default. Tools that are running at the
 *     deadline are given up with it
 * @param expiryMargin how long before the API ends a run by itself it is cancelled at the latest, as then its outcome is
 *     certain; 10 seconds by default, and never more than a tenth of what the API gives a run
 * @param cancelWait how long to wait for a run to be cancelled, for {@link RunDriver#close()}, and at least for the text of a run
 *     that has completed; 10 seconds by default
 * @param startRetries how often the start of a run is tried again after a lost connection, a 429 or a 5xx, at
 *     most 100; 2 by default
 * @param submitRetries how often a round's outputs are submitted again while the API refuses them although the run waits for
 *     them, as some servers do for a moment, at most 100; 3 by default
 * @param maxRequests how many requests are under way at the same time, of all the runs of a driver that were started, are not
 *     streamed and go on by themselves; 16 by default. Does not count for {@link RunDriver#run}, which asks on the caller's
 *     thread, nor for a driver with an executor of the caller's
 * @param polling how a run is looked at that is not streamed
 * @param streaming whether and how runs are streamed
 * @param budget what a run may spend on calls, unless its request says otherwise
 */
public record RunSettings(
        Duration deadline,
        Duration expiryMargin,
        Duration cancelWait,
        int startRetries,
        int submitRetries,
        int maxRequests,
        PollSettings polling,
        StreamSettings streaming,
        RunBudget budget) {

    /** What any of the times may be; whatever is longer than a run can be would do. */
    static final Duration LONGEST = Duration.ofDays(1);

    private static final int MOST_RETRIES = 100;

    private static final RunSettings DEFAULTS = new RunSettings(
            Duration.ofMinutes(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            2,
            3,
            16,
            PollSettings.defaults(),
            StreamSettings.defaults(),
            RunBudget.defaults());

    /** Refuses times that are not positive or longer than a day, and counts out of their range. */
    public RunSettings {
        requireInRange(deadline, "deadline");
        requireInRange(cancelWait, "cancelWait");
        if (!expiryMargin.isZero()) {
            requireInRange(expiryMargin, "expiryMargin");
        }
        if (startRetries < 0 || startRetries > MOST_RETRIES || submitRetries < 0 || submitRetries > MOST_RETRIES) {
            throw new IllegalArgumentException("startRetries and submitRetries are from 0 to " + MOST_RETRIES + ", not "
                    + startRetries + " and " + submitRetries + ".");
        }
        if (maxRequests < 1) {
            throw new IllegalArgumentException("maxRequests is at least 1, not " + maxRequests + ".");
        }
        Objects.requireNonNull(polling, "polling");
        Objects.requireNonNull(streaming, "streaming");
        Objects.requireNonNull(budget, "budget");
    }

    static void requireInRange(Duration duration, String what) {
        if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + " is more than zero and at most a day, not " + duration + ".");
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
                cancelWait,
                startRetries,
                submitRetries,
                maxRequests,
                polling,
                streaming,
                budget);
    }

    /** These settings with another margin before the API ends a run; zero for none. */
    public RunSettings withExpiryMargin(Duration newExpiryMargin) {
        return new RunSettings(
                deadline,
                newExpiryMargin,
                cancelWait,
                startRetries,
                submitRetries,
                maxRequests,
                polling,
                streaming,
                budget);
    }

    /** These settings with another bound for cancelling and closing. */
    public RunSettings withCancelWait(Duration newCancelWait) {
        return new RunSettings(
                deadline,
                expiryMargin,
                newCancelWait,
                startRetries,
                submitRetries,
                maxRequests,
                polling,
                streaming,
                budget);
    }

    /** These settings with another number of retries of the start. */
    public RunSettings withStartRetries(int newStartRetries) {
        return new RunSettings(
                deadline,
                expiryMargin,
                cancelWait,
                newStartRetries,
                submitRetries,
                maxRequests,
                polling,
                streaming,
                budget);
    }

    /** These settings with another number of retries of a refused submit. */
    public RunSettings withSubmitRetries(int newSubmitRetries) {
        return new RunSettings(
                deadline,
                expiryMargin,
                cancelWait,
                startRetries,
                newSubmitRetries,
                maxRequests,
                polling,
                streaming,
                budget);
    }

    /** These settings with another number of requests at the same time. */
    public RunSettings withMaxRequests(int newMaxRequests) {
        return new RunSettings(
                deadline,
                expiryMargin,
                cancelWait,
                startRetries,
                submitRetries,
                newMaxRequests,
                polling,
                streaming,
                budget);
    }

    /** These settings with other looks at a run. */
    public RunSettings withPolling(PollSettings newPolling) {
        return new RunSettings(
                deadline,
                expiryMargin,
                cancelWait,
                startRetries,
                submitRetries,
                maxRequests,
                newPolling,
                streaming,
                budget);
    }

    /** These settings with other streams. */
    public RunSettings withStreaming(StreamSettings newStreaming) {
        return new RunSettings(
                deadline,
                expiryMargin,
                cancelWait,
                startRetries,
                submitRetries,
                maxRequests,
                polling,
                newStreaming,
                budget);
    }

    /** These settings with another budget. */
    public RunSettings withBudget(RunBudget newBudget) {
        return new RunSettings(
                deadline,
                expiryMargin,
                cancelWait,
                startRetries,
                submitRetries,
                maxRequests,
                polling,
                streaming,
                newBudget);
    }

    /** These settings with streams, or with looks alone. */
    public RunSettings withStreaming(boolean isOn) {
        return withStreaming(streaming.withOn(isOn));
    }

    /** These settings with other waits between looks. */
    public RunSettings withPollIntervals(Duration first, Duration max) {
        return withPolling(polling.withIntervals(first, max));
    }

    /** These settings with another growth of the wait between looks. */
    public RunSettings withPollGrowth(double newPollGrowth) {
        return withPolling(polling.withGrowth(newPollGrowth));
    }
}
