package dev.assistanttools.dispatch;

import dev.assistanttools.registry.RegisteredTool;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one round: begun in order, as many at the same time as are allowed, barriers alone, each given up at its own
 * deadline or the run's. For one use by the thread that makes it, which waits for them all.
 */
final class CallRound {

    private final ToolDispatcher dispatcher;
    private final CallScope scope;
    private final Thread asker = Thread.currentThread();
    private final @Nullable RoundContext context;
    private final CallEvents events;

    /** In nanoseconds of the clock; says nothing for a scope without a deadline. */
    private final long runIsOverAt;

    /** Begun and not settled. */
    private List<RunningCall> running = List.of();

    /** The one of them that waits for its turn among the calls of all rounds. */
    private @Nullable RunningCall waiting;

    private CallPermits.@Nullable Turn turn;

    CallRound(ToolDispatcher dispatcher, CallScope scope) {
        this(
                dispatcher,
                scope,
                dispatcher.carriers().isEmpty() ? null : RoundContext.capture(dispatcher.carriers()),
                dispatcher.events());
    }

    CallRound(ToolDispatcher dispatcher, CallScope scope, @Nullable RoundContext context, CallEvents events) {
        this.dispatcher = dispatcher;
        this.scope = Objects.requireNonNull(scope, "scope");
        this.context = context;
        this.events = events;
        this.runIsOverAt = scope.deadline().isEmpty()
                ? 0
                : dispatcher.nanoTimeOf(scope.deadline().get());
    }

    /** The result of a round of one call. */
    ToolCallResult only(ToolCall call) {
        if (!Thread.currentThread().isInterrupted()) {
            ToolCallResult result = begin(dispatcher.find(call, scope), call, 0);
            if (result != null) {
                return result;
            }
        }
        ToolCallResult[] results = new ToolCallResult[1];
        finish(List.of(call), results, running.size());
        return results[0];
    }

    /** The results in the order of the calls. Keeps the interrupt flag if the thread is interrupted meanwhile. */
    List<ToolCallResult> all(List<ToolCall> calls) {
        ToolCallResult[] results = new ToolCallResult[calls.size()];
        finish(List.copyOf(calls), results, 0);
        return List.of(results);
    }

    private void finish(List<ToolCall> calls, ToolCallResult[] results, int begun) {
        int next = begun;
        while (next < results.length || !running.isEmpty()) {
            if (Thread.interrupted()) {
                giveUpAll(calls, results, next);
                Thread.currentThread().interrupt();
                return;
            }
            RegisteredTool tool = next < results.length ? dispatcher.find(calls.get(next), scope) : null;
            if (next < results.length && mayBegin(tool)) {
                results[next] = begin(tool, calls.get(next), next);
                next++;
            } else {
                awaitNext(results);
            }
        }
    }

    private boolean mayBegin(@Nullable RegisteredTool tool) {
        if (running.isEmpty() || tool == null) {
            return true;
        }
        boolean isAlone =
                tool.traits().sequential() || running.get(0).tool().traits().sequential();
        return waiting == null
                && !isAlone
                && running.size() < dispatcher.settings().maxParallelCalls();
    }

    /** Begins a call; its result if it has one at once, as where tools run on this thread. */
    private @Nullable ToolCallResult begin(@Nullable RegisteredTool tool, ToolCall call, int index) {
        boolean isTimed = tool == null || isBounded() || !events.areUnheard() || dispatcher.isTimed(tool);
        long now = isTimed ? dispatcher.clock().nanoTime() : 0;
        events.started(call, scope);
        if (tool == null) {
            return settle(call, null, now, dispatcher.noSuchTool(call, scope));
        }
        if (isBounded() && now - runIsOverAt >= 0) {
            return settle(call, null, now, dispatcher.failures().runIsOver(call));
        }
        long deadline = isTimed ? deadline(now, tool) : RunningCall.UNKNOWN;
        RunningCall begun = new RunningCall(this, tool, call, index, now, deadline);
        if (!dispatcher.permits().tryAcquire()) {
            waiting = begun;
            turn = dispatcher.permits().enqueue();
        } else {
            Throwable refusal = hand(begun);
            if (refusal != null) {
                return release(begun, dispatcher.failures().failed(call, refusal));
            }
            boolean isDone = begun.isDone();
            dispatcher.noteWhereToolsRun(isDone && begun.isRunBy(asker));
            if (isDone) {
                return release(begun, resultOf(begun));
            }
        }
        if (running.isEmpty()) {
            running = new ArrayList<>();
        }
        running.add(begun);
        return null;
    }

    private long deadline(long start, RegisteredTool tool) {
        long own = start + dispatcher.timeout(tool).toNanos();
        long earlier = isBounded() && runIsOverAt - own < 0 ? runIsOverAt : own;
        return earlier == RunningCall.UNKNOWN ? earlier + 1 : earlier;
    }

    long deadlineFromNow(RegisteredTool tool) {
        return deadline(dispatcher.clock().nanoTime(), tool);
    }

    /** Gives a call to a thread; why that failed, if no thread has taken it. */
    private @Nullable Throwable hand(RunningCall call) {
        try {
            dispatcher.executor().execute(call);
            return null;
        } catch (Throwable e) { // no thread to be had: the siblings need their answers all the same
            return call.withdraw() ? e : null;
        }
    }

    /** Waits until something happens: calls end, one is overdue, or the turn of the waiting one comes. */
    private void awaitNext(ToolCallResult[] results) {
        if (waiting != null && turn != null && turn.isGranted()) {
            handWaiting(waiting, results);
            return;
        }
        RunningCall first = null;
        boolean hasChanged = false;
        for (Iterator<RunningCall> each = running.iterator(); each.hasNext(); ) {
            RunningCall call = each.next();
            if (call.isDone()) {
                each.remove();
                results[call.index()] = release(call, resultOf(call));
                hasChanged = true;
            } else if (first == null || call.givenUpAt() - first.givenUpAt() < 0) {
                first = call;
            }
        }
        if (hasChanged || first == null) {
            return;
        }
        if (!isOver(first.givenUpAt())) {
            dispatcher.clock().parkUntil(this, first.givenUpAt());
        } else {
            running.remove(first);
            results[first.index()] = release(first, giveUp(first, false));
        }
    }

    private void handWaiting(RunningCall call, ToolCallResult[] results) {
        waiting = null;
        turn = null;
        Throwable refusal = hand(call);
        if (refusal != null) {
            running.remove(call);
            results[call.index()] = release(call, dispatcher.failures().failed(call.call(), refusal));
        }
    }

    private void giveUpAll(List<ToolCall> calls, ToolCallResult[] results, int next) {
        for (RunningCall call : List.copyOf(running)) {
            results[call.index()] = release(call, giveUp(call, true));
        }
        running = List.of();
        for (int i = next; i < results.length; i++) {
            events.started(calls.get(i), scope);
            long now = dispatcher.clock().nanoTime();
            results[i] = settle(calls.get(i), null, now, dispatcher.failures().notCalled(calls.get(i)));
        }
    }

    /** What comes of a call that is not waited for any more. */
    private ToolCallResult giveUp(RunningCall call, boolean isInterrupt) {
        StackTraceElement[] stack = call.stack();
        CallFailures failures = dispatcher.failures();
        boolean isRunOver = call.endsWithItsRun();
        RunningCall.End end = call.giveUp(dispatcher::countAbandoned);
        if (end == RunningCall.End.DONE) {
            return resultOf(call); // it ended at the last moment
        }
        if (end == RunningCall.End.NEVER_BEGUN) {
            if (isInterrupt) {
                return failures.notCalled(call.call());
            }
            return isRunOver
                    ? failures.runIsOver(call.call())
                    : failures.hadNoTurn(call.call(), dispatcher.timeout(call.tool()));
        }
        events.abandoned(call.call(), scope);
        if (isInterrupt) {
            return failures.interrupted(call.call());
        }
        return isRunOver
                ? failures.outlastedRun(call.call(), stack)
                : failures.timedOut(call.call(), dispatcher.timeout(call.tool()), stack);
    }

    /** The result of a call that is done. */
    private ToolCallResult resultOf(RunningCall call) {
        ToolCallResult result = call.result();
        return result != null
                ? result
                : dispatcher.failures().failed(call.call(), new IllegalStateException("The call left no result."));
    }

    /** Lets the next of all rounds have its turn. */
    private ToolCallResult release(RunningCall call, ToolCallResult result) {
        if (call == waiting && turn != null) {
            turn.leave();
            turn = null;
            waiting = null;
        } else {
            dispatcher.permits().release();
        }
        return settle(call.call(), call, call.startedAt(), result);
    }

    /** The one end of all calls, begun or not: what the model is told is held to its limit and told of, last that it is the end. */
    private ToolCallResult settle(ToolCall call, @Nullable RunningCall begun, long startedAt, ToolCallResult whole) {
        ToolCallResult result = dispatcher.limit().on(whole);
        if (begun != null) {
            begun.answered(result);
        }
        if (result != whole) {
            events.resultCut(call, scope, whole.output());
        }
        if (!events.areUnheard()) {
            events.finished(call, scope, result, dispatcher.clock().nanoTime() - startedAt);
        }
        return result;
    }

    private boolean isBounded() {
        return scope.deadline().isPresent();
    }

    /** Makes a call, on the thread that runs it. */
    ToolCallResult make(RunningCall call) {
        if (context == null) {
            return answer(call);
        }
        try {
            return context.around(() -> answer(call));
        } catch (Throwable e) {
            return dispatcher.failures().of(call).failed(call.call(), e);
        }
    }

    private ToolCallResult answer(RunningCall call) {
        try {
            return dispatcher.chain().answer(call.tool(), call.call(), call);
        } catch (Throwable e) {
            return dispatcher.failures().of(call).failed(call.call(), e);
        }
    }

    /** A call that was given up has ended, on the thread that ran it. */
    void endedLate(RunningCall call) {
        dispatcher.countEndedLate();
        CallLog.debug(
                "Tool {} ended after its call was given up",
                CallLog.shown(call.call().name()));
    }

    Thread asker() {
        return asker;
    }

    CallEvents events() {
        return events;
    }

    CallScope scope() {
        return scope;
    }

    long nanosUntil(long moment) {
        return moment - dispatcher.clock().nanoTime();
    }

    boolean isOver(long moment) {
        return nanosUntil(moment) <= 0;
    }

    boolean isEndOfRun(long moment) {
        return isBounded() && moment == runIsOverAt;
    }

    /** The time of day of a call's deadline. */
    Instant instantOf(long moment) {
        if (isEndOfRun(moment)) {
            return scope.deadline().orElseThrow();
        }
        return dispatcher.clock().instant().plusNanos(nanosUntil(moment));
    }

    /** Where actions on a cancellation run. */
    Executor threadsOfActions() {
        return dispatcher.threadsOfActions();
    }
}
