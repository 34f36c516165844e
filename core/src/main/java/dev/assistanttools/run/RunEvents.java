package dev.assistanttools.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events of a run, for those who take them in their own time; the run never waits for them. What happens before anybody
 * subscribes is kept for whoever is first, as far as it fits. Thread-safe.
 */
final class RunEvents implements Flow.Publisher<RunEvent> {

    /** How many events are kept for a subscriber that is slow, or is not there yet. */
    static final int KEPT = 256;

    private final Executor executor;

    /** What the first subscriber gets first; null once there is one. This and all below are guarded by this object. */
    private @Nullable EventQueue early = new EventQueue();

    private final List<EventSink> subscriptions = new ArrayList<>();
    private boolean isOver;
    private @Nullable Throwable failure;

    RunEvents(Executor executor) {
        this.executor = executor;
    }

    synchronized void add(RunEvent event) {
        if (early != null) {
            early.add(event);
        }
        subscriptions.forEach(subscription -> subscription.add(event));
    }

    synchronized void complete() {
        isOver = true;
        subscriptions.forEach(subscription -> subscription.end(null));
        subscriptions.clear();
    }

    synchronized void fail(Throwable reason) {
        isOver = true;
        failure = reason;
        subscriptions.forEach(subscription -> subscription.end(reason));
        subscriptions.clear();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super RunEvent> subscriber) {
        EventSubscription subscription = new EventSubscription(subscriber, executor, this::forget);
        subscriber.onSubscribe(subscription);
        join(subscription);
    }

    private synchronized void join(EventSink subscription) {
        if (early != null) {
            early.drain().forEach(subscription::add);
            early = null;
        }
        if (isOver) {
            subscription.end(failure);
        } else if (!subscription.isCancelled()) {
            subscriptions.add(subscription);
        }
    }

    private synchronized void forget(EventSink subscription) {
        subscriptions.remove(subscription);
    }

    /** The events for one thread that waits for them. */
    Stream<RunEvent> stream() {
        EventWaiter waiter = new EventWaiter(this::forget);
        join(waiter);
        return waiter.stream();
    }
}
