package dev.assistanttools.registry.reflect;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The fields, setters and getters of a class and its superclasses by the name of the property that they belong to, in source
 * order, a superclass first.
 */
final class BeanProperties {

    /** Those of java.beans stand on getters, those of JPA on fields, too. */
    private static final List<String> TRANSIENT =
            List.of("java.beans.Transient", "jakarta.persistence.Transient", "javax.persistence.Transient");

    private final ComponentReader components;
    private final ClassFiles files;
    private final Map<String, List<Declaration>> members = new LinkedHashMap<>();

    private BeanProperties(ComponentReader components, ClassFiles files) {
        this.components = components;
        this.files = files;
    }

    static BeanProperties of(Class<?> type, ComponentReader components, ClassFiles files) {
        BeanProperties properties = new BeanProperties(components, files);
        properties.add(type);
        return properties;
    }

    private void add(Class<?> type) {
        Class<?> above = type.getSuperclass();
        if (above != null && !isOfThePlatform(above)) {
            add(above);
        }
        ClassFile file = files.of(type);
        Map<String, Field> fields = new LinkedHashMap<>();
        Arrays.stream(type.getDeclaredFields()).forEach(field -> fields.put(field.getName(), field));
        for (String name : file.fields()) {
            Field field = fields.get(name);
            if (field != null) {
                boolean isNullable =
                        JavaType.of(field.getAnnotatedType(), Map.of()).isNullable();
                add(field, new Declaration(field, file.ofField(name), isNullable));
            }
        }
        for (Method method : file.inOrder(List.of(type.getDeclaredMethods()))) {
            add(method, Declaration.of(method, file));
        }
    }

    private void add(Member member, Declaration declaration) {
        if (!Modifier.isStatic(member.getModifiers()) && !member.isSynthetic()) {
            declaration
                    .property()
                    .ifPresent(name -> members.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(declaration));
        }
    }

    Set<String> names() {
        return members.keySet();
    }

    /** All members of a property, with the parameters of its setters, which may carry annotations, too. */
    List<Declaration> declarations(String name) {
        List<Declaration> declarations = new ArrayList<>();
        for (Declaration member : members.getOrDefault(name, List.of())) {
            declarations.add(member);
            if (member.isSetter()) {
                declarations.add(components.declaration((Method) member.element(), 0));
            }
        }
        return declarations;
    }

    /** What sets a property: the nearest setter, else a field that is public or marked as a property. */
    Optional<Declaration> target(String name, Predicate<Member> isVisible) {
        List<Declaration> candidates = members.getOrDefault(name, List.of()).stream()
                .filter(declaration -> isVisible.test((Member) declaration.element()))
                .toList();
        return last(candidates, Declaration::isSetter).or(() -> last(candidates, BeanProperties::isSettable));
    }

    /** Whether a member that Jackson sees without being told so, or is told of, belongs to the property. */
    boolean isSeen(String name) {
        List<Declaration> all = members.getOrDefault(name, List.of());
        return all.stream().noneMatch(Jackson::isIgnored)
                && all.stream()
                        .anyMatch(declaration -> declaration.isSetter()
                                || Jackson.isProperty(declaration)
                                || Modifier.isPublic(((Member) declaration.element()).getModifiers()));
    }

    /** Whether annotations say that a property is not data. */
    boolean isTransient(String name) {
        List<Declaration> all = members.getOrDefault(name, List.of());
        return all.stream().noneMatch(Jackson::isProperty)
                && all.stream()
                        .map(List::of)
                        .anyMatch(one -> TRANSIENT.stream()
                                .anyMatch(annotation -> Declaration.isPresent(one, annotation)
                                        && !Jackson.says(one, annotation, "value", "false")));
    }

    /**
     * The property of a Kotlin property that is called like {@code isOn}: its setter is called like that of {@code on}, and so is
     * its getter.
     *
     * @return {@code isOn} for {@code on}; empty if there is no such field
     */
    Optional<String> kotlinName(String name) {
        String is = "is" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return members.getOrDefault(is, List.of()).stream().anyMatch(Declaration::isField)
                ? Optional.of(is)
                : Optional.empty();
    }

    /** Whether a member is marked as what sets a property, but can't be used. */
    boolean isMarkedInVain(String name) {
        return members.getOrDefault(name, List.of()).stream()
                .filter(declaration -> declaration.isField() || declaration.isSetter())
                .filter(declaration -> !Modifier.isFinal(((Member) declaration.element()).getModifiers()))
                .anyMatch(Jackson::isProperty);
    }

    private static boolean isSettable(Declaration declaration) {
        AnnotatedElement element = declaration.element();
        return element instanceof Field field
                && !Modifier.isFinal(field.getModifiers())
                && (Modifier.isPublic(field.getModifiers()) || Jackson.isProperty(declaration));
    }

    private static Optional<Declaration> last(List<Declaration> candidates, Predicate<Declaration> condition) {
        return candidates.stream().filter(condition).reduce((first, second) -> second);
    }

    static boolean isOfThePlatform(Class<?> type) {
        String name = type.getName();
        return name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jdk.");
    }
}
