package dev.assistanttools.processor;

import com.google.auto.common.MoreTypes;
import dev.assistanttools.processor.Annotations.Said;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

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

    private JacksonTypes() {}

    /** Whether a value is written as one other value, by a method or field with {@code @JsonValue}. */
    static boolean hasValue(TypeElement type) {
        return withSupertypes(type).stream()
                .flatMap(each -> each.getEnclosedElements().stream())
                .anyMatch(member -> Annotations.isPresent(member, CORE + "JsonValue")
                        && !Jackson.says(List.of(member), CORE + "JsonValue", "value", "false"));
    }

    /** Whether the constants of an enum are made from what comes, by a method with {@code @JsonCreator}. */
    static boolean hasFactory(TypeElement type) {
        return Creators.hasMarked(type);
    }

    /** The first annotation on a class that changes what is read in a way that generated code doesn't follow. */
    static Optional<String> unread(TypeElement type) {
        List<TypeElement> types = withSupertypes(type);
        if (Jackson.shape(types).equals("ARRAY")) {
            return Optional.of("@JsonFormat(shape = ARRAY)");
        }
        for (String name : List.of("JsonIdentityInfo", "JsonIncludeProperties")) {
            if (types.stream().anyMatch(each -> Annotations.isPresent(each, CORE + name))) {
                return Optional.of("@" + name);
            }
        }
        boolean isDetected = Stream.of("fieldVisibility", "setterVisibility", "creatorVisibility")
                .anyMatch(of -> Annotations.said(types, CORE + "JsonAutoDetect", of)
                        .map(Said::text)
                        .filter(visibility -> !visibility.equals("DEFAULT"))
                        .isPresent());
        if (isDetected) {
            return Optional.of("@JsonAutoDetect");
        }
        boolean hasAny = types.stream()
                .flatMap(each -> each.getEnclosedElements().stream())
                .anyMatch(JacksonTypes::takesAny);
        return hasAny ? Optional.of("@JsonAnySetter") : unreadByDatabind(types);
    }

    private static boolean takesAny(Element member) {
        return Annotations.isPresent(member, CORE + "JsonAnySetter")
                && !Jackson.says(List.of(member), CORE + "JsonAnySetter", "enabled", "false");
    }

    /** The same for annotations of the databind module, which may also stand on properties. */
    static Optional<String> unreadByDatabind(List<? extends Element> declarations) {
        for (String name : DATABIND) {
            for (String attribute : DESERIALIZE) {
                if (Annotations.said(declarations, name + "JsonDeserialize", attribute)
                        .isPresent()) {
                    return Optional.of("@JsonDeserialize(" + attribute + ")");
                }
            }
            for (String type : List.of("EnumNaming", "JsonTypeResolver", "JsonValueInstantiator")) {
                if (declarations.stream().anyMatch(each -> Annotations.isPresent(each, name + type))) {
                    return Optional.of("@" + type);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether properties of the type that are set are left out. */
    static boolean isIgnored(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && withSupertypes(MoreTypes.asTypeElement(type)).stream()
                        .anyMatch(each -> Annotations.isPresent(each, CORE + "JsonIgnoreType"));
    }

    /** The names of properties that are never read. */
    static List<String> ignored(TypeElement type) {
        return Jackson.ignored(withSupertypes(type));
    }

    /** The simple name of the strategy that names a type's properties; empty if they keep their names. */
    static String naming(TypeElement type) {
        List<TypeElement> types = withSupertypes(type);
        return DATABIND.stream()
                .flatMap(name -> Annotations.said(types, name + "JsonNaming", "value").stream())
                .map(said -> said.text().substring(said.text().lastIndexOf('.') + 1))
                .findFirst()
                .orElse("");
    }

    /** The description in {@code @JsonClassDescription}, else the Javadoc. */
    static String description(TypeElement type, String javadoc) {
        return Annotations.said(withSupertypes(type), CORE + "JsonClassDescription", "value")
                .map(said -> said.text().strip())
                .orElse(javadoc);
    }

    /** The class, its superclasses, and the interfaces of all of them; the nearest first. */
    static List<TypeElement> withSupertypes(TypeElement type) {
        Set<TypeElement> found = new LinkedHashSet<>();
        List<TypeElement> classes = new ArrayList<>();
        for (TypeElement each = type; each != null; each = superclass(each)) {
            classes.add(each);
        }
        found.addAll(classes);
        classes.forEach(each -> addInterfaces(each, found));
        return List.copyOf(found);
    }

    private static @Nullable TypeElement superclass(TypeElement type) {
        TypeMirror superclass = type.getSuperclass();
        boolean isThere = superclass.getKind() == TypeKind.DECLARED
                && !BeanProperties.isOfThePlatform(MoreTypes.asTypeElement(superclass));
        return isThere ? MoreTypes.asTypeElement(superclass) : null;
    }

    private static void addInterfaces(TypeElement type, Set<TypeElement> found) {
        for (TypeMirror each : type.getInterfaces()) {
            if (each.getKind() == TypeKind.DECLARED && found.add(MoreTypes.asTypeElement(each))) {
                addInterfaces(MoreTypes.asTypeElement(each), found);
            }
        }
    }
}
