package dev.assistanttools.dispatch;

import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call that was handed to a thread; puts itself in a queue when it has ended. */
final class RunningCall extends FutureTask<ToolCallResult> {

    private static final Logger LOG = LoggerFactory.getLogger(ToolDispatcher.class);

    private final ToolCall call;
    private final int index;
    private final long startedAt;
    private final Queue<RunningCall> ended;
    private final CallCancellation cancellation;
    private volatile @Nullable Thread runner;

    RunningCall(
            ToolCall call,
            int index,
            long startedAt,
            Queue<RunningCall> ended,
            CallCancellation cancellation,
            Callable<ToolCallResult> work) {
        super(work);
        this.call = call;
        this.index = index;
        this.startedAt = startedAt;
        this.ended = ended;
        this.cancellation = cancellation;
    }

    ToolCall call() {
        return call;
    }

    /** The place of the call in its batch. */
    int index() {
        return index;
    }

    /** When the call was handed over, in nanoseconds of the batch's clock. */
    long startedAt() {
        return startedAt;
    }

    /** What the call is doing now; empty if it is not running. */
    StackTraceElement[] stack() {
        Thread thread = runner;
        return thread == null ? new StackTraceElement[0] : thread.getStackTrace();
    }

    @Override
    public void run() {
        runner = Thread.currentThread();
        try {
            super.run();
        } finally {
            runner = null;
        }
        if (isCancelled()) {
            // The interrupt was for the tool; a log that writes through an interruptible channel must not get it.
            Thread.interrupted();
            LOG.debug("Tool {} ended after its call was given up", CallFailures.shown(call.name()));
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        if (isDone()) {
            return false;
        }
        cancellation.mark();
        boolean isCancelled = super.cancel(mayInterruptIfRunning);
        if (isCancelled) {
            cancellation.fire();
        } else {
            cancellation.unmark(); // it ended at the last moment
        }
        return isCancelled;
    }

    @Override
    protected void done() {
        ended.add(this);
    }
}
