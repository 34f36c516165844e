package dev.assistanttools.processor;

import dev.assistanttools.processor.ProblemReport.Place;
import java.util.List;
import java.util.Optional;

/**
 * What annotations say about the values of a parameter or component.
 *
 * @param defaultValue the value if there is none
 * @param examples in source order
 */
record ValueModel(Optional<Literal> defaultValue, List<Literal> examples) {

    /** Nothing is said. */
    static final ValueModel NONE = new ValueModel(Optional.empty(), List.of());

    /**
     * A value as an annotation has it.
     *
     * @param text a single value as it is, anything else as JSON
     * @param place where its problems are reported
     */
    record Literal(String text, Place place) {}

    ValueModel {
        examples = List.copyOf(examples);
    }
}
