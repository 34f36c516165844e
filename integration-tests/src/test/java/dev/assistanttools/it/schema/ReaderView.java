package dev.assistanttools.it.schema;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema as generated code reads it: an optional property may be absent or null, a map may be an object or pairs of keys and
 * values, whichever of the two the schema says, and of equal elements a set keeps one.
 */
public final class ReaderView {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReaderView() {}

    public static JsonNode of(JsonNode schema) {
        JsonNode view = schema.deepCopy();
        visit(view);
        return view;
    }

    private static void visit(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            return;
        }
        for (String keyword : Set.of("properties", "$defs")) {
            schema.path(keyword).forEach(ReaderView::visit);
        }
        for (String keyword : Set.of("items", "additionalProperties")) {
            visit(schema.path(keyword));
        }
        schema.path("anyOf").forEach(ReaderView::visit);
        relaxProperties(object);
        relaxMap(object);
        object.remove("uniqueItems");
    }

    private static void relaxProperties(ObjectNode object) {
        ArrayNode required = NODES.arrayNode();
        JsonNode names = object.path("required");
        ObjectNode properties = object.path("properties") instanceof ObjectNode named ? named : NODES.objectNode();
        for (JsonNode name : names) {
            if (!isNullable(properties.path(name.asString()))) {
                required.add(name);
            }
        }
        for (String name : Set.copyOf(properties.propertyNames())) {
            if (!required.valueStream().anyMatch(other -> other.asString().equals(name))) {
                properties.set(name, orNull(properties.path(name)));
            }
        }
        if (names.isArray()) {
            object.set("required", required);
        }
    }

    private static boolean isNullable(JsonNode schema) {
        boolean byType = schema.path("type")
                .valueStream()
                .anyMatch(type -> type.asString("").equals("null"));
        return byType
                || schema.path("type").asString("").equals("null")
                || schema.path("anyOf").valueStream().anyMatch(ReaderView::isNullable);
    }

    private static ObjectNode orNull(JsonNode schema) {
        ObjectNode choice = NODES.objectNode();
        choice.putArray("anyOf").add(schema).add(NODES.objectNode().put("type", "null"));
        return choice;
    }

    /** Whether the elements of a list are a map's keys and values. */
    static boolean isPair(JsonNode items) {
        return Set.copyOf(items.path("properties").propertyNames()).equals(Set.of("key", "value"));
    }

    private static void relaxMap(ObjectNode schema) {
        JsonNode pair = schema.path("items");
        ObjectNode other = NODES.objectNode();
        if (isPair(pair)) {
            other.put("type", "object");
            other.set("additionalProperties", pair.path("properties").path("value"));
            copy(schema, "minItems", other, "minProperties");
            copy(schema, "maxItems", other, "maxProperties");
        } else if (schema.path("additionalProperties").isObject()) {
            other.put("type", "array");
            ObjectNode items = other.putObject("items");
            items.put("type", "object");
            items.putObject("properties").set("value", schema.path("additionalProperties"));
            copy(schema, "minProperties", other, "minItems");
            copy(schema, "maxProperties", other, "maxItems");
        } else {
            return;
        }
        JsonNode same = schema.deepCopy();
        JsonNode definitions = schema.path("$defs");
        schema.removeAll();
        schema.putArray("anyOf").add(same).add(other);
        if (!definitions.isMissingNode()) {
            schema.set("$defs", definitions);
        }
    }

    private static void copy(ObjectNode from, String name, ObjectNode to, String otherName) {
        if (from.has(name)) {
            to.set(otherName, from.path(name));
        }
    }
}
