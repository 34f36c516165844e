package dev.assistanttools.spi;

import dev.assistanttools.json.JsonText;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times in a form of their own, as Jackson's {@code @JsonFormat(pattern = ...)} names them. Immutable and thread-safe;
 * generated code keeps one constant per pattern.
 *
 * <p>Texts of months and days are English unless a language is named: what a schema says must not depend on the machine. A day
 * that its month does not have, such as February 30th, is refused.
 *
 * @param <T> what a string becomes
 */
public final class TimePattern<T> {

    /** What patterns are shown by: day, month, hour and minute can't be taken for each other. */
    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2026, 1, 20, 9, 30, 0, 0, ZoneOffset.ofHours(1));

    private final String pattern;
    private final TemporalQuery<T> type;
    private final DateTimeFormatter formatter;

    private TimePattern(String pattern, TemporalQuery<T> type, DateTimeFormatter formatter) {
        this.pattern = pattern;
        this.type = type;
        this.formatter = formatter;
    }

    /**
     * A pattern.
     *
     * @param pattern as {@link DateTimeFormatter} knows them
     * @param type what a text is taken as, such as {@code LocalDate::from}
     * @throws IllegalArgumentException if it is no pattern
     */
    public static <T> TimePattern<T> of(String pattern, TemporalQuery<T> type) {
        return new TimePattern<>(
                Objects.requireNonNull(pattern, "pattern"),
                Objects.requireNonNull(type, "type"),
                DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }

    /** This pattern, with capitals and small letters alike. */
    public TimePattern<T> inAnyCase() {
        DateTimeFormatter anyCase = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .append(formatter)
                .toFormatter(formatter.getLocale());
        return new TimePattern<>(
                pattern, type, anyCase.withZone(formatter.getZone()).withResolverStyle(formatter.getResolverStyle()));
    }

    /**
     * This pattern with the texts of a language.
     *
     * @param language its code in ISO 639, such as {@code de}
     */
    public TimePattern<T> in(String language) {
        return new TimePattern<>(pattern, type, formatter.withLocale(Locale.forLanguageTag(language)));
    }

    /**
     * This pattern for times in a zone, where a text names none.
     *
     * @param zone an id that {@link TimeZone#getTimeZone(String)} knows
     */
    public TimePattern<T> at(String zone) {
        ZoneId id = TimeZone.getTimeZone(zone).toZoneId();
        return new TimePattern<>(pattern, type, formatter.withZone(id));
    }

    /** This pattern by the letter: {@link ResolverStyle#STRICT}. */
    public TimePattern<T> strictly() {
        return new TimePattern<>(pattern, type, formatter.withResolverStyle(ResolverStyle.STRICT));
    }

    /** Reads a string of this pattern. Null if there is none: the reader then knows the problem. */
    public @Nullable T read(ArgumentReader arguments) {
        ArgumentCursor cursor = arguments.cursor();
        if (cursor.passString()) {
            try {
                return parse(cursor.value());
            } catch (DateTimeException e) {
                // Told below, as any value that does not fit.
            }
        }
        // Made here and not before: writing a date takes longer than reading one.
        cursor.noteMismatch(expected());
        return null;
    }

    private T parse(String text) {
        TemporalAccessor parsed = formatter.parse(text);
        TemporalAccessor written = formatter.parseUnresolved(text, new ParsePosition(0));
        if (written.isSupported(ChronoField.DAY_OF_MONTH)
                && parsed.isSupported(ChronoField.DAY_OF_MONTH)
                && written.getLong(ChronoField.DAY_OF_MONTH) != parsed.getLong(ChronoField.DAY_OF_MONTH)) {
            throw new DateTimeException("A day that its month does not have");
        }
        return parsed.query(type);
    }

    private String expected() {
        return "a text such as " + JsonText.quote(formatter.format(SAMPLE)) + " (" + pattern + ")";
    }
}
