package dev.assistanttools.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Time that passes only by waiting, or when a test says so: who waits is woken at once, on the same thread, as soon as that has
 * nothing else to do.
 */
final class FakeTime implements RunTimer {

    private final List<Duration> waits = new ArrayList<>();
    private final Deque<Runnable> due = new ArrayDeque<>();
    private boolean isBusy;
    private long now;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(now);
    }

    @Override
    public void after(Duration time, Runnable act) {
        waits.add(time);
        pass(time);
        due.add(act);
        if (!isBusy) {
            isBusy = true;
            while (!due.isEmpty()) {
                due.remove().run();
            }
            isBusy = false;
        }
    }

    void pass(Duration time) {
        now += time.toNanos();
    }

    List<Duration> waits() {
        return List.copyOf(waits);
    }

    Duration passed() {
        return Duration.ofNanos(now);
    }
}
