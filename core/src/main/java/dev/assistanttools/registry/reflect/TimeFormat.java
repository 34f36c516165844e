package dev.assistanttools.registry.reflect;

import dev.assistanttools.spi.TimePattern;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;

/**
 * The form of dates and times that {@code @JsonFormat(pattern = ...)} names. Core's {@code TimePattern} reads by the same rules:
 * texts are English unless a language is named, and a day that its month does not have is refused.
 *
 * @param pattern as {@link DateTimeFormatter} knows them
 * @param language of the texts of months and days; empty if none is named
 * @param zone for texts that have none; empty if none is named
 * @param isStrict whether the pattern is taken by the letter
 * @param isAnyCase whether capitals and small letters are alike
 */
record TimeFormat(String pattern, String language, String zone, boolean isStrict, boolean isAnyCase) {

    private static final Set<ScalarType> TYPES = Set.of(
            ScalarType.LOCAL_DATE,
            ScalarType.LOCAL_TIME,
            ScalarType.LOCAL_DATE_TIME,
            ScalarType.OFFSET_DATE_TIME,
            ScalarType.ZONED_DATE_TIME,
            ScalarType.INSTANT,
            ScalarType.YEAR,
            ScalarType.YEAR_MONTH,
            ScalarType.MONTH_DAY);

    /** Day, month, hour and minute can't be taken for each other. */
    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2026, 1, 20, 9, 30, 0, 0, ZoneOffset.ofHours(1));

    /** Whether values of a type can have a pattern. */
    static boolean isFor(ScalarType type) {
        return TYPES.contains(type);
    }

    /** Why the pattern is none, or yields no value of the type, as it stands after a colon. */
    Optional<String> problem(ScalarType type) {
        if (!language.matches("[a-zA-Z]{2,8}|")) {
            return Optional.of("Jackson takes '" + language + "' as one language, and there is none of that name");
        }
        if (!zone.isEmpty() && TimeZone.getTimeZone(zone).getID().equals("GMT") && !zone.equals("GMT")) {
            return Optional.of("there is no time zone '" + zone + "'");
        }
        try {
            formatter();
        } catch (IllegalArgumentException e) {
            return Optional.of("'" + pattern + "' is no pattern, " + e.getMessage());
        }
        try {
            parse(type, example());
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("a text of the pattern '" + pattern + "' is not enough for the type");
        }
    }

    /** A text of the pattern. */
    String example() {
        return formatter().format(SAMPLE);
    }

    /**
     * Reads a text as a value of a type.
     *
     * @throws DateTimeException if it does not fit
     */
    Object parse(ScalarType type, String text) {
        DateTimeFormatter formatter = formatter();
        TemporalAccessor parsed = formatter.parse(text);
        TemporalAccessor written = formatter.parseUnresolved(text, new ParsePosition(0));
        if (written.isSupported(ChronoField.DAY_OF_MONTH)
                && parsed.isSupported(ChronoField.DAY_OF_MONTH)
                && written.getLong(ChronoField.DAY_OF_MONTH) != parsed.getLong(ChronoField.DAY_OF_MONTH)) {
            throw new DateTimeException("A day that its month does not have");
        }
        return parsed.query(query(type));
    }

    /** What reads such texts in the arguments of calls. */
    TimePattern<?> reader(ScalarType type) {
        TimePattern<?> reader = TimePattern.of(pattern, query(type));
        if (isAnyCase) {
            reader = reader.inAnyCase();
        }
        if (!language.isEmpty()) {
            reader = reader.in(language);
        }
        if (!zone.isEmpty()) {
            reader = reader.at(zone);
        }
        return isStrict ? reader.strictly() : reader;
    }

    private DateTimeFormatter formatter() {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        if (isAnyCase) {
            builder.parseCaseInsensitive();
        }
        Locale locale = language.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(language);
        DateTimeFormatter formatter = builder.appendPattern(pattern).toFormatter(locale);
        if (isStrict) {
            formatter = formatter.withResolverStyle(ResolverStyle.STRICT);
        }
        return zone.isEmpty()
                ? formatter
                : formatter.withZone(TimeZone.getTimeZone(zone).toZoneId());
    }

    private static TemporalQuery<?> query(ScalarType type) {
        return switch (type) {
            case LOCAL_DATE -> LocalDate::from;
            case LOCAL_TIME -> LocalTime::from;
            case LOCAL_DATE_TIME -> LocalDateTime::from;
            case OFFSET_DATE_TIME -> OffsetDateTime::from;
            case ZONED_DATE_TIME -> ZonedDateTime::from;
            case INSTANT -> Instant::from;
            case YEAR -> Year::from;
            case YEAR_MONTH -> YearMonth::from;
            case MONTH_DAY -> MonthDay::from;
            default -> throw new IllegalStateException("No time: " + type);
        };
    }
}
