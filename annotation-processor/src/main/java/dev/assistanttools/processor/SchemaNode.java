package dev.assistanttools.processor;

import dev.assistanttools.processor.ProblemReport.Place;
import dev.assistanttools.processor.ValueModel.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A type as both sides see it: what its JSON Schema says, and how generated code reads it. */
sealed interface SchemaNode {

    /** What the type says about itself, as plain text; may be empty. */
    default String description() {
        return "";
    }

    /** The nodes that this one holds. */
    default List<SchemaNode> parts() {
        return List.of();
    }

    /** The type by which {@link Reference} may refer to this node; empty if it can't contain itself. */
    default Optional<TypeName> recursiveType() {
        return Optional.empty();
    }

    /**
     * One value.
     *
     * @param type which
     */
    record Scalar(ScalarType type) implements SchemaNode {}

    /**
     * A date or time in a form of its own.
     *
     * @param type which
     * @param format how it is written
     */
    record FormattedTime(ScalarType type, TimeFormat format) implements SchemaNode {}

    /**
     * One of an enum's constants.
     *
     * @param type the enum
     * @param constants in source order
     * @param description the enum's own Javadoc as plain text; may be empty
     */
    record Enumeration(ClassName type, List<Constant> constants, String description) implements SchemaNode {

        public Enumeration {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A constant of an enum.
     *
     * @param constant the name in Java
     * @param name the name on the wire
     * @param aliases further names that are accepted; one that another constant has is that one's
     * @param description its Javadoc as plain text; may be empty
     * @param place where its problems are reported
     */
    record Constant(String constant, String name, List<String> aliases, String description, Place place) {

        public Constant {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * A record or bean.
     *
     * @param type the class, with type arguments if it has parameters
     * @param components what is on the wire, in source order
     * @param description the record's own Javadoc as plain text; may be empty
     * @param assembly how one is made of its components
     */
    record Structure(TypeName type, List<ParameterModel> components, String description, Assembly assembly)
            implements SchemaNode {

        public Structure {
            components = List.copyOf(components);
        }

        /** The class without type arguments. */
        ClassName className() {
            return type.className();
        }

        /** Whether this is an enum among the classes of a {@link Variant}: its only component is the constant. */
        boolean isEnum() {
            return components.size() == 1
                    && components.get(0).schema() instanceof Enumeration enumeration
                    && enumeration.type().equals(type);
        }

        @Override
        public List<SchemaNode> parts() {
            List<SchemaNode> parts = new ArrayList<>(components.size());
            for (ParameterModel component : components) {
                parts.add(component.schema());
            }
            return parts;
        }

        @Override
        public Optional<TypeName> recursiveType() {
            return Optional.of(type);
        }
    }

    /**
     * A type whose values have one of several classes. Each is an object in which one property, the discriminator, tells which.
     *
     * @param type the class or interface, with type arguments if it has parameters
     * @param discriminator the property's name on the wire
     * @param branches the classes, in the order of the schema
     * @param description the type's own Javadoc as plain text; may be empty
     */
    record Variant(TypeName type, String discriminator, List<Branch> branches, String description)
            implements SchemaNode {

        public Variant {
            branches = List.copyOf(branches);
        }

        /** The type without type arguments. */
        ClassName className() {
            return type.className();
        }

        @Override
        public List<SchemaNode> parts() {
            return branches.stream().map(Branch::node).toList();
        }

        @Override
        public Optional<TypeName> recursiveType() {
            return Optional.of(type);
        }
    }

    /**
     * One of the classes of a {@link Variant}.
     *
     * @param type the class as its user knows it
     * @param name the discriminator's value
     * @param aliases further values that are accepted
     * @param node a structure without the discriminator, or why there is none
     * @param place where its problems are reported
     */
    record Branch(String type, String name, List<String> aliases, SchemaNode node, Place place) {

        public Branch {
            aliases = List.copyOf(aliases);
        }

        /** The object without its discriminator, in a model without errors. */
        Structure structure() {
            return (Structure) node;
        }
    }

    /**
     * A value that is made of one other value and has its form.
     *
     * @param type the class, with type arguments if it has parameters
     * @param value what it is made of
     * @param description the class's own Javadoc as plain text; may be empty
     * @param assembly how one is made of the only component
     */
    record Wrapped(TypeName type, ParameterModel value, String description, Assembly assembly) implements SchemaNode {

        @Override
        public String description() {
            return description.isEmpty() ? value.schema().description() : description;
        }

        @Override
        public List<SchemaNode> parts() {
            return List.of(value.schema());
        }

        @Override
        public Optional<TypeName> recursiveType() {
            return Optional.of(type);
        }
    }

    /** A type inside of itself. A link, so that models of types that contain themselves end. Equal to itself only. */
    final class Reference implements SchemaNode {

        private final TypeName type;
        private @Nullable SchemaNode target;

        Reference(TypeName type) {
            this.type = type;
        }

        /** Completes the link, when the type around it has been read. */
        void linkTo(SchemaNode node) {
            target = node;
        }

        TypeName type() {
            return type;
        }

        SchemaNode target() {
            return Objects.requireNonNull(target, "target");
        }

        @Override
        public String description() {
            return target().description();
        }

        @Override
        public Optional<TypeName> recursiveType() {
            return Optional.of(type);
        }

        @Override
        public String toString() {
            return "Reference[" + type + "]";
        }
    }

    /**
     * A list, set or array.
     *
     * @param container which
     * @param element what is in it
     * @param constraints what each element must be
     */
    record Sequence(Container container, SchemaNode element, List<Constraint> constraints) implements SchemaNode {

        public Sequence {
            constraints = List.copyOf(constraints);
        }

        @Override
        public String description() {
            return element.description();
        }

        @Override
        public List<SchemaNode> parts() {
            return List.of(element);
        }
    }

    /**
     * A map.
     *
     * @param keys the enum whose constants are the keys; empty if they are strings
     * @param keyConstraints what each key must be
     * @param value what a key has
     * @param constraints what each value must be
     */
    record Mapping(
            Optional<Enumeration> keys, List<Constraint> keyConstraints, SchemaNode value, List<Constraint> constraints)
            implements SchemaNode {

        public Mapping {
            keyConstraints = List.copyOf(keyConstraints);
            constraints = List.copyOf(constraints);
        }

        @Override
        public List<SchemaNode> parts() {
            return List.of(value);
        }
    }

    /**
     * JSON of any form.
     *
     * @param form what it is read as
     */
    record AnyJson(Form form) implements SchemaNode {

        /** What any JSON is read as. */
        enum Form {
            /** An {@code Object}. */
            VALUE,
            /** A {@code Map<String, Object>}. */
            OBJECT,
            /** Jackson's {@code JsonNode}. */
            NODE
        }
    }

    /** What a JSON array becomes. */
    sealed interface Container {

        /** A {@code List}, which is a {@code Collection} and an {@code Iterable}, too. */
        record OfList() implements Container {}

        /** A {@code Set} in the order of the array. */
        record OfSet() implements Container {}

        /**
         * An array of objects.
         *
         * @param erased what a new array's elements are called
         */
        record OfArray(TypeName erased) implements Container {}

        /**
         * An array of primitives.
         *
         * @param primitive its element type
         */
        record OfPrimitives(TypeName primitive) implements Container {}
    }

    /**
     * A type that no tool can take.
     *
     * @param problem why
     * @param type the type as its user knows it
     */
    record Unusable(Problem problem, String type) implements SchemaNode {}
}
