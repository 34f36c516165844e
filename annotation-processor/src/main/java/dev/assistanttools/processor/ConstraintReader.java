package dev.assistanttools.processor;

import dev.assistanttools.processor.ValueModel.Constraint;
import dev.assistanttools.processor.ValueModel.Constraint.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;

/**
 * Reads the annotations of Jakarta Validation (Jakarta Validation 3.1, built-in constraints) that say something about a value
 * which a schema or description can say, too. What other constraints demand, only the validator knows.
 */
final class ConstraintReader {

    /** The defaults of {@code @Size}, which say nothing. */
    private static final String SMALLEST = "0";

    private static final String LARGEST = String.valueOf(Integer.MAX_VALUE);

    /** More digits than any number needs are no demand but a mistake. */
    private static final int MOST_DIGITS = 100;

    private static final Set<String> NOT_NULL = Set.of("NotNull", "NotEmpty", "NotBlank");

    private final List<Constraint> constraints = new ArrayList<>();

    private ConstraintReader() {}

    /** Those on a parameter or component, by the elements that declare it. */
    static List<Constraint> read(List<? extends Element> declarations) {
        return constraints(declared(declarations));
    }

    /** Those on a type argument, as in {@code List<@Size(max = 10) String>}. */
    static List<Constraint> read(AnnotatedConstruct type) {
        return constraints(DeclaredConstraint.in(type.getAnnotationMirrors()));
    }

    /** Whether null is no value, whatever the type says. */
    static boolean demandsValue(List<? extends Element> declarations) {
        for (DeclaredConstraint declared : declared(declarations)) {
            if (NOT_NULL.contains(declared.name())) {
                return true;
            }
        }
        return false;
    }

    /** What stands on a component stands on its field, too, and counts once. */
    private static List<DeclaredConstraint> declared(List<? extends Element> declarations) {
        List<DeclaredConstraint> all = new ArrayList<>();
        for (Element element : declarations) {
            for (DeclaredConstraint declared : DeclaredConstraint.in(element.getAnnotationMirrors())) {
                if (!all.contains(declared)) {
                    all.add(declared);
                }
            }
        }
        return all;
    }

    private static List<Constraint> constraints(List<DeclaredConstraint> declared) {
        if (declared.isEmpty()) {
            return List.of();
        }
        ConstraintReader reader = new ConstraintReader();
        declared.forEach(reader::add);
        return reader.constraints;
    }

    private void add(DeclaredConstraint declared) {
        switch (declared.name()) {
            case "Size" -> {
                addUnless(SMALLEST, Kind.MIN_SIZE, declared, "min");
                addUnless(LARGEST, Kind.MAX_SIZE, declared, "max");
            }
            case "NotEmpty" -> add(Kind.MIN_SIZE, "1");
            case "NotBlank" -> add(Kind.NOT_BLANK, "");
            case "Min" -> addUnless("", Kind.AT_LEAST, declared, "value");
            case "Max" -> addUnless("", Kind.AT_MOST, declared, "value");
            case "DecimalMin" ->
                addUnless("", isInclusive(declared) ? Kind.AT_LEAST : Kind.MORE_THAN, declared, "value");
            case "DecimalMax" ->
                addUnless("", isInclusive(declared) ? Kind.AT_MOST : Kind.LESS_THAN, declared, "value");
            case "Digits" -> addDigits(declared);
            case "Positive" -> add(Kind.MORE_THAN, "0");
            case "PositiveOrZero" -> add(Kind.AT_LEAST, "0");
            case "Negative" -> add(Kind.LESS_THAN, "0");
            case "NegativeOrZero" -> add(Kind.AT_MOST, "0");
            case "Pattern" -> addPattern(declared);
            case "Email" -> {
                add(Kind.EMAIL, "");
                addPattern(declared);
            }
            case "Past" -> add(Kind.IN_TIME, "In the past.");
            case "PastOrPresent" -> add(Kind.IN_TIME, "Not in the future.");
            case "Future" -> add(Kind.IN_TIME, "In the future.");
            case "FutureOrPresent" -> add(Kind.IN_TIME, "Not in the past.");
            case "AssertTrue" -> add(Kind.EXACTLY, "true");
            case "AssertFalse" -> add(Kind.EXACTLY, "false");
            default -> {
                // another constraint: the validator knows it, a schema doesn't
            }
        }
    }

    /** Flags change what the expression means, and a schema has none. */
    private void addPattern(DeclaredConstraint declared) {
        if (declared.attribute("flags").orElse("").isEmpty()) {
            addUnless(".*", Kind.PATTERN, declared, "regexp");
        }
    }

    /** So many digits before the point are a bound, so many after it the smallest step. */
    private void addDigits(DeclaredConstraint declared) {
        int integer = declared.attribute("integer").map(Integer::parseInt).orElse(0);
        int fraction = declared.attribute("fraction").map(Integer::parseInt).orElse(0);
        if (Math.max(integer, fraction) <= MOST_DIGITS && Math.min(integer, fraction) >= 0) {
            String bound = BigDecimal.ONE.scaleByPowerOfTen(integer).toPlainString();
            add(Kind.MORE_THAN, "-" + bound);
            add(Kind.LESS_THAN, bound);
            add(Kind.STEP, BigDecimal.ONE.scaleByPowerOfTen(-fraction).toPlainString());
        }
    }

    private static boolean isInclusive(DeclaredConstraint declared) {
        return !declared.attribute("inclusive").equals(Optional.of("false"));
    }

    private void addUnless(String nothing, Kind kind, DeclaredConstraint declared, String attribute) {
        declared.attribute(attribute).filter(bound -> !bound.equals(nothing)).ifPresent(bound -> add(kind, bound));
    }

    private void add(Kind kind, String bound) {
        constraints.add(new Constraint(kind, bound));
    }
}
