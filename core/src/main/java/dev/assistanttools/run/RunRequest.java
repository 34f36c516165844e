package dev.assistanttools.run;

import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.ThreadId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A run that is to be started. Immutable.
 *
 * @param threadId the thread whose messages it answers; no other run may be active on it
 * @param assistantId the assistant that answers
 * @param options what differs from the assistant
 * @param attributes what the tools that are called get along in their {@link dev.assistanttools.tool.ToolContext}, such as the
 *     user who asks; stays in this process
 * @param budget what it may spend on calls; empty for {@link RunSettings#budget()}
 */
public record RunRequest(
        ThreadId threadId,
        AssistantId assistantId,
        RunOptions options,
        Map<String, Object> attributes,
        Optional<RunBudget> budget) {

    /** Copies the attributes; refuses null. */
    public RunRequest {
        Objects.requireNonNull(threadId, "threadId");
        Objects.requireNonNull(assistantId, "assistantId");
        Objects.requireNonNull(options, "options");
        attributes = Map.copyOf(attributes);
        Objects.requireNonNull(budget, "budget");
    }

    /** A run of the assistant as it is. */
    public static RunRequest of(ThreadId threadId, AssistantId assistantId) {
        return new RunRequest(threadId, assistantId, RunOptions.defaults(), Map.of(), Optional.empty());
    }

    /** This request with other options. */
    public RunRequest withOptions(RunOptions newOptions) {
        return new RunRequest(threadId, assistantId, newOptions, attributes, budget);
    }

    /** This request with exactly these attributes. */
    public RunRequest withAttributes(Map<String, Object> newAttributes) {
        return new RunRequest(threadId, assistantId, options, newAttributes, budget);
    }

    /** This request with a budget of its own, in place of that of the settings. */
    public RunRequest withBudget(RunBudget newBudget) {
        return new RunRequest(threadId, assistantId, options, attributes, Optional.of(newBudget));
    }

    /** This request with text that is appended to the assistant's instructions. */
    public RunRequest withAdditionalInstructions(String additionalInstructions) {
        return withOptions(options.withAdditionalInstructions(additionalInstructions));
    }

    /** The ids, the options and the names of the attributes; their values may be secrets. */
    @Override
    public String toString() {
        return "RunRequest[threadId=" + threadId + ", assistantId=" + assistantId + ", options=" + options
                + ", attributes=" + attributes.keySet() + ", budget=" + budget + "]";
    }
}
