package dev.assistanttools.openai;

import dev.assistanttools.AssistantToolsException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The API refused a request, or could not be reached, or gave an answer that can't be read. The message says what was asked for
 * and what came of it, and never holds a key.
 */
public final class AssistantApiException extends AssistantToolsException {

    private static final long serialVersionUID = 1L;

    private final ApiFault fault;

    /** An exception with a sentence for people and the fault for programs. */
    public AssistantApiException(String message, ApiFault fault, @Nullable Throwable cause) {
        super(message, cause);
        this.fault = Objects.requireNonNull(fault, "fault");
    }

    /** All that the API said. */
    public ApiFault fault() {
        return fault;
    }

    /** What kind of refusal it is. */
    public ApiErrorKind kind() {
        return ApiErrorKind.of(fault);
    }

    /** The run that keeps the thread, if that is why; read from the API's words. */
    public Optional<RunId> activeRun() {
        return kind() == ApiErrorKind.THREAD_LOCKED ? ActiveRun.named(fault.message()) : Optional.empty();
    }

    /** The HTTP status; 0 if there was no answer that could be read. */
    public int status() {
        return fault.status();
    }

    /** The API's own words; empty if there are none. */
    public String apiMessage() {
        return fault.message();
    }

    /** The error's code, such as {@code invalid_type}. */
    public Optional<String> code() {
        return Optional.ofNullable(fault.code());
    }

    /** The part of the request that was wrong, such as {@code tools[0].function.name}. */
    public Optional<String> param() {
        return Optional.ofNullable(fault.param());
    }

    /** The error's type, such as {@code invalid_request_error}. */
    public Optional<String> type() {
        return Optional.ofNullable(fault.type());
    }

    /** The API's name for the request, for questions to its operator. */
    public Optional<String> requestId() {
        return Optional.ofNullable(fault.requestId());
    }

    /** How long the API asks to wait before the next request. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(fault.retryAfter());
    }

    /**
     * Whether the same request may succeed later: there was no answer, or it was 408, 409, 429 (but for a quota that is used up)
     * or a 5xx. Without an answer the API may have done what was asked.
     */
    public boolean isTransient() {
        int status = fault.status();
        return status == 0 || status == 408 || status == 409 || kind() == ApiErrorKind.RATE_LIMIT || status >= 500;
    }
}
