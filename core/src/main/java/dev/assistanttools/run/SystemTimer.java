package dev.assistanttools.run;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The machine's own time. However many runs wait, one thread does: a daemon named {@code assistant-tools-run-timer} that ends when
 * nothing has waited for ten seconds. A wait costs some 30 bytes, a third of what the platform's own timer takes.
 */
final class SystemTimer implements RunTimer {

    private static final Logger LOG = LoggerFactory.getLogger(RunDriver.class);
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition isEarlier = lock.newCondition();

    /** Guarded by the lock, as all below. The earliest is first; the difference tells, as the clock may overflow. */
    private final PriorityQueue<Wait> waits = new PriorityQueue<>((a, b) -> Long.compare(a.until - b.until, 0));

    private boolean isRunning;

    private record Wait(long until, Runnable act) {}

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public void after(Duration time, Runnable act) {
        Wait wait = new Wait(nanoTime() + time.toNanos(), act);
        lock.lock();
        try {
            Wait first = waits.peek();
            waits.add(wait);
            if (!isRunning) {
                Thread thread = new Thread(null, this::serve, "assistant-tools-run-timer", 0, false);
                thread.setDaemon(true);
                start(thread, wait);
                isRunning = true;
            } else if (first == null || wait.until - first.until < 0) {
                isEarlier.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void start(Thread thread, Wait wait) {
        try {
            thread.start();
        } catch (Error e) { // there is no thread to be had
            waits.remove(wait);
            throw e;
        }
    }

    private void serve() {
        for (Runnable act = next(); act != null; act = next()) {
            try {
                act.run();
            } catch (RuntimeException | Error e) {
                LOG.error("A run could not be woken", e);
            }
        }
    }

    /** What is to be done next, as soon as it is; null if nothing is for a while. */
    private @Nullable Runnable next() {
        lock.lock();
        try {
            long idleUntil = nanoTime() + IDLE_NANOS;
            while (true) {
                Wait first = waits.peek();
                long left = (first == null ? idleUntil : first.until) - nanoTime();
                if (left > 0) {
                    isEarlier.awaitNanos(left);
                } else if (first == null) {
                    isRunning = false;
                    return null;
                } else {
                    return waits.remove().act();
                }
            }
        } catch (InterruptedException e) {
            return () -> {}; // nobody has a reason to interrupt this thread; the runs still want to be woken
        } finally {
            lock.unlock();
        }
    }
}
