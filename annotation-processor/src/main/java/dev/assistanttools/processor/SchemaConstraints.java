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

    private static final SchemaConstraints NONE = new SchemaConstraints(Map.of(), List.of());

    /** Apart, so that it is made only for a constraint with an expression. */
    private static final class Expressions {

        /** What Java's regular expressions have beyond those of JSON Schema (ECMA-262), and what strict mode doesn't document. */
        static final Pattern JAVA_ONLY = Pattern.compile(
                "\\\\[pPQEAzZGhHRXNaec0]|\\\\x\\{|[*+?}]\\+|\\(\\?(?!:)|&&|(?<!\\\\)\\[(?:\\\\.|[^\\]\\\\])*?(?<!\\\\)\\[");
    }

    /** What kind of value a constraint is about. */
    enum Target {
        TEXT,
        NUMBER,
        BOOLEAN,
        TIME,
        LIST,
        MAP,
        OTHER
    }

    /** The constraints on a value, with those on the value that it stands for. */
    static SchemaConstraints of(SchemaNode node, List<Constraint> constraints, boolean strict) {
        if (node instanceof SchemaNode.Wrapped wrapped) {
            ParameterModel value = wrapped.value();
            List<Constraint> all = Stream.concat(constraints.stream(), value.values().constraints().stream())
                    .toList();
            return of(value.schema(), all, strict);
        }
        if (constraints.isEmpty()) {
            return NONE;
        }
        SchemaConstraints result = new SchemaConstraints(new LinkedHashMap<>(), new ArrayList<>());
        switch (target(node)) {
            case NUMBER -> result.number(node, constraints);
            case TEXT -> result.text(constraints, strict);
            case LIST -> {
                result.bound("minItems", constraints, Kind.MIN_SIZE, BigDecimal::max);
                result.bound("maxItems", constraints, Kind.MAX_SIZE, BigDecimal::min);
            }
            case MAP -> result.map(node, constraints, strict);
            case BOOLEAN ->
                bounds(constraints, Kind.EXACTLY).forEach(value -> result.lines.add("Always " + value + "."));
            case TIME -> bounds(constraints, Kind.IN_TIME).forEach(result.lines::add);
            case OTHER -> {
                // no constraint is about it
            }
        }
        return result;
    }

    /** What constraints on a value are about, whatever its form on the wire. */
    static Target target(SchemaNode node) {
        if (node instanceof SchemaNode.Wrapped wrapped) {
            return target(wrapped.value().schema());
        }
        if (node instanceof SchemaNode.Sequence) {
            return Target.LIST;
        }
        boolean isObject = node instanceof SchemaNode.AnyJson any && any.form() == SchemaNode.AnyJson.Form.OBJECT;
        if (node instanceof SchemaNode.Mapping || isObject) {
            return Target.MAP;
        }
        if (node instanceof SchemaNode.FormattedTime) {
            return Target.TIME;
        }
        if (!(node instanceof SchemaNode.Scalar scalar)) {
            return Target.OTHER;
        }
        return switch (scalar.type()) {
            case STRING, CHAR_SEQUENCE -> Target.TEXT;
            case BYTE, SHORT, INT, LONG, BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> Target.NUMBER;
            case BOOLEAN -> Target.BOOLEAN;
            default -> TimeFormat.isFor(scalar.type()) ? Target.TIME : Target.OTHER;
        };
    }

    private void number(SchemaNode node, List<Constraint> constraints) {
        bound("minimum", constraints, Kind.AT_LEAST, BigDecimal::max);
        bound("exclusiveMinimum", constraints, Kind.MORE_THAN, BigDecimal::max);
        bound("maximum", constraints, Kind.AT_MOST, BigDecimal::min);
        bound("exclusiveMaximum", constraints, Kind.LESS_THAN, BigDecimal::min);
        boolean isInteger = node instanceof SchemaNode.Scalar scalar
                && switch (scalar.type()) {
                    case FLOAT, DOUBLE, BIG_DECIMAL -> false;
                    default -> true;
                };
        if (!isInteger) {
            bound("multipleOf", constraints, Kind.STEP, BigDecimal::max);
        }
    }

    /** In strict mode, a map is a list of pairs, or an object with the constants of an enum, which has no keyword for its size. */
    private void map(SchemaNode node, List<Constraint> constraints, boolean strict) {
        boolean hasConstants =
                node instanceof SchemaNode.Mapping mapping && mapping.keys().isPresent();
        if (!strict) {
            bound("minProperties", constraints, Kind.MIN_SIZE, BigDecimal::max);
            bound("maxProperties", constraints, Kind.MAX_SIZE, BigDecimal::min);
        } else if (hasConstants) {
            sizeLines(constraints, "entry", "entries");
        } else {
            bound("minItems", constraints, Kind.MIN_SIZE, BigDecimal::max);
            bound("maxItems", constraints, Kind.MAX_SIZE, BigDecimal::min);
        }
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

    /** The number of a bound; empty if it is none, which is the validator's to refuse. */
    static Optional<BigDecimal> number(String bound) {
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
            sizeLines(constraints, "character", "characters");
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

    private void sizeLines(List<Constraint> constraints, String one, String several) {
        narrowest(constraints, Kind.MIN_SIZE, BigDecimal::max)
                .ifPresent(bound -> lines.add("At least " + bound + " " + (bound.equals("1") ? one : several) + "."));
        narrowest(constraints, Kind.MAX_SIZE, BigDecimal::min)
                .ifPresent(bound -> lines.add("At most " + bound + " " + (bound.equals("1") ? one : several) + "."));
    }

    private void pattern(String expression) {
        String whole = new JsonText().value(whole(expression)).toString();
        if (Expressions.JAVA_ONLY.matcher(expression).find() || keywords.putIfAbsent("pattern", whole) != null) {
            lines.add("Matches the regular expression " + expression + " as a whole.");
        }
    }

    /** A validator matches the whole text, a schema any part of it. */
    private static String whole(String expression) {
        if (expression.contains("|")) {
            return "^(?:" + expression + ")$";
        }
        return (expression.startsWith("^") ? "" : "^")
                + expression
                + (expression.endsWith("$") && !expression.endsWith("\\$") ? "" : "$");
    }
}
