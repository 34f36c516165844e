package dev.assistanttools.run;

import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.ThreadId;
import java.util.Objects;

/**
 * A run that is to be started. Immutable.
 *
 * @param threadId the thread whose messages it answers; no other run may be active on it
 * @param assistantId the assistant that answers
 * @param options what differs from the assistant
 */
public record RunRequest(ThreadId threadId, AssistantId assistantId, RunOptions options) {

    /** Refuses null components. */
    public RunRequest {
        Objects.requireNonNull(threadId, "threadId");
        Objects.requireNonNull(assistantId, "assistantId");
        Objects.requireNonNull(options, "options");
    }

    /** A run of the assistant as it is. */
    public static RunRequest of(ThreadId threadId, AssistantId assistantId) {
        return new RunRequest(threadId, assistantId, RunOptions.defaults());
    }

    /** This request with other options. */
    public RunRequest withOptions(RunOptions newOptions) {
        return new RunRequest(threadId, assistantId, newOptions);
    }

    /** This request with text that is appended to the assistant's instructions. */
    public RunRequest withAdditionalInstructions(String additionalInstructions) {
        return withOptions(options.withAdditionalInstructions(additionalInstructions));
    }
}
