package dev.assistanttools.tool;

import dev.assistanttools.AssistantToolsException;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks may not use a tool: thrown by the tool, or the cause of the {@link ToolCallResult.Failed} that was made of an exception
 * which says so in the words of another library. The model reads one and the same sentence, whatever the reason; so the reason belongs
 * in the cause.
 */
public final class ToolDeniedException extends AssistantToolsException {

    private static final long serialVersionUID = 1L;

    private static final String MESSAGE = "The caller may not use the tool.";

    /** A denial without more to say. */
    public ToolDeniedException() {
        super(MESSAGE);
    }

    /** A denial whose reason stays in the log. */
    public ToolDeniedException(@Nullable Throwable cause) {
        super(MESSAGE, cause);
    }
}
