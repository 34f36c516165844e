package dev.assistanttools.registry.reflect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Jackson's annotations say of classes. As in Jackson, those on a superclass or interface hold for the class, too, unless it
 * has its own.
 */
final class JacksonTypes {

    private static final String CORE = "com.fasterxml.jackson.annotation.";

    /** Where Jackson's databind module has its annotations: Jackson 3, then 2. */
    static final List<String> DATABIND =
            List.of("tools.jackson.databind.annotation.", "com.fasterxml.jackson.databind.annotation.");

    /** Which classes are read by other means than their properties; what is written by other means doesn't matter. */
    private static final List<String> DESERIALIZE = List.of(
            "using",
            "contentUsing",
            "keyUsing",
            "as",
            "contentAs",
            "keyAs",
            "converter",
            "contentConverter",
            "builder");

    private final ClassFiles files;

    JacksonTypes(ClassFiles files) {
        this.files = files;
    }

    /** Whether a value is written as one other value, by a method or field with {@code @JsonValue}. */
    boolean hasValue(Class<?> type) {
        return members(type).anyMatch(marks -> has(marks, "JsonValue") && !says(marks, "JsonValue", "value", "false"));
    }

    /** The first annotation on a class that changes what is read in a way that is not followed. */
    Optional<String> unread(Class<?> type) {
        List<Declaration> types = declarations(type);
        if (Jackson.shape(types).equals("ARRAY")) {
            return Optional.of("@JsonFormat(shape = ARRAY)");
        }
        for (String name : List.of("JsonIdentityInfo", "JsonIncludeProperties")) {
            if (Declaration.isPresent(types, CORE + name)) {
                return Optional.of("@" + name);
            }
        }
        boolean isDetected = Stream.of("fieldVisibility", "setterVisibility", "creatorVisibility")
                .anyMatch(of -> Declaration.said(types, CORE + "JsonAutoDetect", of)
                        .filter(visibility -> !visibility.equals("DEFAULT"))
                        .isPresent());
        if (isDetected) {
            return Optional.of("@JsonAutoDetect");
        }
        boolean hasAny = members(type)
                .anyMatch(marks -> has(marks, "JsonAnySetter") && !says(marks, "JsonAnySetter", "enabled", "false"));
        return hasAny ? Optional.of("@JsonAnySetter") : unreadByDatabind(types);
    }

    /** The same for annotations of the databind module, which may also stand on properties. */
    static Optional<String> unreadByDatabind(List<Declaration> declarations) {
        for (String name : DATABIND) {
            for (String attribute : DESERIALIZE) {
                if (Declaration.said(declarations, name + "JsonDeserialize", attribute)
                        .isPresent()) {
                    return Optional.of("@JsonDeserialize(" + attribute + ")");
                }
            }
            for (String type : List.of("EnumNaming", "JsonTypeResolver", "JsonValueInstantiator")) {
                if (Declaration.isPresent(declarations, name + type)) {
                    return Optional.of("@" + type);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether properties of the type that are set are left out. */
    boolean isIgnored(JavaType type) {
        return type instanceof JavaType.Declared declared
                && Declaration.isPresent(declarations(declared.erased()), CORE + "JsonIgnoreType");
    }

    /** The names of properties that are never read. */
    List<String> ignored(Class<?> type) {
        return Jackson.ignored(declarations(type));
    }

    /** The simple name of the strategy that names a type's properties; empty if they keep their names. */
    String naming(Class<?> type) {
        List<Declaration> types = declarations(type);
        return DATABIND.stream()
                .flatMap(name -> Declaration.said(types, name + "JsonNaming", "value").stream())
                .map(said -> said.substring(said.lastIndexOf('.') + 1))
                .findFirst()
                .orElse("");
    }

    /** The description in {@code @JsonClassDescription}. */
    String description(Class<?> type) {
        return Declaration.said(declarations(type), CORE + "JsonClassDescription", "value")
                .map(String::strip)
                .orElse("");
    }

    /** The class and what is above it, the nearest first. */
    List<Declaration> declarations(Class<?> type) {
        return withSupertypes(type).stream()
                .map(each -> new Declaration(each, files.of(each).ofType(), false))
                .toList();
    }

    /** The annotations of each member of a class and those above it. */
    private Stream<List<Mark>> members(Class<?> type) {
        return withSupertypes(type).stream().flatMap(each -> files.of(each).members());
    }

    private static boolean has(List<Mark> marks, String name) {
        return marks.stream().anyMatch(mark -> mark.name().equals(CORE + name));
    }

    private static boolean says(List<Mark> marks, String name, String attribute, String text) {
        return marks.stream()
                .filter(mark -> mark.name().equals(CORE + name))
                .anyMatch(mark -> mark.text(attribute).filter(text::equals).isPresent());
    }

    /** The class, its superclasses, and the interfaces of all of them; the nearest first. Those of the platform have none. */
    private static Set<Class<?>> withSupertypes(Class<?> type) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> each = type; each != null && !isLeftOut(each); each = each.getSuperclass()) {
            classes.add(each);
        }
        Set<Class<?>> found = new LinkedHashSet<>(classes);
        classes.forEach(each -> addInterfaces(each, found));
        return found;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> found) {
        for (Class<?> each : type.getInterfaces()) {
            if (!isLeftOut(each) && found.add(each)) {
                addInterfaces(each, found);
            }
        }
    }

    static boolean isLeftOut(Class<?> type) {
        return type.isPrimitive() || BeanProperties.isOfThePlatform(type);
    }
}
