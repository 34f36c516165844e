package dev.assistanttools.server;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

    /** Members that are as good as absent if they are null. */
    private final Set<String> nullable = new HashSet<>();

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

    /** Whether the member is there; null counts as absence only where it is allowed. */
    boolean has(String name) {
        JsonNode value = object.get(name);
        return value != null && !(value.isNull() && nullable.contains(name));
    }

    /** Allows null for these members; all checks take it for their absence. To be said before them. */
    RequestValidator nullable(String... names) {
        nullable.addAll(Arrays.asList(names));
        return this;
    }

    /** Refuses every member but these. */
    RequestValidator only(String... names) {
        Set<String> known = new LinkedHashSet<>(Arrays.asList(names));
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw Complaints.unknown(at(name));
            }
        }
        return this;
    }

    /** Refuses absence. */
    RequestValidator required(String name) {
        if (!object.has(name)) {
            throw Complaints.missing(at(name));
        }
        return this;
    }

    /** A string of at least one character, which must be there. */
    RequestValidator requiredText(String name) {
        required(name);
        String value = expect(name, "a string", JsonNode::isString).stringValue();
        if (value.isEmpty()) {
            throw Complaints.emptyString(at(name));
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
                throw Complaints.unsupported(at(name), value, values);
            }
        }
        return this;
    }

    RequestValidator pattern(String name, Pattern pattern, String shown) {
        String value = expect(name, "a string", JsonNode::isString).stringValue();
        if (!pattern.matcher(value).matches()) {
            throw Complaints.notOfPattern(at(name), shown);
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
                throw Complaints.tooSmall(at(name), "decimal", String.valueOf(min), object.get(name));
            }
            if (value.compareTo(BigDecimal.valueOf(max)) > 0) {
                throw Complaints.tooBig(at(name), "decimal", String.valueOf(max), object.get(name));
            }
        }
        return this;
    }

    RequestValidator integer(String name, int min, int max) {
        if (has(name)) {
            BigDecimal value =
                    expect(name, "an integer", JsonNode::isIntegralNumber).decimalValue();
            if (value.compareTo(BigDecimal.valueOf(min)) < 0) {
                throw Complaints.tooSmall(at(name), "integer", String.valueOf(min), object.get(name));
            }
            if (value.compareTo(BigDecimal.valueOf(max)) > 0) {
                throw Complaints.tooBig(at(name), "integer", String.valueOf(max), object.get(name));
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
        return items(name, maxItems, "an array of strings", "a string", JsonNode::isString);
    }

    /** An array whose elements are all of one type. */
    RequestValidator items(
            String name, int maxItems, String expectedArray, String expectedItem, Predicate<JsonNode> type) {
        if (has(name)) {
            JsonNode array = expect(name, expectedArray, JsonNode::isArray);
            checkSize(at(name), array.size(), maxItems);
            for (int i = 0; i < array.size(); i++) {
                expect(array.get(i), at(name) + "[" + i + "]", expectedItem, type.test(array.get(i)));
            }
        }
        return this;
    }

    /** Refuses an array without elements. */
    RequestValidator notEmpty(String name) {
        JsonNode array = object.get(name);
        if (array != null && array.isArray() && array.isEmpty()) {
            throw Complaints.emptyArray(at(name));
        }
        return this;
    }

    /** Up to 16 pairs of strings; null stands for none. */
    RequestValidator metadata() {
        return nullable("metadata").object("metadata", metadata -> {
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
        return nullable("attributes").object("attributes", attributes -> {
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
            throw Complaints.tooManyProperties(path, size, METADATA_PAIRS);
        }
        for (String key : object.propertyNames()) {
            if (length(key) > METADATA_KEY) {
                throw Complaints.nameTooLong(path, length(key), METADATA_KEY);
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

    static void checkLength(String at, String value, int maxLength) {
        if (length(value) > maxLength) {
            throw Complaints.tooLong(at, length(value), maxLength);
        }
    }

    private static JsonNode expect(@Nullable JsonNode value, String at, String expected, boolean fits) {
        if (value == null || !fits) {
            throw Complaints.wrongType(at, expected, value);
        }
        return value;
    }

    private static void checkSize(String at, int size, int maxItems) {
        if (size > maxItems) {
            throw Complaints.tooMany(at, size, maxItems);
        }
    }

    private static int length(String value) {
        return value.codePointCount(0, value.length());
    }
}
