package dev.assistanttools.run;

import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.run.RunOutcome.CancelReason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Waits for the API on behalf of one run, no longer than its deadline, and stops when told to. For one thread. */
final class Patience {

    private static final Duration SHORTEST_REQUEST = Duration.ofMillis(100);

    private final Waiter waiter;
    private final Deadline deadline;
    private final Backoff backoff;
    private final CountDownLatch stop;

    Patience(Waiter waiter, Deadline deadline, Backoff backoff, CountDownLatch stop) {
        this.waiter = waiter;
        this.deadline = deadline;
        this.backoff = backoff;
        this.stop = stop;
    }

    boolean isOver() {
        return deadline.isOver();
    }

    /** What is left until the deadline; never negative. */
    Duration remaining() {
        return deadline.remaining();
    }

    /** The client for one request, which takes no longer than what is left. */
    AssistantsClient once(AssistantsClient client) {
        Duration remaining = deadline.remaining();
        // A request that is begun is given a moment even if the deadline has just passed.
        return client.once(remaining.compareTo(SHORTEST_REQUEST) < 0 ? SHORTEST_REQUEST : remaining);
    }

    /**
     * Waits as long as the API asks, or a growing random while. An API that asks for no wait at all is not taken at its word: it
     * would be asked without a pause until the deadline.
     *
     * @throws StoppedException if the driver is closed or the thread interrupted meanwhile; its interrupt status is set then
     */
    void pause(Optional<Duration> asked) {
        Duration wait = asked.filter(time -> !time.isZero()).orElseGet(backoff::next);
        try {
            if (waiter.await(stop, deadline.cap(wait))) {
                throw new StoppedException(CancelReason.CLOSED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException(CancelReason.INTERRUPTED);
        }
    }

    /** The waits grow from the beginning again: something has happened. */
    void renew() {
        backoff.reset();
    }

    /** Throws if the caller has given the run up. */
    void checkStopped() {
        if (Thread.currentThread().isInterrupted()) {
            throw new StoppedException(CancelReason.INTERRUPTED);
        }
        if (stop.getCount() == 0) {
            throw new StoppedException(CancelReason.CLOSED);
        }
    }
}
