package dev.assistanttools.registry.reflect;

import dev.assistanttools.json.JsonLimits;
import dev.assistanttools.json.JsonTree;
import dev.assistanttools.json.UnreadableJsonException;
import dev.assistanttools.registry.reflect.ValueModel.Constraint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns a value that an annotation has as text into the JSON that a model would send for it. It accepts what core's argument
 * reader accepts, in the form that the schema shows; nothing more, so that what is shown as an example is one.
 */
final class LiteralText {

    /** A text is no value of its type. */
    static final class UnfitLiteralException extends Exception {

        private static final long serialVersionUID = 1L;

        /** An exception that says what would have fitted, as it stands after "expected". */
        UnfitLiteralException(String expected) {
            super(expected, null, false, false);
        }

        String expected() {
            return String.valueOf(getMessage());
        }
    }

    private static final Pattern WHOLE_UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** The compiler takes numbers of any length; nobody writes longer ones into an annotation. */
    private static final JsonLimits LIMITS = JsonLimits.defaults().withMaxDigits(100_000);

    private final JsonText json = new JsonText();

    private LiteralText() {}

    /** The value as JSON. */
    static String json(SchemaNode node, String text) throws UnfitLiteralException {
        return json(node, List.of(), text);
    }

    /** The value as JSON, if it is what the constraints demand. */
    static String json(SchemaNode node, List<Constraint> constraints, String text) throws UnfitLiteralException {
        SchemaNode value = node;
        while (value instanceof SchemaNode.Wrapped wrapped) {
            value = wrapped.value().schema();
        }
        boolean isSingle = value instanceof SchemaNode.Scalar
                || value instanceof SchemaNode.FormattedTime
                || value instanceof SchemaNode.Enumeration;
        LiteralText literal = new LiteralText();
        literal.write(node, constraints, isSingle ? text : tree(text));
        return literal.json.toString();
    }

    /** The value as JSON, for a model without errors. */
    static String value(SchemaNode node, String text) {
        try {
            return json(node, text);
        } catch (UnfitLiteralException e) {
            throw new IllegalArgumentException("A model with errors is not written: " + text, e);
        }
    }

    private static Object tree(String text) throws UnfitLiteralException {
        try {
            return JsonTree.parse(text, LIMITS);
        } catch (UnreadableJsonException e) {
            throw new UnfitLiteralException("JSON");
        }
    }

    private void write(SchemaNode node, List<Constraint> constraints, Object value) throws UnfitLiteralException {
        write(node, value);
        demand(ConstraintCheck.expected(node, constraints, value));
    }

    private static void demand(Optional<String> expected) throws UnfitLiteralException {
        if (expected.isPresent()) {
            throw new UnfitLiteralException(expected.get());
        }
    }

    private void write(SchemaNode node, Object value) throws UnfitLiteralException {
        if (node instanceof SchemaNode.Scalar scalar) {
            scalar(scalar.type(), value);
        } else if (node instanceof SchemaNode.FormattedTime time) {
            time(time, value);
        } else if (node instanceof SchemaNode.Enumeration enumeration) {
            json.value(constant(enumeration, value).name());
        } else if (node instanceof SchemaNode.Sequence sequence) {
            sequence(sequence, value);
        } else if (node instanceof SchemaNode.Wrapped wrapped) {
            write(wrapped.value().schema(), wrapped.value().values().constraints(), value);
        } else if (node instanceof SchemaNode.Structure structure) {
            json.beginObject();
            structure(structure.components(), value);
        } else if (node instanceof SchemaNode.Variant variant) {
            variant(variant, value);
        } else if (node instanceof SchemaNode.Reference reference) {
            write(reference.target(), value);
        } else if (node instanceof SchemaNode.Mapping mapping) {
            mapping(mapping, value);
        } else if (node instanceof SchemaNode.AnyJson any) {
            any(any, value);
        } else {
            throw new UnfitLiteralException("none, for there is no text for values of its type");
        }
    }

    /** The constant with this name on the wire or, as a person writes it, in Java. */
    static SchemaNode.Constant constant(SchemaNode.Enumeration enumeration, Object name) throws UnfitLiteralException {
        List<SchemaNode.Constant> constants = enumeration.constants();
        Optional<SchemaNode.Constant> onWire = constants.stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst();
        return onWire.or(() -> constants.stream()
                        .filter(constant -> constant.constant().equals(name))
                        .findFirst())
                .orElseThrow(() -> new UnfitLiteralException("one of "
                        + constants.stream().map(SchemaNode.Constant::name).collect(Collectors.joining(", "))));
    }

    private void sequence(SchemaNode.Sequence sequence, Object value) throws UnfitLiteralException {
        if (!(value instanceof List<?> elements)) {
            throw new UnfitLiteralException("a JSON array");
        }
        json.beginArray();
        for (Object element : elements) {
            write(sequence.element(), sequence.constraints(), element);
        }
        json.endArray();
    }

    private void mapping(SchemaNode.Mapping mapping, Object value) throws UnfitLiteralException {
        if (!(value instanceof Map<?, ?> entries)) {
            throw new UnfitLiteralException("a JSON object");
        }
        json.beginObject();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            String name = String.valueOf(entry.getKey());
            json.name(
                    mapping.keys().isPresent()
                            ? constant(mapping.keys().get(), name).name()
                            : name);
            demand(ConstraintCheck.expected(new SchemaNode.Scalar(ScalarType.STRING), mapping.keyConstraints(), name));
            write(mapping.value(), mapping.constraints(), entry.getValue());
        }
        json.endObject();
    }

    private void any(SchemaNode.AnyJson any, Object value) throws UnfitLiteralException {
        if (any.form() == SchemaNode.AnyJson.Form.OBJECT && !(value instanceof Map<?, ?>)) {
            throw new UnfitLiteralException("a JSON object");
        }
        writeTree(value);
    }

    /** Writes what {@link JsonTree} made of a text. */
    private void writeTree(Object value) {
        if (value instanceof Map<?, ?> properties) {
            json.beginObject();
            properties.forEach((name, property) -> {
                json.name(String.valueOf(name));
                writeTree(property);
            });
            json.endObject();
        } else if (value instanceof List<?> elements) {
            json.beginArray();
            elements.forEach(this::writeTree);
            json.endArray();
        } else if (value instanceof String text) {
            json.value(text);
        } else {
            json.raw(value instanceof BigDecimal number ? jsonNumber(number) : value.toString());
        }
    }

    /** A number as JSON; Java's own text of it has a plus sign after the E. */
    private static String jsonNumber(BigDecimal value) {
        return value.toString().replace("E+", "E");
    }

    /** The class is named, although a model's own value could do without if only one fits: what is shown should be whole. */
    private void variant(SchemaNode.Variant variant, Object value) throws UnfitLiteralException {
        Map<?, ?> properties = value instanceof Map<?, ?> map ? map : Map.of();
        Object name = properties.get(variant.discriminator());
        Optional<SchemaNode.Branch> branch = variant.branches().stream()
                .filter(each -> each.name().equals(name) && each.node() instanceof SchemaNode.Structure)
                .findFirst();
        if (branch.isEmpty()) {
            String names =
                    variant.branches().stream().map(SchemaNode.Branch::name).collect(Collectors.joining(", "));
            throw new UnfitLiteralException(
                    "a JSON object with the property '" + variant.discriminator() + "', one of " + names);
        }
        Map<Object, Object> others = new LinkedHashMap<>(properties);
        others.remove(variant.discriminator());
        json.beginObject().name(variant.discriminator()).value(branch.get().name());
        structure(branch.get().structure().components(), others);
    }

    /** The properties and the end of an object that has begun. */
    private void structure(List<ParameterModel> components, Object value) throws UnfitLiteralException {
        if (!(value instanceof Map<?, ?> properties)) {
            throw new UnfitLiteralException("a JSON object");
        }
        int known = 0;
        for (ParameterModel component : components) {
            Object property = properties.get(component.name());
            known += properties.containsKey(component.name()) ? 1 : 0;
            if (property != null && property != JsonTree.NULL) {
                json.name(component.name());
                write(component.schema(), component.values().constraints(), property);
            } else if (component.isRequired()) {
                throw new UnfitLiteralException("a JSON object with the property '" + component.name() + "'");
            }
        }
        if (known < properties.size()) {
            throw new UnfitLiteralException("a JSON object with no other properties than its type has");
        }
        json.endObject();
    }

    private void time(SchemaNode.FormattedTime time, Object value) throws UnfitLiteralException {
        try {
            Objects.requireNonNull(time.format().parse(time.type(), value.toString()));
            json.value(value.toString());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UnfitLiteralException(
                    "a text of the pattern " + time.format().pattern());
        }
    }

    private void scalar(ScalarType type, Object value) throws UnfitLiteralException {
        if (!(value instanceof String || value instanceof BigDecimal || value instanceof Boolean)) {
            throw new UnfitLiteralException(expected(type));
        }
        String text = value.toString();
        try {
            switch (type) {
                case STRING, CHAR_SEQUENCE -> json.value(text);
                case BOOLEAN -> json.raw(only(text.equals("true") || text.equals("false"), text, type));
                case BYTE -> json.raw(integer(text, 8, type));
                case SHORT -> json.raw(integer(text, 16, type));
                case INT -> json.raw(integer(text, 32, type));
                case LONG -> json.raw(integer(text, 64, type));
                case BIG_INTEGER -> json.raw(integer(text, Integer.MAX_VALUE, type));
                case FLOAT -> json.raw(number(text, Float.isFinite(Float.parseFloat(text)), type));
                case DOUBLE -> json.raw(number(text, Double.isFinite(Double.parseDouble(text)), type));
                case BIG_DECIMAL -> json.raw(number(text, true, type));
                default -> {
                    Objects.requireNonNull(parser(type).apply(text));
                    json.value(text);
                }
            }
        } catch (IllegalArgumentException | DateTimeException | IllformedLocaleException e) {
            throw new UnfitLiteralException(expected(type));
        }
    }

    private static String integer(String text, int bits, ScalarType type) throws UnfitLiteralException {
        BigInteger value = new BigInteger(text);
        return only(value.bitLength() < bits, value.toString(), type);
    }

    /** The grammar of JSON is narrower than Java's, which has hexadecimal numbers and infinities. */
    private static String number(String text, boolean isFinite, ScalarType type) throws UnfitLiteralException {
        return only(isFinite, jsonNumber(new BigDecimal(text)), type);
    }

    private static String only(boolean fits, String text, ScalarType type) throws UnfitLiteralException {
        if (!fits) {
            throw new UnfitLiteralException(expected(type));
        }
        return text;
    }

    /** Each throws an unchecked exception if the text does not fit. */
    private static Function<String, Object> parser(ScalarType type) {
        return switch (type) {
            case CHAR -> text -> only(text.length() == 1, text);
            case LOCAL_DATE -> LocalDate::parse;
            case LOCAL_TIME -> LocalTime::parse;
            case LOCAL_DATE_TIME -> LocalDateTime::parse;
            case OFFSET_DATE_TIME, INSTANT -> OffsetDateTime::parse;
            case ZONED_DATE_TIME -> ZonedDateTime::parse;
            case DURATION -> Duration::parse;
            case PERIOD -> Period::parse;
            case YEAR -> Year::parse;
            case YEAR_MONTH -> YearMonth::parse;
            case MONTH_DAY -> MonthDay::parse;
            case ZONE_ID -> ZoneId::of;
            case UUID -> text -> only(WHOLE_UUID.matcher(text).matches(), text);
            case URI -> URI::create;
            case URL -> text -> only(URI.create(text).isAbsolute(), text);
            case LOCALE -> text -> new Locale.Builder().setLanguageTag(only(!text.isEmpty(), text));
            case CURRENCY -> Currency::getInstance;
            default -> throw new IllegalStateException("No text: " + type);
        };
    }

    private static String only(boolean fits, String text) {
        if (!fits) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String expected(ScalarType type) {
        return switch (type) {
            case STRING, CHAR_SEQUENCE -> "a text";
            case CHAR -> "one character";
            case BOOLEAN -> "true or false";
            case BYTE, SHORT, INT, LONG -> "an integer in the range of the type";
            case BIG_INTEGER -> "an integer";
            case FLOAT, DOUBLE, BIG_DECIMAL -> "a number";
            case LOCAL_DATE -> "a date such as 2026-01-20";
            case LOCAL_TIME -> "a time such as 09:30:00";
            case LOCAL_DATE_TIME -> "a date-time without an offset, such as 2026-01-20T09:30:00";
            case OFFSET_DATE_TIME, ZONED_DATE_TIME, INSTANT ->
                "a date-time with an offset, such as 2026-01-20T09:30:00Z";
            case DURATION -> "a duration such as PT2H30M";
            case PERIOD -> "a period such as P1Y2M10D";
            case YEAR -> "a year such as 2026";
            case YEAR_MONTH -> "a month of a year such as 2026-01";
            case MONTH_DAY -> "a day of any year such as --12-24";
            case ZONE_ID -> "a time zone such as Europe/Berlin";
            case UUID -> "a UUID with all its digits";
            case URI -> "a URI";
            case URL -> "an absolute URL";
            case LOCALE -> "a language tag such as de-CH";
            case CURRENCY -> "a currency code such as EUR";
        };
    }
}
