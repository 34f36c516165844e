package dev.assistanttools.server;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A model can't answer. The run ends failed; code and message are its {@code last_error}, so they hold no secret. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * An exception for a run's {@code last_error}.
     *
     * @param code {@code server_error}, {@code rate_limit_exceeded} or {@code invalid_prompt}; others are sent as they are
     */
    public ModelException(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = Objects.requireNonNull(code, "code");
    }

    /** The error's code. */
    public String code() {
        return code;
    }
}
