package dev.assistanttools.processor;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes arguments that a schema allows, as a model would: from the schema alone. */
final class SchemaInstances {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, String> OF_FORMATS = Map.of(
            "date", "2026-01-20",
            "time", "10:15:30",
            "date-time", "2026-01-20T10:15:30Z",
            "duration", "PT15M",
            "uuid", "123e4567-e89b-12d3-a456-426614174000");

    private static final List<String> FOR_PATTERNS =
            List.of("2026-01-20T10:15:30", "P1Y2M", "2026", "2026-01", "--01-20", "en-US", "EUR");

    private final JsonNode root;

    private SchemaInstances(JsonNode root) {
        this.root = root;
    }

    static String of(String schema) {
        JsonNode root = JSON.readTree(schema);
        return JSON.writeValueAsString(new SchemaInstances(root).value(root, 0));
    }

    private Object value(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return value(root.at(schema.get("$ref").asString().substring(1)), depth + 1);
        }
        if (schema.has("anyOf")) {
            return value(schema.get("anyOf").get(0), depth);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        if (!schema.has("type")) {
            return Map.of("any", List.of(1, "thing"));
        }
        JsonNode type = schema.get("type");
        return switch (type.isArray() ? type.get(0).asString() : type.asString()) {
            case "object" -> object(schema, depth);
            case "array" -> depth > 12 ? List.of() : List.of(value(schema.get("items"), depth + 1));
            case "integer" -> 7;
            case "number" -> 1.5;
            case "boolean" -> true;
            default -> text(schema);
        };
    }

    private Object object(JsonNode schema, int depth) {
        ObjectNode object = JSON.createObjectNode();
        if (schema.has("properties")) {
            schema.get("properties")
                    .properties()
                    .forEach(property ->
                            object.set(property.getKey(), JSON.valueToTree(value(property.getValue(), depth + 1))));
        }
        if (schema.has("additionalProperties")
                && schema.get("additionalProperties").isObject()) {
            object.set("any key", JSON.valueToTree(value(schema.get("additionalProperties"), depth + 1)));
        }
        return object;
    }

    private static String text(JsonNode schema) {
        if (schema.has("format")) {
            return OF_FORMATS.getOrDefault(schema.get("format").asString(), "no such format");
        }
        if (schema.has("pattern")) {
            String pattern = schema.get("pattern").asString();
            return FOR_PATTERNS.stream()
                    .filter(text -> text.matches(pattern))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No text for " + pattern));
        }
        String description =
                schema.has("description") ? schema.get("description").asString() : "";
        return description.contains("time zone")
                ? "Europe/Amsterdam"
                : description.contains("URL") ? "https://example.org/" : "x";
    }
}
