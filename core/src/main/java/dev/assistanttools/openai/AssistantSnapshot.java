package dev.assistanttools.openai;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An assistant as the API described it in one answer.
 *
 * @param id the assistant
 * @param name its name; empty if it has none
 * @param model the model it runs on
 * @param instructions what it is told; empty if nothing
 * @param description what it is for; empty if nobody said
 * @param functions its function tools, in the API's order
 * @param hostedTools its other tools, in the API's order
 * @param metadata its metadata
 * @param sampling what the API told of it
 */
public record AssistantSnapshot(
        AssistantId id,
        String name,
        String model,
        String instructions,
        String description,
        List<RemoteFunction> functions,
        List<HostedTool> hostedTools,
        Map<String, String> metadata,
        Sampling sampling) {

    /** Copies the collections; refuses null components. */
    public AssistantSnapshot {
        Objects.requireNonNull(id, "id");
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
