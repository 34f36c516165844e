package dev.assistanttools.json;

import dev.assistanttools.AssistantToolsException;

/** A text is not JSON (RFC 8259), or exceeds a limit. The message says what was expected and at which offset. */
public final class UnreadableJsonException extends AssistantToolsException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    /** An exception for what was found at an offset, in characters from the start of the text. */
    public UnreadableJsonException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /** Where reading stopped, in characters (UTF-16 units) from the start of the text. */
    public int offset() {
        return offset;
    }
}
