package dev.assistanttools.json;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** What a text means, as a list of events with exact values, once by our reader and once by Jackson's; empty if it is not JSON. */
final class JsonEvents {

    private static final JsonFactory JACKSON = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonLimits.defaults().maxDepth())
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Jackson looks at the lower half of a hexadecimal digit alone, so that U+2066 is an f to it (3.1.5). */
    private static final Pattern DIGIT_BEYOND_ASCII =
            Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*\\\\u[0-9A-Fa-f]{0,3})[^\\x00-\\x7F]");

    private JsonEvents() {}

    static Optional<String> ours(String text) {
        try {
            JsonReader json = JsonReader.of(text);
            StringBuilder events = new StringBuilder();
            describe(json, events);
            json.end();
            return Optional.of(events.toString());
        } catch (UnreadableJsonException e) {
            return Optional.empty();
        }
    }

    private static void describe(JsonReader json, StringBuilder events) {
        switch (json.peek()) {
            case OBJECT -> {
                json.beginObject();
                events.append("{\n");
                while (json.nextName()) {
                    events.append("name ").append(json.value()).append('\n');
                    describe(json, events);
                }
                events.append("}\n");
            }
            case ARRAY -> {
                json.beginArray();
                events.append("[\n");
                while (json.nextElement()) {
                    describe(json, events);
                }
                events.append("]\n");
            }
            case STRING -> {
                json.passString();
                events.append("string ").append(json.value()).append('\n');
            }
            case NUMBER -> {
                json.passNumber();
                events.append("number ").append(shown(ourNumber(json))).append('\n');
            }
            case BOOLEAN -> events.append(json.readBoolean()).append('\n');
            case NULL -> {
                json.readNull();
                events.append("null\n");
            }
        }
    }

    /** Value and scale; but zero is zero, as we drop its exponent, and we refuse what is too long when it is written out. */
    private static String shown(@Nullable BigDecimal number) {
        if (number == null) {
            return "too long";
        }
        if (number.signum() == 0) {
            return "0";
        }
        long digits = Math.max((long) number.precision() - number.scale(), 1) + Math.max(number.scale(), 0);
        return digits > JsonLimits.defaults().maxDigits() ? "too long" : number.toString();
    }

    private static @Nullable BigDecimal ourNumber(JsonReader json) {
        BigDecimal exact = JsonNumber.decimal(json.text(), json.valueStart(), json.valueEnd(), 1000);
        long small = JsonNumber.smallInteger(json.text(), json.valueStart(), json.valueEnd());
        if (small != JsonNumber.NOT_SMALL) {
            if (exact == null || exact.compareTo(BigDecimal.valueOf(small)) != 0) {
                throw new AssertionError(json.value() + " was read as " + small + " and as " + exact);
            }
        }
        return exact;
    }

    static Optional<String> jacksons(String text) {
        StringBuilder events = new StringBuilder();
        String strict = DIGIT_BEYOND_ASCII.matcher(text).replaceAll("$1x");
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), strict)) {
            int depth = 0;
            do {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    return Optional.empty();
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                events.append(shown(parser, token)).append('\n');
            } while (depth > 0);
            return parser.nextToken() == null ? Optional.of(events.toString()) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String shown(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "{";
            case END_OBJECT -> "}";
            case START_ARRAY -> "[";
            case END_ARRAY -> "]";
            case PROPERTY_NAME -> "name " + parser.getString();
            case VALUE_STRING -> "string " + parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number " + shown(jacksonsNumber(parser.getString()));
            default -> parser.getString();
        };
    }

    /** The JDK's word on a text that Jackson says is a number; the JDK knows no exponents beyond an int. */
    private static @Nullable BigDecimal jacksonsNumber(String text) {
        int exponent = text.toLowerCase(Locale.ROOT).indexOf('e');
        String mantissa = exponent < 0 ? text : text.substring(0, exponent);
        BigDecimal digits = new BigDecimal(mantissa);
        if (mantissa.length() > JsonLimits.defaults().maxDigits() + (digits.signum() == 0 ? 0 : 2)) {
            return null;
        }
        try {
            return digits.signum() == 0 ? digits : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
