package dev.assistanttools.conversation;

import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.run.ExecutedCall;
import dev.assistanttools.run.RunOutcome;
import java.util.List;
import java.util.Objects;

/**
 * What an assistant answered, and what it did for it.
 *
 * @param outcome the run that gave the answer
 */
public record Answer(RunOutcome.Completed outcome) {

    /** Refuses null. */
    public Answer {
        Objects.requireNonNull(outcome, "outcome");
    }

    /** The answer of a run that gave one; else an {@link UnansweredException}. */
    static Answer of(RunOutcome outcome) {
        if (outcome instanceof RunOutcome.Completed completed) {
            return new Answer(completed);
        }
        throw new UnansweredException(outcome);
    }

    /** The answer; empty if the assistant wrote no text. */
    public String text() {
        return outcome.text();
    }

    /** The tools that were called for it, in the order in which the model asked for them. */
    public List<ExecutedCall> calls() {
        return outcome.calls();
    }

    /** The tokens that it took. */
    public TokenUsage usage() {
        return outcome.usage();
    }

    /** The run that gave it. */
    public RunId runId() {
        return outcome.runId();
    }

    /** The thread that it stands in; {@link Assistant#conversation(ThreadId)} goes on with it. */
    public ThreadId threadId() {
        return outcome.threadId();
    }
}
