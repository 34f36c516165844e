package dev.assistanttools.openai;

import dev.assistanttools.AssistantToolsException;

/** A run's own list of tools would be longer than the API takes. Nothing has been sent. */
public final class TooManyRunToolsException extends AssistantToolsException {

    private static final long serialVersionUID = 1L;

    TooManyRunToolsException(int functions, int hostedTools) {
        super("The run would offer " + functions + " function tools and " + hostedTools
                + " hosted ones; the API allows "
                + RunTools.MOST_TOOLS
                + " together in a run that does not offer just what its assistant does. Let it offer"
                + " fewer, or divide them among several assistants.");
    }
}
