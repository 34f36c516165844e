package dev.assistanttools.run;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The machine's own time. However many runs wait, one thread does: a daemon named {@code assistant-tools-run-timer} that is there
 * only while something waits.
 */
final class SystemTimer implements RunTimer {

    private static final int IDLE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor waits = new ScheduledThreadPoolExecutor(1, act -> {
        Thread thread = new Thread(null, act, "assistant-tools-run-timer", 0, false);
        thread.setDaemon(true);
        return thread;
    });

    SystemTimer() {
        waits.setRemoveOnCancelPolicy(true);
        waits.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        waits.allowCoreThreadTimeOut(true);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public Runnable after(Duration time, Runnable act) {
        ScheduledFuture<?> wait = waits.schedule(act, time.toNanos(), TimeUnit.NANOSECONDS);
        return () -> wait.cancel(false);
    }
}
