package dev.assistanttools.server;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A model can't answer. The run ends failed; code and message are its {@code last_error}, so they hold no secret. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean withheld;

    /**
     * An exception for a run's {@code last_error}.
     *
     * @param code {@code server_error}, {@code rate_limit_exceeded} or {@code invalid_prompt}; others are sent as they are
     */
    public ModelException(String code, String message, @Nullable Throwable cause) {
        this(code, message, cause, false);
    }

    private ModelException(String code, String message, @Nullable Throwable cause, boolean withheld) {
        super(message, cause);
        this.code = Objects.requireNonNull(code, "code");
        this.withheld = withheld;
    }

    /**
     * A content filter withheld the answer or the rest of it. The run fails with {@code invalid_prompt}, and a message that was begun is
     * incomplete for the reason {@code content_filter}.
     */
    public static ModelException withheld(String message) {
        return new ModelException("invalid_prompt", message, null, true);
    }

    /** The error's code. */
    public String code() {
        return code;
    }

    /** Whether a content filter withheld the answer. */
    boolean isWithheld() {
        return withheld;
    }
}
