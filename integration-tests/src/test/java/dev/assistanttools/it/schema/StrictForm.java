package dev.assistanttools.it.schema;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The same schema as strict mode writes it: what may be absent may be null instead, maps are pairs, and lines say lengths. */
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
        sayLength(object, "minLength", "least");
        sayLength(object, "maxLength", "most");
        object.remove("uniqueItems");
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
            rename(object, "minProperties", "minItems");
            rename(object, "maxProperties", "maxItems");
        }
    }

    private static void sayLength(ObjectNode schema, String keyword, String word) {
        if (schema.has(keyword)) {
            int length = schema.remove(keyword).intValue();
            String before = schema.path("description").asString("");
            String line = "At " + word + " " + length + (length == 1 ? " character." : " characters.");
            schema.put("description", before.isEmpty() ? line : before + "\n" + line);
        }
    }

    private static void rename(ObjectNode schema, String keyword, String name) {
        if (schema.has(keyword)) {
            schema.set(name, schema.remove(keyword));
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
