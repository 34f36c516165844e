package dev.assistanttools.conversation;

import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.run.RunHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Orders the questions of one thread of the API, first come first served; others don't wait. Thread-safe. */
final class Turns {

    /** Who has a turn, and who waits for one. A thread that nobody uses has no entry. Guarded by this object. */
    private final Map<ThreadId, Line> lines = new HashMap<>();

    private static final class Line {

        private Turn active;
        private final List<Turn> waiting = new ArrayList<>();

        /** How many of them come first, in the order of asking, since they cancel what is before them. */
        private int urgent;

        Line(Turn active) {
            this.active = active;
        }

        /** The one at this place, if it is one. */
        @Nullable
        Turn remove(int place) {
            if (place < 0) {
                return null;
            }
            urgent -= place < urgent ? 1 : 0;
            return waiting.remove(place);
        }
    }

    /**
     * Takes a turn, which is to be closed; waits for it on this thread.
     *
     * @throws ConversationBusyException if the settings let it not wait, or not so long, or the thread is interrupted, whose
     *     status is then set
     */
    Turn take(ThreadId threadId, ConversationSettings settings) {
        if (Thread.currentThread().isInterrupted()) {
            throw ConversationBusyException.interrupted(threadId);
        }
        Turn turn = enqueue(threadId, settings);
        await(turn, settings);
        return turn;
    }

    /**
     * A place in the line, which is to be closed, at its end or granted already.
     *
     * @throws ConversationBusyException if the settings let it not wait
     */
    Turn enqueue(ThreadId threadId, ConversationSettings settings) {
        Turn turn = new Turn(threadId);
        Turn before = queue(turn, settings);
        if (before == null) {
            turn.granted.complete(null);
        } else if (settings.whenBusy() == WhenBusy.CANCEL_AND_RUN) {
            before.cancel();
        }
        return turn;
    }

    /** The turn that it waits for; null if it is its turn. */
    private synchronized @Nullable Turn queue(Turn turn, ConversationSettings settings) {
        Line line = lines.get(turn.threadId);
        if (line == null) {
            lines.put(turn.threadId, new Line(turn));
            return null;
        }
        if (settings.whenBusy() == WhenBusy.FAIL) {
            throw ConversationBusyException.busy(turn.threadId, line.active.runId());
        }
        if (settings.whenBusy() == WhenBusy.CANCEL_AND_RUN) {
            line.waiting.add(line.urgent, turn);
            line.urgent++;
            return line.active;
        }
        if (line.waiting.size() - line.urgent >= settings.maxWaiting()) {
            throw ConversationBusyException.tooMany(turn.threadId, line.waiting.size(), line.active.runId());
        }
        line.waiting.add(turn);
        return line.active;
    }

    private static void await(Turn turn, ConversationSettings settings) {
        try {
            turn.granted.get(settings.turnWait().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            turn.close();
            throw ConversationBusyException.interrupted(turn.threadId);
        } catch (TimeoutException e) {
            throw turn.tooLate(settings.turnWait());
        } catch (ExecutionException e) {
            throw new IllegalStateException("A turn is granted, and never fails.", e);
        }
    }

    /** Gives the turn back, or the place of one that was not granted; whose turn it is then, if that changes. */
    private synchronized Optional<Turn> leave(Turn turn) {
        Line line = lines.get(turn.threadId);
        if (line == null || line.active != turn) {
            if (line != null) {
                line.remove(line.waiting.indexOf(turn));
            }
            return Optional.empty(); // closed before, or nobody's turn comes by it
        }
        Turn next = line.waiting.isEmpty() ? null : line.remove(0);
        if (next == null) {
            lines.remove(turn.threadId);
        } else {
            line.active = next;
        }
        return Optional.ofNullable(next);
    }

    private synchronized Optional<RunId> activeRun(ThreadId threadId) {
        return Optional.ofNullable(lines.get(threadId)).flatMap(line -> line.active.runId());
    }

    /** How many conversations are being used just now. */
    synchronized int size() {
        return lines.size();
    }

    /** How many questions wait for their turn just now, in all conversations. */
    synchronized int waiting() {
        return lines.values().stream().mapToInt(line -> line.waiting.size()).sum();
    }

    /** How many questions wait for a conversation just now. */
    synchronized int waiting(ThreadId threadId) {
        Line line = lines.get(threadId);
        return line == null ? 0 : line.waiting.size();
    }

    /** The right to use a thread, until it is closed; on whatever thread. Thread-safe. */
    final class Turn implements AutoCloseable {

        private final ThreadId threadId;
        private final CompletableFuture<@Nullable Void> granted = new CompletableFuture<>();

        /** Both are guarded by this turn. */
        private @Nullable RunHandle run;

        private boolean isUnwanted;

        private Turn(ThreadId threadId) {
            this.threadId = threadId;
        }

        /**
         * Completes when its turn comes, or exceptionally when that takes too long; on whatever thread. To cancel it is to wait
         * no longer; the turn is to be closed all the same.
         */
        CompletableFuture<@Nullable Void> granted(Duration atMost) {
            return granted.copy().orTimeout(atMost.toNanos(), TimeUnit.NANOSECONDS);
        }

        /** Leaves the line; what is to be said about it. */
        ConversationBusyException tooLate(Duration turnWait) {
            Optional<RunId> run = activeRun(threadId);
            close();
            return ConversationBusyException.waitedTooLong(threadId, turnWait, run);
        }

        /** The turn is spent on this run, which is cancelled if somebody wants the turn more. */
        void spendOn(RunHandle handle) {
            boolean isTooLate;
            synchronized (this) {
                run = handle;
                isTooLate = isUnwanted;
            }
            if (isTooLate) {
                handle.cancel();
            }
        }

        private void cancel() {
            RunHandle handle;
            synchronized (this) {
                isUnwanted = true;
                handle = run;
            }
            if (handle != null) {
                handle.cancel();
            }
        }

        /**
         * Whether its run is still to be started.
         *
         * @throws ConversationBusyException if somebody wants the turn more
         */
        void requireWanted(boolean isAdded) {
            synchronized (this) {
                if (!isUnwanted) {
                    return;
                }
            }
            throw ConversationBusyException.replaced(threadId, isAdded);
        }

        private synchronized Optional<RunId> runId() {
            return Optional.ofNullable(run).flatMap(RunHandle::runId);
        }

        /** The next one's turn comes. Idempotent. */
        @Override
        public void close() {
            // Outside of the lock, as whoever waits may go on at once, on this thread.
            leave(this).ifPresent(next -> next.granted.complete(null));
        }
    }
}
