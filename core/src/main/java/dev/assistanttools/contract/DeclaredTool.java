package dev.assistanttools.contract;

import dev.assistanttools.tool.ToolDefinition;
import java.util.Objects;

/**
 * A tool and where it comes from.
 *
 * @param bean the binary name of the class that declares it, or that is the first to know the types of an inherited one
 * @param definition the tool as a model sees it
 */
public record DeclaredTool(String bean, ToolDefinition definition) {

    /** Refuses null. */
    public DeclaredTool {
        Objects.requireNonNull(bean, "bean");
        Objects.requireNonNull(definition, "definition");
    }

    /** The tool's name. */
    public String name() {
        return definition.name();
    }
}
