package dev.assistanttools.registry.reflect;

import dev.assistanttools.registry.reflect.SchemaNode.Enumeration;
import dev.assistanttools.registry.reflect.SchemaNode.FormattedTime;
import dev.assistanttools.registry.reflect.SchemaNode.Mapping;
import dev.assistanttools.registry.reflect.SchemaNode.Reference;
import dev.assistanttools.registry.reflect.SchemaNode.Scalar;
import dev.assistanttools.registry.reflect.SchemaNode.Sequence;
import dev.assistanttools.registry.reflect.SchemaNode.Structure;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code @JsonFormat} makes of a type: a pattern of dates and times is followed, also for what is inside of lists, maps and
 * optional values, as Jackson does it; a shape that changes what Jackson reads or writes is refused. Numbers as strings are read
 * anyway.
 */
final class FormatReader {

    /** Those that leave text text. */
    private static final Set<String> TEXTS = Set.of("", "ANY", "NATURAL", "STRING", "SCALAR");

    private static final Set<String> NUMBERS = Set.of("NUMBER", "NUMBER_INT", "NUMBER_FLOAT");

    private final Optional<TimeFormat> format;
    private final String shape;

    private FormatReader(Optional<TimeFormat> format, String shape) {
        this.format = format;
        this.shape = shape;
    }

    /** The type as the annotation on the declarations, or on the type itself, has it. */
    static SchemaNode apply(SchemaNode node, List<Declaration> declarations) {
        return new FormatReader(Jackson.timeFormat(declarations), Jackson.shape(declarations)).of(node);
    }

    private SchemaNode of(SchemaNode node) {
        if (node instanceof Sequence sequence) {
            SchemaNode element = of(sequence.element());
            return element instanceof SchemaNode.Unusable
                    ? element
                    : new Sequence(sequence.container(), element, sequence.constraints());
        }
        if (node instanceof Mapping mapping) {
            SchemaNode value = of(mapping.value());
            return value instanceof SchemaNode.Unusable
                    ? value
                    : new Mapping(mapping.keys(), mapping.keyConstraints(), value, mapping.constraints());
        }
        if (!isKept(node)) {
            return new SchemaNode.Unusable(Problem.UNSUPPORTED_ANNOTATION, "@JsonFormat(shape = " + shape + ")");
        }
        return node instanceof Scalar scalar && format.isPresent() && TimeFormat.isFor(scalar.type())
                ? new FormattedTime(scalar.type(), format.get())
                : node;
    }

    private boolean isKept(SchemaNode node) {
        if (node instanceof Scalar scalar) {
            return switch (scalar.type()) {
                case BOOLEAN -> !NUMBERS.contains(shape);
                case UUID -> !shape.equals("BINARY");
                case YEAR -> TEXTS.contains(shape) || NUMBERS.contains(shape);
                case LOCAL_DATE,
                        LOCAL_TIME,
                        LOCAL_DATE_TIME,
                        OFFSET_DATE_TIME,
                        ZONED_DATE_TIME,
                        INSTANT,
                        DURATION,
                        PERIOD,
                        YEAR_MONTH,
                        MONTH_DAY,
                        ZONE_ID -> TEXTS.contains(shape);
                default -> true;
            };
        }
        if (node instanceof Enumeration) {
            return TEXTS.contains(shape);
        }
        boolean isObject = node instanceof Structure || node instanceof SchemaNode.Variant || node instanceof Reference;
        return !shape.equals("ARRAY") || !isObject;
    }
}
