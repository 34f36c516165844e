package dev.assistanttools.spring.test;

import dev.assistanttools.json.JsonLimits;
import dev.assistanttools.json.JsonTree;
import dev.assistanttools.json.JsonWriter;
import dev.assistanttools.json.UnreadableJsonException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON as {@link JsonTree} has it, from and to text. */
final class Json {

    private static final JsonLimits LIMITS = JsonLimits.defaults().withMaxLength(Integer.MAX_VALUE);
    private static final int EXPECTED_LENGTH = 100;

    private Json() {}

    /**
     * What a test expects.
     *
     * @param what the text is, for the message
     * @throws IllegalArgumentException if it is not JSON
     */
    static Object expected(String what, String text) {
        try {
            return JsonTree.parse(text, LIMITS);
        } catch (UnreadableJsonException e) {
            throw new IllegalArgumentException(
                    "The " + what + " that the test names are not JSON: " + e.getMessage() + ". It says: "
                            + Shown.text(text),
                    e);
        }
    }

    /** The value of a text that may be JSON. */
    static Optional<Object> read(String text) {
        try {
            return Optional.of(JsonTree.parse(text, LIMITS));
        } catch (UnreadableJsonException e) {
            return Optional.empty();
        }
    }

    /** What stands in a value, by the name of a property or the index of an element. */
    static Optional<Object> inner(Object value, String step) {
        if (value instanceof Map<?, ?> properties) {
            return Optional.ofNullable(properties.get(step));
        }
        if (value instanceof List<?> elements && step.matches("0|[1-9][0-9]{0,8}")) {
            int index = Integer.parseInt(step);
            return index < elements.size() ? Optional.of(elements.get(index)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The text of a value, without white space. */
    static String text(Object value) {
        JsonWriter json = new JsonWriter(EXPECTED_LENGTH);
        write(value, json);
        return json.takeText();
    }

    private static void write(Object value, JsonWriter json) {
        if (value instanceof Map<?, ?> properties) {
            json.beginObject();
            properties.forEach((name, property) -> {
                json.name((String) name);
                write(property, json);
            });
            json.endObject();
        } else if (value instanceof List<?> elements) {
            json.beginArray();
            elements.forEach(element -> write(element, json));
            json.endArray();
        } else if (value instanceof BigDecimal number) {
            json.number(number);
        } else if (value instanceof Boolean bool) {
            json.bool(bool);
        } else if (value instanceof String string) {
            json.string(string);
        } else {
            json.nothing();
        }
    }
}
