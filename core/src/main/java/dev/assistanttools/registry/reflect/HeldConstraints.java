package dev.assistanttools.registry.reflect;

import dev.assistanttools.json.JsonPointer;
import dev.assistanttools.tool.ArgumentProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is demanded of the values inside of arguments. Validators look there only where {@code @Valid} says so; a schema tells the
 * model of all of it, so all of it is checked. Thread-safe.
 */
final class HeldConstraints {

    private final Validator validator;
    private final HeldValues values = new HeldValues();

    HeldConstraints(Validator validator) {
        this.validator = validator;
    }

    /** Whether anything is demanded of values of a type, or of what they hold. */
    boolean areIn(SchemaNode type) {
        return areIn(type, new HashSet<>());
    }

    private boolean areIn(SchemaNode type, Set<Class<?>> known) {
        Optional<Class<?>> made = madeClass(type);
        if (made.isPresent()
                && known.add(made.get())
                && validator.getConstraintsForClass(made.get()).isBeanConstrained()) {
            return true;
        }
        return type.parts().stream().anyMatch(part -> areIn(part, known));
    }

    private static Optional<Class<?>> madeClass(SchemaNode type) {
        if (type instanceof SchemaNode.Structure structure) {
            return Optional.of(structure.type().erased());
        }
        return type instanceof SchemaNode.Wrapped wrapped
                ? Optional.of(wrapped.type().erased())
                : Optional.empty();
    }

    /** Adds all that is wrong with a value at a place, and with what it holds. */
    void addProblems(String pointer, SchemaNode declared, @Nullable Object value, List<ArgumentProblem> problems) {
        SchemaNode type = WirePath.resolved(declared);
        if (value instanceof Optional<?> optional) {
            addProblems(pointer, declared, optional.orElse(null), problems);
        } else if (value == null || type == null) {
            return;
        } else if (type instanceof SchemaNode.Sequence sequence && value instanceof Set<?> elements) {
            List<ArgumentProblem> inside = new ArrayList<>();
            elements.forEach(element -> addProblems("", sequence.element(), element, inside));
            inside.forEach(problem -> problems.add(WirePath.inElement(pointer, problem)));
        } else if (type instanceof SchemaNode.Sequence sequence) {
            Iterable<?> elements = value instanceof Object[] array ? Arrays.asList(array) : iterable(value);
            int index = 0;
            for (Object element : elements) {
                addProblems(pointer + JsonPointer.step(index++), sequence.element(), element, problems);
            }
        } else if (type instanceof SchemaNode.Mapping mapping) {
            ((Map<?, ?>) value)
                    .forEach((key, each) -> addProblems(
                            pointer + JsonPointer.shownStep(WirePath.name(mapping, key)),
                            mapping.value(),
                            each,
                            problems));
        } else if (type instanceof SchemaNode.Variant variant) {
            variant.parts().stream()
                    .filter(part -> madeClass(part).equals(Optional.of(value.getClass())))
                    .findFirst()
                    .ifPresent(part -> addProblems(pointer, part, value, problems));
        } else {
            addProblemsOfObject(pointer, type, value, problems);
        }
    }

    /** An array of primitives holds nothing of which anything could be demanded. */
    private static Iterable<?> iterable(Object value) {
        return value instanceof Iterable<?> elements ? elements : List.of();
    }

    private void addProblemsOfObject(String pointer, SchemaNode type, Object value, List<ArgumentProblem> problems) {
        if (madeClass(type).isEmpty()) {
            return;
        }
        for (ConstraintViolation<Object> violation : validator.validate(value)) {
            problems.add(new WirePath(pointer, type)
                    .follow(violation.getPropertyPath())
                    .problem(ToolConstraints.message(violation)));
        }
        if (type instanceof SchemaNode.Structure structure) {
            for (ParameterModel component : structure.components()) {
                Object held = values.of(value, WirePath.javaName(component));
                addProblems(pointer + JsonPointer.step(component.name()), component.schema(), held, problems);
            }
        } else if (type instanceof SchemaNode.Wrapped wrapped) {
            Object held = values.of(value, WirePath.javaName(wrapped.value()));
            addProblems(pointer, wrapped.value().schema(), held, problems);
        }
    }
}
