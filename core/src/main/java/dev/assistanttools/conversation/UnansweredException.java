package dev.assistanttools.conversation;

import dev.assistanttools.AssistantToolsException;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunOutcome.Cancelled;
import dev.assistanttools.run.RunOutcome.Completed;
import dev.assistanttools.run.RunOutcome.DeadlineExceeded;
import dev.assistanttools.run.RunOutcome.Expired;
import dev.assistanttools.run.RunOutcome.Failed;
import dev.assistanttools.run.RunOutcome.Incomplete;
import dev.assistanttools.run.RunOutcome.OverBudget;

/** A question got no answer: its run ended otherwise. The outcome says how, and carries what was done until then. */
public final class UnansweredException extends AssistantToolsException {

    private static final long serialVersionUID = 1L;

    private final transient RunOutcome outcome;

    /** An exception for a run that did not complete. */
    public UnansweredException(RunOutcome outcome) {
        super("The run " + outcome.runId() + " on " + outcome.threadId() + " gave no answer: " + describe(outcome));
        this.outcome = outcome;
    }

    /** How the run ended. */
    public RunOutcome outcome() {
        return outcome;
    }

    private static String describe(RunOutcome outcome) {
        if (outcome instanceof Failed failed) {
            return "it failed (" + failed.code() + "). " + failed.message();
        }
        if (outcome instanceof Cancelled cancelled) {
            return switch (cancelled.reason()) {
                case ELSEWHERE -> "someone cancelled it.";
                case INTERRUPTED -> "the waiting thread was interrupted.";
                case CLOSED -> "the assistant was closed.";
                case REQUESTED -> "it was cancelled.";
            };
        }
        if (outcome instanceof Expired) {
            return "it took longer than the API allows.";
        }
        if (outcome instanceof Incomplete incomplete) {
            return "it was cut off (" + incomplete.reason() + ").";
        }
        if (outcome instanceof DeadlineExceeded exceeded) {
            return "it was not done within " + exceeded.deadline() + "."
                    + exceeded.lastFault()
                            .map(AssistantApiException::getMessage)
                            .map(fault -> " The API said last: " + fault)
                            .orElse("");
        }
        if (outcome instanceof OverBudget over) {
            return "it went on asking for calls after its budget of " + over.breach() + " was used up.";
        }
        if (outcome instanceof Completed) {
            throw new IllegalArgumentException("A run that completed has answered.");
        }
        throw new IllegalStateException("Not an outcome: " + outcome);
    }
}
