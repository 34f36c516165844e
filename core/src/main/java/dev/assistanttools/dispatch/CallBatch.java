package dev.assistanttools.dispatch;

import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls of one round: started in order, as many at the same time as are allowed, each given up at its own time-out. For one
 * use by one thread, which waits for them all.
 */
final class CallBatch {

    private static final Logger LOG = LoggerFactory.getLogger(ToolDispatcher.class);

    private final ToolDispatcher dispatcher;
    private final List<ToolCall> calls;
    private final CallScope scope;
    private final ToolCallResult[] results;

    /** In the order of their starts; as all have the same time to run, also in the order of their time-outs. */
    private final Set<RunningCall> running = new LinkedHashSet<>();

    private final BlockingQueue<RunningCall> ended = new LinkedBlockingQueue<>();
    private int started;

    CallBatch(ToolDispatcher dispatcher, List<ToolCall> calls, CallScope scope) {
        this.dispatcher = dispatcher;
        this.calls = List.copyOf(calls);
        this.scope = Objects.requireNonNull(scope, "scope");
        this.results = new ToolCallResult[calls.size()];
    }

    /** The results in the order of the calls. Keeps the interrupt flag if the thread is interrupted meanwhile. */
    List<ToolCallResult> run() {
        try {
            while (started < calls.size() || !running.isEmpty()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                startAllowed();
                awaitNext();
            }
        } catch (InterruptedException e) {
            interruptAll();
            Thread.currentThread().interrupt();
        }
        return List.copyOf(Arrays.asList(results));
    }

    private void startAllowed() {
        while (started < calls.size() && running.size() < dispatcher.settings().maxParallelCalls()) {
            start(started++);
        }
    }

    private void start(int index) {
        ToolCall call = calls.get(index);
        CallCancellation cancellation = new CallCancellation(dispatcher.threads());
        ToolContext context = new ToolContext(call.id(), scope, dispatcher.deadline(), cancellation);
        RunningCall task = new RunningCall(
                call, index, dispatcher.nanoTime(), ended, cancellation, () -> dispatcher.answer(call, context));
        running.add(task);
        try {
            dispatcher.threads().execute(task);
        } catch (RuntimeException | Error e) { // no thread to be had: the siblings need their answers all the same
            settle(task, dispatcher.failures().failed(call, e));
        }
    }

    /** Waits until a call ends or the oldest is overdue. */
    private void awaitNext() throws InterruptedException {
        if (running.isEmpty()) {
            return;
        }
        RunningCall oldest = running.iterator().next();
        long left = oldest.startedAt() + timeout().toNanos() - dispatcher.nanoTime();
        RunningCall next = ended.poll(Math.max(left, 0), TimeUnit.NANOSECONDS);
        if (next == null) {
            giveUp(oldest);
        } else if (running.contains(next)) {
            settle(next, resultOf(next));
        }
    }

    private void giveUp(RunningCall overdue) {
        StackTraceElement[] stack = overdue.stack();
        if (overdue.cancel(true)) {
            settle(overdue, dispatcher.failures().timedOut(overdue.call(), timeout(), stack));
        } else {
            settle(overdue, resultOf(overdue)); // it ended at the last moment
        }
    }

    private void interruptAll() {
        for (RunningCall task : List.copyOf(running)) {
            boolean cancelled = task.cancel(true);
            settle(task, cancelled ? dispatcher.failures().interrupted(task.call()) : resultOf(task));
        }
        while (started < calls.size()) {
            results[started] = dispatcher.failures().notCalled(calls.get(started));
            started++;
        }
    }

    /** The result of a call that has ended and was not cancelled; so there is nothing to wait for. */
    private ToolCallResult resultOf(RunningCall task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            return dispatcher.failures().failed(task.call(), e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return dispatcher.failures().interrupted(task.call());
        }
    }

    private void settle(RunningCall task, ToolCallResult result) {
        running.remove(task);
        results[task.index()] = result;
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "Tool {}, call {}: {} in {} ms",
                    CallFailures.shown(task.call().name()),
                    CallFailures.shown(task.call().id()),
                    result.getClass().getSimpleName(),
                    TimeUnit.NANOSECONDS.toMillis(dispatcher.nanoTime() - task.startedAt()));
        }
    }

    private Duration timeout() {
        return dispatcher.settings().toolTimeout();
    }
}
