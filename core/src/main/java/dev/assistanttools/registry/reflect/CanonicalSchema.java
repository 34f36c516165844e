package dev.assistanttools.registry.reflect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes what victools made as the canonical text: keywords in the processor's order, definitions in that of their use. */
final class CanonicalSchema {

    private static final List<String> KEYWORDS = List.of(
            "type",
            "description",
            "anyOf",
            "$ref",
            "enum",
            "items",
            "uniqueItems",
            "properties",
            "required",
            "propertyNames",
            "additionalProperties",
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "minLength",
            "maxLength",
            "format",
            "pattern",
            "default",
            "examples",
            "$defs");

    private final JsonText json = new JsonText();
    private final Definitions definitions;

    private CanonicalSchema(Definitions definitions) {
        this.definitions = definitions;
    }

    static String write(ObjectNode schema, Definitions definitions) {
        CanonicalSchema canonical = new CanonicalSchema(definitions);
        canonical.schema(schema);
        return canonical.json.toString();
    }

    private void schema(JsonNode schema) {
        json.beginObject();
        schema.properties().stream()
                .sorted(Comparator.comparingInt(keyword -> rank(keyword.getKey())))
                .forEach(this::keyword);
        json.endObject();
    }

    private static int rank(String keyword) {
        int rank = KEYWORDS.indexOf(keyword);
        if (rank < 0) {
            throw new IllegalStateException("A schema has the unknown keyword '" + keyword + "'.");
        }
        return rank;
    }

    private void keyword(Map.Entry<String, JsonNode> keyword) {
        JsonNode value = keyword.getValue();
        json.name(keyword.getKey());
        switch (keyword.getKey()) {
            case "properties" -> {
                json.beginObject();
                value.properties().forEach(property -> {
                    json.name(property.getKey());
                    schema(property.getValue());
                });
                json.endObject();
            }
            case "$defs" -> definitions(value);
            case "anyOf" -> {
                json.beginArray();
                value.forEach(this::schema);
                json.endArray();
            }
            case "items", "propertyNames", "additionalProperties" -> schemaOrValue(value);
            default -> value(value);
        }
    }

    private void schemaOrValue(JsonNode value) {
        if (value.isObject()) {
            schema(value);
        } else {
            value(value);
        }
    }

    private void definitions(JsonNode bodies) {
        json.beginObject();
        definitions.targets().keySet().forEach(type -> {
            String name = definitions.name(type);
            json.name(name);
            schema(bodies.required(name));
        });
        json.endObject();
    }

    private void value(JsonNode value) {
        if (value.isArray()) {
            json.beginArray();
            value.forEach(this::value);
            json.endArray();
        } else if (value.isTextual()) {
            json.value(value.textValue());
        } else {
            json.raw(value instanceof POJONode made ? rawText(made) : value.asText());
        }
    }

    /** Of a value that is JSON already. */
    private static String rawText(POJONode value) {
        return value.getPojo() instanceof RawValue raw ? String.valueOf(raw.rawValue()) : value.asText();
    }
}
