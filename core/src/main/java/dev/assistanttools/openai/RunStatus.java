package dev.assistanttools.openai;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a run stands (OpenAI API reference, run object). */
public enum RunStatus {
    /** Waits for its turn; also after tool outputs were submitted. */
    QUEUED,
    /** The model is at work. */
    IN_PROGRESS,
    /** Waits for the outputs of function calls. */
    REQUIRES_ACTION,
    /** Was asked to cancel; may still complete or fail. */
    CANCELLING,
    /** Was cancelled. */
    CANCELLED,
    /** Ended with an error. */
    FAILED,
    /** Ended with an answer. */
    COMPLETED,
    /** Ended early, at a token limit or a content filter. */
    INCOMPLETE,
    /** Took longer than the API allows. */
    EXPIRED,
    /** A status that this library does not know; {@link RunSnapshot#statusText()} has its text. */
    UNKNOWN;

    private static final Map<String, RunStatus> BY_TEXT = Arrays.stream(values())
            .filter(status -> status != UNKNOWN)
            .collect(Collectors.toUnmodifiableMap(RunStatus::text, status -> status));

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The status with this text on the wire, such as {@code in_progress}; {@link #UNKNOWN} if there is none. */
    public static RunStatus ofText(String text) {
        return BY_TEXT.getOrDefault(text, UNKNOWN);
    }

    /** The text on the wire. */
    public String text() {
        return text;
    }

    /** Whether the run has ended and will not change again. An unknown status is not an end. */
    public boolean isTerminal() {
        return switch (this) {
            case CANCELLED, FAILED, COMPLETED, INCOMPLETE, EXPIRED -> true;
            case QUEUED, IN_PROGRESS, REQUIRES_ACTION, CANCELLING, UNKNOWN -> false;
        };
    }
}
