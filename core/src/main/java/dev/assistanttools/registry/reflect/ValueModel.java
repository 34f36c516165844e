package dev.assistanttools.registry.reflect;

import java.util.List;
import java.util.Optional;

/**
 * What annotations say about the values of a parameter or component.
 *
 * @param defaultValue the value if there is none; a single value as it is, anything else as JSON
 * @param examples in source order, written like defaults
 * @param constraints what Jakarta Validation's annotations demand, in source order
 */
record ValueModel(Optional<String> defaultValue, List<String> examples, List<Constraint> constraints) {

    /** Nothing is said. */
    static final ValueModel NONE = new ValueModel(Optional.empty(), List.of(), List.of());

    /**
     * What a value must be.
     *
     * @param kind in which regard
     * @param bound the number, regular expression, sentence or constant; empty if the kind needs none
     */
    record Constraint(Kind kind, String bound) {

        /** In which regard. */
        enum Kind {
            /** At least so many characters, elements or entries. */
            MIN_SIZE,
            /** At most so many characters, elements or entries. */
            MAX_SIZE,
            /** At least. */
            AT_LEAST,
            /** At most. */
            AT_MOST,
            /** More than. */
            MORE_THAN,
            /** Less than. */
            LESS_THAN,
            /** Matching the regular expression as a whole. */
            PATTERN,
            /** An e-mail address. */
            EMAIL,
            /** Not only white space. */
            NOT_BLANK,
            /** A multiple of. */
            STEP,
            /** Before or after now, as a sentence. */
            IN_TIME,
            /** True or false alone. */
            EXACTLY
        }
    }

    ValueModel {
        constraints = List.copyOf(constraints);
        examples = List.copyOf(examples);
    }
}
