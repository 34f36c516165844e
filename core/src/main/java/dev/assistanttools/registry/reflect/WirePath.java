package dev.assistanttools.registry.reflect;

import dev.assistanttools.json.JsonPointer;
import dev.assistanttools.tool.ArgumentProblem;
import jakarta.validation.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows a path that a validator took through Java objects, and says where that is on the wire. What has no name there, such as a
 * method that is no property, is at the object that has it.
 */
final class WirePath {

    private final StringBuilder pointer;

    /** From an element on of which only the container's place is known; null as long as all is known. */
    private @Nullable StringBuilder within;

    /** The type at the pointer; null where it is not known. */
    private @Nullable SchemaNode type;

    WirePath(String pointer, @Nullable SchemaNode type) {
        this.pointer = new StringBuilder(pointer);
        this.type = type;
    }

    /** The name that a component has in Java. */
    static String javaName(ParameterModel component) {
        return component.label().substring(component.label().lastIndexOf('.') + 1);
    }

    /** The type itself, where it is a link to one. */
    static @Nullable SchemaNode resolved(@Nullable SchemaNode type) {
        return type instanceof SchemaNode.Reference reference ? reference.target() : type;
    }

    WirePath follow(Iterable<Path.Node> nodes) {
        nodes.forEach(this::follow);
        return this;
    }

    private void follow(Path.Node node) {
        if (node.isInIterable()) {
            enter(node.getIndex(), node.getKey());
        }
        if (node.getName() != null) {
            switch (node.getKind()) {
                case PROPERTY -> enterProperty(node.getName());
                default -> {
                    // the value itself, or what is in it
                }
            }
        }
    }

    private void enter(@Nullable Integer index, @Nullable Object key) {
        SchemaNode container = resolved(type);
        if (container instanceof SchemaNode.Sequence sequence) {
            type = sequence.element();
        } else if (container instanceof SchemaNode.Mapping mapping) {
            type = mapping.value();
        } else {
            type = null;
        }
        if (index != null) {
            append(JsonPointer.step(index));
        } else if (key != null) {
            append(JsonPointer.shownStep(name(container, key)));
        } else if (container instanceof SchemaNode.Sequence && within == null) {
            within = new StringBuilder();
        }
    }

    /** The name of a map's key on the wire. */
    static String name(@Nullable SchemaNode map, Object key) {
        Stream<SchemaNode.Constant> constants = map instanceof SchemaNode.Mapping mapping
                ? mapping.keys().stream().flatMap(keys -> keys.constants().stream())
                : Stream.empty();
        return constants
                .filter(constant -> constant.value().equals(key))
                .map(SchemaNode.Constant::name)
                .findFirst()
                .orElse(key.toString());
    }

    private void enterProperty(String name) {
        SchemaNode object = resolved(type);
        if (object instanceof SchemaNode.Wrapped wrapped) {
            // It has the form of its only component, whose place is the value's own.
            type = javaName(wrapped.value()).equals(name) ? wrapped.value().schema() : type;
            return;
        }
        Optional<ParameterModel> component = components(object).stream()
                .filter(each -> javaName(each).equals(name))
                .findFirst();
        if (component.isPresent()) {
            append(JsonPointer.step(component.get().name()));
            type = component.get().schema();
        }
    }

    private static List<ParameterModel> components(@Nullable SchemaNode object) {
        if (object instanceof SchemaNode.Structure structure) {
            return structure.components();
        }
        return object instanceof SchemaNode.Variant variant
                ? variant.parts().stream()
                        .flatMap(part -> components(part).stream())
                        .toList()
                : List.of();
    }

    private void append(String step) {
        (within == null ? pointer : within).append(step);
    }

    /** A problem at this place. */
    ArgumentProblem problem(String message) {
        ArgumentProblem problem = new ArgumentProblem(String.valueOf(within == null ? pointer : within), message);
        return within == null ? problem : inElement(pointer.toString(), problem);
    }

    /**
     * A problem in an element of a set: which one it was on the wire, nobody knows any more, as duplicates have collapsed and the set
     * may have an order of its own.
     *
     * @param pointer to the set
     * @param inside the problem, with the pointer from the element on
     */
    static ArgumentProblem inElement(String pointer, ArgumentProblem inside) {
        return new ArgumentProblem(
                pointer,
                inside.pointer().isEmpty()
                        ? inside.message()
                        : "in one of the elements, " + inside.pointer() + ": " + inside.message());
    }
}
