package dev.assistanttools.it.generated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes one mistake in arguments that fit a schema: one that the tool contract promises to refuse. */
final class SpoiltValue {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A place in the arguments where a mistake can be made. */
    private record Place(String pointer, Runnable mistake) {}

    private final JsonNode root;
    private final Random random;
    private final List<Place> places = new ArrayList<>();

    private SpoiltValue(JsonNode root, Random random) {
        this.root = root;
        this.random = random;
    }

    /** Changes the arguments; returns the pointer to the mistake, or an empty text if there is nothing to spoil. */
    static String spoil(JsonNode arguments, JsonNode schema, Random random) {
        SpoiltValue spoilt = new SpoiltValue(schema, random);
        spoilt.collect(arguments, schema, "");
        if (spoilt.places.isEmpty()) {
            return "";
        }
        Place place = spoilt.places.get(random.nextInt(spoilt.places.size()));
        place.mistake().run();
        return place.pointer();
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(root.at(schema.path("$ref").asString().substring(1)));
        }
        if (schema.has("anyOf")
                && schema.path("anyOf").size() <= 2
                && schema.at("/anyOf/0").has("$ref")) {
            return resolved(schema.at("/anyOf/0"));
        }
        return schema;
    }

    /** Of a choice of classes, the one that the value names. */
    private static JsonNode branch(JsonNode schema, JsonNode value) {
        return schema.path("anyOf")
                .valueStream()
                .filter(branch -> branch.path("properties")
                        .propertyStream()
                        .anyMatch(property -> isName(property.getValue())
                                && property.getValue().at("/enum/0").equals(value.path(property.getKey()))))
                .findFirst()
                .orElse(schema);
    }

    /** A class without its name may still be the only one that fits. */
    private static boolean isName(JsonNode schema) {
        return schema.path("enum").size() == 1;
    }

    private void collect(JsonNode value, JsonNode schema, String pointer) {
        JsonNode shape = branch(resolved(schema), value);
        if (value instanceof ObjectNode object && shape.has("properties")) {
            shape.path("required").forEach(name -> require(object, shape, name.asString(), pointer));
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode inner = shape.path("properties").path(name);
                String place = pointer + "/" + name;
                JsonNode wrong = wrong(resolved(inner));
                if (!wrong.isMissingNode() && !object.path(name).isNull()) {
                    places.add(new Place(place, () -> object.set(name, wrong)));
                }
                collect(object.path(name), inner, place);
            }
        } else if (value instanceof ArrayNode array && shape.has("items")) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                JsonNode wrong = wrong(resolved(shape.path("items")));
                if (!wrong.isMissingNode()) {
                    places.add(new Place(pointer + "/" + i, () -> array.set(index, wrong)));
                }
                collect(array.path(i), shape.path("items"), pointer + "/" + i);
            }
        }
    }

    /** What is required and can't be null may neither be left out nor be null. */
    private void require(ObjectNode object, JsonNode shape, String name, String pointer) {
        JsonNode schema = shape.path("properties").path(name);
        boolean isNullable = schema.path("type").isArray() || schema.has("anyOf") || schema.isEmpty();
        if (!isNullable && !isName(schema)) {
            places.add(new Place(pointer + "/" + name, () -> object.remove(name)));
            places.add(new Place(pointer + "/" + name, () -> object.putNull(name)));
        }
    }

    /** A value of a wrong kind; missing for what takes all kinds. */
    private JsonNode wrong(JsonNode schema) {
        JsonNode type = schema.path("type");
        String name = type.isArray() ? type.path(0).asString() : type.asString("");
        return switch (name) {
            case "integer" ->
                one(NODES.numberNode(new BigDecimal("3.7")), NODES.stringNode("three"), NODES.arrayNode());
            case "number" -> one(NODES.booleanNode(true), NODES.stringNode("1,5"), NODES.objectNode());
            case "boolean" -> one(NODES.numberNode(1), NODES.stringNode("maybe"), NODES.arrayNode());
            case "object" -> one(NODES.numberNode(5), NODES.stringNode("text"), NODES.booleanNode(true));
            case "array" -> one(NODES.numberNode(5), NODES.stringNode("text"), NODES.booleanNode(true));
            case "string" -> string(schema);
            default -> NODES.missingNode();
        };
    }

    private JsonNode string(JsonNode schema) {
        String format = schema.path("format").asString("email");
        boolean isSpecial = schema.has("enum") || !format.equals("email");
        return isSpecial
                ? one(NODES.stringNode("none of them"), NODES.booleanNode(true), NODES.objectNode())
                : one(NODES.objectNode(), NODES.arrayNode(), NODES.arrayNode().add("a"));
    }

    private JsonNode one(JsonNode... values) {
        return values[random.nextInt(values.length)];
    }
}
