package dev.assistanttools.it.specification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values that a schema allows: each alternative, each known value, each limit, each member there and not there, null where it may be.
 * Ids are placeholders, which {@link World} replaces.
 */
final class RightValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Longer lists are not tried: a store with 500 files would be a test of the indexer's speed. */
    private static final int LONGEST_LIST = 128;

    private static final Map<String, String> PLACEHOLDERS = Map.of(
            "assistant_id", World.ASSISTANT,
            "file_id", World.FILE,
            "file_ids", World.FILE,
            "vector_store_ids", World.VECTOR_STORE,
            "tool_call_id", World.CALL,
            "url", "https://example.org/a.png",
            "file", "notes.txt");

    private final RequestSchemas schemas;

    /** By schema and name; some are long, and wanted often. */
    private final IdentityHashMap<JsonNode, Map<String, List<JsonNode>>> known = new IdentityHashMap<>();

    RightValues(RequestSchemas schemas) {
        this.schemas = schemas;
    }

    /** The first value is the plainest. */
    List<JsonNode> of(String name, JsonNode schema) {
        Map<String, List<JsonNode>> byName = known.computeIfAbsent(schema, any -> new HashMap<>());
        List<JsonNode> values = byName.get(name);
        if (values == null) {
            values = made(name, schema);
            byName.put(name, values);
        }
        return values;
    }

    private List<JsonNode> made(String name, JsonNode schema) {
        Shape shape = schemas.shape(schema);
        Set<JsonNode> values = new LinkedHashSet<>();
        for (ObjectNode alternative : shape.alternatives()) {
            values.addAll(ofAlternative(name, alternative));
        }
        if (shape.nullable()) {
            values.add(JSON.nullNode());
        }
        return List.copyOf(values);
    }

    JsonNode plainest(String name, JsonNode schema) {
        return of(name, schema).get(0);
    }

    List<JsonNode> ofAlternative(String name, ObjectNode schema) {
        if (schema.has(RequestLimits.ONLY)) {
            return schema.get(RequestLimits.ONLY).valueStream().toList();
        }
        return switch (Shape.kind(schema)) {
            case STRING -> texts(name, schema);
            case INTEGER -> integers(schema);
            case NUMBER -> numbers(schema);
            case BOOLEAN -> List.of(JSON.booleanNode(true), JSON.booleanNode(false));
            case ARRAY -> lists(name, schema);
            case OBJECT -> objects(schema);
        };
    }

    private static List<JsonNode> texts(String name, ObjectNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").valueStream().toList();
        }
        if (PLACEHOLDERS.containsKey(name)) {
            return List.of(JSON.stringNode(PLACEHOLDERS.get(name)));
        }
        List<JsonNode> values = new ArrayList<>();
        values.add(JSON.stringNode("get_weather-2"));
        if (!schema.has("pattern")) {
            values.add(JSON.stringNode("Z\u00fcrich, \"rain\" \u2614\n\t\ud83c\udf27"));
        }
        if (!schema.has("minLength")) {
            values.add(JSON.stringNode(""));
        }
        if (schema.has("maxLength")) {
            values.add(JSON.stringNode("n".repeat(schema.get("maxLength").asInt())));
        }
        return values;
    }

    private static List<JsonNode> integers(ObjectNode schema) {
        int min = schema.path("minimum").asInt(0);
        int max = schema.path("maximum").asInt(Integer.MAX_VALUE);
        return List.of(JSON.numberNode(min), JSON.numberNode(min + (max - min) / 2), JSON.numberNode(max));
    }

    private static List<JsonNode> numbers(ObjectNode schema) {
        int min = schema.path("minimum").asInt(-1000);
        int max = schema.path("maximum").asInt(1000);
        return List.of(
                JSON.numberNode(new BigDecimal(min + max).divide(new BigDecimal("2.00"))),
                JSON.numberNode(min),
                JSON.numberNode(max),
                JSON.numberNode(new BigDecimal(max + ".000")));
    }

    private List<JsonNode> lists(String name, ObjectNode schema) {
        List<JsonNode> values = new ArrayList<>();
        List<JsonNode> items = of(name, schema.path("items"));
        if (schema.path("minItems").asInt(0) == 0) {
            values.add(JSON.arrayNode());
        }
        for (JsonNode item : items) {
            values.add(JSON.arrayNode().add(item));
        }
        int max = schema.path("maxItems").asInt(3);
        if (max > 1 && max <= LONGEST_LIST) {
            ArrayNode longest = JSON.arrayNode();
            for (int i = 0; i < max; i++) {
                longest.add(items.get(0));
            }
            values.add(longest);
        }
        return values;
    }

    private List<JsonNode> objects(ObjectNode schema) {
        if (!schema.has("properties")) {
            return freeObjects(schema);
        }
        ObjectNode smallest = smallest(schema);
        List<JsonNode> values = new ArrayList<>(List.of(smallest));
        ObjectNode full = smallest.deepCopy();
        List<String> choice = Shape.oneOf(schema);
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            List<JsonNode> inside = of(member.getKey(), member.getValue());
            for (JsonNode value : inside) {
                ObjectNode object = smallest.deepCopy();
                if (choice.contains(member.getKey())) {
                    object.remove(choice);
                }
                values.add(object.set(member.getKey(), value));
            }
            if (!choice.contains(member.getKey())) {
                full.set(member.getKey(), inside.get(0));
            }
        }
        values.add(full);
        return values;
    }

    /** Some of the members, each with any of its values. */
    ObjectNode random(ObjectNode schema, Random random) {
        ObjectNode object = smallest(schema);
        List<String> choice = Shape.oneOf(schema);
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            if (!choice.contains(member.getKey()) && random.nextBoolean()) {
                List<JsonNode> values = of(member.getKey(), member.getValue());
                object.set(member.getKey(), values.get(random.nextInt(values.size())));
            }
        }
        return object;
    }

    /** The object with only what must be there. */
    ObjectNode smallest(ObjectNode schema) {
        ObjectNode object = JSON.objectNode();
        List<String> members = new ArrayList<>(Shape.required(schema));
        Shape.oneOf(schema).stream().findFirst().ifPresent(members::add);
        for (String name : members) {
            object.set(name, plainest(name, schema.path("properties").path(name)));
        }
        return object;
    }

    private List<JsonNode> freeObjects(ObjectNode schema) {
        List<JsonNode> values = new ArrayList<>(List.of(JSON.objectNode()));
        JsonNode member = schema.path("additionalProperties");
        if (!member.isObject()) {
            ObjectNode any = JSON.objectNode();
            any.putObject("properties").putObject("a").put("type", "number").put("maximum", new BigDecimal("2.50"));
            values.add(any.putNull("nothing"));
            return values;
        }
        for (JsonNode value : of("", member)) {
            values.add(JSON.objectNode().set("k", value));
        }
        if (schema.has("maxProperties")) {
            ObjectNode widest = JSON.objectNode();
            int length = schema.at("/propertyNames/maxLength").asInt(1);
            for (int i = 0; i < schema.get("maxProperties").asInt(); i++) {
                widest.set(String.format("%0" + length + "d", i), plainest("", member));
            }
            values.add(widest);
        }
        return values;
    }
}
