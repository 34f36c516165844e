package dev.assistanttools.registry.reflect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What Jackson's annotations say of types whose values have several classes; by name, so that Jackson need not be there. Where
 * they say nothing, names are those of Jackson 3.1 if it writes them at all.
 */
final class JacksonHierarchy {

    /**
     * A class that a value may have.
     *
     * @param type the class
     * @param names on the wire, the one that is written first; may be empty
     */
    record Subtype(Class<?> type, List<String> names) {}

    private static final String ANNOTATIONS = "com.fasterxml.jackson.annotation.";
    private static final String TYPE_INFO = ANNOTATIONS + "JsonTypeInfo";
    private static final String SUBTYPES = ANNOTATIONS + "JsonSubTypes";
    private static final String TYPE_NAME = ANNOTATIONS + "JsonTypeName";

    private final ClassFiles files;
    private final List<Declaration> types;
    private final Optional<Mark> info;

    /** What is said of a type, by annotations on it or on a supertype. */
    JacksonHierarchy(Class<?> type, ClassFiles files) {
        this.files = files;
        this.types = new JacksonTypes(files).declarations(type);
        this.info = Declaration.found(types, TYPE_INFO)
                .findFirst()
                .filter(mark -> !text(mark, "use", "NAME").equals("NONE"));
    }

    /** Whether the type has its classes listed, by itself or by the language. */
    static boolean isClosed(Class<?> type, ClassFiles files) {
        return type.isSealed() || find(type, SUBTYPES, files).isPresent();
    }

    /** Whether a property has annotations of its own for the classes of its values. */
    static boolean isOn(List<Declaration> declarations) {
        return Declaration.isPresent(declarations, TYPE_INFO) || Declaration.isPresent(declarations, SUBTYPES);
    }

    /** What the annotations say that is not followed, as they stand in the source; empty if there is nothing. */
    Optional<String> unsupported() {
        boolean hasResolver = JacksonTypes.DATABIND.stream()
                .anyMatch(module -> Declaration.isPresent(types, module + "JsonTypeIdResolver"));
        if (hasResolver) {
            return Optional.of("@JsonTypeIdResolver");
        }
        if (info.isEmpty()) {
            return Optional.empty();
        }
        String use = text(info.get(), "use", "NAME");
        if (!use.equals("NAME") && !use.equals("SIMPLE_NAME")) {
            return Optional.of("@JsonTypeInfo(use = " + use + ")");
        }
        String include = text(info.get(), "include", "PROPERTY");
        return include.equals("PROPERTY") || include.equals("EXISTING_PROPERTY")
                ? Optional.empty()
                : Optional.of("@JsonTypeInfo(include = " + include + ")");
    }

    /** The name of the property that tells the class. */
    String discriminator() {
        return info.map(mark ->
                        mark.text("property").filter(text -> !text.isEmpty()).orElse("@type"))
                .orElse("type");
    }

    /** Whether a class that has a property of that name is given the value. */
    boolean isGiven() {
        return info.filter(mark -> text(mark, "include", "").equals("EXISTING_PROPERTY")
                        || text(mark, "visible", "").equals("true"))
                .isPresent();
    }

    private static String text(Mark mark, String attribute, String absent) {
        return mark.text(attribute).orElse(absent);
    }

    private static Optional<Mark> find(Class<?> type, String annotation, ClassFiles files) {
        return JacksonTypes.isLeftOut(type)
                ? Optional.empty()
                : files.of(type).ofType().stream()
                        .filter(mark -> mark.name().equals(annotation))
                        .findFirst();
    }

    /**
     * The classes that are listed for one type, in the annotation's order; those that are not there are noted. Those that are only
     * permitted come in the order of their names, as at compile time.
     */
    static List<Subtype> subtypes(Class<?> of, ClassFiles files) {
        Optional<Mark> listed = find(of, SUBTYPES, files);
        if (listed.isEmpty()) {
            return Arrays.stream(of.getPermittedSubclasses())
                    .sorted(Comparator.comparing(permitted -> String.valueOf(permitted.getCanonicalName())))
                    .map(permitted -> new Subtype(permitted, List.of()))
                    .toList();
        }
        List<Subtype> subtypes = new ArrayList<>();
        for (Object each : listed.get().list("value")) {
            Mark mark = (Mark) each;
            Optional<Class<?>> type = mark.text("value").flatMap(name -> files.named(name, of));
            if (type.isPresent()) {
                List<String> names = new ArrayList<>();
                mark.text("name").filter(text -> !text.isEmpty()).ifPresent(names::add);
                if (names.isEmpty()) {
                    typeName(type.get(), files).ifPresent(names::add);
                }
                mark.list("names").forEach(name -> names.add(name.toString()));
                subtypes.add(new Subtype(type.get(), names.stream().distinct().toList()));
            }
        }
        return subtypes;
    }

    private static Optional<String> typeName(Class<?> of, ClassFiles files) {
        return find(of, TYPE_NAME, files).flatMap(mark -> mark.text("value")).filter(text -> !text.isEmpty());
    }

    /** The name of a class for which no list has one: its own, else that of the class, with those around it as Jackson does it. */
    String nameOf(Class<?> subtype) {
        boolean isWithClassesAround =
                info.filter(mark -> text(mark, "use", "NAME").equals("NAME")).isPresent();
        String withClassesAround = subtype.getName().substring(subtype.getName().lastIndexOf('.') + 1);
        return typeName(subtype, files)
                .orElseGet(() -> isWithClassesAround ? withClassesAround : subtype.getSimpleName());
    }
}
