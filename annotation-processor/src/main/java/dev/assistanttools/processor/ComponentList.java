package dev.assistanttools.processor;

import dev.assistanttools.processor.Assembly.Argument;
import dev.assistanttools.processor.Jackson.Unwrapping;
import dev.assistanttools.processor.SchemaNode.Structure;
import dev.assistanttools.processor.SchemaNode.Unusable;
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
    private boolean throwsChecked;

    List<ParameterModel> components() {
        return components;
    }

    /** Whether making one of the unwrapped values may end in a checked exception. */
    boolean throwsChecked() {
        return throwsChecked;
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
            ParameterModel component = inner.named(unwrapping.get()::name, property.place());
            renamed.put(inner, component);
            components.add(component);
        }
        throwsChecked |= structure.assembly().throwsChecked();
        return new Argument.OfValue(renamed(structure.assembly(), renamed));
    }

    /** Nothing is read for a parameter of this type. */
    static Argument leftOut(TypeName type) {
        return new Argument.OfNothing(type);
    }

    private static Assembly renamed(Assembly assembly, IdentityHashMap<ParameterModel, ParameterModel> names) {
        return new Assembly(
                assembly.type(),
                assembly.factory(),
                assembly.arguments().stream()
                        .map(argument -> renamed(argument, names))
                        .toList(),
                assembly.setters().stream()
                        .map(setter -> setter.with(renamed(setter.value(), names)))
                        .toList(),
                assembly.throwsChecked());
    }

    private static Argument renamed(Argument argument, IdentityHashMap<ParameterModel, ParameterModel> names) {
        if (argument instanceof Argument.OfComponent of) {
            return new Argument.OfComponent(names.getOrDefault(of.component(), of.component()));
        }
        return argument instanceof Argument.OfValue of ? new Argument.OfValue(renamed(of.assembly(), names)) : argument;
    }
}
