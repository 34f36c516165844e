package dev.assistanttools.openai;

import dev.assistanttools.tool.ToolDefinition;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an assistant is to be: sent whole, so that what it was before is replaced. The API's limits: name 256, description 512,
 * instructions 256,000 characters; 128 tools; 16 pairs of metadata with keys of 64 and values of 512 characters.
 *
 * @param name its name
 * @param model the model it runs on
 * @param instructions what it is told; empty clears it
 * @param description what it is for; empty clears it
 * @param functions its function tools, sent in this order
 * @param hostedTools its other tools, sent before the functions
 * @param metadata its metadata
 * @param sampling what of it is set; the rest stays as it is
 */
public record AssistantDraft(
        String name,
        String model,
        String instructions,
        String description,
        List<ToolDefinition> functions,
        List<HostedTool> hostedTools,
        Map<String, String> metadata,
        Sampling sampling) {

    /** Copies the collections; refuses null components. */
    public AssistantDraft {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(instructions, "instructions");
        Objects.requireNonNull(description, "description");
        functions = List.copyOf(functions);
        hostedTools = List.copyOf(hostedTools);
        metadata = Map.copyOf(metadata);
        Objects.requireNonNull(sampling, "sampling");
    }
}
