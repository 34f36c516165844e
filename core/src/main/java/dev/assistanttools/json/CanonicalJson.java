package dev.assistanttools.json;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of JSON texts: two texts have the same one exactly if they mean the same value, whatever their white
 * space, escapes, order of properties and notation of numbers.
 */
public final class CanonicalJson {

    private final JsonReader json;
    private final JsonLimits limits;

    private CanonicalJson(String text, JsonLimits limits) {
        this.json = JsonReader.of(text, limits, UnreadableJsonException::new);
        this.limits = limits;
    }

    /**
     * The text without white space, properties in the order of their names (by UTF-16 units), numbers exact and in plain
     * notation without needless zeros, strings with the fewest escapes.
     *
     * @throws UnreadableJsonException if the text is not JSON, exceeds the {@linkplain JsonLimits#defaults() default limits}
     *     or has the same property twice in an object
     */
    public static String of(String text) {
        return of(text, JsonLimits.defaults());
    }

    /**
     * The canonical form of a text within other limits; a limit of digits bounds what an exponent can make of a number.
     *
     * @throws UnreadableJsonException if the text is not JSON, exceeds the limits or has the same property twice in an object
     */
    public static String of(String text, JsonLimits limits) {
        CanonicalJson canonical = new CanonicalJson(text, limits);
        StringBuilder out = new StringBuilder(text.length());
        canonical.write(out);
        canonical.json.end();
        return out.toString();
    }

    private void write(StringBuilder out) {
        switch (json.peek()) {
            case OBJECT -> writeObject(out);
            case ARRAY -> writeArray(out);
            case STRING -> {
                json.passString();
                JsonText.appendString(out, json.value());
            }
            case NUMBER -> {
                json.passNumber();
                out.append(number());
            }
            case BOOLEAN -> out.append(json.readBoolean());
            case NULL -> {
                json.readNull();
                out.append("null");
            }
        }
    }

    private void writeObject(StringBuilder out) {
        Map<String, String> properties = new TreeMap<>();
        json.beginObject();
        while (json.nextName()) {
            String name = json.value();
            int offset = json.valueStart();
            StringBuilder value = new StringBuilder();
            write(value);
            if (properties.put(name, value.toString()) != null) {
                throw new UnreadableJsonException(
                        "the property " + JsonText.quote(name) + " is there twice, at offset " + offset, offset);
            }
        }
        String separator = "{";
        for (Map.Entry<String, String> property : properties.entrySet()) {
            out.append(separator);
            JsonText.appendString(out, property.getKey());
            out.append(':').append(property.getValue());
            separator = ",";
        }
        out.append(properties.isEmpty() ? "{}" : "}");
    }

    private void writeArray(StringBuilder out) {
        json.beginArray();
        out.append('[');
        String separator = "";
        while (json.nextElement()) {
            out.append(separator);
            write(out);
            separator = ",";
        }
        out.append(']');
    }

    private String number() {
        @Nullable
        BigDecimal value = JsonNumber.decimal(json.text(), json.valueStart(), json.valueEnd(), limits.maxDigits());
        if (value == null) {
            throw new UnreadableJsonException(
                    "a number has more than " + limits.maxDigits() + " digits at offset " + json.valueStart(),
                    json.valueStart());
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
