package dev.assistanttools.server;

import org.jspecify.annotations.Nullable;

/** An {@link AssistantsServer} can't start. The message is one sentence that says what is in the way and what to do. */
public final class ServerStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
