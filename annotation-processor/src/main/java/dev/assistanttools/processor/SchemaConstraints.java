package dev.assistanttools.processor;

import dev.assistanttools.processor.ValueModel.Constraint;
import dev.assistanttools.processor.ValueModel.Constraint.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the constraints on a parameter are in JSON Schema: keywords where there are any, else lines for the description. A
 * constraint on a type that it says nothing about is left out.
 *
 * @param keywords with their values as JSON, in the order of the schema
 * @param lines each a sentence
 */
record SchemaConstraints(Map<String, String> keywords, List<String> lines) {

    /** What Java's regular expressions have beyond those of JSON Schema (ECMA-262), and what strict mode doesn't document. */
    private static final Pattern JAVA_ONLY = Pattern.compile("\\\\[pPQEAzZGhHRXN]|[*+?}]\\+|\\(\\?(?!:)|&&");

    private enum Target {
        TEXT,
        NUMBER,
        LIST,
        MAP,
        OTHER
    }

    static SchemaConstraints of(ParameterModel parameter, boolean strict) {
        SchemaConstraints result = new SchemaConstraints(new LinkedHashMap<>(), new ArrayList<>());
        List<Constraint> constraints = parameter.values().constraints();
        Target target = target(parameter.schema(), strict);
        if (target == Target.NUMBER) {
            result.bound("minimum", constraints, Kind.AT_LEAST, BigDecimal::max);
            result.bound("exclusiveMinimum", constraints, Kind.MORE_THAN, BigDecimal::max);
            result.bound("maximum", constraints, Kind.AT_MOST, BigDecimal::min);
            result.bound("exclusiveMaximum", constraints, Kind.LESS_THAN, BigDecimal::min);
        } else if (target == Target.LIST) {
            result.bound("minItems", constraints, Kind.MIN_SIZE, BigDecimal::max);
            result.bound("maxItems", constraints, Kind.MAX_SIZE, BigDecimal::min);
        } else if (target == Target.MAP) {
            result.bound("minProperties", constraints, Kind.MIN_SIZE, BigDecimal::max);
            result.bound("maxProperties", constraints, Kind.MAX_SIZE, BigDecimal::min);
        } else if (target == Target.TEXT) {
            result.text(constraints, strict);
        }
        return result;
    }

    private static Target target(SchemaNode node, boolean strict) {
        if (node instanceof SchemaNode.Wrapped wrapped) {
            return target(wrapped.value().schema(), strict);
        }
        if (node instanceof SchemaNode.Sequence) {
            return Target.LIST;
        }
        if (node instanceof SchemaNode.Mapping mapping && mapping.keys().isEmpty()) {
            return strict ? Target.LIST : Target.MAP;
        }
        if (!(node instanceof SchemaNode.Scalar scalar)) {
            return Target.OTHER;
        }
        return switch (scalar.type()) {
            case STRING, CHAR_SEQUENCE -> Target.TEXT;
            case BYTE, SHORT, INT, LONG, BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> Target.NUMBER;
            default -> Target.OTHER;
        };
    }

    /** Of several bounds of a kind, the narrowest counts. */
    private void bound(String keyword, List<Constraint> constraints, Kind kind, BinaryOperator<BigDecimal> narrowest) {
        narrowest(constraints, kind, narrowest).ifPresent(bound -> keywords.put(keyword, bound));
    }

    private static Optional<String> narrowest(
            List<Constraint> constraints, Kind kind, BinaryOperator<BigDecimal> narrowest) {
        return bounds(constraints, kind)
                .flatMap(bound -> number(bound).stream())
                .reduce(narrowest)
                .map(BigDecimal::toPlainString);
    }

    private static Optional<BigDecimal> number(String bound) {
        try {
            return Optional.of(new BigDecimal(bound));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Stream<String> bounds(List<Constraint> constraints, Kind kind) {
        return constraints.stream()
                .filter(constraint -> constraint.kind() == kind)
                .map(Constraint::bound);
    }

    private void text(List<Constraint> constraints, boolean strict) {
        if (strict) {
            narrowest(constraints, Kind.MIN_SIZE, BigDecimal::max)
                    .ifPresent(bound -> lines.add("At least " + characters(bound) + "."));
            narrowest(constraints, Kind.MAX_SIZE, BigDecimal::min)
                    .ifPresent(bound -> lines.add("At most " + characters(bound) + "."));
        } else {
            bound("minLength", constraints, Kind.MIN_SIZE, BigDecimal::max);
            bound("maxLength", constraints, Kind.MAX_SIZE, BigDecimal::min);
        }
        if (bounds(constraints, Kind.EMAIL).findAny().isPresent()) {
            keywords.put("format", "\"email\"");
        }
        bounds(constraints, Kind.PATTERN).forEach(this::pattern);
        if (bounds(constraints, Kind.NOT_BLANK).findAny().isPresent()
                && keywords.putIfAbsent("pattern", new JsonText().value("\\S").toString()) != null) {
            lines.add("Not blank.");
        }
    }

    private static String characters(String count) {
        return count + (count.equals("1") ? " character" : " characters");
    }

    private void pattern(String expression) {
        String whole = new JsonText().value(whole(expression)).toString();
        if (JAVA_ONLY.matcher(expression).find() || keywords.putIfAbsent("pattern", whole) != null) {
            lines.add("Matches the regular expression " + expression + " as a whole.");
        }
    }

    /** A validator matches the whole text, a schema any part of it. */
    private static String whole(String expression) {
        if (expression.contains("|")) {
            return "^(?:" + expression + ")$";
        }
        return (expression.startsWith("^") ? "" : "^") + expression + (expression.endsWith("$") ? "" : "$");
    }
}
