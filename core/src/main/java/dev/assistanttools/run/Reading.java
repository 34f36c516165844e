package dev.assistanttools.run;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.RunSnapshot;
import org.jspecify.annotations.Nullable;

/** Reads what a run that has ended wrote. A run that has just made its deadline is still given time to be read. */
final class Reading implements Stage {

    private final RunCourse course;
    private final long end;
    private @Nullable AssistantApiException fault;
    private boolean isPassing;

    Reading(RunCourse course, long now) {
        this.course = course;
        course.noPause(now);
        this.end =
                Math.max(course.deadline(), now + course.settings().cancelWait().toNanos());
    }

    @Override
    public RunAction next(long now) {
        if (fault != null) {
            if (course.stopReason().isPresent()) {
                return new RunAction.End(Ending.stopped(course));
            }
            if (!isPassing || now - end >= 0) {
                return new RunAction.Fail(fault);
            }
        }
        return course.isPauseOver(now)
                ? new RunAction.ReadMessages(course.runId())
                : new RunAction.Wait(Math.min(course.pauseEnd(), end));
    }

    @Override
    public long requestsEnd() {
        return end;
    }

    @Override
    public void seen(RunSnapshot run, long now) {
        throw new IllegalStateException("Nobody has asked for the run, which has ended.");
    }

    @Override
    public void failed(AssistantApiException e, long now) {
        fault = e;
        isPassing = course.isPassing(e);
        course.beginPause(e.retryAfter(), now);
    }
}
