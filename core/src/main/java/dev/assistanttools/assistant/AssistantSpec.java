package dev.assistanttools.assistant;

import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.HostedTool;
import dev.assistanttools.openai.Sampling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an assistant is to be, all but its function tools, which come from a registry. Immutable; begin with
 * {@link #named(String)}. The limits are the API's (OpenAI API reference, assistant object).
 *
 * @param name its name, 1 to 256 characters; also what it is found by at the API, so that no two applications use the same one
 *     on one account
 * @param id the assistant to keep in step, where it is known; else it is found by its name, or made
 * @param model the model it runs on; empty until it is set
 * @param instructions what it is told, at most 256,000 characters; empty for nothing
 * @param description what it is for, at most 512 characters; empty for nothing
 * @param hostedTools tools that the API's side runs, each type once
 * @param metadata at most 14 pairs; keys of at most 64 characters that do not begin with {@code assistant-tools.}, values of at
 *     most 512
 * @param sampling how the model picks its words; what is unset stays as it is at the API
 */
public record AssistantSpec(
        String name,
        Optional<AssistantId> id,
        String model,
        String instructions,
        String description,
        List<HostedTool> hostedTools,
        Map<String, String> metadata,
        Sampling sampling) {

    private static final int MOST_METADATA = SyncMarks.MOST_METADATA - SyncMarks.COUNT;

    /** Copies the collections; refuses what the API would refuse. */
    public AssistantSpec {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An assistant's name can't be blank.");
        }
        requireAtMost(256, name, "name");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(model, "model");
        requireAtMost(256_000, instructions, "instructions");
        requireAtMost(512, description, "description");
        hostedTools = List.copyOf(hostedTools);
        requireEachTypeOnce(hostedTools);
        metadata = Map.copyOf(metadata);
        requireSendable(metadata);
        Objects.requireNonNull(sampling, "sampling");
    }

    /** An assistant of which only the name is known. */
    public static AssistantSpec named(String name) {
        return new AssistantSpec(name, Optional.empty(), "", "", "", List.of(), Map.of(), Sampling.unset());
    }

    /** This spec for the assistant with this id, which must exist. */
    public AssistantSpec withId(AssistantId newId) {
        return new AssistantSpec(
                name, Optional.of(newId), model, instructions, description, hostedTools, metadata, sampling);
    }

    /** This spec with a model. */
    public AssistantSpec withModel(String newModel) {
        return new AssistantSpec(name, id, newModel, instructions, description, hostedTools, metadata, sampling);
    }

    /** This spec with instructions. */
    public AssistantSpec withInstructions(String newInstructions) {
        return new AssistantSpec(name, id, model, newInstructions, description, hostedTools, metadata, sampling);
    }

    /** This spec with a description. */
    public AssistantSpec withDescription(String newDescription) {
        return new AssistantSpec(name, id, model, instructions, newDescription, hostedTools, metadata, sampling);
    }

    /** This spec with one more hosted tool. */
    public AssistantSpec withHostedTool(HostedTool tool) {
        List<HostedTool> tools = new ArrayList<>(hostedTools);
        tools.add(tool);
        return new AssistantSpec(name, id, model, instructions, description, tools, metadata, sampling);
    }

    /** This spec without hosted tools of its own. */
    public AssistantSpec withoutHostedTools() {
        return new AssistantSpec(name, id, model, instructions, description, List.of(), metadata, sampling);
    }

    /** This spec with one more pair of metadata, or another value for a key. */
    public AssistantSpec withMetadata(String key, String value) {
        Map<String, String> pairs = new LinkedHashMap<>(metadata);
        pairs.put(key, value);
        return new AssistantSpec(name, id, model, instructions, description, hostedTools, pairs, sampling);
    }

    /** This spec with other sampling. */
    public AssistantSpec withSampling(Sampling newSampling) {
        return new AssistantSpec(name, id, model, instructions, description, hostedTools, metadata, newSampling);
    }

    /** This spec with a temperature of 0 to 2. */
    public AssistantSpec withTemperature(double temperature) {
        return withSampling(sampling.withTemperature(temperature));
    }

    private static void requireAtMost(int most, String text, String what) {
        if (text.length() > most) {
            throw new IllegalArgumentException(
                    "An assistant's " + what + " has at most " + most + " characters, not " + text.length() + ".");
        }
    }

    private static void requireEachTypeOnce(List<HostedTool> tools) {
        long types = tools.stream().map(HostedTool::type).distinct().count();
        if (types < tools.size()) {
            throw new IllegalArgumentException("Each type of hosted tool can be there once: "
                    + tools.stream().map(HostedTool::type).toList() + ".");
        }
    }

    private static void requireSendable(Map<String, String> metadata) {
        if (metadata.size() > MOST_METADATA) {
            throw new IllegalArgumentException("An assistant has at most " + MOST_METADATA
                    + " pairs of metadata of its own, not " + metadata.size() + ".");
        }
        metadata.forEach((key, value) -> {
            requireAtMost(64, key, "metadata key");
            requireAtMost(512, value, "metadata value");
            if (key.startsWith(SyncMarks.PREFIX)) {
                throw new IllegalArgumentException("The metadata key '" + key
                        + "' is kept for this library: choose one that does not begin with " + SyncMarks.PREFIX);
            }
        });
    }
}
