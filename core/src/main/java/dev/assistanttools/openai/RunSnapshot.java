package dev.assistanttools.openai;

import dev.assistanttools.tool.ToolCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A run as the API described it in one answer.
 *
 * @param id the run
 * @param threadId the thread it runs on
 * @param assistantId the assistant that runs
 * @param status where it stands
 * @param statusText the status as the API wrote it
 * @param requiredCalls the function calls it waits for, in the model's order; empty unless the status is
 *     {@link RunStatus#REQUIRES_ACTION}
 * @param unsupportedAction the type of an action that it waits for and this library can't do
 * @param lastError why it failed
 * @param incompleteReason why it ended early, such as {@code max_completion_tokens}
 * @param usage the tokens used so far; the API often tells them only at the end
 * @param createdAt when it was made, to the second and by the API's clock
 * @param expiresAt when the API will end it, to the second and by the API's clock
 * @param metadata its metadata
 * @param pollAfter how long the API asks to wait before the next look (response header {@code openai-poll-after-ms})
 * @param model the model that answers; empty if the API does not say
 * @param functions the names of the function tools that it offers to the model; empty if the API does not say
 */
public record RunSnapshot(
        RunId id,
        ThreadId threadId,
        AssistantId assistantId,
        RunStatus status,
        String statusText,
        List<ToolCall> requiredCalls,
        Optional<String> unsupportedAction,
        Optional<RunError> lastError,
        Optional<String> incompleteReason,
        TokenUsage usage,
        Optional<Instant> createdAt,
        Optional<Instant> expiresAt,
        Map<String, String> metadata,
        Optional<Duration> pollAfter,
        String model,
        Optional<List<String>> functions) {

    /** Copies the collections; refuses null components. */
    public RunSnapshot {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(threadId, "threadId");
        Objects.requireNonNull(assistantId, "assistantId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(statusText, "statusText");
        requiredCalls = List.copyOf(requiredCalls);
        Objects.requireNonNull(unsupportedAction, "unsupportedAction");
        Objects.requireNonNull(lastError, "lastError");
        Objects.requireNonNull(incompleteReason, "incompleteReason");
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
        metadata = Map.copyOf(metadata);
        Objects.requireNonNull(pollAfter, "pollAfter");
        Objects.requireNonNull(model, "model");
        functions = functions.map(List::copyOf);
    }
}
