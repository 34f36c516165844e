package dev.assistanttools.assistant;

import dev.assistanttools.AssistantToolsException;
import org.jspecify.annotations.Nullable;

/** The assistant can't be made what the application says it is; the message says why and what to do. Nothing was changed. */
public final class AssistantSyncException extends AssistantToolsException {

    private static final long serialVersionUID = 1L;

    AssistantSyncException(String message) {
        super(message);
    }

    AssistantSyncException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
