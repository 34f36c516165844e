package dev.assistanttools.processor;

import dev.assistanttools.processor.SchemaReader.UnresolvedTypeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

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
    record Subtype(TypeElement type, List<String> names) {}

    private static final String ANNOTATIONS = "com.fasterxml.jackson.annotation.";
    private static final String TYPE_INFO = ANNOTATIONS + "JsonTypeInfo";
    private static final String SUBTYPES = ANNOTATIONS + "JsonSubTypes";
    private static final String TYPE_NAME = ANNOTATIONS + "JsonTypeName";

    private final TypeElement type;
    private final Optional<AnnotationMirror> info;

    private JacksonHierarchy(TypeElement type) {
        this.type = type;
        this.info = JacksonTypes.withSupertypes(type).stream()
                .flatMap(each -> Annotations.find(each, TYPE_INFO).stream())
                .findFirst()
                .filter(mirror -> !text(mirror, "use", "NAME").equals("NONE"));
    }

    /** What is said of a type, by annotations on it or on a supertype. */
    static JacksonHierarchy of(TypeElement type) {
        return new JacksonHierarchy(type);
    }

    /** Whether the type has its classes listed, by itself or by the language. */
    static boolean isClosed(TypeElement type) {
        return type.getModifiers().contains(Modifier.SEALED)
                || Annotations.find(type, SUBTYPES).isPresent();
    }

    /** Whether a property has annotations of its own for the classes of its values. */
    static boolean isOn(List<? extends Element> declarations) {
        return Annotations.isOnAny(declarations, TYPE_INFO) || Annotations.isOnAny(declarations, SUBTYPES);
    }

    /** What the annotations say that is not followed, as they stand in the source; empty if there is nothing. */
    Optional<String> unsupported() {
        boolean hasResolver = JacksonTypes.withSupertypes(type).stream()
                .anyMatch(each -> JacksonTypes.DATABIND.stream()
                        .anyMatch(module -> Annotations.isPresent(each, module + "JsonTypeIdResolver")));
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
        return info.map(mirror -> Annotations.text(mirror, "property")
                        .filter(text -> !text.isEmpty())
                        .orElse("@type"))
                .orElse("type");
    }

    /** Whether a class that has a property of that name is given the value. */
    boolean isGiven() {
        return info.filter(mirror -> text(mirror, "include", "").equals("EXISTING_PROPERTY")
                        || text(mirror, "visible", "").equals("true"))
                .isPresent();
    }

    private static String text(AnnotationMirror mirror, String attribute, String absent) {
        return Annotations.text(mirror, attribute).orElse(absent);
    }

    /**
     * The classes that are listed for one type, in the annotation's order. Those that are only permitted come in the order of
     * their names, because compilers order them by what else they compile, and class files keep no order of the source.
     *
     * @throws UnresolvedTypeException if one is not there (yet)
     */
    static List<Subtype> subtypes(TypeElement of) {
        Optional<AnnotationMirror> listed = Annotations.find(of, SUBTYPES);
        if (listed.isEmpty()) {
            return of.getPermittedSubclasses().stream()
                    .map(permitted -> new Subtype(element(permitted), List.of()))
                    .sorted(Comparator.comparing(
                            subtype -> subtype.type().getQualifiedName().toString()))
                    .toList();
        }
        List<Subtype> subtypes = new ArrayList<>();
        for (AnnotationMirror each : Annotations.mirrors(listed.get(), "value")) {
            Object value = Annotations.value(each, "value").orElseThrow().getValue();
            if (!(value instanceof TypeMirror listedType)) {
                throw new UnresolvedTypeException(String.valueOf(value));
            }
            List<String> names = new ArrayList<>();
            Annotations.text(each, "name").filter(text -> !text.isEmpty()).ifPresent(names::add);
            TypeElement subtype = element(listedType);
            if (names.isEmpty()) {
                typeName(subtype).ifPresent(names::add);
            }
            names.addAll(Annotations.texts(each, "names"));
            subtypes.add(new Subtype(subtype, names.stream().distinct().toList()));
        }
        return subtypes;
    }

    private static TypeElement element(TypeMirror listed) {
        if (listed.getKind() == TypeKind.ERROR) {
            throw new UnresolvedTypeException(listed.toString());
        }
        if (!(listed instanceof DeclaredType declared)) {
            throw new IllegalStateException("An annotation names a type that is no class: " + listed);
        }
        return (TypeElement) declared.asElement();
    }

    private static Optional<String> typeName(TypeElement of) {
        return Annotations.find(of, TYPE_NAME)
                .flatMap(mirror -> Annotations.text(mirror, "value"))
                .filter(text -> !text.isEmpty());
    }

    /** The name of a class for which no list has one: its own, else that of the class, with those around it as Jackson does it. */
    String nameOf(TypeElement subtype) {
        boolean isWithClassesAround = info.filter(
                        mirror -> text(mirror, "use", "NAME").equals("NAME"))
                .isPresent();
        ClassName name = ClassName.of(subtype);
        return typeName(subtype)
                .orElseGet(() -> isWithClassesAround ? name.nestedName().replace('.', '$') : name.simpleName());
    }
}
