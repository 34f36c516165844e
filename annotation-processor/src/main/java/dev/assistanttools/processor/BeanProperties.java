package dev.assistanttools.processor;

import dev.assistanttools.processor.Annotations.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The fields, setters and getters of a class and its superclasses by the name of the property that they belong to, in source
 * order, a superclass first.
 */
final class BeanProperties {

    private static final Set<String> BOOLEANS = Set.of("boolean", "java.lang.Boolean");

    /** Those of java.beans stand on getters, those of JPA on fields, too. */
    private static final List<String> TRANSIENT =
            List.of("java.beans.Transient", "jakarta.persistence.Transient", "javax.persistence.Transient");

    private final Map<String, List<Element>> members = new LinkedHashMap<>();

    private BeanProperties() {}

    static BeanProperties of(TypeElement type) {
        BeanProperties properties = new BeanProperties();
        properties.add(type);
        return properties;
    }

    private void add(TypeElement type) {
        TypeMirror superclass = type.getSuperclass();
        if (superclass.getKind() == TypeKind.DECLARED) {
            TypeElement above = Mirrors.elementOf(superclass);
            if (!isOfThePlatform(above)) {
                add(above);
            }
        }
        for (Element member : type.getEnclosedElements()) {
            if (!member.getModifiers().contains(Modifier.STATIC)) {
                property(member)
                        .ifPresent(name -> members.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(member));
            }
        }
    }

    /** The name of the property that a field, setter or getter belongs to. */
    static Optional<String> property(Element member) {
        String name = member.getSimpleName().toString();
        if (member.getKind() == ElementKind.FIELD) {
            boolean isProperty = !member.getModifiers().contains(Modifier.TRANSIENT) || Jackson.isProperty(member);
            return isProperty ? Optional.of(name) : Optional.empty();
        }
        if (member.getKind() != ElementKind.METHOD) {
            return Optional.empty();
        }
        ExecutableElement method = (ExecutableElement) member;
        if (isSetter(member)) {
            return name.startsWith("set")
                    ? afterPrefix(name, "set")
                    : Jackson.name(List.of(member)).map(Said::text).or(() -> Optional.of(name));
        }
        boolean isGetter =
                method.getParameters().isEmpty() && method.getReturnType().getKind() != TypeKind.VOID;
        if (!isGetter) {
            return Optional.empty();
        }
        boolean isBoolean = BOOLEANS.contains(SchemaReader.typeText(method.getReturnType()));
        return afterPrefix(name, "get").or(() -> isBoolean ? afterPrefix(name, "is") : Optional.empty());
    }

    /** A method with one parameter that is called like a setter, or marked as one. */
    static boolean isSetter(Element member) {
        return member.getKind() == ElementKind.METHOD
                && (member.getSimpleName().toString().startsWith("set") || Jackson.isProperty(member))
                && ((ExecutableElement) member).getParameters().size() == 1;
    }

    /** As Jackson does it: all capitals at the beginning become small, so {@code setURL} sets {@code url}. */
    private static Optional<String> afterPrefix(String method, String prefix) {
        if (!method.startsWith(prefix) || method.length() == prefix.length()) {
            return Optional.empty();
        }
        String name = method.substring(prefix.length());
        int capitals = 0;
        while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
            capitals++;
        }
        return capitals == 0
                ? Optional.empty()
                : Optional.of(name.substring(0, capitals).toLowerCase(Locale.ROOT) + name.substring(capitals));
    }

    Set<String> names() {
        return members.keySet();
    }

    /** All members of a property, with the parameters of its setters, which may carry annotations, too. */
    List<Element> declarations(String name) {
        List<Element> declarations = new ArrayList<>();
        for (Element member : members.getOrDefault(name, List.of())) {
            declarations.add(member);
            if (isSetter(member)) {
                declarations.addAll(((ExecutableElement) member).getParameters());
            }
        }
        return declarations;
    }

    /** What sets a property: the nearest setter, else a field that is public or marked as a property. */
    Optional<Element> target(String name, Predicate<Element> isVisible) {
        List<Element> candidates =
                members.getOrDefault(name, List.of()).stream().filter(isVisible).toList();
        return last(candidates, BeanProperties::isSetter)
                .or(() -> last(
                        candidates,
                        member -> member.getKind() == ElementKind.FIELD
                                && !member.getModifiers().contains(Modifier.FINAL)
                                && (member.getModifiers().contains(Modifier.PUBLIC) || Jackson.isProperty(member))));
    }

    /** Whether a member that Jackson sees without being told so, or is told of, belongs to the property. */
    boolean isSeen(String name) {
        List<Element> all = members.getOrDefault(name, List.of());
        return all.stream().noneMatch(Jackson::isIgnored)
                && all.stream()
                        .anyMatch(member -> isSetter(member)
                                || Jackson.isProperty(member)
                                || member.getModifiers().contains(Modifier.PUBLIC));
    }

    /** Whether annotations say that a property is not data. */
    boolean isTransient(String name) {
        List<Element> all = members.getOrDefault(name, List.of());
        return all.stream().noneMatch(Jackson::isProperty)
                && all.stream()
                        .anyMatch(member -> TRANSIENT.stream()
                                .anyMatch(annotation -> Annotations.isPresent(member, annotation)
                                        && !Jackson.says(List.of(member), annotation, "value", "false")));
    }

    /**
     * The property of a Kotlin property that is called like {@code isOn}: its setter is called like that of {@code on}, and so is
     * its getter.
     *
     * @return {@code isOn} for {@code on}; empty if there is no such field
     */
    Optional<String> kotlinName(String name) {
        String is = "is" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return members.getOrDefault(is, List.of()).stream().anyMatch(member -> member.getKind() == ElementKind.FIELD)
                ? Optional.of(is)
                : Optional.empty();
    }

    /** The member that is marked as what sets a property, but can't be used. */
    boolean isMarkedInVain(String name) {
        return members.getOrDefault(name, List.of()).stream()
                .filter(member -> member.getKind() == ElementKind.FIELD || isSetter(member))
                .filter(member -> !member.getModifiers().contains(Modifier.FINAL))
                .anyMatch(Jackson::isProperty);
    }

    private static Optional<Element> last(List<Element> candidates, Predicate<Element> condition) {
        return candidates.stream().filter(condition).reduce((first, second) -> second);
    }

    boolean anySetterThrows() {
        return members.values().stream()
                .flatMap(List::stream)
                .filter(BeanProperties::isSetter)
                .anyMatch(
                        member -> !((ExecutableElement) member).getThrownTypes().isEmpty());
    }

    static boolean isOfThePlatform(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jdk.");
    }
}
