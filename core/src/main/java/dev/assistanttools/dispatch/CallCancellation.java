package dev.assistanttools.dispatch;

import dev.assistanttools.tool.ToolCancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cancellation of one call, seen by its tool. Actions run on other threads, so that none holds up the siblings. Thread-safe. */
final class CallCancellation implements ToolCancellation {

    private static final Logger LOG = LoggerFactory.getLogger(ToolDispatcher.class);

    private final Executor threads;
    private final List<Runnable> actions = new ArrayList<>();
    private boolean isCancelled;
    private boolean isFired;

    CallCancellation(Executor threads) {
        this.threads = threads;
    }

    @Override
    public synchronized boolean isCancelled() {
        return isCancelled;
    }

    @Override
    public synchronized void onCancel(Runnable action) {
        Objects.requireNonNull(action, "action");
        if (isFired) {
            execute(action);
        } else {
            actions.add(action);
        }
    }

    /** Says that the call is given up; comes before its thread is interrupted, so that the tool finds it said. */
    synchronized void mark() {
        isCancelled = true;
    }

    /** Takes back what was said, as the call has ended by itself. */
    synchronized void unmark() {
        isCancelled = false;
    }

    /** Does what is to be done now that the call was given up. */
    synchronized void fire() {
        isFired = true;
        actions.forEach(this::execute);
        actions.clear();
    }

    private void execute(Runnable action) {
        try {
            threads.execute(() -> run(action));
        } catch (RuntimeException | Error e) { // no thread to be had
            LOG.warn("An action on the cancellation of a call could not be done", e);
        }
    }

    private static void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("An action on the cancellation of a call failed", e);
        }
    }
}
