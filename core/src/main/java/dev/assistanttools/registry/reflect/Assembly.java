package dev.assistanttools.registry.reflect;

import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.util.List;

/**
 * How a value is made of components.
 *
 * @param type its class
 * @param creator the constructor or static method that is called
 * @param arguments of that
 * @param setters what is set then
 */
record Assembly(Class<?> type, Executable creator, List<Argument> arguments, List<Setter> setters) {

    Assembly {
        arguments = List.copyOf(arguments);
        setters = List.copyOf(setters);
    }

    /**
     * What sets one value.
     *
     * @param member the method or field
     * @param value what is set
     */
    record Setter(Member member, Argument value) {}

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
         * A value made of components that stand among those of the value around it.
         *
         * @param assembly how
         */
        record OfValue(Assembly assembly) implements Argument {}
    }
}
