package dev.assistanttools.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * A type as source code names it, without annotations: what models keep of it. Its {@link #toString} has all names in full; types
 * are equal if that is.
 */
abstract sealed class TypeName
        permits ClassName, TypeName.Plain, TypeName.Parameterized, TypeName.Array, TypeName.Wildcard {

    private final String text;

    TypeName(String text) {
        this.text = text;
    }

    /**
     * The name of a type.
     *
     * @throws IllegalArgumentException if source code can't name it
     */
    static TypeName of(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED, ERROR -> ofDeclared((DeclaredType) type);
            case ARRAY -> new Array(of(((ArrayType) type).getComponentType()));
            case TYPEVAR ->
                new Plain(((TypeVariable) type).asElement().getSimpleName().toString(), false);
            case WILDCARD -> ofWildcard((WildcardType) type);
            case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE ->
                new Plain(type.getKind().name().toLowerCase(Locale.ROOT), true);
            default -> throw new IllegalArgumentException("No source code can name " + type);
        };
    }

    private static TypeName ofDeclared(DeclaredType type) {
        ClassName raw = ClassName.of((TypeElement) type.asElement());
        // Some compilers say of static classes, too, what is around them.
        boolean isInner = !type.asElement().getModifiers().contains(Modifier.STATIC)
                && type.getEnclosingType().getKind() == TypeKind.DECLARED;
        Parameterized owner =
                isInner && of(type.getEnclosingType()) instanceof Parameterized parameterized ? parameterized : null;
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.isEmpty() && owner == null) {
            return raw;
        }
        List<TypeName> names = new ArrayList<>(arguments.size());
        for (TypeMirror argument : arguments) {
            names.add(of(argument));
        }
        return new Parameterized(owner, raw, names);
    }

    private static TypeName ofWildcard(WildcardType type) {
        ClassName object = ClassName.of("java.lang", "Object");
        TypeMirror lower = type.getSuperBound();
        if (lower != null) {
            return new Wildcard("? super ", of(lower), object);
        }
        TypeMirror upper = type.getExtendsBound();
        TypeName bound = upper == null ? object : of(upper);
        return bound.equals(object) ? new Wildcard("?", null, object) : new Wildcard("? extends ", bound, bound);
    }

    /** The type as it is written in a file with these imports, of which it may add one. */
    abstract String in(Imports imports);

    /** The class without type arguments, of a type that is a class. */
    ClassName className() {
        throw new IllegalStateException("No class: " + text);
    }

    /** Whether this is a primitive type of that name. */
    boolean isPrimitive() {
        return false;
    }

    /** What a variable of this type is declared as: a wildcard's upper bound, else the type. */
    TypeName upperBound() {
        return this;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || (other instanceof TypeName name && name.text.equals(text));
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    @Override
    public final String toString() {
        return text;
    }

    private static String list(List<TypeName> types) {
        StringBuilder list = new StringBuilder();
        for (TypeName type : types) {
            list.append(list.isEmpty() ? "" : ", ").append(type);
        }
        return list.toString();
    }

    /** A primitive type or a type variable: one word. */
    static final class Plain extends TypeName {

        private final boolean isPrimitive;

        private Plain(String name, boolean isPrimitive) {
            super(name);
            this.isPrimitive = isPrimitive;
        }

        @Override
        String in(Imports imports) {
            return toString();
        }

        @Override
        boolean isPrimitive() {
            return isPrimitive;
        }
    }

    /** A class with type arguments, or inside of one that has some. */
    static final class Parameterized extends TypeName {

        private final @Nullable Parameterized owner;
        private final ClassName className;
        private final List<TypeName> arguments;

        Parameterized(@Nullable Parameterized owner, ClassName className, List<TypeName> arguments) {
            super((owner == null ? className.toString() : owner + "." + className.simpleName())
                    + (arguments.isEmpty() ? "" : "<" + list(arguments) + ">"));
            this.owner = owner;
            this.className = className;
            this.arguments = arguments;
        }

        List<TypeName> arguments() {
            return arguments;
        }

        @Override
        ClassName className() {
            return className;
        }

        @Override
        String in(Imports imports) {
            StringBuilder text = new StringBuilder();
            if (owner == null) {
                text.append(className.in(imports));
            } else {
                text.append(owner.in(imports)).append('.').append(className.simpleName());
            }
            String separator = "<";
            for (TypeName argument : arguments) {
                text.append(separator).append(argument.in(imports));
                separator = ", ";
            }
            return arguments.isEmpty() ? text.toString() : text.append('>').toString();
        }
    }

    /** An array. */
    static final class Array extends TypeName {

        private final TypeName element;

        private Array(TypeName element) {
            super(element + "[]");
            this.element = element;
        }

        TypeName element() {
            return element;
        }

        @Override
        String in(Imports imports) {
            return element.in(imports) + "[]";
        }
    }

    /** A type argument that leaves open which. */
    static final class Wildcard extends TypeName {

        private final String relation;
        private final @Nullable TypeName bound;
        private final TypeName upperBound;

        private Wildcard(String relation, @Nullable TypeName bound, TypeName upperBound) {
            super(bound == null ? relation : relation + bound);
            this.relation = relation;
            this.bound = bound;
            this.upperBound = upperBound;
        }

        @Override
        TypeName upperBound() {
            return upperBound;
        }

        @Override
        String in(Imports imports) {
            return bound == null ? relation : relation + bound.in(imports);
        }
    }
}
