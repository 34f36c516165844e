package dev.assistanttools.tool;

import java.util.Objects;

/**
 * The JSON Schema of a tool's arguments as canonical text: no white space, keywords and properties in a fixed order, so that
 * the same method always has the same text.
 *
 * @param json the text
 */
public record ToolSchema(String json) {

    /** Refuses null. */
    public ToolSchema {
        Objects.requireNonNull(json, "json");
    }

    /** The SHA-256 of the text, as 64 lower-case hexadecimal digits. */
    public String fingerprint() {
        return Fingerprint.of(json);
    }
}
