package dev.assistanttools.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Time that passes only by waiting, or when a test says so. */
final class FakeTime implements Waiter {

    private final List<Duration> waits = new ArrayList<>();
    private long now;

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(nanoTime());
    }

    @Override
    public synchronized boolean await(CountDownLatch signal, Duration atMost) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (signal.getCount() == 0) {
            return true;
        }
        waits.add(atMost);
        pass(atMost);
        return false;
    }

    synchronized void pass(Duration time) {
        now += time.toNanos();
    }

    synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    Duration passed() {
        return Duration.ofNanos(nanoTime());
    }
}
