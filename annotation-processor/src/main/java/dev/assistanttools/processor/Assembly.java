package dev.assistanttools.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * How a value is made of components.
 *
 * @param type its class, with type arguments if it has parameters
 * @param factory the static method of the class that is called; empty for its constructor
 * @param arguments of that
 * @param setters what is set then
 * @param throwsChecked whether any of this throws a checked exception
 */
record Assembly(
        TypeName type,
        Optional<String> factory,
        List<Argument> arguments,
        List<Setter> setters,
        boolean throwsChecked) {

    Assembly {
        arguments = List.copyOf(arguments);
        setters = List.copyOf(setters);
    }

    /** What is made by a constructor of its components alone. */
    static Assembly byConstructor(TypeName type, List<ParameterModel> components) {
        List<Argument> arguments =
                components.stream().<Argument>map(Argument.OfComponent::new).toList();
        return new Assembly(type, Optional.empty(), arguments, List.of(), false);
    }

    /** The class without type arguments. */
    ClassName className() {
        return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : (ClassName) type;
    }

    /**
     * What sets one value.
     *
     * @param name of the method or field
     * @param isField whether it is a field
     * @param value what is set
     */
    record Setter(String name, boolean isField, Argument value) {}

    /** What stands in a parameter, or is set. */
    sealed interface Argument {

        /**
         * What was read.
         *
         * @param component from where
         */
        record OfComponent(ParameterModel component) implements Argument {}

        /**
         * Nothing, for what is never read: null, zero, false or an empty Optional.
         *
         * @param type the parameter's
         */
        record OfNothing(TypeName type) implements Argument {}

        /**
         * A value made of components that stand among those of the value around it.
         *
         * @param assembly how
         */
        record OfValue(Assembly assembly) implements Argument {}
    }
}
