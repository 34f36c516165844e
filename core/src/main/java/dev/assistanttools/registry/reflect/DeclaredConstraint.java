package dev.assistanttools.registry.reflect;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A built-in constraint of Jakarta Validation that holds for a value: declared itself, repeated, or a part of a composed one. What is
 * only in other groups than the default one is none, as a call is validated in that one.
 *
 * @param name the simple name of its annotation
 * @param attributes those that are given, as text; arrays with commas between
 */
record DeclaredConstraint(String name, Map<String, String> attributes) {

    private static final String PACKAGE = "jakarta.validation.constraints.";
    private static final String COMPOSED = "jakarta.validation.Constraint";
    private static final String OVERRIDES = "jakarta.validation.OverridesAttribute";
    private static final String DEFAULT_GROUP = "jakarta.validation.groups.Default";

    /** Constraints may be composed of composed ones; of themselves they can't be, but may be written so. */
    private static final int MOST_LEVELS = 10;

    /** All in a list of annotations; other annotations are passed over. */
    static List<DeclaredConstraint> in(List<Mark> marks, ClassFiles files) {
        List<DeclaredConstraint> found = new ArrayList<>();
        marks.forEach(mark -> add(mark, Map.of(), 0, found, files));
        return found;
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    private static void add(
            Mark mark,
            Map<String, Map<String, String>> overrides,
            int level,
            List<DeclaredConstraint> found,
            ClassFiles files) {
        String name = mark.name();
        if (name.startsWith("java.") || level > MOST_LEVELS || isOfOtherGroups(mark)) {
            return;
        }
        List<Mark> repeated = repeated(mark);
        if (!repeated.isEmpty()) {
            repeated.forEach(each -> add(each, overrides, level + 1, found, files));
        } else if (name.startsWith(PACKAGE)) {
            Map<String, String> attributes = texts(mark);
            attributes.putAll(overrides.getOrDefault(name, Map.of()));
            found.add(new DeclaredConstraint(name.substring(PACKAGE.length()), attributes));
        } else {
            files.annotation(mark).ifPresent(type -> {
                List<Mark> parts = files.of(type).ofType();
                if (parts.stream().anyMatch(part -> part.name().equals(COMPOSED))) {
                    Map<String, Map<String, String>> inner = overrides(type, texts(mark), files);
                    parts.forEach(part -> add(part, inner, level + 1, found, files));
                }
            });
        }
    }

    private static boolean isOfOtherGroups(Mark mark) {
        String groups = mark.text("groups").orElse("");
        return !groups.isEmpty() && !List.of(groups.split(",")).contains(DEFAULT_GROUP);
    }

    /** The annotations in the array that stands for several of a kind. */
    private static List<Mark> repeated(Mark mark) {
        return mark.list("value").stream()
                .filter(Mark.class::isInstance)
                .map(Mark.class::cast)
                .toList();
    }

    private static Map<String, String> texts(Mark mark) {
        Map<String, String> texts = new HashMap<>();
        mark.values().keySet().forEach(name -> texts.put(name, mark.text(name).orElse("")));
        return texts;
    }

    /** What the attributes of a composed constraint say about its parts: by the part's name, then the attribute's. */
    private static Map<String, Map<String, String>> overrides(
            Class<?> composed, Map<String, String> given, ClassFiles files) {
        Map<String, Map<String, String>> overrides = new HashMap<>();
        for (Method attribute : composed.getDeclaredMethods()) {
            String name = attribute.getName();
            Object defaultValue = attribute.getDefaultValue();
            String value = given.getOrDefault(name, defaultValue == null ? "" : Mark.text(defaultValue));
            for (Mark mark : files.of(composed).of(attribute)) {
                List<Mark> several = repeated(mark);
                (several.isEmpty() ? List.of(mark) : several)
                        .forEach(each -> addOverride(each, name, value, overrides));
            }
        }
        return overrides;
    }

    private static void addOverride(Mark mark, String name, String value, Map<String, Map<String, String>> overrides) {
        if (mark.name().equals(OVERRIDES)) {
            overrides
                    .computeIfAbsent(mark.text("constraint").orElse(""), key -> new HashMap<>())
                    .put(mark.text("name").orElse(name), value);
        }
    }
}
