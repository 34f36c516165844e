package dev.assistanttools.it.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes random schemas of the kind that the processor writes for tools that are not strict, and changes them at random. */
final class RandomSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of("a", "b", "c", "key", "value", "ä/~");
    private static final List<String> CONSTANTS = List.of("X", "Y", "Z");
    private static final List<String> PATTERNS = List.of("^[0-9]{4}$", "^[A-Z]{2,3}$", "\\S");

    private final Random random;

    RandomSchema(Random random) {
        this.random = random;
    }

    /** Arguments, with a type that contains itself among their definitions. */
    ObjectNode arguments() {
        ObjectNode schema = object(3);
        ObjectNode node = object(1);
        addProperty(node, "next", NODES.objectNode().put("$ref", "#/$defs/Node"), false);
        schema.putObject("$defs").set("Node", node);
        addProperty(schema, "tree", NODES.objectNode().put("$ref", "#/$defs/Node"), random.nextBoolean());
        return schema;
    }

    private ObjectNode any(int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 7)) {
            case 0, 1 -> text();
            case 2 -> number("integer");
            case 3 -> number("number");
            case 4 -> NODES.objectNode().put("type", "boolean");
            case 5 -> constants();
            case 6 -> random.nextInt(3) == 0 ? NODES.objectNode() : text();
            case 7 -> list(any(depth - 1));
            case 8 -> map(any(depth - 1));
            case 9 -> choice(depth - 1);
            default -> object(depth - 1);
        };
    }

    private ObjectNode text() {
        ObjectNode schema = NODES.objectNode().put("type", "string");
        switch (random.nextInt(4)) {
            case 0 -> schema.put("pattern", PATTERNS.get(random.nextInt(PATTERNS.size())));
            case 1 -> schema.put("minLength", random.nextInt(3)).put("maxLength", 3 + random.nextInt(3));
            default -> {}
        }
        return schema;
    }

    private ObjectNode number(String type) {
        ObjectNode schema = NODES.objectNode().put("type", type);
        if (random.nextBoolean()) {
            schema.put(random.nextBoolean() ? "minimum" : "exclusiveMinimum", random.nextInt(3));
        }
        if (random.nextBoolean()) {
            schema.put(random.nextBoolean() ? "maximum" : "exclusiveMaximum", 5 + random.nextInt(3));
        }
        return schema;
    }

    private ObjectNode constants() {
        ObjectNode schema = NODES.objectNode().put("type", "string");
        ArrayNode values = schema.putArray("enum");
        CONSTANTS.stream()
                .filter(constant -> values.isEmpty() || random.nextBoolean())
                .forEach(values::add);
        return schema;
    }

    private ObjectNode list(JsonNode element) {
        ObjectNode schema = NODES.objectNode().put("type", "array");
        schema.set("items", element);
        if (random.nextInt(3) == 0) {
            schema.put("minItems", random.nextInt(2)).put("maxItems", 2 + random.nextInt(2));
        } else if (random.nextInt(3) == 0) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }

    private ObjectNode map(JsonNode value) {
        ObjectNode schema = NODES.objectNode().put("type", "object");
        schema.set("additionalProperties", value);
        if (random.nextInt(3) == 0) {
            schema.put("minProperties", random.nextInt(2)).put("maxProperties", 2 + random.nextInt(2));
        }
        return schema;
    }

    private ObjectNode choice(int depth) {
        ObjectNode schema = NODES.objectNode();
        ArrayNode branches = schema.putArray("anyOf");
        CONSTANTS.stream().limit(2 + random.nextInt(2)).forEach(name -> branches.add(branch(name, depth)));
        return schema;
    }

    private ObjectNode branch(String name, int depth) {
        ObjectNode branch = object(depth);
        ObjectNode discriminator = NODES.objectNode().put("type", "string");
        discriminator.putArray("enum").add(name);
        addProperty(branch, "type", discriminator, true);
        return branch;
    }

    private ObjectNode object(int depth) {
        ObjectNode schema = NODES.objectNode().put("type", "object");
        schema.putObject("properties");
        schema.putArray("required");
        schema.put("additionalProperties", false);
        for (String name : NAMES) {
            if (random.nextInt(3) == 0) {
                addProperty(schema, name, any(depth), random.nextBoolean());
            }
        }
        return schema;
    }

    private static void addProperty(ObjectNode object, String name, JsonNode schema, boolean isRequired) {
        ((ObjectNode) object.path("properties")).set(name, schema);
        if (isRequired) {
            ((ArrayNode) object.path("required")).add(name);
        }
    }

    /** Changes one place, in a way that may or may not change what is taken. */
    void change(ObjectNode schema) {
        List<ObjectNode> places = new ArrayList<>();
        collect(schema, places::add);
        ObjectNode place = places.get(random.nextInt(places.size()));
        String type = place.path("type").asString("");
        if (place.has("anyOf")) {
            changeChoice((ArrayNode) place.path("anyOf"));
        } else if (place.has("properties")) {
            changeObject(place);
        } else if (place.path("enum").size() > 1) {
            place.setAll(constants());
        } else if (place.has("enum") || place.has("$ref")) {
            place.put("description", "another");
        } else if (type.equals("array")) {
            place.put(random.nextBoolean() ? "minItems" : "maxItems", 1 + random.nextInt(3));
        } else if (random.nextInt(4) == 0) {
            place.removeAll().setAll(any(1));
        } else if (type.equals("integer") || type.equals("number")) {
            changeNumber(place);
        } else if (type.equals("string")) {
            place.removeAll().setAll(text());
        } else {
            place.put("description", "another");
        }
    }

    private static void collect(JsonNode schema, Consumer<ObjectNode> places) {
        if (schema instanceof ObjectNode object) {
            places.accept(object);
        }
        schema.path("properties").forEach(property -> collect(property, places));
        schema.path("$defs").forEach(definition -> collect(definition, places));
        schema.path("anyOf").forEach(branch -> collect(branch, places));
        for (String keyword : List.of("items", "additionalProperties")) {
            if (schema.path(keyword).isObject()) {
                collect(schema.path(keyword), places);
            }
        }
    }

    private void changeChoice(ArrayNode branches) {
        if (branches.size() > 2 && random.nextBoolean()) {
            branches.remove(random.nextInt(branches.size()));
        } else if (random.nextBoolean()) {
            branches.insert(0, branches.remove(branches.size() - 1));
        } else {
            branches.add(branch("W" + random.nextInt(3), 0));
        }
    }

    private void changeObject(ObjectNode object) {
        ObjectNode properties = (ObjectNode) object.path("properties");
        ArrayNode required = (ArrayNode) object.path("required");
        List<String> names = new ArrayList<>(properties.propertyNames());
        names.remove("type");
        if (names.isEmpty() || random.nextInt(3) == 0) {
            addProperty(object, "new" + random.nextInt(3), any(1), random.nextInt(3) == 0);
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        boolean wasRequired =
                required.valueStream().anyMatch(other -> other.asString().equals(name));
        JsonNode schema = properties.remove(name);
        required.removeIf(other -> other.asString().equals(name));
        if (random.nextInt(3) > 0) {
            addProperty(object, name, schema, wasRequired ^ random.nextBoolean());
        }
    }

    private void changeNumber(ObjectNode schema) {
        if (schema.has("minimum") && random.nextBoolean()) {
            schema.set("exclusiveMinimum", schema.remove("minimum"));
            return;
        }
        String type = random.nextInt(3) == 0 ? "number" : schema.path("type").asString();
        ObjectNode changed = number(type);
        if (random.nextBoolean()) {
            schema.removeAll();
        }
        schema.setAll(changed);
        if (schema.has("minimum") && schema.has("exclusiveMinimum")) {
            schema.remove("minimum");
        }
    }
}
