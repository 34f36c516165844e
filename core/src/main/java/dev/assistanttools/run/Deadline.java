package dev.assistanttools.run;

import java.time.Duration;

/** A moment that something has to be done by. */
final class Deadline {

    private final Waiter waiter;
    private final long end;

    Deadline(Waiter waiter, Duration fromNow) {
        this.waiter = waiter;
        this.end = waiter.nanoTime() + fromNow.toNanos();
    }

    boolean isOver() {
        return remaining().isZero();
    }

    /** What is left; never negative. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - waiter.nanoTime()));
    }

    /** The shorter of the wait and what is left. */
    Duration cap(Duration wait) {
        Duration remaining = remaining();
        return wait.compareTo(remaining) < 0 ? wait : remaining;
    }
}
