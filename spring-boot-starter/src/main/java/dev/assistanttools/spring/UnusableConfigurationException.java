package dev.assistanttools.spring;

import dev.assistanttools.AssistantToolsException;
import org.jspecify.annotations.Nullable;

/** The application can't start as it is configured. */
final class UnusableConfigurationException extends AssistantToolsException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /** An exception whose message says what is wrong; the action is what to do. Neither shows a secret. */
    UnusableConfigurationException(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    /** What to do. */
    String action() {
        return action;
    }
}
