package dev.assistanttools.dispatch;

import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Time, as calls see it. Thread-safe. */
interface CallClock {

    /** Nanoseconds since some fixed moment. */
    long nanoTime();

    /** The time of day. */
    Instant instant();

    /**
     * Waits until the current thread is unparked or interrupted, or the moment has come; may also return earlier, for no reason.
     *
     * @param moment in nanoseconds of this clock
     */
    void parkUntil(Object blocker, long moment);

    /** The machine's own time. */
    static CallClock system() {
        return SystemClock.INSTANCE;
    }

    /** The machine's own time. */
    enum SystemClock implements CallClock {
        INSTANCE;

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public Instant instant() {
            return Instant.now();
        }

        @Override
        public void parkUntil(Object blocker, long moment) {
            LockSupport.parkNanos(blocker, moment - System.nanoTime());
        }
    }
}
