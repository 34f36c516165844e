package dev.assistanttools.openai;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A step of a run as the API described it: a message that it wrote, or a round of calls.
 *
 * @param id the step
 * @param runId its run
 * @param type what it is: {@code message_creation} or {@code tool_calls}
 * @param status where it stands, such as {@code in_progress} or {@code completed}
 * @param messageId the message that it wrote
 * @param calls its calls, in the model's order; those of the application and those that the API makes itself
 * @param usage the tokens it used; told once it has ended
 */
public record StepSnapshot(
        StepId id,
        RunId runId,
        String type,
        String status,
        Optional<MessageId> messageId,
        List<StepCall> calls,
        TokenUsage usage) {

    /** Copies the list; refuses null components. */
    public StepSnapshot {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(messageId, "messageId");
        calls = List.copyOf(calls);
        Objects.requireNonNull(usage, "usage");
    }
}
