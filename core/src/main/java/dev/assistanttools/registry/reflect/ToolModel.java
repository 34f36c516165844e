package dev.assistanttools.registry.reflect;

import dev.assistanttools.Strict;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/**
 * A method that is a tool.
 *
 * @param method the method
 * @param signature the method's name and erased parameter types, as the registry compares them
 * @param hiddenIn the class it is inherited from, if that is in another package and the method is not public
 * @param name the tool's name
 * @param description plain text for the model; may be empty
 * @param strictness what the user asked for
 * @param parameters those that the model sends, in source order
 * @param contexts the indices of those that are given the context of the call
 * @param result the type that it returns
 * @param resultProblem why that can't be sent to a model, if that is certain
 */
record ToolModel(
        Method method,
        String signature,
        Optional<String> hiddenIn,
        String name,
        String description,
        Strict strictness,
        List<ParameterModel> parameters,
        List<Integer> contexts,
        JavaType result,
        Optional<Problem> resultProblem) {

    ToolModel {
        parameters = List.copyOf(parameters);
        contexts = List.copyOf(contexts);
    }

    /** Whether the definition says strict. */
    boolean isStrict() {
        return strictness != Strict.OFF
                && OpenTypes.firstIn(parameters).isEmpty()
                && SchemaSize.of(parameters).exceeded().isEmpty();
    }
}
