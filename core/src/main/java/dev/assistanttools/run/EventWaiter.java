package dev.assistanttools.run;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Hands events to one thread that waits for them. */
final class EventWaiter implements EventSink {

    private final Consumer<EventSink> forget;

    /** This and all below are guarded by this object. */
    private final EventQueue queue = new EventQueue();

    private boolean isEnded;
    private boolean isCancelled;

    EventWaiter(Consumer<EventSink> forget) {
        this.forget = forget;
    }

    @Override
    public synchronized void add(RunEvent event) {
        if (!isCancelled) {
            queue.add(event);
            notifyAll();
        }
    }

    /** What went wrong is the last event already. */
    @Override
    public synchronized void end(@Nullable Throwable failure) {
        isEnded = true;
        notifyAll();
    }

    @Override
    public synchronized boolean isCancelled() {
        return isCancelled;
    }

    private void cancel() {
        synchronized (this) {
            isCancelled = true;
            isEnded = true;
            queue.clear();
            notifyAll();
        }
        forget.accept(this);
    }

    private synchronized @Nullable RunEvent take() {
        try {
            while (queue.isEmpty() && !isEnded) {
                wait();
            }
            return queue.poll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The thread was interrupted while it waited for an event of the run.");
        }
    }

    Stream<RunEvent> stream() {
        Spliterator<RunEvent> events =
                new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super RunEvent> action) {
                        RunEvent event = take();
                        if (event != null) {
                            action.accept(event);
                        }
                        return event != null;
                    }
                };
        return StreamSupport.stream(events, false).onClose(this::cancel);
    }
}
