package dev.assistanttools.conversation;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.run.PreparedRun;
import dev.assistanttools.run.RunHandle;
import dev.assistanttools.run.RunListener;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunStarter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A question on its way to its answer: takes its turn, adds its message once, and starts runs until one is not kept off by a run of
 * somebody else. Takes a thread for each of its requests, and none while it waits. Thread-safe.
 */
final class Asking {

    private final Question question;
    private final RunStarter starter;
    private final List<HeldListener> listeners;
    private final Executor executor;
    private final CompletableFuture<RunOutcome> outcome = new CompletableFuture<>();

    /** This and all below are guarded by this object, which is never held while something is done. */
    private State state = State.BUSY;

    private boolean isWithdrawn;
    private boolean isAdded;
    private @Nullable ThreadId threadId;
    private Turns.@Nullable Turn turn;
    private @Nullable CompletableFuture<@Nullable Void> turnComes;
    private @Nullable PreparedRun prepared;
    private @Nullable RunHandle run;

    private enum State {
        /** A request is under way, which nobody breaks off. */
        BUSY,
        WAITING,
        RUNNING,
        OVER
    }

    /** What was carried by the thread that asks is captured in the starter. */
    Asking(Question question, RunStarter starter, Executor executor, RunListener... listeners) {
        this.question = question;
        this.starter = starter;
        this.executor = executor;
        this.listeners = HeldListener.of(listeners);
    }

    /** Completed on a thread of the assistant. */
    CompletableFuture<RunOutcome> outcome() {
        return outcome;
    }

    synchronized Optional<ThreadId> threadId() {
        return Optional.ofNullable(threadId);
    }

    synchronized Optional<RunHandle> run() {
        return Optional.ofNullable(run);
    }

    /** Asks on a thread that is made for it. */
    void begin() {
        hand(() -> begin(question.client().createThread()));
    }

    /** Takes its place in the line before this returns. */
    void begin(ThreadId thread) {
        Turns.Turn place;
        ThreadLock lock = question.lock(thread); // whose time begins now, so that both waits together have an end
        try {
            place = question.turns().enqueue(thread, question.settings());
        } catch (ConversationBusyException e) {
            fail(e);
            return;
        }
        CompletableFuture<@Nullable Void> granted =
                place.granted(question.settings().turnWait());
        synchronized (this) {
            threadId = thread;
            turn = place;
            turnComes = granted;
            state = State.WAITING;
        }
        CompletableFuture<?> unused = granted.whenComplete((nothing, late) -> wake(
                late == null
                        ? () -> ask(thread, lock)
                        : () -> fail(place.tooLate(question.settings().turnWait()))));
        if (isWithdrawn()) {
            cancel();
        }
    }

    /** Goes on after a wait, unless it was given up meanwhile. */
    private void wake(Runnable act) {
        synchronized (this) {
            if (state != State.WAITING) {
                return;
            }
            state = State.BUSY;
        }
        hand(act);
    }

    private void hand(Runnable act) {
        try {
            executor.execute(() -> attempt(act));
        } catch (RuntimeException | Error e) { // there is no thread to be had
            fail(e);
        }
    }

    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void ask(ThreadId thread, ThreadLock lock) {
        PreparedRun wanted = prepared(thread);
        try {
            addOnce(thread);
        } catch (AssistantApiException e) {
            await(lock.lookout(e, false, this::requireWanted), thread, lock);
            return;
        }
        if (isWithdrawn()) {
            fail(ConversationBusyException.withdrawn(threadId(), true));
            return;
        }
        RunHandle started = wanted.start(listeners.toArray(RunListener[]::new));
        begun(started);
        CompletableFuture<?> unused =
                started.outcome().whenComplete((result, failure) -> ended(result, failure, thread, lock));
    }

    /** Refused, if at all, before the question is sent; the same if it is started again. */
    private PreparedRun prepared(ThreadId thread) {
        PreparedRun known;
        synchronized (this) {
            known = prepared;
        }
        PreparedRun wanted = known == null ? starter.prepare(question.request(thread)) : known;
        synchronized (this) {
            prepared = wanted;
        }
        return wanted;
    }

    private void addOnce(ThreadId thread) {
        requireWanted();
        if (isAdded()) {
            return;
        }
        question.client().addUserMessage(thread, question.text());
        synchronized (this) {
            isAdded = true;
        }
    }

    private void begun(RunHandle started) {
        Turns.Turn mine;
        boolean isTooLate;
        synchronized (this) {
            run = started;
            state = State.RUNNING;
            mine = turn;
            isTooLate = isWithdrawn;
        }
        if (mine != null) {
            mine.spendOn(started);
        }
        if (isTooLate) {
            started.cancel();
        }
    }

    private void ended(@Nullable RunOutcome result, @Nullable Throwable failure, ThreadId thread, ThreadLock lock) {
        Throwable reason = failure instanceof CompletionException ? failure.getCause() : failure;
        if (result != null) {
            end(result);
        } else if (reason instanceof AssistantApiException refusal && ThreadLock.isCauseOf(refusal)) {
            synchronized (this) {
                run = null;
                state = State.BUSY;
            }
            attempt(() -> await(lock.lookout(refusal, true, this::requireWanted), thread, lock));
        } else {
            fail(reason == null ? new IllegalStateException("A run ends with an outcome or a reason.") : reason);
        }
    }

    private void await(ThreadLock.Lookout lookout, ThreadId thread, ThreadLock lock) {
        if (isWithdrawn()) {
            fail(withdrawn());
            return;
        }
        hand(() -> {
            Duration wait = lookout.nextWait();
            synchronized (this) {
                state = State.WAITING;
            }
            lock.after(wait, executor, () -> wake(() -> look(lookout, thread, lock)));
            if (isWithdrawn()) {
                cancel();
            }
        });
    }

    private void look(ThreadLock.Lookout lookout, ThreadId thread, ThreadLock lock) {
        if (lookout.isFree()) {
            ask(thread, lock);
        } else {
            await(lookout, thread, lock);
        }
    }

    private void requireWanted() {
        question.assistant().requireOpen();
        Turns.Turn mine;
        synchronized (this) {
            mine = turn;
        }
        if (mine != null) {
            mine.requireWanted(isAdded());
        }
    }

    private synchronized boolean isAdded() {
        return isAdded;
    }

    private synchronized boolean isWithdrawn() {
        return isWithdrawn;
    }

    private synchronized ConversationBusyException withdrawn() {
        return ConversationBusyException.withdrawn(Optional.ofNullable(threadId), isAdded);
    }

    /** Gives the question up: at once while it waits, after the request that is under way else. */
    void cancel() {
        boolean isWaiting;
        RunHandle active;
        synchronized (this) {
            isWithdrawn = true;
            isWaiting = state == State.WAITING;
            active = run;
        }
        if (isWaiting) {
            fail(withdrawn());
        } else if (active != null) {
            active.cancel();
        }
    }

    private void end(RunOutcome result) {
        if (leave()) {
            question.count(result);
            outcome.complete(result);
        }
    }

    private void fail(Throwable reason) {
        if (leave()) {
            listeners.forEach(listener -> listener.failed(reason));
            outcome.completeExceptionally(reason);
        }
    }

    /** Gives the turn back; whether this is the first end. */
    private boolean leave() {
        Turns.Turn mine;
        CompletableFuture<@Nullable Void> waited;
        synchronized (this) {
            if (state == State.OVER) {
                return false;
            }
            state = State.OVER;
            mine = turn;
            waited = turnComes;
        }
        if (waited != null) {
            waited.cancel(false); // nobody waits for it any more, nor for its being late
        }
        if (mine != null) {
            mine.close();
        }
        return true;
    }
}
