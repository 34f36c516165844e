package dev.assistanttools.run;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.RunError;
import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.tool.ToolCall;
import java.util.List;
import java.util.Optional;

/** A run under way: is looked at until it ends, and gets the outputs of the calls that it asks for. */
final class Going implements Stage {

    private final RunCourse course;
    /** Whether the run may have gone on since it was seen, so that it must be looked at before anything is done about it. */
    private boolean isStale;

    private boolean isSubmitting;

    /** Whether a stream tells what happens. */
    private boolean isFollowing;

    private byte refusedSubmits;

    Going(RunCourse course, boolean isFollowing, long now) {
        this.course = course;
        course.noPause(now);
        this.isFollowing = isFollowing;
    }

    @Override
    public RunAction next(long now) {
        if (course.status().isTerminal()) {
            return Ending.of(course, now);
        }
        if (course.stopReason().isPresent()) {
            return course.enter(Cancelling.stopped(course, now), now);
        }
        if (course.isOverdue(now)) {
            return course.enter(Cancelling.overdue(course, now), now);
        }
        if (course.status() != RunStatus.REQUIRES_ACTION || isStale) {
            return isFollowing ? new RunAction.Follow() : look(now);
        }
        RunSnapshot run = course.last().orElseThrow();
        return run.unsupportedAction().isPresent() || run.requiredCalls().isEmpty()
                ? unsupported(run, now)
                : answer(run.requiredCalls(), now);
    }

    private RunAction look(long now) {
        return course.isPauseOver(now)
                ? new RunAction.Look(course.runId())
                : new RunAction.Wait(Math.min(course.pauseEnd(), course.deadline()));
    }

    /** Has the calls made that the run waits for, then submits the outputs of all of them at once. */
    private RunAction answer(List<ToolCall> required, long now) {
        List<ToolCall> missing = course.ledger().missing(required);
        if (!missing.isEmpty()) {
            refusedSubmits = 0;
            Optional<RunAction> first = beforeSubmit(missing, now);
            if (first.isPresent()) {
                return first.get();
            }
        }
        // Whatever comes of it, the same calls are not answered again before the run was looked at.
        isStale = true;
        isSubmitting = true;
        isFollowing = false;
        return new RunAction.Submit(course.runId(), course.ledger().outputs(required), course.isStreamed());
    }

    /** What has to be done about calls that have no output yet; nothing, if the budget allows none of them. */
    private Optional<RunAction> beforeSubmit(List<ToolCall> missing, long now) {
        RunAccount account = course.account();
        RunAccount.Verdict verdict;
        try {
            verdict = account.judge(missing, course.last().orElseThrow(), course.usage(), course.spent(now));
        } catch (IllegalStateException e) {
            course.giveUp(e, now);
            return Optional.of(course.next(now));
        }
        if (verdict.last().isPresent()) {
            return Optional.of(
                    course.enter(Cancelling.overBudget(course, verdict.last().get(), now), now));
        }
        if (verdict.allowed().isEmpty()) {
            account.answered(verdict, List.of());
            return Optional.empty();
        }
        return Optional.of(new RunAction.MakeCalls(verdict, course.ledger().nextRound(), course.scope(now)));
    }

    @Override
    public long requestsEnd() {
        return course.deadline();
    }

    @Override
    public void seen(RunSnapshot run, long now) {
        course.note(run);
        // What comes after a submit may still show the run as it was before: calls that are answered are not new.
        isStale = (isSubmitting || isFollowing) && course.isAnswered(run.requiredCalls());
        if (isSubmitting) {
            isSubmitting = false;
            course.renewPauses();
        }
        if (!isFollowing) {
            course.beginPause(run.pollAfter(), now);
        }
    }

    @Override
    public void opened(long now) {
        isSubmitting = false;
        isFollowing = true;
    }

    @Override
    public void streamEnded(long now) {
        isFollowing = false;
        isStale = true;
        course.renewPauses();
        course.endPause(now);
    }

    @Override
    public void failed(AssistantApiException e, long now) {
        if (isFollowing) {
            course.countBrokenStream();
            course.note(e);
            streamEnded(now);
            return;
        }
        if (isSubmitting && course.refusesToStream(e)) {
            isSubmitting = false;
            isStale = false; // the outputs are sent again, without that wish
            return;
        }
        boolean isRefused = isSubmitting && e.status() == 400;
        isSubmitting = false;
        if (isRefused ? ++refusedSubmits > course.settings().submitRetries() : !course.isPassing(e)) {
            course.giveUp(e, now);
            return;
        }
        if (!isRefused) {
            course.note(e);
        }
        course.beginPause(isRefused ? Optional.empty() : e.retryAfter(), now);
    }

    private RunAction unsupported(RunSnapshot run, long now) {
        String what = run.unsupportedAction()
                .map(action -> "waits for an action that this library can't do: " + action)
                .orElse("waits for tool outputs and names no calls");
        RunError error = new RunError(RunOutcome.Failed.UNSUPPORTED_ACTION, "The run " + what + ". It was cancelled.");
        return course.enter(Cancelling.unsupported(course, error, now), now);
    }
}
