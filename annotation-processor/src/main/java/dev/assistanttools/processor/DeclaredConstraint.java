package dev.assistanttools.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

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
    static List<DeclaredConstraint> in(List<? extends AnnotationMirror> mirrors) {
        if (mirrors.isEmpty()) {
            return List.of();
        }
        List<DeclaredConstraint> found = new ArrayList<>();
        mirrors.forEach(mirror -> add(mirror, Map.of(), 0, found));
        return found;
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    private static void add(
            AnnotationMirror mirror,
            Map<String, Map<String, String>> overrides,
            int level,
            List<DeclaredConstraint> found) {
        String name = Annotations.nameOf(mirror);
        boolean isNoConstraint = name.startsWith("java.") || name.startsWith("dev.assistanttools.");
        if (isNoConstraint || level > MOST_LEVELS || isOfOtherGroups(mirror)) {
            return;
        }
        List<AnnotationMirror> repeated = repeated(mirror);
        if (!repeated.isEmpty()) {
            repeated.forEach(each -> add(each, overrides, level + 1, found));
        } else if (name.startsWith(PACKAGE)) {
            Map<String, String> attributes = texts(mirror);
            attributes.putAll(overrides.getOrDefault(name, Map.of()));
            found.add(new DeclaredConstraint(name.substring(PACKAGE.length()), attributes));
        } else {
            Element type = mirror.getAnnotationType().asElement();
            if (Annotations.isPresent(type, COMPOSED)) {
                Map<String, Map<String, String>> inner = overrides((TypeElement) type, texts(mirror));
                type.getAnnotationMirrors().forEach(part -> add(part, inner, level + 1, found));
            }
        }
    }

    private static boolean isOfOtherGroups(AnnotationMirror mirror) {
        String groups = texts(mirror).getOrDefault("groups", "");
        return !groups.isEmpty() && !List.of(groups.split(",")).contains(DEFAULT_GROUP);
    }

    /** The annotations in the array that stands for several of a kind. */
    private static List<AnnotationMirror> repeated(AnnotationMirror mirror) {
        Optional<AnnotationValue> value = Annotations.value(mirror, "value");
        boolean isArray = value.isPresent() && value.get().getValue() instanceof List<?>;
        return isArray ? Annotations.mirrors(mirror, "value") : List.of();
    }

    private static Map<String, String> texts(AnnotationMirror mirror) {
        Map<String, String> texts = new HashMap<>();
        mirror.getElementValues()
                .forEach((attribute, value) ->
                        texts.put(attribute.getSimpleName().toString(), text(value)));
        return texts;
    }

    private static String text(AnnotationValue value) {
        return value.getValue() instanceof List<?> list
                ? list.stream().map(each -> text((AnnotationValue) each)).collect(Collectors.joining(","))
                : value.getValue().toString();
    }

    /** What the attributes of a composed constraint say about its parts: by the part's name, then the attribute's. */
    private static Map<String, Map<String, String>> overrides(TypeElement composed, Map<String, String> given) {
        Map<String, Map<String, String>> overrides = new HashMap<>();
        for (ExecutableElement attribute : ElementFilter.methodsIn(composed.getEnclosedElements())) {
            String name = attribute.getSimpleName().toString();
            AnnotationValue defaultValue = attribute.getDefaultValue();
            String value = given.getOrDefault(name, defaultValue == null ? "" : text(defaultValue));
            for (AnnotationMirror mirror : attribute.getAnnotationMirrors()) {
                List<AnnotationMirror> several = repeated(mirror);
                for (AnnotationMirror each : several.isEmpty() ? List.of(mirror) : several) {
                    addOverride(each, name, value, overrides);
                }
            }
        }
        return overrides;
    }

    private static void addOverride(
            AnnotationMirror mirror, String name, String value, Map<String, Map<String, String>> overrides) {
        if (Annotations.nameOf(mirror).equals(OVERRIDES)) {
            Map<String, String> said = texts(mirror);
            overrides
                    .computeIfAbsent(said.getOrDefault("constraint", ""), key -> new HashMap<>())
                    .put(said.getOrDefault("name", name), value);
        }
    }
}
