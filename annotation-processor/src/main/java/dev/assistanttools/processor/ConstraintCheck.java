package dev.assistanttools.processor;

import dev.assistanttools.processor.ValueModel.Constraint;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Holds a value that an annotation names to the constraints on it, as a validator would hold a model's; except those that depend on
 * the day.
 */
final class ConstraintCheck {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private ConstraintCheck() {}

    /**
     * What would have fitted, as it stands after "expected"; empty if the value fits.
     *
     * @param value a text, or what {@link JsonTree} made of JSON
     */
    static Optional<String> expected(SchemaNode node, List<Constraint> constraints, Object value) {
        for (Constraint constraint : constraints) {
            Optional<String> expected = expected(node, constraint, value);
            if (expected.isPresent()) {
                return expected;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> expected(SchemaNode node, Constraint constraint, Object value) {
        String bound = constraint.bound();
        return switch (SchemaConstraints.target(node)) {
            case TEXT -> ofText(constraint, value.toString());
            case NUMBER -> ofNumber(constraint, new BigDecimal(value.toString()));
            case LIST -> ofSize(constraint, ((Collection<?>) value).size(), bound + " elements");
            case MAP -> ofSize(constraint, ((Map<?, ?>) value).size(), bound + " entries");
            case BOOLEAN ->
                unless(
                        constraint.kind() != Constraint.Kind.EXACTLY
                                || value.toString().equals(bound),
                        bound);
            case TIME, OTHER -> Optional.empty();
        };
    }

    private static Optional<String> ofText(Constraint constraint, String text) {
        String bound = constraint.bound();
        return switch (constraint.kind()) {
            case MIN_SIZE, MAX_SIZE -> ofSize(constraint, text.length(), bound + " characters");
            case NOT_BLANK -> unless(!text.isBlank(), "more than white space");
            case EMAIL -> unless(EMAIL.matcher(text).matches(), "an e-mail address");
            case PATTERN -> unless(matches(bound, text), "a match of the regular expression " + bound);
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofNumber(Constraint constraint, BigDecimal number) {
        Optional<BigDecimal> bound = SchemaConstraints.number(constraint.bound());
        if (bound.isEmpty()) {
            return Optional.empty();
        }
        int order = number.compareTo(bound.get());
        String words = bound.get().toPlainString();
        return switch (constraint.kind()) {
            case AT_LEAST -> unless(order >= 0, "at least " + words);
            case MORE_THAN -> unless(order > 0, "more than " + words);
            case AT_MOST -> unless(order <= 0, "at most " + words);
            case LESS_THAN -> unless(order < 0, "less than " + words);
            case STEP -> unless(number.remainder(bound.get()).signum() == 0, "a multiple of " + words);
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofSize(Constraint constraint, int size, String words) {
        Optional<BigDecimal> bound = SchemaConstraints.number(constraint.bound());
        return switch (constraint.kind()) {
            case MIN_SIZE ->
                unless(BigDecimal.valueOf(size).compareTo(bound.orElse(BigDecimal.ZERO)) >= 0, "at least " + words);
            case MAX_SIZE ->
                unless(
                        BigDecimal.valueOf(size).compareTo(bound.orElse(BigDecimal.valueOf(size))) <= 0,
                        "at most " + words);
            default -> Optional.empty();
        };
    }

    /** An expression that is none is the validator's to refuse. */
    private static boolean matches(String expression, String text) {
        try {
            return Pattern.compile(expression).matcher(text).matches();
        } catch (PatternSyntaxException e) {
            return true;
        }
    }

    private static Optional<String> unless(boolean fits, String expected) {
        return fits ? Optional.empty() : Optional.of(expected);
    }
}
