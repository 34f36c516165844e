package dev.assistanttools.spring.test;

import dev.assistanttools.json.JsonPointer;
import dev.assistanttools.json.JsonTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The first place where two values of JSON differ: by what they mean, not by how they are written. */
final class JsonDifference {

    private JsonDifference() {}

    /** As in {@code at /price expected 1, but was 2}; empty if they mean the same. */
    static Optional<String> between(Object expected, Object actual) {
        return between(expected, actual, "");
    }

    private static Optional<String> between(Object expected, Object actual, String pointer) {
        if (JsonTree.isSame(expected, actual)) {
            return Optional.empty();
        }
        if (expected instanceof Map<?, ?> one && actual instanceof Map<?, ?> other) {
            return betweenObjects(one, other, pointer);
        }
        if (expected instanceof List<?> one && actual instanceof List<?> other) {
            return betweenArrays(one, other, pointer);
        }
        return Optional.of(at(pointer) + "expected " + shown(expected) + ", but was " + shown(actual));
    }

    private static Optional<String> betweenObjects(Map<?, ?> expected, Map<?, ?> actual, String pointer) {
        Set<Object> names = new LinkedHashSet<>(expected.keySet());
        names.addAll(actual.keySet());
        for (Object name : names) {
            Object one = expected.get(name);
            Object other = actual.get(name);
            String place = pointer + JsonPointer.step((String) name);
            Optional<String> difference;
            if (one != null && other != null) {
                difference = between(one, other, place);
            } else if (one != null) {
                difference = Optional.of(at(place) + "expected " + shown(one) + ", but it is not there");
            } else {
                difference =
                        Optional.of(at(place) + "expected nothing, but was " + shown(Objects.requireNonNull(other)));
            }
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> betweenArrays(List<?> expected, List<?> actual, String pointer) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            Optional<String> difference = between(expected.get(i), actual.get(i), pointer + JsonPointer.step(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.of(at(pointer) + "expected " + expected.size() + " elements, but there are " + actual.size());
    }

    private static String at(String pointer) {
        return pointer.isEmpty() ? "" : "at " + pointer + " ";
    }

    private static String shown(Object value) {
        return Shown.text(Json.text(value));
    }
}
