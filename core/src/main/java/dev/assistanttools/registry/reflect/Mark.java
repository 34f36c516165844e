package dev.assistanttools.registry.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An annotation as it is written in a source: with the attributes that are given there, and no others.
 *
 * @param type the binary name of its type
 * @param values texts, marks, or lists of these, by the names of the attributes; a class is its canonical name, a constant its own
 */
record Mark(String type, Map<String, Object> values) {

    Mark {
        values = Map.copyOf(values);
    }

    /** An annotation on a type, whose attributes are all known, given or not. */
    static Mark of(Annotation annotation) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Method attribute : annotation.annotationType().getDeclaredMethods()) {
            try {
                attribute.setAccessible(true);
                values.put(attribute.getName(), value(attribute.invoke(annotation)));
            } catch (IllegalAccessException | InvocationTargetException | RuntimeException e) {
                // An attribute whose class is missing says nothing that is asked for.
            }
        }
        return new Mark(annotation.annotationType().getName(), values);
    }

    static List<Mark> of(Annotation[] annotations) {
        List<Mark> marks = new ArrayList<>();
        for (Annotation annotation : annotations) {
            marks.add(of(annotation));
        }
        return List.copyOf(marks);
    }

    static Object value(Object value) {
        if (value.getClass().isArray()) {
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(value(Array.get(value, i)));
            }
            return List.copyOf(elements);
        }
        if (value instanceof Annotation annotation) {
            return of(annotation);
        }
        if (value instanceof Class<?> type) {
            return String.valueOf(type.getCanonicalName());
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** The canonical name of its type. */
    String name() {
        return type.replace('$', '.');
    }

    String simpleName() {
        return name().substring(name().lastIndexOf('.') + 1);
    }

    /** The value of an attribute that is given, as text; arrays with commas between. */
    Optional<String> text(String attribute) {
        return Optional.ofNullable(values.get(attribute)).map(Mark::textOf);
    }

    private static String textOf(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Mark::textOf).collect(Collectors.joining(","))
                : value.toString();
    }

    /** A value as text, as {@link #text} gives it. */
    static String text(Object value) {
        return textOf(value(value));
    }

    /** The values of an attribute that is given and may be an array. */
    List<Object> list(String attribute) {
        Object value = values.get(attribute);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? List.copyOf(list) : List.of(value);
    }
}
