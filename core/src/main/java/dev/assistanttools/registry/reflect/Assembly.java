package dev.assistanttools.registry.reflect;

import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a value is made of components.
 *
 * @param type its class
 * @param creator the constructor or static method that is called; null if the only argument is the value already
 * @param arguments of that
 * @param setters what is set then
 */
record Assembly(Class<?> type, @Nullable Executable creator, List<Argument> arguments, List<Setter> setters) {

    Assembly {
        arguments = List.copyOf(arguments);
        setters = List.copyOf(setters);
    }

    /** The same, but that another argument stands where a component stood. */
    Assembly replacing(ParameterModel component, Argument by) {
        return new Assembly(
                type,
                creator,
                arguments.stream()
                        .map(argument -> replaced(argument, component, by))
                        .toList(),
                setters.stream()
                        .map(setter -> setter.with(replaced(setter.value(), component, by)))
                        .toList());
    }

    private static Argument replaced(Argument argument, ParameterModel component, Argument by) {
        if (argument instanceof Argument.OfValue of) {
            return new Argument.OfValue(of.assembly().replacing(component, by));
        }
        return argument instanceof Argument.OfComponent of && of.component().equals(component) ? by : argument;
    }

    /** What is given the name of the object's class; empty if nothing is. */
    Optional<Argument.OfClassName> classNameGiven() {
        return Stream.concat(arguments.stream(), setters.stream().map(Setter::value))
                .flatMap(argument -> argument instanceof Argument.OfValue of
                        ? of.assembly().classNameGiven().stream()
                        : Stream.of(argument))
                .filter(Argument.OfClassName.class::isInstance)
                .map(Argument.OfClassName.class::cast)
                .findFirst();
    }

    /**
     * What sets one value.
     *
     * @param member the method or field
     * @param value what is set
     * @param back what is set on that; empty if nothing is
     */
    record Setter(Member member, Argument value, Optional<BackReference> back) {

        /** The same for another value. */
        Setter with(Argument newValue) {
            return new Setter(member, newValue, back);
        }
    }

    /**
     * What makes values refer to the one that holds them.
     *
     * @param type the class of such a value
     * @param setter the method or field
     * @param form how the values are held
     */
    record BackReference(Class<?> type, Member setter, Form form) {

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
        record OfNothing(Class<?> type) implements Argument {}

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
