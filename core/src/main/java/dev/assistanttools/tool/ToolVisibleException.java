package dev.assistanttools.tool;

import dev.assistanttools.AssistantToolsException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by a tool to tell the model why it failed: the message is what the model reads. The messages of all other exceptions
 * stay in the log.
 */
public class ToolVisibleException extends AssistantToolsException {

    private static final long serialVersionUID = 1L;

    /** An exception whose message the model reads. */
    public ToolVisibleException(String message) {
        super(message);
    }

    /** An exception whose message the model reads; the cause stays in the log. */
    public ToolVisibleException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
