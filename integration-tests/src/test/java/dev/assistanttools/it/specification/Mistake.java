package dev.assistanttools.it.specification;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A value that is wrong in one place.
 *
 * @param value the value
 * @param param the place
 * @param code what kind of mistake it is
 * @param message what the complaint has to say
 */
record Mistake(JsonNode value, String param, String code, Pattern message) {

    Mistake within(UnaryOperator<JsonNode> outer) {
        return new Mistake(outer.apply(value), param, code, message);
    }

    private static Mistake exactly(JsonNode value, String param, String code, String message) {
        return new Mistake(value, param, code, Pattern.compile(Pattern.quote(message)));
    }

    static Mistake missing(JsonNode value, String at) {
        return exactly(value, at, "missing_required_parameter", "Missing required parameter: '" + at + "'.");
    }

    static Mistake unknown(JsonNode value, String at) {
        return exactly(value, at, "unknown_parameter", "Unknown parameter: '" + at + "'.");
    }

    /** One type would have been right. */
    static Mistake type(JsonNode value, String at, String expected) {
        return exactly(
                value,
                at,
                "invalid_type",
                "Invalid type for '" + at + "': expected " + expected + ", but got " + typeOf(value) + " instead.");
    }

    /** One of several types would have been right, named in some way. */
    static Mistake typeOfUnion(JsonNode value, String at) {
        return new Mistake(
                value,
                at,
                "invalid_type",
                Pattern.compile("Invalid type for '" + Pattern.quote(at) + "': expected one of an? .+, but got "
                        + typeOf(value) + " instead\\."));
    }

    static Mistake unsupported(JsonNode value, String at, List<String> supported) {
        return exactly(
                value,
                at,
                "invalid_value",
                "Invalid value: '" + value.asString() + "'. Supported values are: " + listed(supported) + ".");
    }

    static Mistake pattern(JsonNode value, String at, String pattern) {
        return exactly(
                value,
                at,
                "invalid_value",
                "Invalid '" + at + "': string does not match pattern. Expected a string that matches the pattern '"
                        + pattern + "'.");
    }

    static Mistake empty(JsonNode value, String at, String kind) {
        String words = kind.equals("array") ? "an" : "a";
        return exactly(
                value,
                at,
                "empty_" + kind,
                "Invalid '" + at + "': empty " + kind + ". Expected " + words + " " + kind
                        + " with minimum length 1, but got an empty " + kind + " instead.");
    }

    static Mistake tooLong(JsonNode value, String at, String kind, int max, int length) {
        String words = kind.equals("array") ? "an array" : "a string";
        return exactly(
                value,
                at,
                kind + "_above_max_length",
                "Invalid '" + at + "': " + kind + " too long. Expected " + words + " with maximum length " + max
                        + ", but got " + words + " with length " + length + " instead.");
    }

    static Mistake nameTooLong(JsonNode value, String at, int max) {
        return new Mistake(
                value,
                at,
                "string_above_max_length",
                Pattern.compile("Invalid .+ '" + Pattern.quote(at)
                        + "': string too long\\. Expected a string with maximum length " + max + ", .+\\."));
    }

    static Mistake tooWide(JsonNode value, String at, int max) {
        return exactly(
                value,
                at,
                "object_above_max_properties",
                "Invalid '" + at + "': too many properties. Expected an object with at most " + max
                        + " properties, but got an object with " + value.size() + " properties instead.");
    }

    static Mistake below(JsonNode value, String at, String kind, int min) {
        return exactly(
                value,
                at,
                kind + "_below_min_value",
                "Invalid '" + at + "': " + kind + " below minimum value. Expected a value >= " + min + ", but got "
                        + value.asString() + " instead.");
    }

    static Mistake above(JsonNode value, String at, String kind, int max) {
        return exactly(
                value,
                at,
                kind + "_above_max_value",
                "Invalid '" + at + "': " + kind + " above maximum value. Expected a value <= " + max + ", but got "
                        + value.asString() + " instead.");
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> "null";
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case BOOLEAN -> "a boolean";
            case NUMBER -> value.isIntegralNumber() ? "an integer" : "a decimal";
            default -> "a string";
        };
    }

    private static String listed(List<String> values) {
        List<String> quoted = values.stream().map(value -> "'" + value + "'").toList();
        if (quoted.size() == 1) {
            return quoted.get(0);
        }
        String head = String.join(", ", quoted.subList(0, quoted.size() - 1));
        return head + (quoted.size() == 2 ? " and " : ", and ") + quoted.get(quoted.size() - 1);
    }

    @Override
    public String toString() {
        String text = value.toString();
        return code + " at " + param + " in " + (text.length() > 300 ? text.substring(0, 300) + ".." : text);
    }
}
