package dev.assistanttools.run;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Time, as a run sees it. */
interface Waiter {

    /** Nanoseconds since some fixed moment. */
    long nanoTime();

    /** The time of day. */
    Instant instant();

    /**
     * Waits until the signal is given or the time is over.
     *
     * @return whether the signal is given
     */
    boolean await(CountDownLatch signal, Duration atMost) throws InterruptedException;

    /** The machine's own time. */
    static Waiter system() {
        return new Waiter() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public Instant instant() {
                return Instant.now();
            }

            @Override
            public boolean await(CountDownLatch signal, Duration atMost) throws InterruptedException {
                return signal.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
            }
        };
    }
}
