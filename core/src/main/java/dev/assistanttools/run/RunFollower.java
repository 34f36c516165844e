package dev.assistanttools.run;

import dev.assistanttools.openai.MessageId;
import dev.assistanttools.openai.MessageSnapshot;
import dev.assistanttools.openai.RunStream;
import dev.assistanttools.openai.StreamEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** The stream of a run, while there is one, and the messages that streams have told. One thread follows, any other may close. */
final class RunFollower {

    /** Of a driver: one for each stream that is open. */
    private final Semaphore permits;

    private final Map<MessageId, MessageSnapshot> written = new LinkedHashMap<>();

    /** Whether a stream told all that happened so far. */
    private boolean isGapless = true;

    /** Guarded by this object. */
    private @Nullable RunStream stream;

    RunFollower(Semaphore permits) {
        this.permits = permits;
    }

    /** Whether one more stream may be opened; if so, {@link #open} or {@link #unopened} must follow. */
    boolean mayOpen() {
        return permits.tryAcquire();
    }

    void unopened() {
        permits.release();
    }

    synchronized void open(RunStream opened) {
        stream = opened;
    }

    /** Something may have happened that no stream told. */
    void missed() {
        isGapless = false;
    }

    /** The next event; empty once the stream has ended. */
    Optional<StreamEvent> next() {
        RunStream current;
        synchronized (this) {
            current = stream;
        }
        Optional<StreamEvent> event = current == null ? Optional.empty() : current.next();
        if (event.isPresent()
                && event.get() instanceof StreamEvent.MessageMoved moved
                && RunFeed.isWhole(moved.name())) {
            written.put(moved.message().id(), moved.message());
        }
        return event;
    }

    /** The run's messages, if streams told them all. */
    Optional<List<MessageSnapshot>> messages() {
        return isGapless && !written.isEmpty() ? Optional.of(List.copyOf(written.values())) : Optional.empty();
    }

    /** Closes the stream, if there is one, and wakes whoever follows it. */
    void close() {
        RunStream open;
        synchronized (this) {
            open = stream;
            stream = null;
        }
        if (open != null) {
            permits.release();
            open.close();
        }
    }
}
