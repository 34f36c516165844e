package dev.assistanttools.openai;

import java.util.Objects;

/**
 * What a tool call gave, as it is submitted.
 *
 * @param callId the id of the call that it answers
 * @param output what the model reads
 */
public record ToolCallOutput(String callId, String output) {

    /** Refuses null components. */
    public ToolCallOutput {
        Objects.requireNonNull(callId, "callId");
        Objects.requireNonNull(output, "output");
    }
}
