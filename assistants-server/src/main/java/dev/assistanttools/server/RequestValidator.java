package dev.assistanttools.server;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks one object of a request's body, member by member, and complains in the words of the API: the first wrong member ends the check
 * with an {@link ApiError} whose {@code param} is its path.
 */
final class RequestValidator {

    private static final int METADATA_PAIRS = 16;
    private static final int METADATA_KEY = 64;
    private static final int METADATA_VALUE = 512;

    private final String path;
    private final ObjectNode object;

    private RequestValidator(String path, ObjectNode object) {
        this.path = path;
        this.object = object;
    }

    static RequestValidator body(ObjectNode body) {
        return new RequestValidator("", body);
    }

    /** The members as they were sent. */
    ObjectNode object() {
        return object;
    }

    /** Whether the member is there and not null. */
    boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** Refuses every member but these. */
    RequestValidator only(String... names) {
        Set<String> known = new LinkedHashSet<>(Arrays.asList(names));
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                String at = at(name);
                throw ApiError.invalid("Unknown parameter: '" + at + "'.", at, "unknown_parameter");
            }
        }
        return this;
    }

    /** Refuses absence. */
    RequestValidator required(String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            String at = at(name);
            throw ApiError.invalid("Missing required parameter: '" + at + "'.", at, "missing_required_parameter");
        }
        return this;
    }

    /** A string of at least one character, which must be there. */
    RequestValidator requiredText(String name) {
        required(name);
        String value = expect(name, "a string", JsonNode::isString).stringValue();
        if (value.isEmpty()) {
            throw emptyString(at(name));
        }
        return this;
    }

    RequestValidator text(String name) {
        return text(name, Integer.MAX_VALUE);
    }

    RequestValidator text(String name, int maxLength) {
        if (has(name)) {
            checkLength(at(name), expect(name, "a string", JsonNode::isString).stringValue(), maxLength);
        }
        return this;
    }

    /** One of these strings. */
    RequestValidator choice(String name, String... values) {
        if (has(name)) {
            String value = expect(name, "a string", JsonNode::isString).stringValue();
            if (!List.of(values).contains(value)) {
                throw unsupported(at(name), value, values);
            }
        }
        return this;
    }

    RequestValidator pattern(String name, Pattern pattern, String shown) {
        String value = expect(name, "a string", JsonNode::isString).stringValue();
        if (!pattern.matcher(value).matches()) {
            String at = at(name);
            throw ApiError.invalid(
                    "Invalid '" + at + "': string does not match pattern. Expected a string that matches the pattern '"
                            + shown + "'.",
                    at,
                    "invalid_value");
        }
        return this;
    }

    RequestValidator flag(String name) {
        if (has(name)) {
            expect(name, "a boolean", JsonNode::isBoolean);
        }
        return this;
    }

    RequestValidator decimal(String name, int min, int max) {
        if (has(name)) {
            BigDecimal value = expect(name, "a decimal", JsonNode::isNumber).decimalValue();
            if (value.compareTo(BigDecimal.valueOf(min)) < 0) {
                throw tooSmall(at(name), "decimal", String.valueOf(min), object.get(name));
            }
            if (value.compareTo(BigDecimal.valueOf(max)) > 0) {
                throw tooBig(at(name), "decimal", String.valueOf(max), object.get(name));
            }
        }
        return this;
    }

    RequestValidator integer(String name, int min, int max) {
        if (has(name)) {
            BigDecimal value =
                    expect(name, "an integer", JsonNode::isIntegralNumber).decimalValue();
            if (value.compareTo(BigDecimal.valueOf(min)) < 0) {
                throw tooSmall(at(name), "integer", String.valueOf(min), object.get(name));
            }
            if (value.compareTo(BigDecimal.valueOf(max)) > 0) {
                throw tooBig(at(name), "integer", String.valueOf(max), object.get(name));
            }
        }
        return this;
    }

    /** An object whose members the check looks at. */
    RequestValidator object(String name, Consumer<RequestValidator> check) {
        if (has(name)) {
            JsonNode value = expect(name, "an object", JsonNode::isObject);
            check.accept(new RequestValidator(at(name), value.asObject()));
        }
        return this;
    }

    RequestValidator requiredObject(String name, Consumer<RequestValidator> check) {
        required(name).expect(name, "an object", JsonNode::isObject);
        return object(name, check);
    }

    /** Any object, kept as it is. */
    RequestValidator anyObject(String name) {
        return object(name, any -> {});
    }

    RequestValidator objects(String name, int maxItems, Consumer<RequestValidator> check) {
        if (has(name)) {
            JsonNode array = expect(name, "an array of objects", JsonNode::isArray);
            checkSize(at(name), array.size(), maxItems);
            for (int i = 0; i < array.size(); i++) {
                String at = at(name) + "[" + i + "]";
                check.accept(new RequestValidator(
                        at,
                        expect(array.get(i), at, "an object", array.get(i).isObject())
                                .asObject()));
            }
        }
        return this;
    }

    RequestValidator texts(String name, int maxItems) {
        if (has(name)) {
            JsonNode array = expect(name, "an array of strings", JsonNode::isArray);
            checkSize(at(name), array.size(), maxItems);
            for (int i = 0; i < array.size(); i++) {
                expect(
                        array.get(i),
                        at(name) + "[" + i + "]",
                        "a string",
                        array.get(i).isString());
            }
        }
        return this;
    }

    /** Refuses an array without elements. */
    RequestValidator notEmpty(String name) {
        JsonNode array = object.get(name);
        if (array != null && array.isArray() && array.isEmpty()) {
            String at = at(name);
            throw ApiError.invalid(
                    "Invalid '" + at + "': empty array. Expected an array with minimum length 1, but got an empty array"
                            + " instead.",
                    at,
                    "empty_array");
        }
        return this;
    }

    /** Up to 16 pairs of strings; null stands for none. */
    RequestValidator metadata() {
        return object("metadata", metadata -> {
            metadata.checkKeys();
            for (String key : metadata.object.propertyNames()) {
                checkLength(
                        metadata.at(key),
                        metadata.expect(key, "a string", JsonNode::isString).stringValue(),
                        METADATA_VALUE);
            }
        });
    }

    /** As {@link #metadata()}; numbers and booleans are values, too. */
    RequestValidator attributes() {
        return object("attributes", attributes -> {
            attributes.checkKeys();
            for (String key : attributes.object.propertyNames()) {
                JsonNode value = attributes.expect(
                        key,
                        "one of a string, number or boolean",
                        any -> any.isString() || any.isNumber() || any.isBoolean());
                checkLength(attributes.at(key), value.asString(), METADATA_VALUE);
            }
        });
    }

    private void checkKeys() {
        int size = object.size();
        if (size > METADATA_PAIRS) {
            throw ApiError.invalid(
                    "Invalid '" + path + "': too many properties. Expected an object with at most " + METADATA_PAIRS
                            + " properties, but got an object with " + size + " properties instead.",
                    path,
                    "object_above_max_properties");
        }
        for (String key : object.propertyNames()) {
            if (length(key) > METADATA_KEY) {
                throw ApiError.invalid(
                        "Invalid property name in '" + path
                                + "': string too long. Expected a string with maximum length " + METADATA_KEY
                                + ", but got a string with length " + length(key) + " instead.",
                        path,
                        "string_above_max_length");
            }
        }
    }

    /** A complaint that none of the general checks makes. */
    ApiError invalid(String name, String message, String code) {
        return ApiError.invalid(message, at(name), code);
    }

    /** The member, which must be of the expected type. */
    JsonNode expect(String name, String expected, Predicate<JsonNode> type) {
        JsonNode value = object.get(name);
        return expect(value, at(name), expected, value != null && type.test(value));
    }

    /** The path of a member, such as {@code tools[0].type}. */
    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    static ApiError emptyString(String at) {
        return ApiError.invalid(
                "Invalid '" + at + "': empty string. Expected a string with minimum length 1, but got an empty string"
                        + " instead.",
                at,
                "empty_string");
    }

    static ApiError unsupported(String at, String value, String... values) {
        return ApiError.invalid(
                "Invalid value: '" + value + "'. Supported values are: " + list(values) + ".", at, "invalid_value");
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

    static ApiError wrongType(String at, String expected, @Nullable JsonNode value) {
        return ApiError.invalid(
                "Invalid type for '" + at + "': expected " + expected + ", but got " + typeOf(value) + " instead.",
                at,
                "invalid_type");
    }

    static void checkLength(String at, String value, int maxLength) {
        if (length(value) > maxLength) {
            throw ApiError.invalid(
                    "Invalid '" + at + "': string too long. Expected a string with maximum length " + maxLength
                            + ", but got a string with length " + length(value) + " instead.",
                    at,
                    "string_above_max_length");
        }
    }

    private static JsonNode expect(@Nullable JsonNode value, String at, String expected, boolean fits) {
        if (value == null || !fits) {
            throw wrongType(at, expected, value);
        }
        return value;
    }

    private static void checkSize(String at, int size, int maxItems) {
        if (size > maxItems) {
            throw ApiError.invalid(
                    "Invalid '" + at + "': array too long. Expected an array with maximum length " + maxItems
                            + ", but got an array with length " + size + " instead.",
                    at,
                    "array_above_max_length");
        }
    }

    private static int length(String value) {
        return value.codePointCount(0, value.length());
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
