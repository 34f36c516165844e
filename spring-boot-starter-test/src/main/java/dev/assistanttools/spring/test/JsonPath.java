package dev.assistanttools.spring.test;

import dev.assistanttools.json.JsonPointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place in a value of JSON. Values are never changed: what changes is a copy.
 *
 * @param steps names of properties and indexes of elements
 */
record JsonPath(List<Object> steps) {

    static final JsonPath ROOT = new JsonPath(List.of());

    JsonPath {
        steps = List.copyOf(steps);
    }

    /** The place of a property or, by its index, of an element. */
    JsonPath to(Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return new JsonPath(longer);
    }

    /** A JSON pointer. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (Object step : steps) {
            pointer.append(step instanceof Integer index ? JsonPointer.step(index) : JsonPointer.step((String) step));
        }
        return pointer.toString();
    }

    /** Whether this place is that one, or inside of it. */
    boolean isWithin(JsonPath other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** What stands there. */
    Optional<Object> in(Object root) {
        Object value = root;
        for (Object step : steps) {
            Optional<Object> inner = Json.inner(value, String.valueOf(step));
            if (inner.isEmpty()) {
                return inner;
            }
            value = inner.get();
        }
        return Optional.of(value);
    }

    /** The value with another at this place; a property is added where there is none. */
    Object replaced(Object root, Object value) {
        return changed(root, 0, Optional.of(value));
    }

    /** The value without what stands at this place. */
    Object removed(Object root) {
        return changed(root, 0, Optional.empty());
    }

    private Object changed(Object value, int depth, Optional<Object> replacement) {
        if (depth == steps.size()) {
            return replacement.orElseThrow();
        }
        Object step = steps.get(depth);
        boolean isLast = depth + 1 == steps.size();
        if (value instanceof List<?> elements && step instanceof Integer index) {
            List<Object> copy = new ArrayList<>(elements);
            if (isLast && replacement.isEmpty()) {
                copy.remove(index.intValue());
            } else {
                copy.set(index, changed(copy.get(index), depth + 1, replacement));
            }
            return copy;
        }
        Map<Object, Object> copy = new LinkedHashMap<>((Map<?, ?>) value);
        if (isLast) {
            replacement.ifPresentOrElse(other -> copy.put(step, other), () -> copy.remove(step));
        } else {
            copy.computeIfPresent(step, (name, inner) -> changed(inner, depth + 1, replacement));
        }
        return copy;
    }
}
