package dev.assistanttools.openai;

import java.util.Objects;

/**
 * A function tool as the API keeps it; not necessarily one that this library would allow.
 *
 * @param name the function's name
 * @param description what it does; empty if the API has none
 * @param parameters the JSON Schema of its arguments as text; {@code {"type":"object","properties":{}}} if the API has none
 * @param strict whether the model is held to the schema
 */
public record RemoteFunction(String name, String description, String parameters, boolean strict) {

    /** The schema of a function that was stored without parameters. */
    public static final String NO_PARAMETERS = "{\"type\":\"object\",\"properties\":{}}";

    /** Refuses null components. */
    public RemoteFunction {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(parameters, "parameters");
    }
}
