package dev.assistanttools.json;

import dev.assistanttools.AssistantToolsException;

/** A value could not be turned into JSON. The message or the cause says why. */
public final class UnwritableJsonException extends AssistantToolsException {

    private static final long serialVersionUID = 1L;

    /** An exception with the reason as its message. */
    public UnwritableJsonException(String message) {
        super(message);
    }

    /** An exception that names the kind of value, with the reason as its cause. */
    public UnwritableJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
