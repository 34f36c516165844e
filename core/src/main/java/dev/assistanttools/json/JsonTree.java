package dev.assistanttools.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * JSON as maps (in the order of the text), lists, strings, {@code BigDecimal}s, booleans and {@link #NULL}, for contracts and
 * for values that annotations hold. Not Jackson's trees: a contract is compared in builds with nothing but this library on the
 * class path.
 */
public final class JsonTree {

    /** What {@code null} becomes. */
    public static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private final JsonReader json;
    private final JsonLimits limits;

    private JsonTree(JsonReader json, JsonLimits limits) {
        this.json = json;
        this.limits = limits;
    }

    /**
     * Reads a text.
     *
     * @throws UnreadableJsonException if it is not JSON, exceeds a limit, or has the same property twice in an object
     */
    public static Object parse(String text, JsonLimits limits) {
        JsonReader json = JsonReader.of(text, limits, UnreadableJsonException::new);
        Object tree = new JsonTree(json, limits).value();
        json.end();
        return tree;
    }

    private Object value() {
        return switch (json.peek()) {
            case OBJECT -> object();
            case ARRAY -> array();
            case STRING -> {
                json.passString();
                yield json.value();
            }
            case NUMBER -> number();
            case BOOLEAN -> json.readBoolean();
            case NULL -> {
                json.readNull();
                yield NULL;
            }
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> properties = new LinkedHashMap<>();
        json.beginObject();
        while (json.nextName()) {
            String name = json.value();
            int offset = json.valueStart();
            if (properties.put(name, value()) != null) {
                throw new UnreadableJsonException(
                        "the property " + JsonText.quote(name) + " is there twice, at offset " + offset, offset);
            }
        }
        return properties;
    }

    private List<Object> array() {
        List<Object> elements = new ArrayList<>();
        json.beginArray();
        while (json.nextElement()) {
            elements.add(value());
        }
        return elements;
    }

    private BigDecimal number() {
        json.passNumber();
        BigDecimal number = JsonNumber.decimal(json.text(), json.valueStart(), json.valueEnd(), limits.maxDigits());
        if (number == null) {
            throw new UnreadableJsonException(
                    "a number has more than " + limits.maxDigits() + " digits at offset " + json.valueStart(),
                    json.valueStart());
        }
        return number;
    }

    /** Whether two values mean the same: 1 and 1.0 do, objects with their properties in another order do. */
    public static boolean isSame(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal another) {
            return number.compareTo(another) == 0;
        }
        if (one instanceof List<?> elements && other instanceof List<?> others) {
            return elements.size() == others.size()
                    && IntStream.range(0, elements.size()).allMatch(i -> isSame(elements.get(i), others.get(i)));
        }
        if (one instanceof Map<?, ?> properties && other instanceof Map<?, ?> others) {
            return properties.keySet().equals(others.keySet())
                    && properties.entrySet().stream().allMatch(entry -> {
                        Object value = others.get(entry.getKey());
                        return value != null && isSame(entry.getValue(), value);
                    });
        }
        return one.equals(other);
    }
}
