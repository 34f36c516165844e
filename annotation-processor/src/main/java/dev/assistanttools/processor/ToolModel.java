package dev.assistanttools.processor;

import dev.assistanttools.processor.ProblemReport.Place;
import java.util.List;
import java.util.Optional;

/**
 * A method that is a tool.
 *
 * @param method the method's name
 * @param signature the method's name and erased parameter types, as core compares them
 * @param place where its problems are reported
 * @param isPrivate whether generated code can't call it
 * @param hiddenIn the class it is inherited from, if generated code can't call it because that is in another package
 * @param isStatic whether it is called on the class
 * @param name the tool's name
 * @param namePlace where problems of the name are reported
 * @param description plain text for the model; may be empty
 * @param descriptionPlace where problems of the description are reported
 * @param strictness what the user asked for
 * @param strictPlace where problems of strictness are reported
 * @param traits how it is called
 * @param parameters those that the model sends, in source order
 * @param contexts those that are given the context of the call
 * @param result what it returns
 */
record ToolModel(
        String method,
        String signature,
        Place place,
        boolean isPrivate,
        Optional<String> hiddenIn,
        boolean isStatic,
        String name,
        Place namePlace,
        String description,
        Place descriptionPlace,
        Strictness strictness,
        Place strictPlace,
        TraitsModel traits,
        List<ParameterModel> parameters,
        List<Context> contexts,
        ReturnModel result) {

    /** The constants of core's {@code Strict}, by name. */
    enum Strictness {
        AUTO,
        REQUIRED,
        OFF
    }

    /**
     * A parameter that is given the context of the call.
     *
     * @param index among all parameters of the method
     * @param place where its problems are reported
     */
    record Context(int index, Place place) {}

    ToolModel {
        parameters = List.copyOf(parameters);
        contexts = List.copyOf(contexts);
    }

    /** Whether the definition says strict. */
    boolean isStrict() {
        return strictness != Strictness.OFF
                && OpenTypes.firstIn(parameters).isEmpty()
                && SchemaSize.of(parameters).exceeded().isEmpty();
    }
}
