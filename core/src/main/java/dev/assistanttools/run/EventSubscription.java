package dev.assistanttools.run;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events to a subscriber as fast as it asks for them, on threads of the driver, one at a time (Reactive Streams, rules 1 to 3). */
final class EventSubscription implements Flow.Subscription, EventSink {

    private static final Logger LOG = LoggerFactory.getLogger(RunDriver.class);

    private final Flow.Subscriber<? super RunEvent> subscriber;
    private final Executor executor;
    private final Consumer<EventSink> forget;

    /** This and all below are guarded by this object. */
    private final EventQueue queue = new EventQueue();

    private long demand;
    private boolean isHandingOver;
    private boolean isEnded;
    private boolean isCancelled;
    private @Nullable Throwable failure;

    EventSubscription(Flow.Subscriber<? super RunEvent> subscriber, Executor executor, Consumer<EventSink> forget) {
        this.subscriber = subscriber;
        this.executor = executor;
        this.forget = forget;
    }

    @Override
    public synchronized void add(RunEvent event) {
        if (!isCancelled && !isEnded) {
            queue.add(event);
            handOver();
        }
    }

    @Override
    public synchronized void end(@Nullable Throwable reason) {
        isEnded = true;
        failure = failure == null ? reason : failure;
        handOver();
    }

    @Override
    public synchronized void request(long n) {
        if (n <= 0) {
            queue.clear();
            end(new IllegalArgumentException("A subscriber asks for at least one event, not for " + n + "."));
            return;
        }
        demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
        handOver();
    }

    @Override
    public void cancel() {
        synchronized (this) {
            isCancelled = true;
            queue.clear();
        }
        forget.accept(this);
    }

    @Override
    public synchronized boolean isCancelled() {
        return isCancelled;
    }

    private boolean hasWork() {
        return !isCancelled && (queue.isEmpty() ? isEnded : demand > 0);
    }

    private void handOver() {
        if (isHandingOver || !hasWork()) {
            return;
        }
        isHandingOver = true;
        try {
            executor.execute(this::tellAll);
        } catch (RuntimeException | Error e) { // it takes no more work, or there is no thread to be had
            isCancelled = true;
            LOG.warn("A subscriber to a run is told no more, as the executor takes no more work", e);
        }
    }

    private void tellAll() {
        try {
            while (tellNext()) {}
        } catch (RuntimeException | Error e) {
            LOG.warn("A subscriber to a run failed, and is told no more", e);
            cancel();
        }
    }

    /** False if there is nothing to tell for now. */
    private boolean tellNext() {
        RunEvent event;
        Throwable reason;
        synchronized (this) {
            if (!hasWork()) {
                isHandingOver = false;
                return false;
            }
            event = queue.poll();
            reason = failure;
            if (event == null) {
                isCancelled = true; // nothing comes after the end
            } else {
                demand -= demand == Long.MAX_VALUE ? 0 : 1;
            }
        }
        if (event != null) {
            subscriber.onNext(event);
        } else if (reason != null) {
            subscriber.onError(reason);
        } else {
            subscriber.onComplete();
        }
        return true;
    }
}
