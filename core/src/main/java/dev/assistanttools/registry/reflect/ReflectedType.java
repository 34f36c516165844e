package dev.assistanttools.registry.reflect;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types without variables, in the form that libraries take them in. */
final class ReflectedType {

    private record Parameterized(Class<?> getRawType, List<Type> arguments) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public @Nullable Type getOwnerType() {
            return getRawType.getDeclaringClass();
        }
    }

    private record GenericArray(Type getGenericComponentType) implements GenericArrayType {}

    private ReflectedType() {}

    static Type of(JavaType type) {
        if (type instanceof JavaType.Declared declared && !declared.arguments().isEmpty()) {
            return new Parameterized(
                    declared.erased(),
                    declared.arguments().stream().map(ReflectedType::of).toList());
        }
        return type instanceof JavaType.Array array ? new GenericArray(of(array.component())) : type.erased();
    }
}
