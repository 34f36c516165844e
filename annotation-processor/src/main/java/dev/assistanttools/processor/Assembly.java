package dev.assistanttools.processor;

import java.util.ArrayList;
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
        List<Argument> arguments = new ArrayList<>(components.size());
        for (ParameterModel component : components) {
            arguments.add(new Argument.OfComponent(component));
        }
        return new Assembly(type, Optional.empty(), arguments, List.of(), false);
    }

    /** The same, but that another argument stands where a component stood. */
    Assembly replacing(ParameterModel component, Argument by) {
        return new Assembly(
                type,
                factory,
                arguments.stream()
                        .map(argument -> replaced(argument, component, by))
                        .toList(),
                setters.stream()
                        .map(setter -> setter.with(replaced(setter.value(), component, by)))
                        .toList(),
                throwsChecked);
    }

    private static Argument replaced(Argument argument, ParameterModel component, Argument by) {
        if (argument instanceof Argument.OfValue of) {
            return new Argument.OfValue(of.assembly().replacing(component, by));
        }
        return argument instanceof Argument.OfComponent of && of.component().equals(component) ? by : argument;
    }

    /** What is given the name of the object's class; empty if nothing is. */
    Optional<Argument.OfClassName> classNameGiven() {
        List<Argument> all = new ArrayList<>(arguments);
        for (Setter setter : setters) {
            all.add(setter.value());
        }
        for (Argument argument : all) {
            if (argument instanceof Argument.OfClassName of) {
                return Optional.of(of);
            }
            if (argument instanceof Argument.OfValue of) {
                Optional<Argument.OfClassName> inside = of.assembly().classNameGiven();
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }

    /** The class without type arguments. */
    ClassName className() {
        return type.className();
    }

    /**
     * What sets one value.
     *
     * @param name of the method or field
     * @param isField whether it is a field
     * @param value what is set
     * @param back what is set on that; empty if nothing is
     */
    record Setter(String name, boolean isField, Argument value, Optional<BackReference> back) {

        /** The same for another value. */
        Setter with(Argument newValue) {
            return new Setter(name, isField, newValue, back);
        }
    }

    /**
     * What makes values refer to the one that holds them.
     *
     * @param type the class of such a value
     * @param setter the method or field
     * @param isField whether it is a field
     * @param form how the values are held
     */
    record BackReference(TypeName type, String setter, boolean isField, Form form) {

        /** How values are held. */
        enum Form {
            /** There is one. */
            ITSELF,
            /** In a collection or array. */
            EACH,
            /** As the values of a map. */
            EACH_VALUE
        }
    }

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
         * The name on the wire of the object's class among several.
         *
         * @param component a string or enum, which would be read if the class were alone
         * @param name on the wire
         */
        record OfClassName(ParameterModel component, String name) implements Argument {}

        /**
         * A value made of components that stand among those of the value around it.
         *
         * @param assembly how
         */
        record OfValue(Assembly assembly) implements Argument {}
    }
}
