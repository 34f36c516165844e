package dev.assistanttools.registry.reflect;

import dev.assistanttools.registry.reflect.JavaType.VariableSort;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The types of a method as a class has it.
 *
 * @param name the method's
 * @param parameters in order
 * @param result what it returns
 */
record Signature(String name, List<JavaType> parameters, JavaType result) {

    static Signature of(Method method, Class<?> type) {
        JavaType owner = Objects.requireNonNull(
                Supertypes.as(Supertypes.generic(type), method.getDeclaringClass()), "declaring class");
        var known = owner.known();
        return new Signature(
                method.getName(),
                Arrays.stream(method.getParameters())
                        .map(Parameter::getAnnotatedType)
                        .map(parameter -> JavaType.of(parameter, known))
                        .toList(),
                JavaType.of(method.getAnnotatedReturnType(), known));
    }

    /** The name and the erased types, as the registry compares them. */
    String text() {
        return parameters.stream()
                .map(parameter -> parameter.erased().getTypeName())
                .collect(Collectors.joining(",", name + "(", ")"));
    }

    boolean mentionsClassVariable() {
        return result.mentions(VariableSort.CLASS)
                || parameters.stream().anyMatch(parameter -> parameter.mentions(VariableSort.CLASS));
    }
}
