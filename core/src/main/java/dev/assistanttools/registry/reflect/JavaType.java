package dev.assistanttools.registry.reflect;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A type as it is written in a source, with what is known of its variables put in their place. */
sealed interface JavaType {

    /** The annotations that stand at the type itself, as far as they are kept at run time. */
    List<Mark> marks();

    /** Whether one of the annotations of this name stands at the type itself. */
    default boolean isNullable() {
        return Declaration.hasNullable(marks());
    }

    /** The same without annotations; two uses of a type are then equal. */
    JavaType plain();

    /** The class that the virtual machine knows it as. */
    Class<?> erased();

    /** The type as its user knows it. */
    String text();

    /** Whether any part of it is a variable of this sort. */
    boolean mentions(VariableSort sort);

    /** Whose variables are meant. */
    enum VariableSort {
        /** Of a class. */
        CLASS,
        /** Of a class or a method. */
        ANY
    }

    /**
     * A class, interface or primitive.
     *
     * @param erased which
     * @param arguments its type arguments; empty if it has no parameters, or is used raw
     */
    record Declared(Class<?> erased, List<JavaType> arguments, List<Mark> marks) implements JavaType {

        @Override
        public JavaType plain() {
            return new Declared(erased, arguments.stream().map(JavaType::plain).toList(), List.of());
        }

        @Override
        public String text() {
            String name = String.valueOf(erased.getCanonicalName());
            return arguments.isEmpty()
                    ? name
                    : arguments.stream().map(JavaType::text).collect(Collectors.joining(", ", name + "<", ">"));
        }

        @Override
        public boolean mentions(VariableSort sort) {
            return arguments.stream().anyMatch(argument -> argument.mentions(sort));
        }
    }

    /**
     * An array.
     *
     * @param component what is in it
     */
    record Array(JavaType component, List<Mark> marks) implements JavaType {

        @Override
        public JavaType plain() {
            return new Array(component.plain(), List.of());
        }

        @Override
        public Class<?> erased() {
            return component.erased().arrayType();
        }

        @Override
        public String text() {
            return component.text() + "[]";
        }

        @Override
        public boolean mentions(VariableSort sort) {
            return component.mentions(sort);
        }
    }

    /**
     * A variable of which nothing more is known.
     *
     * @param variable which
     */
    record Variable(TypeVariable<?> variable, List<Mark> marks) implements JavaType {

        @Override
        public JavaType plain() {
            return new Variable(variable, List.of());
        }

        @Override
        public Class<?> erased() {
            return erasure(variable);
        }

        @Override
        public String text() {
            return variable.getName();
        }

        @Override
        public boolean mentions(VariableSort sort) {
            return sort == VariableSort.ANY || variable.getGenericDeclaration() instanceof Class<?>;
        }
    }

    /**
     * A type argument that is not one type.
     *
     * @param bound what a value for it may be made as; null for {@code ?}
     * @param isSuper whether the bound is a lower one
     */
    record Wildcard(@Nullable JavaType bound, boolean isSuper, List<Mark> marks) implements JavaType {

        @Override
        public JavaType plain() {
            return new Wildcard(bound == null ? null : bound.plain(), isSuper, List.of());
        }

        @Override
        public Class<?> erased() {
            return bound == null || isSuper ? Object.class : bound.erased();
        }

        @Override
        public String text() {
            return bound == null ? "?" : (isSuper ? "? super " : "? extends ") + bound.text();
        }

        @Override
        public boolean mentions(VariableSort sort) {
            return bound != null && bound.mentions(sort);
        }
    }

    /** A class without annotations and type arguments. */
    static JavaType of(Class<?> type) {
        return new Declared(type, List.of(), List.of());
    }

    /** A type as it is written, with these types for the variables that are known. */
    static JavaType of(AnnotatedType type, Map<TypeVariable<?>, JavaType> known) {
        List<Mark> marks = Mark.of(type.getAnnotations());
        if (type instanceof AnnotatedParameterizedType parameterized) {
            List<JavaType> arguments = Arrays.stream(parameterized.getAnnotatedActualTypeArguments())
                    .map(argument -> of(argument, known))
                    .toList();
            return new Declared(erasure(type.getType()), arguments, marks);
        }
        if (type instanceof AnnotatedArrayType array) {
            return new Array(of(array.getAnnotatedGenericComponentType(), known), marks);
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            return wildcard(wildcard, known, marks);
        }
        if (type.getType() instanceof TypeVariable<?> variable) {
            JavaType value = known.get(variable);
            return value == null ? new Variable(variable, marks) : marked(value, marks);
        }
        return new Declared(erasure(type.getType()), List.of(), marks);
    }

    private static JavaType wildcard(
            AnnotatedWildcardType type, Map<TypeVariable<?>, JavaType> known, List<Mark> marks) {
        AnnotatedType[] lower = type.getAnnotatedLowerBounds();
        if (lower.length > 0) {
            return new Wildcard(of(lower[0], known), true, marks);
        }
        AnnotatedType[] upper = type.getAnnotatedUpperBounds();
        boolean isUnbounded = upper.length == 0 || upper[0].getType() == Object.class;
        return new Wildcard(isUnbounded ? null : of(upper[0], known), false, marks);
    }

    /** What is known of a variable, with what is said where the variable stands. */
    private static JavaType marked(JavaType type, List<Mark> marks) {
        if (marks.isEmpty()) {
            return type;
        }
        List<Mark> all = Stream.concat(marks.stream(), type.marks().stream()).toList();
        if (type instanceof Declared declared) {
            return new Declared(declared.erased(), declared.arguments(), all);
        }
        return type instanceof Array array ? new Array(array.component(), all) : type;
    }

    private static Class<?> erasure(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        if (type instanceof java.lang.reflect.ParameterizedType parameterized) {
            return erasure(parameterized.getRawType());
        }
        if (type instanceof java.lang.reflect.GenericArrayType array) {
            return erasure(array.getGenericComponentType()).arrayType();
        }
        return type instanceof TypeVariable<?> variable ? erasure(variable.getBounds()[0]) : Object.class;
    }

    /** What the variables of a type's class are; of a raw one, what the virtual machine takes them for. */
    default Map<TypeVariable<?>, JavaType> known() {
        Map<TypeVariable<?>, JavaType> known = new HashMap<>();
        if (this instanceof Declared declared) {
            TypeVariable<?>[] variables = declared.erased().getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                known.put(
                        variables[i],
                        declared.arguments().isEmpty()
                                ? of(erasure(variables[i]))
                                : declared.arguments().get(i));
            }
        }
        return known;
    }
}
