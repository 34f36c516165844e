package dev.assistanttools.it.generated;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whether a value that was sent is what was written back, though a map may come as pairs and a time in another notation. */
final class SameValue {

    private static final List<Function<String, Object>> NOTATIONS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(), Duration::parse, Period::parse, LocalDateTime::parse);

    private SameValue() {}

    static boolean test(JsonNode sent, JsonNode written) {
        if (sent.isNumber() && written.isNumber()) {
            return sent.decimalValue().compareTo(written.decimalValue()) == 0;
        }
        if (sent.isArray() && written.isObject()) {
            return isSameObject(mapOf(sent), written);
        }
        if (sent.isArray() && written.isArray()) {
            return isSameArray(sent, written);
        }
        if (sent.isObject() && written.isObject()) {
            return isSameObject(sent, written);
        }
        return sent.equals(written) || isSameTime(sent.asString(""), written.asString(""));
    }

    private static boolean isSameObject(JsonNode sent, JsonNode written) {
        Set<String> names = new HashSet<>(sent.propertyNames());
        names.addAll(written.propertyNames());
        return names.stream().allMatch(name -> {
            JsonNode before = sent.path(name);
            // What was left out has its default, or nothing.
            boolean isAbsent = before.isMissingNode() || before.isNull();
            JsonNode after = written.path(name);
            return isAbsent ? isNothing(after) : test(before, after);
        });
    }

    private static boolean isNothing(JsonNode written) {
        return written.isMissingNode()
                || written.isNull()
                || written.asString("").equals("x");
    }

    /** A set has lost what was there twice. */
    private static boolean isSameArray(JsonNode sent, JsonNode written) {
        if (sent.size() != written.size()) {
            return written.size() < sent.size()
                    && sent.valueStream().allMatch(one -> written.valueStream().anyMatch(other -> test(one, other)));
        }
        for (int i = 0; i < sent.size(); i++) {
            if (!test(sent.path(i), written.path(i))) {
                return false;
            }
        }
        return true;
    }

    private static ObjectNode mapOf(JsonNode pairs) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        pairs.forEach(pair -> map.set(pair.path("key").asString(), pair.path("value")));
        return map;
    }

    private static boolean isSameTime(String sent, String written) {
        return NOTATIONS.stream().anyMatch(notation -> {
            try {
                return notation.apply(sent).equals(notation.apply(written));
            } catch (DateTimeException e) {
                return false;
            }
        });
    }
}
