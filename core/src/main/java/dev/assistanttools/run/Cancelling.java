package dev.assistanttools.run;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.RunError;
import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.openai.RunStatus;
import java.util.function.LongFunction;

/**
 * Cancels a run and waits for it to end, within a bound, so that its thread is free again. Failures are not told: there is
 * nothing more to be done about them.
 */
final class Cancelling implements Stage {

    private final RunCourse course;
    private final LongFunction<RunAction> then;
    private final long end;
    private boolean isAsked;
    private boolean isVain;

    /** Whether the API was asked, whatever it said. */
    private boolean isTried;

    private Cancelling(RunCourse course, LongFunction<RunAction> then, long now) {
        this.course = course;
        course.noPause(now);
        this.then = then;
        this.end = now + course.settings().cancelWait().toNanos();
    }

    /** Because the caller gave the run up. */
    static Cancelling stopped(RunCourse course, long now) {
        return new Cancelling(course, over -> new RunAction.End(Ending.stopped(course)), now);
    }

    /** Because its time is over; if it completes all the same, the answer is taken. */
    static Cancelling overdue(RunCourse course, long now) {
        return new Cancelling(
                course,
                over -> course.status() == RunStatus.COMPLETED
                        ? Ending.of(course, over)
                        : new RunAction.End(Ending.overdue(course)),
                now);
    }

    /** Because it goes on asking for calls that its budget does not allow; if it completes all the same, the answer is taken. */
    static Cancelling overBudget(RunCourse course, BudgetBreach breach, long now) {
        return new Cancelling(
                course,
                over -> course.status() == RunStatus.COMPLETED
                        ? Ending.of(course, over)
                        : new RunAction.End(Ending.overBudget(course, breach)),
                now);
    }

    /** Because nobody else would answer what it waits for. */
    static Cancelling unsupported(RunCourse course, RunError error, long now) {
        return new Cancelling(course, over -> new RunAction.End(Ending.failed(course, error)), now);
    }

    /** Because of a fault that its caller is told; the thread would stay locked until the run expires. */
    static Cancelling failed(RunCourse course, Throwable reason, long now) {
        return new Cancelling(course, over -> new RunAction.Fail(reason), now);
    }

    @Override
    public RunAction next(long now) {
        if (course.status().isTerminal() || isVain || (course.isHurried() && isTried) || now - end >= 0) {
            return then.apply(now);
        }
        if (!course.isPauseOver(now)) {
            return new RunAction.Wait(Math.min(course.pauseEnd(), end));
        }
        return isAsked ? new RunAction.Look(course.runId()) : new RunAction.Cancel(course.runId());
    }

    @Override
    public long requestsEnd() {
        return end;
    }

    @Override
    public void seen(RunSnapshot run, long now) {
        course.note(run);
        isAsked = true;
        isTried = true;
        course.beginPause(run.pollAfter(), now);
    }

    /** Something else than the API failed, which would fail again. */
    void broken() {
        isVain = true;
    }

    @Override
    public void failed(AssistantApiException e, long now) {
        isTried = true;
        if (e.isTransient()) {
            course.beginPause(e.retryAfter(), now);
        } else if (isAsked) {
            isVain = true;
        } else {
            isAsked = true; // refused: most likely it has ended by itself, which a look will show
            course.endPause(now);
        }
    }
}
