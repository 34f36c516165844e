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
 * @param tools stand in place of all of the assistant's; a function that is not among them does not exist for calls of the run
 */
public record RunOptions(
        Optional<String> instructions,
        Optional<String> additionalInstructions,
        Map<String, String> metadata,
        Optional<RunTools> tools) {

    /** Copies the metadata; refuses null components. */
    public RunOptions {
        Objects.requireNonNull(instructions, "instructions");
        Objects.requireNonNull(additionalInstructions, "additionalInstructions");
        metadata = Map.copyOf(metadata);
        Objects.requireNonNull(tools, "tools");
    }

    /** Nothing differs. */
    public static RunOptions defaults() {
        return new RunOptions(Optional.empty(), Optional.empty(), Map.of(), Optional.empty());
    }

    /** These options with instructions that stand in place of the assistant's. */
    public RunOptions withInstructions(String newInstructions) {
        return new RunOptions(Optional.of(newInstructions), additionalInstructions, metadata, tools);
    }

    /** These options with text that is appended to the instructions. */
    public RunOptions withAdditionalInstructions(String newAdditionalInstructions) {
        return new RunOptions(instructions, Optional.of(newAdditionalInstructions), metadata, tools);
    }

    /** These options with this metadata instead of what there was. */
    public RunOptions withMetadata(Map<String, String> newMetadata) {
        return new RunOptions(instructions, additionalInstructions, newMetadata, tools);
    }

    /** These options with exactly these tools for the run; the assistant keeps its own. */
    public RunOptions withTools(RunTools newTools) {
        return new RunOptions(instructions, additionalInstructions, metadata, Optional.of(newTools));
    }
}
