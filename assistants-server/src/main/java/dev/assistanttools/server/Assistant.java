package dev.assistanttools.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An assistant.
 *
 * @param definition what the client said about it, as it said it; only members that were said
 */
record Assistant(String id, long createdAt, ObjectNode definition) {

    private static final List<String> NULLABLE_TEXTS = List.of("name", "description");

    /** This assistant with the members of a request to modify it: what it leaves out stays. */
    Assistant with(ObjectNode changes) {
        ObjectNode changed = definition.deepCopy();
        changes.properties().forEach(change -> changed.set(change.getKey(), change.getValue()));
        return new Assistant(id, createdAt, changed);
    }

    String model() {
        return definition.required("model").stringValue();
    }

    /** A member that was said and is not null. */
    @Nullable
    JsonNode said(String name) {
        return definition.hasNonNull(name) ? definition.get(name) : null;
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.put("id", id).put("object", "assistant").put("created_at", createdAt);
        NULLABLE_TEXTS.forEach(name -> json.set(name, said(name)));
        json.put("model", model());
        json.set("instructions", said("instructions"));
        Defaults.set(json, "tools", said("tools"));
        Defaults.set(json, "tool_resources", said("tool_resources"));
        Defaults.set(json, "metadata", said("metadata"));
        Defaults.set(json, "temperature", said("temperature"));
        Defaults.set(json, "top_p", said("top_p"));
        json.set("reasoning_effort", said("reasoning_effort"));
        Defaults.set(json, "response_format", said("response_format"));
        return json;
    }
}
