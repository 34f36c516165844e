package dev.assistanttools.openai;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run may do differently from its assistant. Immutable.
 *
 * @param instructions stand in place of the assistant's
 * @param additionalInstructions are appended to the instructions
 * @param metadata at most 16 pairs of a key of at most 64 and a value of at most 512 characters (API limits)
 */
public record RunOptions(
        Optional<String> instructions, Optional<String> additionalInstructions, Map<String, String> metadata) {

    /** Copies the metadata; refuses null components. */
    public RunOptions {
        Objects.requireNonNull(instructions, "instructions");
        Objects.requireNonNull(additionalInstructions, "additionalInstructions");
        metadata = Map.copyOf(metadata);
    }

    /** Nothing differs. */
    public static RunOptions defaults() {
        return new RunOptions(Optional.empty(), Optional.empty(), Map.of());
    }

    /** These options with instructions that stand in place of the assistant's. */
    public RunOptions withInstructions(String newInstructions) {
        return new RunOptions(Optional.of(newInstructions), additionalInstructions, metadata);
    }

    /** These options with text that is appended to the instructions. */
    public RunOptions withAdditionalInstructions(String newAdditionalInstructions) {
        return new RunOptions(instructions, Optional.of(newAdditionalInstructions), metadata);
    }

    /** These options with this metadata instead of what there was. */
    public RunOptions withMetadata(Map<String, String> newMetadata) {
        return new RunOptions(instructions, additionalInstructions, newMetadata);
    }
}
