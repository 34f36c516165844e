package dev.assistanttools.registry.reflect;

import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands directly above a class, and what a class knows of the type variables above it. */
final class Supertypes {

    private Supertypes() {}

    /** The superclass and the interfaces, as they are written where a class's own variables stay what they are. */
    static List<JavaType> directlyAbove(Class<?> type) {
        List<JavaType> above = new ArrayList<>();
        AnnotatedType superclass = type.getAnnotatedSuperclass();
        if (superclass != null) {
            above.add(JavaType.of(superclass, Map.of()));
        }
        for (AnnotatedType each : type.getAnnotatedInterfaces()) {
            above.add(JavaType.of(each, Map.of()));
        }
        return above;
    }

    /** A type as one of its supertypes; null if it is none. */
    static @Nullable JavaType as(JavaType type, Class<?> wanted) {
        if (type.erased() == wanted) {
            return type;
        }
        List<AnnotatedType> above = new ArrayList<>(List.of(type.erased().getAnnotatedInterfaces()));
        AnnotatedType superclass = type.erased().getAnnotatedSuperclass();
        if (superclass != null) {
            above.add(0, superclass);
        }
        for (AnnotatedType each : above) {
            JavaType found = as(JavaType.of(each, type.known()), wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A class with its own variables as its type arguments. */
    static JavaType generic(Class<?> type) {
        List<JavaType> variables = new ArrayList<>();
        for (var variable : type.getTypeParameters()) {
            variables.add(new JavaType.Variable(variable, List.of()));
        }
        return new JavaType.Declared(type, List.copyOf(variables), List.of());
    }
}
