package dev.assistanttools.it.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes random values that fit a schema, those at the ends of its ranges more often than others. */
public final class SchemaInstances {

    /** Values further inside are as small as they may be. */
    private static final int DEEP = 7;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;
    private final JsonNode root;

    private SchemaInstances(JsonNode root, Random random) {
        this.root = root;
        this.random = random;
    }

    public static JsonNode of(JsonNode schema, Random random) {
        return new SchemaInstances(schema, random).value(schema, 0);
    }

    private JsonNode value(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return value(root.at(schema.path("$ref").asString().substring(1)), depth + 1);
        }
        if (schema.has("anyOf")) {
            return value(branch(schema.path("anyOf"), depth), depth + 1);
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.has("enum")) {
            return one(schema.path("enum"));
        }
        return switch (type(schema.path("type"), depth)) {
            case "string" -> NODES.stringNode(TextInstances.of(schema, random));
            case "integer" -> NODES.numberNode(number(schema, BigDecimal.ONE));
            case "number" -> NODES.numberNode(number(schema, new BigDecimal("0.25")));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            case "array" -> array(schema, depth);
            case "object" -> object(schema, depth);
            default -> anything(depth);
        };
    }

    private JsonNode branch(JsonNode branches, int depth) {
        if (depth <= DEEP) {
            return one(branches);
        }
        List<JsonNode> small = branches.valueStream()
                .filter(branch -> !branch.toString().contains("$ref"))
                .toList();
        return small.stream()
                .filter(branch -> branch.path("type").asString("").equals("null"))
                .findFirst()
                .orElseGet(() -> small.isEmpty() ? one(branches) : small.get(random.nextInt(small.size())));
    }

    private JsonNode one(JsonNode values) {
        return values.path(random.nextInt(values.size()));
    }

    private String type(JsonNode types, int depth) {
        if (!types.isArray()) {
            return types.asString("");
        }
        List<String> names = new ArrayList<>();
        types.forEach(type -> names.add(type.asString()));
        return depth > DEEP && names.contains("null") ? "null" : names.get(random.nextInt(names.size()));
    }

    /** Within a byte, unless the schema says otherwise: how wide Java's types are, schemas don't say. */
    private BigDecimal number(JsonNode schema, BigDecimal grain) {
        BigDecimal step = schema.has("multipleOf") ? schema.path("multipleOf").decimalValue() : grain;
        BigDecimal least = bound(schema, "minimum", "exclusiveMinimum", step);
        BigDecimal most = bound(schema, "maximum", "exclusiveMaximum", step.negate());
        if (least == null) {
            least = most == null ? new BigDecimal(-100) : most.subtract(new BigDecimal(100));
        }
        least = least.divide(step, 0, RoundingMode.CEILING).multiply(step);
        if (most == null) {
            most = least.add(new BigDecimal(100));
        }
        int steps = most.subtract(least).divideToIntegralValue(step).intValueExact();
        int chosen = switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> steps;
            default -> random.nextInt(steps + 1);
        };
        return least.add(step.multiply(new BigDecimal(chosen)));
    }

    private static @Nullable BigDecimal bound(JsonNode schema, String inclusive, String exclusive, BigDecimal inside) {
        BigDecimal bound = schema.has(inclusive) ? schema.path(inclusive).decimalValue() : null;
        if (!schema.has(exclusive)) {
            return bound;
        }
        BigDecimal other = schema.path(exclusive).decimalValue().add(inside);
        return bound == null ? other : inside.signum() > 0 ? bound.max(other) : bound.min(other);
    }

    private int size(JsonNode schema, String least, String most, int depth) {
        int fewest = schema.path(least).asInt(0);
        int greatest = schema.path(most).asInt(fewest + 3);
        return depth > DEEP ? fewest : fewest + random.nextInt(greatest - fewest + 1);
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        int size = size(schema, "minItems", "maxItems", depth);
        boolean isUnique = schema.path("uniqueItems").asBoolean(false) || ReaderView.isPair(schema.path("items"));
        for (int tries = 0; array.size() < size && tries < 100; tries++) {
            JsonNode element = value(schema.path("items"), depth + 1);
            if (!isUnique || isNew(array, element)) {
                array.add(element);
            }
        }
        return array;
    }

    /** Of a map's pairs, a key twice is refused, which no schema can say. */
    private static boolean isNew(ArrayNode array, JsonNode element) {
        for (JsonNode other : array) {
            if (other.equals(element)
                    || (element.has("key") && element.path("key").equals(other.path("key")))) {
                return false;
            }
        }
        return true;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        List<String> names = new ArrayList<>(schema.path("properties").propertyNames());
        if (random.nextInt(4) == 0) {
            Collections.shuffle(names, random);
        }
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        for (String name : names) {
            if (required.contains(name) || (depth <= DEEP && random.nextInt(3) > 0)) {
                object.set(name, value(schema.path("properties").path(name), depth + 1));
            }
        }
        JsonNode others = schema.path("additionalProperties");
        if (!others.isBoolean() || others.booleanValue()) {
            int size = size(schema, "minProperties", "maxProperties", depth);
            for (int tries = 0; object.size() < size && tries < 100; tries++) {
                object.set(TextInstances.any(random), value(others, depth + 1));
            }
        }
        return object;
    }

    /** No null, except within: where a value is required, generated code takes none, which no schema of any JSON says. */
    private JsonNode anything(int depth) {
        return switch (random.nextInt(depth > DEEP ? 4 : 6)) {
            case 0 -> NODES.numberNode(random.nextInt());
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(new BigDecimal(random.nextLong()).movePointLeft(random.nextInt(20)));
            case 3 -> NODES.stringNode(TextInstances.any(random));
            case 4 -> NODES.arrayNode().add(anything(depth + 2)).addNull();
            default -> NODES.objectNode().set(TextInstances.any(random), anything(depth + 2));
        };
    }
}
