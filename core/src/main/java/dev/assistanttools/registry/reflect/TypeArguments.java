package dev.assistanttools.registry.reflect;

import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the type arguments of classes from those of a supertype: an {@code Ok<T>} among {@code Result<String>} is {@code Ok<String>}. */
final class TypeArguments {

    private final JavaType.Declared resolved;

    TypeArguments(JavaType.Declared resolved) {
        this.resolved = resolved;
    }

    /**
     * The class with the arguments that follow; a variable of which nothing follows stays one.
     *
     * @return empty if no value of the class is one of the supertype with its arguments
     */
    Optional<JavaType.Declared> of(Class<?> subclass) {
        if (subclass == resolved.erased()) {
            return Optional.of(resolved);
        }
        JavaType generic = Supertypes.generic(subclass);
        JavaType pattern = Supertypes.as(generic, resolved.erased());
        if (pattern == null) {
            return Optional.empty();
        }
        Map<TypeVariable<?>, JavaType> found = new HashMap<>();
        match(pattern, resolved, found);
        List<JavaType> arguments = new ArrayList<>();
        for (TypeVariable<?> variable : subclass.getTypeParameters()) {
            arguments.add(found.getOrDefault(variable, new JavaType.Variable(variable, List.of())));
        }
        JavaType.Declared type = new JavaType.Declared(subclass, arguments, List.of());
        JavaType above = Supertypes.as(type, resolved.erased());
        return above != null && above.plain().equals(resolved.plain()) ? Optional.of(type) : Optional.empty();
    }

    private static void match(JavaType pattern, JavaType actual, Map<TypeVariable<?>, JavaType> found) {
        if (pattern instanceof JavaType.Variable variable) {
            if (!(actual instanceof JavaType.Wildcard)) {
                found.putIfAbsent(variable.variable(), actual);
            }
        } else if (pattern instanceof JavaType.Declared declared && actual instanceof JavaType.Declared other) {
            int count = Math.min(declared.arguments().size(), other.arguments().size());
            for (int i = 0; i < count; i++) {
                match(declared.arguments().get(i), other.arguments().get(i), found);
            }
        } else if (pattern instanceof JavaType.Array array && actual instanceof JavaType.Array other) {
            match(array.component(), other.component(), found);
        } else if (pattern instanceof JavaType.Wildcard wildcard
                && actual instanceof JavaType.Wildcard other
                && wildcard.bound() != null
                && other.bound() != null
                && !wildcard.isSuper()
                && !other.isSuper()) {
            match(wildcard.bound(), other.bound(), found);
        }
    }
}
