package dev.assistanttools.tool;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
