package dev.assistanttools.it.generated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
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

    /** The schema that a value fits, behind references and choices. */
    private JsonNode resolved(JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            return resolved(root.at(schema.path("$ref").asString().substring(1)), value);
        }
        if (!schema.has("anyOf")) {
            return schema;
        }
        return schema.path("anyOf")
                .valueStream()
                .map(branch -> resolved(branch, value))
                .filter(branch -> fits(branch, value))
                .findFirst()
                .orElse(NODES.missingNode());
    }

    /** Whether it is the form that a value's discriminator names. */
    private static boolean fits(JsonNode branch, JsonNode value) {
        return branch.path("properties")
                .propertyStream()
                .filter(property -> isDiscriminator(property.getValue()))
                .allMatch(property -> property.getValue().path("enum").path(0).equals(value.path(property.getKey())));
    }

    private static boolean isDiscriminator(JsonNode schema) {
        return schema.path("enum").size() == 1;
    }

    private void collect(JsonNode value, JsonNode schema, String pointer) {
        JsonNode shape = resolved(schema, value);
        if (value instanceof ObjectNode object && shape.has("properties")) {
            shape.path("required").forEach(name -> require(object, shape, name.asString(), pointer));
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode inner = shape.path("properties").path(name);
                spoil(object.path(name), inner, pointer + "/" + name, wrong -> object.set(name, wrong));
                collect(object.path(name), inner, pointer + "/" + name);
            }
        } else if (value instanceof ArrayNode array && shape.has("items")) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                spoil(array.path(i), shape.path("items"), pointer + "/" + i, wrong -> array.set(index, wrong));
                collect(array.path(i), shape.path("items"), pointer + "/" + i);
            }
        }
    }

    private void spoil(JsonNode value, JsonNode schema, String pointer, Consumer<JsonNode> setter) {
        JsonNode wrong = wrong(resolved(schema, value));
        if (!wrong.isMissingNode() && !value.isNull()) {
            places.add(new Place(pointer, () -> setter.accept(wrong)));
        }
    }

    /** What is required may neither be left out nor be null, but for a discriminator where only one form fits. */
    private void require(ObjectNode object, JsonNode shape, String name, String pointer) {
        JsonNode schema = shape.path("properties").path(name);
        boolean isNullable = schema.path("type")
                        .valueStream()
                        .anyMatch(type -> type.asString().equals("null"))
                || schema.has("anyOf");
        if (!isNullable && !isDiscriminator(schema)) {
            places.add(new Place(pointer + "/" + name, () -> object.remove(name)));
            places.add(new Place(pointer + "/" + name, () -> object.putNull(name)));
        }
    }

    /** A value of a wrong kind; missing for what takes all kinds. */
    private JsonNode wrong(JsonNode schema) {
        JsonNode type = schema.path("type");
        boolean takesAll = type.size() > 2; // of two, the second is null
        String name = takesAll ? "" : type.isArray() ? type.path(0).asString() : type.asString("");
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
