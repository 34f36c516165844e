package dev.assistanttools.processor;

import dev.assistanttools.processor.ValueModel.Constraint;
import dev.assistanttools.processor.ValueModel.Constraint.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * Reads the annotations of Jakarta Validation (Jakarta Validation 3.1, built-in constraints) that say something about a value
 * which a schema can say, too. Those that depend on the day of the call, or on code, are the validator's alone.
 */
final class ConstraintReader {

    private static final String PACKAGE = "jakarta.validation.constraints.";

    /** The defaults of {@code @Size}, which say nothing. */
    private static final String SMALLEST = "0";

    private static final String LARGEST = String.valueOf(Integer.MAX_VALUE);

    private final List<Constraint> constraints = new ArrayList<>();

    private ConstraintReader() {}

    static List<Constraint> read(List<? extends Element> declarations) {
        ConstraintReader reader = new ConstraintReader();
        Annotations.allOf(declarations, PACKAGE).forEach(reader::add);
        return reader.constraints;
    }

    private void add(AnnotationMirror mirror) {
        switch (Annotations.nameOf(mirror).substring(PACKAGE.length())) {
            case "Size" -> {
                addUnless(SMALLEST, Kind.MIN_SIZE, mirror, "min");
                addUnless(LARGEST, Kind.MAX_SIZE, mirror, "max");
            }
            case "NotEmpty" -> add(Kind.MIN_SIZE, "1");
            case "NotBlank" -> add(Kind.NOT_BLANK, "");
            case "Min" -> addUnless("", Kind.AT_LEAST, mirror, "value");
            case "Max" -> addUnless("", Kind.AT_MOST, mirror, "value");
            case "DecimalMin" -> addUnless("", isInclusive(mirror) ? Kind.AT_LEAST : Kind.MORE_THAN, mirror, "value");
            case "DecimalMax" -> addUnless("", isInclusive(mirror) ? Kind.AT_MOST : Kind.LESS_THAN, mirror, "value");
            case "Positive" -> add(Kind.MORE_THAN, "0");
            case "PositiveOrZero" -> add(Kind.AT_LEAST, "0");
            case "Negative" -> add(Kind.LESS_THAN, "0");
            case "NegativeOrZero" -> add(Kind.AT_MOST, "0");
            case "Pattern" -> addPattern(mirror);
            case "Email" -> add(Kind.EMAIL, "");
            default -> {
                // another constraint: the validator knows it, a schema doesn't
            }
        }
    }

    /** Flags change what the expression means, and a schema has none. */
    private void addPattern(AnnotationMirror mirror) {
        if (Annotations.text(mirror, "flags").orElse("").isEmpty()) {
            addUnless("", Kind.PATTERN, mirror, "regexp");
        }
    }

    private static boolean isInclusive(AnnotationMirror mirror) {
        return !Annotations.text(mirror, "inclusive").equals(Optional.of("false"));
    }

    private void addUnless(String nothing, Kind kind, AnnotationMirror mirror, String attribute) {
        Annotations.text(mirror, attribute)
                .filter(bound -> !bound.equals(nothing))
                .ifPresent(bound -> add(kind, bound));
    }

    private void add(Kind kind, String bound) {
        constraints.add(new Constraint(kind, bound));
    }
}
