package dev.assistanttools.processor;

import dev.assistanttools.processor.ProblemReport.Place;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A parameter of a tool or a component of a record.
 *
 * @param variable the name in Java
 * @param label the name in messages: {@code street} for a parameter, {@code Address.street} for a component
 * @param place where its problems are reported
 * @param type the declared type
 * @param presence whether it may be absent, and what stands for that
 * @param schema the type without its optionality
 * @param name the name on the wire
 * @param aliases further names that are accepted
 * @param namePlace where problems of the name are reported
 * @param description plain text for the model; may be empty
 * @param descriptionPlace where problems of the description are reported
 * @param values what annotations say about its values
 */
record ParameterModel(
        String variable,
        String label,
        Place place,
        TypeName type,
        Presence presence,
        SchemaNode schema,
        String name,
        List<String> aliases,
        Place namePlace,
        String description,
        Place descriptionPlace,
        ValueModel values) {

    ParameterModel {
        aliases = List.copyOf(aliases);
    }

    /** Whether a value may be absent (null means the same), and what Java gets then. */
    enum Presence {
        /** Must be there. */
        REQUIRED,
        /** {@code null}. */
        NULLABLE,
        /** {@code Optional.empty()}. */
        OPTIONAL,
        /** {@code OptionalInt.empty()}. */
        OPTIONAL_INT,
        /** {@code OptionalLong.empty()}. */
        OPTIONAL_LONG,
        /** {@code OptionalDouble.empty()}. */
        OPTIONAL_DOUBLE
    }

    /** The same with another schema. */
    ParameterModel with(SchemaNode newSchema) {
        return new ParameterModel(
                variable,
                label,
                place,
                type,
                presence,
                newSchema,
                name,
                aliases,
                namePlace,
                description,
                descriptionPlace,
                values);
    }

    /** The same with other names on the wire, whose problems are reported at a place. */
    ParameterModel named(UnaryOperator<String> names, Place newPlace) {
        return new ParameterModel(
                variable,
                label,
                newPlace,
                type,
                presence,
                schema,
                names.apply(name),
                aliases.stream().map(names).toList(),
                newPlace,
                description,
                newPlace,
                values);
    }

    /** Whether it may be absent, and nothing stands for it then. */
    boolean mayBeNothing() {
        return presence == Presence.NULLABLE && values.defaultValue().isEmpty();
    }

    boolean isRequired() {
        return presence == Presence.REQUIRED && values.defaultValue().isEmpty();
    }
}
