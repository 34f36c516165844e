package dev.assistanttools.it.schema;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The same schema as strict mode writes it: what may be absent may be null instead, and maps are pairs. */
final class StrictForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StrictForm() {}

    static ObjectNode of(ObjectNode schema) {
        ObjectNode strict = schema.deepCopy();
        visit(strict);
        return strict;
    }

    private static void visit(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            return;
        }
        for (String keyword : List.of("properties", "$defs", "anyOf")) {
            schema.path(keyword).forEach(StrictForm::visit);
        }
        for (String keyword : List.of("items", "additionalProperties")) {
            visit(schema.path(keyword));
        }
        object.remove(List.of("minLength", "maxLength", "uniqueItems"));
        if (object.path("properties") instanceof ObjectNode properties) {
            Set<String> required = Set.copyOf(object.path("required")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList());
            ArrayNode all = object.putArray("required");
            for (String name : List.copyOf(properties.propertyNames())) {
                all.add(name);
                if (!required.contains(name)) {
                    properties.replace(name, orNull(properties.path(name)));
                }
            }
        } else if (object.path("additionalProperties").isObject()) {
            JsonNode value = object.remove("additionalProperties");
            ObjectNode pair = object.put("type", "array").putObject("items").put("type", "object");
            pair.putObject("properties").set("key", NODES.objectNode().put("type", "string"));
            ((ObjectNode) pair.path("properties")).set("value", value);
            pair.putArray("required").add("key").add("value");
            pair.put("additionalProperties", false);
        }
    }

    private static JsonNode orNull(JsonNode schema) {
        if (schema.has("type")) {
            ObjectNode union = schema.deepCopy().asObject();
            union.putArray("type").add(schema.path("type")).add("null");
            if (union.path("enum") instanceof ArrayNode constants) {
                constants.addNull();
            }
            return union;
        }
        ObjectNode choice = NODES.objectNode();
        choice.putArray("anyOf").add(schema).add(NODES.objectNode().put("type", "null"));
        return choice;
    }
}
