package dev.assistanttools.tool;

import java.util.Objects;

/**
 * What the model reads, exactly: a tool that returns one says it in its own words, nothing is added or quoted.
 *
 * @param text the text
 */
public record ToolOutput(String text) {

    /** What the model reads when a tool without a result has run. */
    public static final ToolOutput DONE = new ToolOutput("{\"status\":\"ok\"}");

    /** Refuses null. */
    public ToolOutput {
        Objects.requireNonNull(text, "text");
    }
}
