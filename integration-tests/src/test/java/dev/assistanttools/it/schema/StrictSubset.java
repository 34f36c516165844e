package dev.assistanttools.it.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What strict mode takes of JSON Schema, checked from the outside (OpenAI guide "Structured Outputs", supported schemas): this
 * shares nothing with what generates.
 */
final class StrictSubset {

    private static final Set<String> FORMATS =
            Set.of("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid");
    private static final Set<String> TYPES =
            Set.of("string", "number", "integer", "boolean", "object", "array", "null");

    private static final Set<String> NUMBER_KEYWORDS =
            Set.of("multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");

    private final List<String> violations = new ArrayList<>();
    private final Set<String> definitions = new HashSet<>();
    private final Set<String> references = new HashSet<>();
    private int properties;
    private int characters;
    private int enumValues;

    private StrictSubset() {}

    /** All that strict mode would refuse. */
    static List<String> violations(JsonNode schema) {
        StrictSubset subset = new StrictSubset();
        subset.require(schema.path("type").asString("").equals("object"), "", "the root is an object");
        subset.check(schema, "", 0);
        schema.path("$defs").properties().forEach(definition -> {
            subset.definitions.add("#/$defs/" + definition.getKey());
            subset.characters += definition.getKey().length();
            subset.check(definition.getValue(), "/$defs/" + definition.getKey(), 1);
        });
        subset.require(subset.definitions.containsAll(subset.references), "", "references lead somewhere");
        subset.require(subset.properties <= 5_000, "", "5,000 properties");
        subset.require(subset.characters <= 120_000, "", "120,000 characters");
        subset.require(subset.enumValues <= 1_000, "", "1,000 enum values");
        return subset.violations;
    }

    private void check(JsonNode schema, String place, int level) {
        require(level <= 10, place, "10 levels");
        if (schema.has("$ref")) {
            require(schema.size() == 1, place, "nothing beside $ref");
            references.add(schema.path("$ref").asString());
            return;
        }
        if (schema.has("anyOf")) {
            checkChoice(schema, place, level);
            return;
        }
        Set<String> types = types(schema, place);
        Set<String> allowed = new HashSet<>(Set.of("type", "description", "enum", "const"));
        if (level == 0) {
            allowed.add("$defs");
        }
        if (types.contains("object")) {
            allowed.addAll(Set.of("properties", "required", "additionalProperties"));
            checkObject(schema, place, level);
        }
        if (types.contains("array")) {
            allowed.addAll(Set.of("items", "minItems", "maxItems"));
            for (String size : Set.of("minItems", "maxItems")) {
                require(
                        !schema.has(size) || schema.path(size).asInt(-1) >= 0,
                        place,
                        size + " is a number of elements");
            }
            require(schema.path("items").isObject(), place, "items");
            check(schema.path("items"), place + "/items", level + 1);
        }
        if (types.contains("number") || types.contains("integer")) {
            allowed.addAll(NUMBER_KEYWORDS);
            NUMBER_KEYWORDS.forEach(keyword ->
                    require(!schema.has(keyword) || schema.path(keyword).isNumber(), place, keyword + " is a number"));
        }
        if (types.contains("string")) {
            allowed.addAll(Set.of("pattern", "format"));
            require(
                    !schema.has("format")
                            || FORMATS.contains(schema.path("format").asString()),
                    place,
                    "format");
        }
        if (types.contains("number") || types.contains("integer")) {
            allowed.addAll(Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"));
        }
        checkEnum(schema, place, types);
        schema.propertyNames().forEach(keyword -> require(allowed.contains(keyword), place, "keyword " + keyword));
    }

    private void checkChoice(JsonNode schema, String place, int level) {
        require(level > 0, place, "the root is no choice");
        require(schema.path("anyOf").isArray(), place, "anyOf");
        schema.path("anyOf").forEach(branch -> check(branch, place + "/anyOf", level + 1));
        schema.propertyNames()
                .forEach(keyword -> require(Set.of("anyOf", "description").contains(keyword), place, keyword));
    }

    private void checkObject(JsonNode schema, String place, int level) {
        JsonNode additional = schema.path("additionalProperties");
        require(additional.isBoolean() && !additional.booleanValue(), place, "additionalProperties is false");
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        require(required.equals(new HashSet<>(schema.path("properties").propertyNames())), place, "all are required");
        schema.path("properties").properties().forEach(property -> {
            properties++;
            characters += property.getKey().length();
            check(property.getValue(), place + "/" + property.getKey(), level + 1);
        });
    }

    private void checkEnum(JsonNode schema, String place, Set<String> types) {
        Set<JsonNode> values = new HashSet<>();
        int length = 0;
        characters += schema.path("const").asString("").length();
        for (JsonNode value : schema.path("enum")) {
            enumValues++;
            length += value.asString("").length();
            require(values.add(value), place, "distinct enum values");
            require(types.contains(value.isNull() ? "null" : "string"), place, "the type of enum values");
        }
        characters += length;
        require(values.size() <= 250 || length <= 15_000, place, "15,000 characters of a long enum");
        require(
                values.isEmpty() || types.contains("null") == values.stream().anyMatch(JsonNode::isNull),
                place,
                "null");
    }

    private Set<String> types(JsonNode schema, String place) {
        Set<String> types = new HashSet<>();
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            type.forEach(each -> types.add(each.asString()));
            require(types.size() == 2 && types.contains("null"), place, "a union with null");
        } else {
            types.add(type.asString(""));
        }
        require(TYPES.containsAll(types), place, "type");
        return types;
    }

    private void require(boolean condition, String place, String rule) {
        if (!condition) {
            violations.add(place + ": " + rule);
        }
    }
}
