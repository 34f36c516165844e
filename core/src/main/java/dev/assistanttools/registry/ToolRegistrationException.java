package dev.assistanttools.registry;

import dev.assistanttools.AssistantToolsException;
import org.jspecify.annotations.Nullable;

/**
 * A bean's tools can't be registered: it has none, they were not generated, they can't be reached or called, or two tools have
 * the same name. The message says which and what to do. Thrown at start-up only.
 */
public final class ToolRegistrationException extends AssistantToolsException {

    private static final long serialVersionUID = 1L;

    ToolRegistrationException(String message) {
        super(message);
    }

    ToolRegistrationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
