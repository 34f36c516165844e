package dev.assistanttools.contract;

import dev.assistanttools.AssistantToolsException;

/** A contract can't be written to its file. The message names the file, the cause says why. */
public final class UnwritableContractException extends AssistantToolsException {

    private static final long serialVersionUID = 1L;

    UnwritableContractException(String message, Throwable cause) {
        super(message, cause);
    }
}
