package dev.assistanttools.dispatch;

import dev.assistanttools.tool.ToolCancellation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The cancellation of one call, seen by its tool; made when the tool asks for it. Actions run on other threads, so that none
 * holds up the siblings. Without locks. Thread-safe.
 */
final class CallCancellation implements ToolCancellation {

    private final BooleanSupplier isGivenUp;
    private final BooleanSupplier isOverdue;
    private final Executor threads;

    /** The actions that wait, the newest first. */
    private final AtomicReference<@Nullable Action> actions = new AtomicReference<>();

    private volatile boolean wasCancelled;

    private record Action(Runnable work, @Nullable Action older) {}

    /**
     * A cancellation.
     *
     * @param isGivenUp whether the call was given up; once true, always true
     * @param isOverdue whether the call goes on although its time is over
     * @param threads where actions run
     */
    CallCancellation(BooleanSupplier isGivenUp, BooleanSupplier isOverdue, Executor threads) {
        this.isGivenUp = isGivenUp;
        this.isOverdue = isOverdue;
        this.threads = threads;
    }

    @Override
    public boolean isCancelled() {
        if (!wasCancelled && (isGivenUp.getAsBoolean() || isOverdue.getAsBoolean())) {
            wasCancelled = true;
        }
        return wasCancelled;
    }

    @Override
    public void onCancel(Runnable action) {
        Objects.requireNonNull(action, "action");
        actions.updateAndGet(older -> new Action(action, older));
        // Whoever gives the call up says so before he looks for actions: one of the two sees the other.
        if (isGivenUp.getAsBoolean()) {
            fire();
        }
    }

    /** Does what is to be done now that the call was given up: each action once, in the order in which they came. */
    void fire() {
        Deque<Runnable> oldestFirst = new ArrayDeque<>();
        for (Action action = actions.getAndSet(null); action != null; action = action.older()) {
            oldestFirst.push(action.work());
        }
        oldestFirst.forEach(this::execute);
    }

    private void execute(Runnable action) {
        try {
            threads.execute(() -> run(action));
        } catch (Throwable e) { // no thread to be had
            CallLog.warn("An action on the cancellation of a call could not be done", e);
        }
    }

    private static void run(Runnable action) {
        try {
            action.run();
        } catch (Throwable e) {
            CallLog.warn("An action on the cancellation of a call failed", e);
        }
    }
}
