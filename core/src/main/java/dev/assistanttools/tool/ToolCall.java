package dev.assistanttools.tool;

import java.util.Objects;

/**
 * A model's request to call a tool.
 *
 * @param id the call's id, unique within its run; every id gets exactly one output
 * @param name the name of the tool that the model asked for; not necessarily one that exists
 * @param arguments the arguments as the model wrote them: meant to be the text of a JSON object, not yet checked
 */
public record ToolCall(String id, String name, String arguments) {

    /** Refuses null components. */
    public ToolCall {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(arguments, "arguments");
    }
}
