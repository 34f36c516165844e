package dev.assistanttools.run;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events of one run, for those who take them in their own time; the run never waits for them. A listener that can be given to
 * whatever starts a run and has listeners told. Thread-safe.
 *
 * <p>Whoever is first, subscriber or stream, gets what happened before, too; others what happens from then on. For each, up to 256
 * events of growth ({@link RunEvent#isGrowth()}) are kept; of more, the oldest are left out. All others are kept. The end is
 * {@link RunEvent.Ended}; without an outcome it is {@link RunEvent.Broken}, followed by the error for subscribers.
 */
public final class RunEvents implements RunListener, Flow.Publisher<RunEvent> {

    /** How many events of growth are kept for a subscriber that is slow, or is not there yet. */
    static final int KEPT = 256;

    private static final int FEW = 3;

    private final Executor executor;

    /**
     * What the first subscriber gets first; null once there is one. As long as these are few, which they are of a run that waits, they
     * are in a list that is not much larger than a link of the queue. This and all below are guarded by this object.
     */
    private @Nullable List<RunEvent> first = List.of();

    /** What it gets then. */
    private @Nullable EventQueue early;

    /** Replaced as a whole, since most runs have none; null once the run is over. */
    private @Nullable List<EventSink> sinks = List.of();

    private @Nullable Throwable failure;

    RunEvents(Executor executor) {
        this.executor = executor;
    }

    /** Events whose subscribers are told on this executor, one event after the other; streams need none. */
    public static RunEvents on(Executor executor) {
        return new RunEvents(Objects.requireNonNull(executor, "executor"));
    }

    @Override
    public void onEvent(RunEvent event) {
        add(event);
        if (event instanceof RunEvent.Ended) {
            complete();
        } else if (event instanceof RunEvent.Broken broken) {
            fail(broken.reason());
        }
    }

    synchronized void add(RunEvent event) {
        if (first != null) {
            keep(first, event);
        }
        if (sinks != null) {
            sinks.forEach(sink -> sink.add(event));
        }
    }

    private void keep(List<RunEvent> few, RunEvent event) {
        if (early == null && few.size() < FEW && !event.isGrowth()) {
            first = Stream.concat(few.stream(), Stream.of(event)).toList();
        } else {
            early = early == null ? new EventQueue() : early;
            early.add(event);
        }
    }

    void complete() {
        end(null);
    }

    void fail(Throwable reason) {
        end(reason);
    }

    private synchronized void end(@Nullable Throwable reason) {
        if (sinks != null) {
            sinks.forEach(sink -> sink.end(reason));
            sinks = null;
            failure = reason;
        }
    }

    @Override
    public void subscribe(Flow.Subscriber<? super RunEvent> subscriber) {
        EventSubscription subscription = new EventSubscription(subscriber, executor, this::forget);
        subscriber.onSubscribe(subscription);
        join(subscription);
    }

    private synchronized void join(EventSink sink) {
        if (first != null) {
            first.forEach(sink::add);
            first = null;
        }
        if (early != null) {
            early.drainTo(sink::add);
            early = null;
        }
        if (sinks == null) {
            sink.end(failure);
        } else if (!sink.isCancelled()) {
            sinks = Stream.concat(sinks.stream(), Stream.of(sink)).toList();
        }
    }

    private synchronized void forget(EventSink sink) {
        if (sinks != null) {
            sinks = sinks.stream().filter(other -> other != sink).toList();
        }
    }

    /**
     * The events for one thread that waits for them; the stream ends with the run. To be closed when it is not read to its end. An
     * interrupt ends the wait with a {@link java.util.concurrent.CancellationException} and the interrupt status set; the run goes
     * on.
     */
    public Stream<RunEvent> stream() {
        EventWaiter waiter = new EventWaiter(this::forget);
        join(waiter);
        return waiter.stream();
    }
}
