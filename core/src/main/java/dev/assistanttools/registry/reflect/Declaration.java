package dev.assistanttools.registry.reflect;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something in a source that may carry annotations.
 *
 * @param element what it is
 * @param marks its annotations
 * @param isNullable whether its type, as it is written, has an annotation of that name
 */
record Declaration(AnnotatedElement element, List<Mark> marks, boolean isNullable) {

    Declaration {
        marks = List.copyOf(marks);
    }

    boolean isField() {
        return element instanceof Field;
    }

    /** A method with one parameter that is called like a setter, or marked as one. */
    boolean isSetter() {
        return element instanceof Method method
                && method.getParameterCount() == 1
                && (method.getName().startsWith("set") || Jackson.isProperty(this));
    }

    /** The name of the property that a field, setter or getter belongs to. */
    Optional<String> property() {
        if (element instanceof Field field) {
            boolean isProperty = !Modifier.isTransient(field.getModifiers()) || Jackson.isProperty(this);
            return isProperty ? Optional.of(field.getName()) : Optional.empty();
        }
        if (!(element instanceof Method method)) {
            return Optional.empty();
        }
        String name = method.getName();
        if (isSetter()) {
            return name.startsWith("set")
                    ? afterPrefix(name, "set")
                    : Jackson.name(List.of(this)).or(() -> Optional.of(name));
        }
        Class<?> result = method.getReturnType();
        if (method.getParameterCount() > 0 || result == void.class) {
            return Optional.empty();
        }
        boolean isBoolean = result == boolean.class || result == Boolean.class;
        return afterPrefix(name, "get").or(() -> isBoolean ? afterPrefix(name, "is") : Optional.empty());
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

    /** Whether a method or field can be reached by what stands in a package. */
    static boolean isVisible(java.lang.reflect.Member member, Class<?> from) {
        return !Modifier.isPrivate(member.getModifiers())
                && isVisible(member.getDeclaringClass(), from)
                && (Modifier.isPublic(member.getModifiers()) || isBeside(member.getDeclaringClass(), from));
    }

    /** Whether a class can be reached by what stands in another's package. */
    static boolean isVisible(Class<?> type, Class<?> from) {
        for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
            boolean isReached = Modifier.isPublic(around.getModifiers())
                    || (!Modifier.isPrivate(around.getModifiers()) && isBeside(around, from));
            if (!isReached) {
                return false;
            }
        }
        return true;
    }

    static boolean isBeside(Class<?> type, Class<?> other) {
        return type.getPackageName().equals(other.getPackageName());
    }

    static boolean hasNullable(List<Mark> marks) {
        return marks.stream().anyMatch(mark -> mark.simpleName().equals("Nullable"));
    }

    /** What an annotation says on the first of the elements where it says anything; empty text says nothing. */
    static Optional<String> said(List<Declaration> declarations, String annotation, String attribute) {
        return found(declarations, annotation)
                .flatMap(mark -> mark.text(attribute).stream())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** All annotations of a name on the elements. */
    static Stream<Mark> found(List<Declaration> declarations, String annotation) {
        return declarations.stream()
                .flatMap(declaration -> declaration.marks().stream()
                        .filter(mark -> mark.name().equals(annotation))
                        .limit(1));
    }

    static boolean isPresent(List<Declaration> declarations, String annotation) {
        return found(declarations, annotation).findAny().isPresent();
    }

    /** The texts of an attribute that is an array, on all of the elements. */
    static List<String> texts(List<Declaration> declarations, String annotation, String attribute) {
        return found(declarations, annotation)
                .flatMap(mark -> mark.list(attribute).stream())
                .map(Object::toString)
                .distinct()
                .toList();
    }

    /** A method or constructor as it is declared. */
    static Declaration of(Executable executable, ClassFile file) {
        return new Declaration(executable, file.of(executable), false);
    }
}
