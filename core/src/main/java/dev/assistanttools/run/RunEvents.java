package dev.assistanttools.run;

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

    /** How many events of growth are kept for a subscriber that is slow, or is not there yet. */
    static final int KEPT = 256;

    private final Executor executor;

    /** What the first subscriber gets first; null once there is one. This and all below are guarded by this object. */
    private @Nullable EventQueue early = new EventQueue();

    /** Replaced as a whole, since most runs have none. */
    private List<EventSink> sinks = List.of();

    private boolean isOver;
    private @Nullable Throwable failure;

    RunEvents(Executor executor) {
        this.executor = executor;
    }

    synchronized void add(RunEvent event) {
        if (early != null) {
            early.add(event);
        }
        sinks.forEach(sink -> sink.add(event));
    }

    void complete() {
        end(null);
    }

    void fail(Throwable reason) {
        end(reason);
    }

    private synchronized void end(@Nullable Throwable reason) {
        isOver = true;
        failure = reason;
        sinks.forEach(sink -> sink.end(reason));
        sinks = List.of();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super RunEvent> subscriber) {
        EventSubscription subscription = new EventSubscription(subscriber, executor, this::forget);
        subscriber.onSubscribe(subscription);
        join(subscription);
    }

    private synchronized void join(EventSink sink) {
        if (early != null) {
            early.drainTo(sink::add);
            early = null;
        }
        if (isOver) {
            sink.end(failure);
        } else if (!sink.isCancelled()) {
            sinks = Stream.concat(sinks.stream(), Stream.of(sink)).toList();
        }
    }

    private synchronized void forget(EventSink sink) {
        sinks = sinks.stream().filter(other -> other != sink).toList();
    }

    /** The events for one thread that waits for them. */
    Stream<RunEvent> stream() {
        EventWaiter waiter = new EventWaiter(this::forget);
        join(waiter);
        return waiter.stream();
    }
}
