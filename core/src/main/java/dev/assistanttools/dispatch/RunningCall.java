package dev.assistanttools.dispatch;

import dev.assistanttools.registry.RegisteredTool;
import dev.assistanttools.spi.UnknownProperties;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCancellation;
import dev.assistanttools.tool.ToolContext;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A call whose turn has come, from there to its result or to the moment when it is given up; also what its tool may know of it.
 * The thread that asked for it and the one that runs it agree on what became of it by its state, without locks.
 */
final class RunningCall implements Runnable, ToolContext, UnknownProperties.Listener {

    /** No thread has begun it. */
    private static final int NEW = 0;

    private static final int RUNNING = 1;
    private static final int DONE = 2;

    /** Its thread is about to be interrupted, and must not go on to other work before. */
    private static final int GIVING_UP = 3;

    private static final int GIVEN_UP = 4;

    private static final VarHandle STATE = handle("state", int.class);
    /** Nobody has wanted to know so far. */
    static final long UNKNOWN = 0;

    private static final VarHandle DEADLINE = handle("deadline", long.class);

    /** What most calls do not need, with types that are not loaded for those. */
    private static final class Rare {

        static final VarHandle CANCELLATION = handle("cancellation", CallCancellation.class);
        static final VarHandle AT_END = handle("atEnd", AtEnd.class);

        private Rare() {}
    }

    /** What is to be done with the answer, and before it. */
    private record AtEnd(
            Consumer<? super ToolCallResult> action,
            @Nullable AtEnd earlier) {

        /** The answer to a call that was given up has been given. */
        static final AtEnd OVER = new AtEnd(answer -> {}, null);
    }

    private final CallRound round;
    private final RegisteredTool tool;
    private final ToolCall call;
    private final int index;
    private final long startedAt;

    private volatile long deadline;
    private volatile int state;

    /** Written before the state says that it runs. */
    private @Nullable Thread runner;

    /** Written before the state says that it is done. */
    private @Nullable ToolCallResult result;

    private volatile @Nullable CallCancellation cancellation;

    /** What is to be done when the call is answered, the latest first; most calls have nothing. */
    private volatile @Nullable AtEnd atEnd;

    /** The deadline as a time of day; only a tool that asks for it needs it. Immutable, so a race for it does no harm. */
    private @Nullable Instant instant;

    /**
     * A call.
     *
     * @param startedAt when its turn came, in nanoseconds of the clock
     * @param deadline when it is given up, or {@link #UNKNOWN}
     */
    RunningCall(CallRound round, RegisteredTool tool, ToolCall call, int index, long startedAt, long deadline) {
        this.round = round;
        this.tool = tool;
        this.call = call;
        this.index = index;
        this.startedAt = startedAt;
        DEADLINE.set(this, deadline); // the object is handed over safely, or not at all
    }

    private static VarHandle handle(String field, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(RunningCall.class, field, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    RegisteredTool tool() {
        return tool;
    }

    ToolCall call() {
        return call;
    }

    /** The place of the call in its round. */
    int index() {
        return index;
    }

    /** When its turn came, in nanoseconds of the clock. */
    long startedAt() {
        return startedAt;
    }

    /** When it is given up, in nanoseconds of the clock; if nobody has wanted to know so far, its time begins now. */
    long givenUpAt() {
        if (deadline == UNKNOWN) {
            DEADLINE.compareAndSet(this, UNKNOWN, round.deadlineFromNow(tool));
        }
        return deadline;
    }

    /** How long it may still take, by the clock that no one sets; not more than none if its time is over. */
    long nanosLeft() {
        return round.nanosUntil(givenUpAt());
    }

    /** Whether what gives it up is the end of its run, and not its tool's time-out. */
    boolean endsWithItsRun() {
        return round.isEndOfRun(givenUpAt());
    }

    /** Whether it was run by this thread. */
    boolean isRunBy(Thread thread) {
        return runner == thread;
    }

    /** Whether it has ended by itself. */
    boolean isDone() {
        return state == DONE;
    }

    /** What came of it; null if it is not done, or not even a failure could be made of what happened. */
    @Nullable
    ToolCallResult result() {
        return isDone() ? result : null;
    }

    /** What the call is doing now; empty if it is not running. */
    StackTraceElement[] stack() {
        Thread thread = runner;
        return state == RUNNING && thread != null ? thread.getStackTrace() : new StackTraceElement[0];
    }

    @Override
    public void run() {
        runner = Thread.currentThread();
        if (!STATE.compareAndSet(this, NEW, RUNNING)) {
            return; // given up while it waited for a thread
        }
        ToolCallResult made = null;
        try {
            made = round.make(this);
        } finally {
            end(made);
        }
    }

    private void end(@Nullable ToolCallResult made) {
        result = made;
        if (round.asker() == runner) {
            STATE.setRelease(this, DONE); // the only thread that could give it up is this one
            return;
        }
        if (STATE.compareAndSet(this, RUNNING, DONE)) {
            LockSupport.unpark(round.asker());
            return;
        }
        awaitInterrupt();
        Thread.interrupted();
        round.endedLate(this);
    }

    /** The interrupt is for the tool; the next work of this thread must not get it. It comes at once, but by another thread. */
    @SuppressWarnings("ThreadPriorityCheck") // that thread may need this one's processor, also among virtual ones
    private void awaitInterrupt() {
        while (state == GIVING_UP) {
            Thread.yield();
        }
    }

    /** Takes the call back from an executor that refused it; false if a thread has begun it all the same. */
    boolean withdraw() {
        return STATE.compareAndSet(this, NEW, GIVEN_UP);
    }

    /** How a call was given up. */
    enum End {
        /** It had ended by itself; it has a result. */
        DONE,
        /** No thread had begun it, and none will. */
        NEVER_BEGUN,
        /** It was running: its thread is interrupted, and its result will be dropped. */
        INTERRUPTED
    }

    /**
     * Gives the call up. The tool finds it said before its thread is interrupted.
     *
     * @param beforeInterrupt done if it is running, before its thread can go on
     */
    End giveUp(Runnable beforeInterrupt) {
        if (withdraw()) {
            return End.NEVER_BEGUN;
        }
        Thread thread = runner;
        if (!STATE.compareAndSet(this, RUNNING, GIVING_UP)) {
            return End.DONE;
        }
        try {
            beforeInterrupt.run();
            if (thread != null) {
                thread.interrupt();
            }
        } finally {
            state = GIVEN_UP;
        }
        CallCancellation asked = cancellation;
        if (asked != null) {
            asked.fire();
        }
        return End.INTERRUPTED;
    }

    boolean isGivenUp() {
        return state >= GIVING_UP;
    }

    /** Has something done with the answer, on the thread that waits for it; false if that has been given already. */
    boolean onAnswer(Consumer<? super ToolCallResult> action) {
        AtEnd earlier = atEnd;
        while (!AtEnd.OVER.equals(earlier) && !Rare.AT_END.compareAndSet(this, earlier, new AtEnd(action, earlier))) {
            earlier = atEnd;
        }
        return !AtEnd.OVER.equals(earlier);
    }

    /** Has listeners told that the arguments were read as another text. */
    void noteRepaired(String repaired) {
        boolean unused = onAnswer(answer -> round.events().argumentsRepaired(call, scope(), repaired));
    }

    /** Has listeners told; before the tool is called, which may be given up. */
    @Override
    public void passedOver(List<String> pointers) {
        boolean unused = onAnswer(answer -> round.events().unknownArgumentsIgnored(call, scope(), pointers));
    }

    /** Does what is to be done with the answer, in the order in which it was asked for. */
    void answered(ToolCallResult answer) {
        AtEnd last = isGivenUp() ? (AtEnd) Rare.AT_END.getAndSet(this, AtEnd.OVER) : atEnd;
        if (last == null) {
            return;
        }
        Deque<Consumer<? super ToolCallResult>> actions = new ArrayDeque<>();
        for (AtEnd each = last; each != null; each = each.earlier()) {
            actions.push(each.action());
        }
        for (Consumer<? super ToolCallResult> action : actions) {
            try {
                action.accept(answer);
            } catch (Throwable e) { // the call has its result all the same
                CallLog.warn("An action on the answer of call {} failed", CallLog.shown(call.id()), e);
            }
        }
    }

    private boolean isOverdue() {
        return state == RUNNING && round.isOver(givenUpAt());
    }

    @Override
    public String callId() {
        return call.id();
    }

    @Override
    public CallScope scope() {
        return round.scope();
    }

    @Override
    public Instant deadline() {
        Instant known = instant;
        if (known == null) {
            known = round.instantOf(givenUpAt());
            instant = known;
        }
        return known;
    }

    @Override
    public ToolCancellation cancellation() {
        CallCancellation made = cancellation;
        if (made == null) {
            made = new CallCancellation(this::isGivenUp, this::isOverdue, round.threadsOfActions());
            if (!Rare.CANCELLATION.compareAndSet(this, null, made)) {
                return cancellation();
            }
        }
        return made;
    }

    /** The call's id, and what it is part of; no values, as they may be secrets. */
    @Override
    public String toString() {
        return "ToolContext[callId=" + call.id() + ", scope=" + scope() + "]";
    }
}
