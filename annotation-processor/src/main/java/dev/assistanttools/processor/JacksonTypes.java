package dev.assistanttools.processor;

import dev.assistanttools.processor.Annotations.Said;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        for (TypeElement each : withSupertypes(type)) {
            for (Element member : each.getEnclosedElements()) {
                if (Annotations.isPresent(member, CORE + "JsonValue")
                        && !Jackson.says(List.of(member), CORE + "JsonValue", "value", "false")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the constants of an enum are made from what comes, by a method with {@code @JsonCreator}. */
    static boolean hasFactory(TypeElement type) {
        return Creators.hasMarked(type);
    }

    /** The first annotation on a class that changes what is read in a way that generated code doesn't follow. */
    static Optional<String> unread(TypeElement type) {
        List<TypeElement> all = withSupertypes(type);
        List<TypeElement> types = Annotations.annotated(all);
        if (Jackson.shape(types).equals("ARRAY")) {
            return Optional.of("@JsonFormat(shape = ARRAY)");
        }
        for (String name : List.of("JsonIdentityInfo", "JsonIncludeProperties")) {
            if (Annotations.isOnAny(types, CORE + name)) {
                return Optional.of("@" + name);
            }
        }
        for (String of : List.of("fieldVisibility", "setterVisibility", "creatorVisibility")) {
            Optional<Said> visibility = Annotations.said(types, CORE + "JsonAutoDetect", of);
            if (visibility.isPresent() && !visibility.get().text().equals("DEFAULT")) {
                return Optional.of("@JsonAutoDetect");
            }
        }
        for (TypeElement each : all) {
            for (Element member : each.getEnclosedElements()) {
                if (takesAny(member)) {
                    return Optional.of("@JsonAnySetter");
                }
            }
        }
        return unreadByDatabind(types);
    }

    private static boolean takesAny(Element member) {
        return Annotations.isPresent(member, CORE + "JsonAnySetter")
                && !Jackson.says(List.of(member), CORE + "JsonAnySetter", "enabled", "false");
    }

    /** The same for annotations of the databind module, which may also stand on properties. */
    static Optional<String> unreadByDatabind(List<? extends Element> declarations) {
        if (declarations.isEmpty()) {
            return Optional.empty();
        }
        for (String name : DATABIND) {
            String deserialize = name + "JsonDeserialize";
            for (String attribute : Annotations.isOnAny(declarations, deserialize) ? DESERIALIZE : List.<String>of()) {
                if (Annotations.said(declarations, deserialize, attribute).isPresent()) {
                    return Optional.of("@JsonDeserialize(" + attribute + ")");
                }
            }
            for (String type : List.of("EnumNaming", "JsonTypeResolver", "JsonValueInstantiator")) {
                if (Annotations.isOnAny(declarations, name + type)) {
                    return Optional.of("@" + type);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether properties of the type that are set are left out. */
    static boolean isIgnored(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && Annotations.isOnAny(withSupertypes(Mirrors.elementOf(type)), CORE + "JsonIgnoreType");
    }

    /** The names of properties that are never read. */
    static List<String> ignored(TypeElement type) {
        return Jackson.ignored(Annotations.annotated(withSupertypes(type)));
    }

    /** The simple name of the strategy that names a type's properties; empty if they keep their names. */
    static String naming(TypeElement type) {
        List<TypeElement> types = Annotations.annotated(withSupertypes(type));
        for (String name : DATABIND) {
            Optional<Said> strategy = Annotations.said(types, name + "JsonNaming", "value");
            if (strategy.isPresent()) {
                return strategy.get().text().substring(strategy.get().text().lastIndexOf('.') + 1);
            }
        }
        return "";
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
                && !BeanProperties.isOfThePlatform(Mirrors.elementOf(superclass));
        return isThere ? Mirrors.elementOf(superclass) : null;
    }

    private static void addInterfaces(TypeElement type, Set<TypeElement> found) {
        for (TypeMirror each : type.getInterfaces()) {
            if (each.getKind() == TypeKind.DECLARED && found.add(Mirrors.elementOf(each))) {
                addInterfaces(Mirrors.elementOf(each), found);
            }
        }
    }
}
