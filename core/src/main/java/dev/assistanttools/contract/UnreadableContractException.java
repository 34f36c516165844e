package dev.assistanttools.contract;

import dev.assistanttools.AssistantToolsException;
import org.jspecify.annotations.Nullable;

/** A contract can't be read: a file is missing or broken, or a module has no tools. The message says which and what to do. */
public final class UnreadableContractException extends AssistantToolsException {

    private static final long serialVersionUID = 1L;

    UnreadableContractException(String message) {
        super(message);
    }

    UnreadableContractException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
