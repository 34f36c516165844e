package dev.assistanttools.registry.reflect;

import dev.assistanttools.Strict;
import dev.assistanttools.spi.ToolTraits;
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
 * @param timeout how long a call may take, as the user wrote it; empty for as long as the dispatcher says
 * @param isSequential whether it is a barrier among the calls of a round
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
        String timeout,
        boolean isSequential,
        List<ParameterModel> parameters,
        List<Integer> contexts,
        JavaType result,
        Optional<Problem> resultProblem) {

    ToolModel {
        parameters = List.copyOf(parameters);
        contexts = List.copyOf(contexts);
    }

    /** How it is called. */
    ToolTraits traits() {
        ToolTraits traits = ToolTraits.none().withSequential(isSequential);
        return TimeText.parse(timeout).map(traits::withTimeout).orElse(traits);
    }

    /** Whether the definition says strict. */
    boolean isStrict() {
        return strictness != Strict.OFF
                && OpenTypes.firstIn(parameters).isEmpty()
                && SchemaSize.of(parameters).exceeded().isEmpty();
    }
}
