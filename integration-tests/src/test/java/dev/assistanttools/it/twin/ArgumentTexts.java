package dev.assistanttools.it.twin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Arguments for a schema: mostly what it asks for, often with something wrong or odd in it. */
final class ArgumentTexts {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_LEVELS = 6;

    /** What may stand anywhere. */
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "\"true\"",
            "0",
            "-1",
            "3.0",
            "3.7",
            "\"12\"",
            "1e400",
            "9007199254740993",
            "\"\"",
            "\" \"",
            "\"\\ud800\"",
            "\"x\"",
            "\"[1,2]\"",
            "\"{\\\"a\\\":1}\"",
            "[]",
            "{}",
            "[null]",
            "[[1]]",
            "{\"a\":null}",
            "\"celsius\"",
            "\"tall\"",
            "\"2026-02-30\"",
            "\"2026-01-20T09:30:00\"",
            "\"P1W\"",
            "\"https://example.org\"");

    /** Texts of all forms that schemas name, and of those that only their descriptions tell. */
    private static final List<String> TEXTS = List.of(
            "2026-01-20",
            "09:30:00",
            "2026-01-20T09:30:00Z",
            "2026-01-20T09:30:00+01:00[Europe/Berlin]",
            "2026-01-20T09:30:00",
            "PT2H30M",
            "P1Y2M",
            "2026",
            "2026-01",
            "--12-24",
            "Europe/Berlin",
            "de-CH",
            "EUR",
            "123e4567-e89b-12d3-a456-426614174000",
            "https://example.org/",
            "a",
            "größe",
            "20.01.2026",
            "09:30 20 Jan. 2026",
            "fail");

    private final Random random;
    private final JsonNode root;

    private ArgumentTexts(String schema, Random random) {
        this.random = random;
        this.root = JSON.readTree(schema);
    }

    /** Fixed texts, then random ones. */
    static Stream<String> of(String schema, int count, Random random) {
        ArgumentTexts texts = new ArgumentTexts(schema, random);
        Stream<String> fixed = Stream.of(
                "",
                "null",
                " ",
                "{}",
                "[]",
                "\"{}\"",
                "{",
                "{\"a\":1,}",
                "{\"a\":1}{",
                "{\"a\":null,\"unknown\":[1]}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"a\":{\"a\":1}},\"b\":[[]]}");
        return Stream.concat(fixed, Stream.generate(texts::next).limit(count));
    }

    private String next() {
        // Some are wholly right, so that tools are called, too.
        oddness = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(20);
        String text = JSON.writeValueAsString(value(root, 0));
        return oddness > 15 ? text.substring(0, random.nextInt(text.length() + 1)) : text;
    }

    private int oddness;

    private boolean isOdd() {
        return random.nextInt(100) < oddness;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private JsonNode value(JsonNode schema, int level) {
        if (isOdd() || level > 2 * MOST_LEVELS) {
            return JSON.readTree(pick(ODD));
        }
        if (schema.has("$ref")) {
            String name = schema.get("$ref").stringValue();
            return value(root.get("$defs").get(name.substring(name.lastIndexOf('/') + 1)), level + 1);
        }
        if (schema.has("anyOf")) {
            List<JsonNode> choices = new ArrayList<>(schema.get("anyOf").values());
            return value(level > MOST_LEVELS ? choices.get(choices.size() - 1) : pick(choices), level);
        }
        if (schema.has("enum")) {
            JsonNode constant = pick(new ArrayList<>(schema.get("enum").values()));
            return isOdd() && constant.isString()
                    ? NODES.stringNode(constant.stringValue().toUpperCase(Locale.ROOT))
                    : constant;
        }
        if (!schema.has("type")) {
            return JSON.readTree(pick(ODD));
        }
        JsonNode type = schema.get("type");
        String name = type.isArray() ? pick(new ArrayList<>(type.values())).stringValue() : type.stringValue();
        return switch (name) {
            case "object" -> object(schema, level);
            case "array" -> {
                List<JsonNode> elements = new ArrayList<>();
                for (int i = level > MOST_LEVELS ? 0 : random.nextInt(4); i > 0; i--) {
                    elements.add(value(schema.path("items"), level + 1));
                }
                yield NODES.arrayNode().addAll(elements);
            }
            case "integer" -> NODES.numberNode(random.nextInt(9) - 2);
            case "number" -> JSON.readTree(pick(List.of("0", "1.5", "-2E3", "12345678901234567.89")));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            default -> NODES.stringNode(text(schema));
        };
    }

    private String text(JsonNode schema) {
        if (schema.has("default") && schema.get("default").isString()) {
            return schema.get("default").stringValue();
        }
        List<String> fitting = TEXTS.stream().filter(text -> fits(schema, text)).toList();
        return fitting.isEmpty() ? pick(TEXTS) : pick(fitting);
    }

    private static boolean fits(JsonNode schema, String text) {
        String format = schema.path("format").asString("");
        return switch (format) {
            case "date" -> text.equals("2026-01-20");
            case "time" -> text.equals("09:30:00");
            case "date-time" -> text.startsWith("2026-01-20T") && text.length() > 19;
            case "duration" -> text.equals("PT2H30M");
            case "uuid" -> text.length() == 36;
            default ->
                !schema.has("pattern") || text.matches(schema.get("pattern").stringValue());
        };
    }

    private ObjectNode object(JsonNode schema, int level) {
        ObjectNode object = NODES.objectNode();
        List<Map.Entry<String, JsonNode>> properties =
                new ArrayList<>(schema.path("properties").properties());
        if (isOdd()) {
            Collections.shuffle(properties, random);
        }
        properties.forEach(property -> {
            if (!isOdd()) {
                object.set(property.getKey(), value(property.getValue(), level + 1));
            }
        });
        JsonNode more = schema.path("additionalProperties");
        if (more.isObject() || isOdd()) {
            for (String name : List.of("k", "ключ")) {
                object.set(name, more.isObject() ? value(more, level + 1) : JSON.readTree(pick(ODD)));
            }
        }
        return object;
    }
}
