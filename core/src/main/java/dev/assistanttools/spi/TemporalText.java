package dev.assistanttools.spi;

import dev.assistanttools.json.JsonKind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns strings into dates, times and durations (RFC 3339, ISO 8601).
 *
 * @param <T> what a string becomes
 * @param expected what would have fitted, as it stands after "expected"
 * @param parser throws {@link DateTimeException} if a string does not fit
 * @param needsOffset whether a date-time without an offset is refused for that reason
 */
record TemporalText<T>(String expected, Function<String, T> parser, boolean needsOffset) {

    private static final Pattern WEEKS = Pattern.compile("P(\\d{1,9})W");

    private static final String DATE_TIME = "a date-time such as \"2026-01-20T09:30:00Z\"";

    static final TemporalText<LocalDate> LOCAL_DATE =
            new TemporalText<>("a date such as \"2026-01-20\"", LocalDate::parse, false);

    static final TemporalText<LocalTime> LOCAL_TIME =
            new TemporalText<>("a time such as \"09:30:00\"", TemporalText::localTime, false);

    static final TemporalText<LocalDateTime> LOCAL_DATE_TIME = new TemporalText<>(
            "a date-time without an offset, such as \"2026-01-20T09:30:00\"", LocalDateTime::parse, false);

    static final TemporalText<OffsetDateTime> OFFSET_DATE_TIME =
            new TemporalText<>(DATE_TIME, OffsetDateTime::parse, true);

    static final TemporalText<ZonedDateTime> ZONED_DATE_TIME =
            new TemporalText<>(DATE_TIME, ZonedDateTime::parse, true);

    static final TemporalText<Instant> INSTANT =
            new TemporalText<>(DATE_TIME, text -> OffsetDateTime.parse(text).toInstant(), true);

    static final TemporalText<Duration> DURATION = new TemporalText<>(
            "a duration in weeks, or in days, hours, minutes and seconds, such as \"P1DT2H30M\"",
            TemporalText::duration,
            false);

    static final TemporalText<Period> PERIOD =
            new TemporalText<>("a period in years, months, weeks and days, such as \"P1Y2M10D\"", Period::parse, false);

    static final TemporalText<Year> YEAR = new TemporalText<>("a year such as \"2026\"", Year::parse, false);

    static final TemporalText<YearMonth> YEAR_MONTH =
            new TemporalText<>("a month of a year such as \"2026-01\"", YearMonth::parse, false);

    static final TemporalText<MonthDay> MONTH_DAY =
            new TemporalText<>("a day of any year such as \"--12-24\"", MonthDay::parse, false);

    static final TemporalText<ZoneId> ZONE_ID =
            new TemporalText<>("a time zone such as \"Europe/Berlin\" or \"+01:00\"", ZoneId::of, false);

    /** Reads a string. Null if there is none: noted. */
    @Nullable
    T read(ArgumentCursor cursor) {
        cursor.passScalar();
        return of(cursor);
    }

    /** The value that was passed last, a string. Null if it is none: noted. */
    @Nullable
    T of(ArgumentCursor passed) {
        if (passed.came() != JsonKind.STRING) {
            passed.noteMismatch(expected);
            return null;
        }
        return parsed(passed);
    }

    /** The scalar that was passed last, whatever it was. Null if it does not fit: noted. */
    @Nullable
    T parsed(ArgumentCursor passed) {
        try {
            return parse(passed.value());
        } catch (UnfitValueException e) {
            passed.noteMismatch(e.expected());
            return null;
        }
    }

    private T parse(String text) throws UnfitValueException {
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            throw new UnfitValueException(
                    needsOffset && isLocalDateTime(text)
                            ? "a date-time with an offset, such as Z or +01:00 at its end"
                            : expected);
        }
    }

    private static boolean isLocalDateTime(String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * JSON Schema's format {@code time} demands an offset (RFC 3339, full-time), so a model may add one; the time on the clock is
     * meant all the same.
     */
    private static LocalTime localTime(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            return OffsetTime.parse(text).toLocalTime();
        }
    }

    /** Years and months have no exact length; weeks have, and {@link Duration#parse} alone does not know them. */
    private static Duration duration(String text) {
        Matcher weeks = WEEKS.matcher(text);
        return weeks.matches() ? Duration.ofDays(7 * Long.parseLong(weeks.group(1))) : Duration.parse(text);
    }
}
