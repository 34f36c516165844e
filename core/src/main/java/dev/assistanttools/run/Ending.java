package dev.assistanttools.run;

import dev.assistanttools.openai.MessageSnapshot;
import dev.assistanttools.openai.RunError;
import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.run.RunOutcome.CancelReason;
import java.util.List;
import java.util.stream.Collectors;

/** Says what came of a run, from what its course knows. */
final class Ending {

    private Ending() {}

    /** What is to be done for a run that has ended by itself: its outcome, or reading what it wrote first. */
    static RunAction of(RunCourse course, long now) {
        return switch (course.status()) {
            case COMPLETED, INCOMPLETE -> course.enter(new Reading(course, now), now);
            case EXPIRED ->
                new RunAction.End(
                        new RunOutcome.Expired(course.runId(), course.threadId(), course.usage(), course.executed()));
            case CANCELLED ->
                new RunAction.End(cancelled(course, course.stopReason().orElse(CancelReason.ELSEWHERE)));
            case FAILED ->
                new RunAction.End(failed(
                        course,
                        course.last()
                                .flatMap(RunSnapshot::lastError)
                                .orElse(new RunError("", "The API gave no reason."))));
            case QUEUED, IN_PROGRESS, REQUIRES_ACTION, CANCELLING, UNKNOWN ->
                throw new IllegalStateException("A run that is " + course.status() + " has not ended.");
        };
    }

    /** The outcome of a run that has completed, or was cut off. */
    static RunOutcome withMessages(RunCourse course, List<MessageSnapshot> messages) {
        List<MessageSnapshot> written = messages.stream()
                .filter(message -> message.role().equals("assistant"))
                .toList();
        String text =
                written.stream().flatMap(message -> message.texts().stream()).collect(Collectors.joining("\n"));
        RunSnapshot run = course.last().orElseThrow();
        List<ExecutedCall> calls = course.executed();
        return switch (run.status()) {
            case COMPLETED ->
                new RunOutcome.Completed(
                        run.id(), run.threadId(), run.usage(), calls, course.breaches(), text, written);
            case INCOMPLETE ->
                new RunOutcome.Incomplete(
                        run.id(),
                        run.threadId(),
                        run.usage(),
                        calls,
                        run.incompleteReason().orElse(""),
                        text,
                        written);
            case EXPIRED, CANCELLED, FAILED, QUEUED, IN_PROGRESS, REQUIRES_ACTION, CANCELLING, UNKNOWN ->
                throw new IllegalStateException("A run that is " + run.statusText() + " gives no answer.");
        };
    }

    static RunOutcome failed(RunCourse course, RunError error) {
        return new RunOutcome.Failed(
                course.runId(), course.threadId(), course.usage(), course.executed(), error.code(), error.message());
    }

    static RunOutcome stopped(RunCourse course) {
        return cancelled(course, course.stopReason().orElseThrow());
    }

    private static RunOutcome cancelled(RunCourse course, CancelReason reason) {
        return new RunOutcome.Cancelled(
                course.runId(), course.threadId(), course.usage(), course.executed(), reason, course.status());
    }

    static RunOutcome overBudget(RunCourse course, BudgetBreach breach) {
        return new RunOutcome.OverBudget(
                course.runId(), course.threadId(), course.usage(), course.executed(), breach, course.status());
    }

    static RunOutcome overdue(RunCourse course) {
        return new RunOutcome.DeadlineExceeded(
                course.runId(),
                course.threadId(),
                course.usage(),
                course.executed(),
                course.given(),
                course.status(),
                course.lastFault());
    }
}
