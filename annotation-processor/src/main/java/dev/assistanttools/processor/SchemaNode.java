package dev.assistanttools.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.assistanttools.processor.ProblemReport.Place;
import java.util.List;
import java.util.Optional;

/** A type as both sides see it: what its JSON Schema says, and how generated code reads it. */
sealed interface SchemaNode {

    /** What the type says about itself, as plain text; may be empty. */
    default String description() {
        return "";
    }

    /**
     * One value.
     *
     * @param type which
     */
    record Scalar(ScalarType type) implements SchemaNode {}

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
     * @param description its Javadoc as plain text; may be empty
     * @param place where its problems are reported
     */
    record Constant(String constant, String name, String description, Place place) {}

    /**
     * A record.
     *
     * @param type the record
     * @param components in source order
     * @param description the record's own Javadoc as plain text; may be empty
     */
    record Structure(ClassName type, List<ParameterModel> components, String description) implements SchemaNode {

        public Structure {
            components = List.copyOf(components);
        }
    }

    /**
     * A list, set or array.
     *
     * @param container which
     * @param element what is in it
     */
    record Sequence(Container container, SchemaNode element) implements SchemaNode {

        @Override
        public String description() {
            return element.description();
        }
    }

    /**
     * A map.
     *
     * @param keys the enum whose constants are the keys; empty if they are strings
     * @param value what a key has
     */
    record Mapping(Optional<Enumeration> keys, SchemaNode value) implements SchemaNode {}

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
