package dev.assistanttools.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Time that passes when a test says so, and then for all who wait at once. */
final class HandClock implements CallClock {

    static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private final AtomicLong nanos = new AtomicLong();

    /** By how much the time of day was set. */
    private volatile Duration isSetBy = Duration.ZERO;

    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public Instant instant() {
        return START.plusNanos(nanos.get()).plus(isSetBy);
    }

    /** Real time never ends a wait: a test that forgets to let time pass hangs until its own bound. */
    @Override
    public void parkUntil(Object blocker, long moment) {
        waiting.add(Thread.currentThread());
        try {
            if (moment - nanos.get() > 0) {
                LockSupport.park(blocker);
            }
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }

    /** Sets the time of day on, or back; no time passes. */
    void set(Duration by) {
        isSetBy = by;
    }

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        waiting.forEach(LockSupport::unpark);
    }
}
