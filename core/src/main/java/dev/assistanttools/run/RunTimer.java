package dev.assistanttools.run;

import java.time.Duration;
import java.time.Instant;

/** Time, as runs see it, and the one place where they wait. Thread-safe. */
interface RunTimer {

    /** Nanoseconds since some fixed moment. */
    long nanoTime();

    /** The time of day. */
    Instant instant();

    /** Does it once the time is over, on a thread that must not be kept: the act only hands work on. */
    void after(Duration time, Runnable act);
}
