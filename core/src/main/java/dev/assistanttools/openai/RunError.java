package dev.assistanttools.openai;

import java.util.Objects;

/**
 * Why a run failed.
 *
 * @param code the error's code, such as {@code server_error}, {@code rate_limit_exceeded} or {@code invalid_prompt}
 * @param message the error's text; may be empty
 */
public record RunError(String code, String message) {

    /** Refuses null components. */
    public RunError {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}
