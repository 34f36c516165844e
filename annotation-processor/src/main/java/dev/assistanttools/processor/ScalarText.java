package dev.assistanttools.processor;

import dev.assistanttools.processor.LiteralText.UnfitLiteralException;
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
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Turns a text that an annotation has for a single value into JSON, as core's argument reader would take it from a model. */
final class ScalarText {

    private static final Pattern WHOLE_UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private ScalarText() {}

    /** The value as JSON. */
    static String json(ScalarType type, Object value) throws UnfitLiteralException {
        if (!(value instanceof String || value instanceof BigDecimal || value instanceof Boolean)) {
            throw new UnfitLiteralException(expected(type));
        }
        String text = value.toString();
        try {
            return switch (type) {
                case STRING, CHAR_SEQUENCE -> quoted(text);
                case BOOLEAN -> only(text.equals("true") || text.equals("false"), text, type);
                case BYTE -> integer(text, 8, type);
                case SHORT -> integer(text, 16, type);
                case INT -> integer(text, 32, type);
                case LONG -> integer(text, 64, type);
                case BIG_INTEGER -> integer(text, Integer.MAX_VALUE, type);
                case FLOAT -> number(text, Float.isFinite(Float.parseFloat(text)), type);
                case DOUBLE -> number(text, Double.isFinite(Double.parseDouble(text)), type);
                case BIG_DECIMAL -> number(text, true, type);
                default -> {
                    Objects.requireNonNull(parser(type).apply(text));
                    yield quoted(text);
                }
            };
        } catch (IllegalArgumentException | DateTimeException | IllformedLocaleException e) {
            throw new UnfitLiteralException(expected(type));
        }
    }

    private static String quoted(String text) {
        return new JsonText().value(text).toString();
    }

    private static String integer(String text, int bits, ScalarType type) throws UnfitLiteralException {
        BigInteger value = new BigInteger(text);
        return only(value.bitLength() < bits, value.toString(), type);
    }

    /** The grammar of JSON is narrower than Java's, which has hexadecimal numbers and infinities. */
    private static String number(String text, boolean isFinite, ScalarType type) throws UnfitLiteralException {
        return only(isFinite, JsonTree.number(new BigDecimal(text)), type);
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
