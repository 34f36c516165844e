package dev.assistanttools.tool;

import java.util.Objects;

/**
 * A tool as a model sees it.
 *
 * @param name the function's name; valid by {@link ToolName}
 * @param description what the tool does; may be empty
 * @param schema the JSON Schema of the arguments
 * @param strict whether the model is held to the schema
 */
public record ToolDefinition(String name, String description, ToolSchema schema, boolean strict) {

    /** Refuses null components and an illegal name. */
    public ToolDefinition {
        ToolName.requireLegal(name);
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(schema, "schema");
    }
}
