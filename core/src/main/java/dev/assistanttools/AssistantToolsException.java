package dev.assistanttools;

import org.jspecify.annotations.Nullable;

/** The base of all exceptions that this library throws. Unchecked; leaves live beside the code that throws them. */
public abstract class AssistantToolsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception with a sentence that says what was wrong, where, and what to do. */
    protected AssistantToolsException(String message) {
        super(message);
    }

    /** An exception with a sentence that says what was wrong, where, and what to do, and its cause. */
    protected AssistantToolsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
