package dev.assistanttools.server;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the API says of a wrong value. The texts are those of the hosted service, word by word: clients match them.
 */
final class Complaints {

    private Complaints() {}

    static ApiError unknown(String at) {
        return ApiError.invalid("Unknown parameter: '" + at + "'.", at, "unknown_parameter");
    }

    static ApiError missing(String at) {
        return ApiError.invalid("Missing required parameter: '" + at + "'.", at, "missing_required_parameter");
    }

    static ApiError wrongType(String at, String expected, @Nullable JsonNode value) {
        return ApiError.invalid(
                "Invalid type for '" + at + "': expected " + expected + ", but got " + typeOf(value) + " instead.",
                at,
                "invalid_type");
    }

    static ApiError unsupported(String at, String value, String... values) {
        return ApiError.invalid(
                "Invalid value: '" + value + "'. Supported values are: " + list(values) + ".", at, "invalid_value");
    }

    static ApiError emptyString(String at) {
        return ApiError.invalid(
                "Invalid '" + at + "': empty string. Expected a string with minimum length 1, but got an empty string"
                        + " instead.",
                at,
                "empty_string");
    }

    static ApiError emptyArray(String at) {
        return ApiError.invalid(
                "Invalid '" + at + "': empty array. Expected an array with minimum length 1, but got an empty array"
                        + " instead.",
                at,
                "empty_array");
    }

    static ApiError notOfPattern(String at, String pattern) {
        return ApiError.invalid(
                "Invalid '" + at + "': string does not match pattern. Expected a string that matches the pattern '"
                        + pattern + "'.",
                at,
                "invalid_value");
    }

    static ApiError tooLong(String at, int length, int max) {
        return ApiError.invalid(
                "Invalid '" + at + "': string too long. Expected a string with maximum length " + max
                        + ", but got a string with length " + length + " instead.",
                at,
                "string_above_max_length");
    }

    static ApiError nameTooLong(String at, int length, int max) {
        return ApiError.invalid(
                "Invalid property name in '" + at + "': string too long. Expected a string with maximum length " + max
                        + ", but got a string with length " + length + " instead.",
                at,
                "string_above_max_length");
    }

    static ApiError tooMany(String at, int size, int max) {
        return ApiError.invalid(
                "Invalid '" + at + "': array too long. Expected an array with maximum length " + max
                        + ", but got an array with length " + size + " instead.",
                at,
                "array_above_max_length");
    }

    static ApiError tooManyProperties(String at, int size, int max) {
        return ApiError.invalid(
                "Invalid '" + at + "': too many properties. Expected an object with at most " + max
                        + " properties, but got an object with " + size + " properties instead.",
                at,
                "object_above_max_properties");
    }

    static ApiError tooSmall(String at, String kind, String min, Object value) {
        return ApiError.invalid(
                "Invalid '" + at + "': " + kind + " below minimum value. Expected a value >= " + min + ", but got "
                        + value + " instead.",
                at,
                kind + "_below_min_value");
    }

    static ApiError tooBig(String at, String kind, String max, Object value) {
        return ApiError.invalid(
                "Invalid '" + at + "': " + kind + " above maximum value. Expected a value <= " + max + ", but got "
                        + value + " instead.",
                at,
                kind + "_above_max_value");
    }

    private static String typeOf(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "null";
        }
        if (value.isObject()) {
            return "an object";
        }
        if (value.isArray()) {
            return "an array";
        }
        if (value.isBoolean()) {
            return "a boolean";
        }
        if (value.isNumber()) {
            return value.isIntegralNumber() ? "an integer" : "a decimal";
        }
        return "a string";
    }

    private static String list(String... values) {
        if (values.length == 1) {
            return "'" + values[0] + "'";
        }
        String head = Arrays.stream(values, 0, values.length - 1)
                .map(value -> "'" + value + "'")
                .collect(Collectors.joining(", "));
        String last = "'" + values[values.length - 1] + "'";
        return values.length == 2 ? head + " and " + last : head + ", and " + last;
    }
}
