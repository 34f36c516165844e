package dev.assistanttools.registry.reflect;

import dev.assistanttools.registry.reflect.Assembly.Argument;
import dev.assistanttools.registry.reflect.Jackson.Unwrapping;
import dev.assistanttools.registry.reflect.SchemaNode.Structure;
import dev.assistanttools.registry.reflect.SchemaNode.Unusable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What is on the wire of a record or bean, and what becomes of it. The properties of an unwrapped value stand among the others, and
 * the value is made of them whenever the one around it is made, as Jackson does it.
 */
final class ComponentList {

    private final List<ParameterModel> components = new ArrayList<>();

    List<ParameterModel> components() {
        return components;
    }

    /** Adds a property, and returns what its value is made of. */
    Argument add(ParameterModel property, Optional<Unwrapping> unwrapping) {
        if (unwrapping.isEmpty() || property.schema() instanceof Unusable) {
            components.add(property);
            return new Argument.OfComponent(property);
        }
        boolean isAlwaysThere = property.presence() == ParameterModel.Presence.REQUIRED
                || property.presence() == ParameterModel.Presence.NULLABLE;
        if (!isAlwaysThere || !(property.schema() instanceof Structure structure)) {
            ParameterModel unusable = property.with(
                    new Unusable(Problem.UNSUPPORTED_ANNOTATION, "@JsonUnwrapped on what is no record or bean"));
            components.add(unusable);
            return new Argument.OfComponent(unusable);
        }
        IdentityHashMap<ParameterModel, ParameterModel> renamed = new IdentityHashMap<>();
        for (ParameterModel inner : structure.components()) {
            ParameterModel component = inner.named(unwrapping.get()::name);
            renamed.put(inner, component);
            components.add(component);
        }
        return new Argument.OfValue(renamed(structure.assembly(), renamed));
    }

    /** Nothing is read for a parameter of this type. */
    static Argument leftOut(Class<?> type) {
        return new Argument.OfNothing(type);
    }

    private static Assembly renamed(Assembly assembly, IdentityHashMap<ParameterModel, ParameterModel> names) {
        return new Assembly(
                assembly.type(),
                assembly.creator(),
                assembly.arguments().stream()
                        .map(argument -> renamed(argument, names))
                        .toList(),
                assembly.setters().stream()
                        .map(setter -> setter.with(renamed(setter.value(), names)))
                        .toList());
    }

    private static Argument renamed(Argument argument, IdentityHashMap<ParameterModel, ParameterModel> names) {
        if (argument instanceof Argument.OfComponent of) {
            return new Argument.OfComponent(names.getOrDefault(of.component(), of.component()));
        }
        return argument instanceof Argument.OfValue of ? new Argument.OfValue(renamed(of.assembly(), names)) : argument;
    }
}
