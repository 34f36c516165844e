package dev.assistanttools.run;

import dev.assistanttools.openai.ApiFault;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.MessageId;
import dev.assistanttools.openai.MessageSnapshot;
import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.openai.RunStream;
import dev.assistanttools.openai.StreamEvent;
import dev.assistanttools.openai.ThreadId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The stream of a run, while there is one, and the messages that streams have told. One thread opens and follows; any other may
 * close the stream, or cut that thread off from it, which need not wait for the stream then.
 */
final class RunFollower {

    /** Of a driver: one for each stream that is open. */
    private final Semaphore permits;

    private final Map<MessageId, MessageSnapshot> written = new LinkedHashMap<>();

    /** Whether a stream told all that happened so far. */
    private boolean isGapless = true;

    /** This and all below are guarded by this object. */
    private @Nullable RunStream stream;

    /** The one that waits for the API just now. */
    private @Nullable Thread waiting;

    private boolean isCutOff;

    /** Thrown on a thread that was cut off: the run goes on without it. */
    static final class CutOffException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private CutOffException() {
            super("The run goes on without this thread.", null, false, false);
        }
    }

    RunFollower(Semaphore permits) {
        this.permits = permits;
    }

    /**
     * Opens a stream, if one more may be opened.
     *
     * @return false if not
     * @throws CutOffException if this thread was cut off
     */
    boolean open(Supplier<RunStream> unopened) {
        synchronized (this) {
            if (isCutOff || !permits.tryAcquire()) {
                return false;
            }
            waiting = Thread.currentThread();
        }
        RunStream opened = null;
        try {
            opened = unopened.get();
            if (keep(opened)) {
                opened.open();
            }
        } catch (RuntimeException | Error e) {
            if (opened == null) {
                permits.release();
            }
            arrive();
            close();
            throw e;
        }
        arrive();
        return true;
    }

    /** For others to close; whether it is still wanted. */
    private synchronized boolean keep(RunStream opened) {
        stream = opened;
        return waiting == Thread.currentThread();
    }

    /** This thread has what it waited for, and goes on, unless it was cut off meanwhile. */
    private void arrive() {
        boolean isWanted;
        synchronized (this) {
            isWanted = waiting == Thread.currentThread();
            waiting = isWanted ? null : waiting;
        }
        if (!isWanted) {
            Thread.interrupted(); // woke it up, and is no business of what this thread does next
            close();
            throw new CutOffException();
        }
    }

    /** What is to be said where a thread was cut off. */
    static AssistantApiException givenUp(ThreadId threadId) {
        return new AssistantApiException(
                "The run on the thread " + threadId + " was given up before the API had answered.",
                ApiFault.noAnswer(),
                null);
    }

    /** Lets nobody wait for a stream any more; whether a thread did, which is the caller's to replace. */
    boolean cutOff() {
        Thread late;
        synchronized (this) {
            isCutOff = true;
            late = waiting;
            waiting = null;
            if (late != null) {
                late.interrupt();
            }
        }
        return late != null;
    }

    /** Something may have happened that no stream told. */
    void missed() {
        isGapless = false;
    }

    /** Tells what happens until the run itself moves; empty if it does not before the stream ends, or nobody is to wait for it. */
    Optional<RunSnapshot> follow(RunFeed feed) {
        for (Optional<StreamEvent> event = next(); event.isPresent(); event = next()) {
            if (event.get() instanceof StreamEvent.RunMoved moved) {
                return Optional.of(moved.run());
            }
            feed.event(event.get());
        }
        return Optional.empty();
    }

    /**
     * The next event; empty once the stream has ended, or nobody is to wait for it.
     *
     * @throws CutOffException if this thread was cut off
     */
    private Optional<StreamEvent> next() {
        RunStream current;
        synchronized (this) {
            current = stream;
            if (current == null || isCutOff) {
                return Optional.empty();
            }
            waiting = Thread.currentThread();
        }
        Optional<StreamEvent> event;
        try {
            event = current.next();
        } catch (RuntimeException | Error e) {
            arrive();
            throw e;
        }
        arrive();
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
