package dev.assistanttools.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, piece by piece as it comes. The next piece is asked for only when one was taken, so a fast endpoint fills no
 * memory; and whoever waits can be interrupted, which a thread in a socket's read can't.
 */
final class UpstreamBody implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();
    private volatile boolean closed;

    private sealed interface Signal {}

    private record Piece(List<ByteBuffer> bytes) implements Signal {}

    private record End(@Nullable Throwable failure) implements Signal {}

    /**
     * Waits for the next piece.
     *
     * @return null after the last
     * @throws TimeoutException if it does not come in time
     * @throws IOException if the connection broke
     */
    @Nullable
    List<ByteBuffer> next(long nanos) throws InterruptedException, TimeoutException, IOException {
        Signal signal = signals.poll(nanos, TimeUnit.NANOSECONDS);
        if (signal == null) {
            throw new TimeoutException();
        }
        if (signal instanceof Piece piece) {
            Flow.Subscription current = subscription.get();
            if (current != null) {
                current.request(1);
            }
            return piece.bytes();
        }
        // Asked once more, it is still the end.
        signals.add(signal);
        Throwable failure = ((End) signal).failure();
        if (failure != null) {
            throw failure instanceof IOException e ? e : new IOException(failure);
        }
        return null;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription.set(begun);
        if (closed) {
            begun.cancel();
        } else {
            begun.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        signals.add(new Piece(bytes));
    }

    @Override
    public void onError(Throwable failure) {
        signals.add(new End(failure));
    }

    @Override
    public void onComplete() {
        signals.add(new End(null));
    }

    /** Closes the connection unless the body has come wholly. */
    @Override
    public void close() {
        closed = true;
        Flow.Subscription current = subscription.get();
        if (current != null) {
            current.cancel();
        }
    }
}
