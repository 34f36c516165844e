package dev.assistanttools.openai;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an API said when it refused a request.
 *
 * @param status the HTTP status; 0 if there was no answer
 * @param message the API's own words; empty if there are none
 * @param code the error's code
 * @param param the part of the request that was wrong
 * @param type the error's type, such as {@code invalid_request_error}
 * @param requestId the API's name for the request (response header {@code x-request-id})
 * @param retryAfter how long the API asks to wait (response headers {@code retry-after-ms} and {@code retry-after})
 */
public record ApiFault(
        int status,
        String message,
        @Nullable String code,
        @Nullable String param,
        @Nullable String type,
        @Nullable String requestId,
        @Nullable Duration retryAfter)
        implements Serializable {

    /** Refuses a null message. */
    public ApiFault {
        Objects.requireNonNull(message, "message");
    }

    /** There was no answer that could be read. */
    public static ApiFault noAnswer() {
        return of(0, "");
    }

    /** An answer of which only the status and the words are known. */
    public static ApiFault of(int status, String message) {
        return new ApiFault(status, message, null, null, null, null, null);
    }
}
