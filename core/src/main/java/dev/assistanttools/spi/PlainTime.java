package dev.assistanttools.spi;

import dev.assistanttools.json.JsonKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times in the form in which nearly all come, such as {@code 2026-01-20T09:30:00Z}, digit by digit and without a
 * copy: a formatter of {@code java.time} takes more than ten times the time, and 500 bytes per date. What has another form, or a
 * mistake, is left to {@link TemporalText}, so there is one place that knows all forms and says what is wrong.
 *
 * <p>Each method passes over the value that comes next. Null if it is not of that form; nothing is noted.
 */
final class PlainTime {

    private static final int DATE_LENGTH = 10;
    private static final int MINUTES_LENGTH = 5;
    private static final int SECONDS_LENGTH = 8;
    private static final int OFFSET_LENGTH = 6;
    private static final int MAX_FRACTION = 9;

    /** Whole hours up to this are in the range of offsets with any minutes. */
    private static final int MAX_OFFSET_HOURS = 17;

    private PlainTime() {}

    static @Nullable LocalDate date(ArgumentCursor cursor) {
        return isPlain(cursor) ? date(cursor.text(), cursor.valueStart(), cursor.valueEnd()) : null;
    }

    static @Nullable LocalTime time(ArgumentCursor cursor) {
        return isPlain(cursor) ? time(cursor.text(), cursor.valueStart(), cursor.valueEnd()) : null;
    }

    static @Nullable LocalDateTime dateTime(ArgumentCursor cursor) {
        return isPlain(cursor) ? dateTime(cursor.text(), cursor.valueStart(), cursor.valueEnd()) : null;
    }

    static @Nullable OffsetDateTime offsetDateTime(ArgumentCursor cursor) {
        if (!isPlain(cursor)) {
            return null;
        }
        String text = cursor.text();
        int end = cursor.valueEnd();
        boolean isUtc = end > cursor.valueStart() && text.charAt(end - 1) == 'Z';
        int timeEnd = isUtc ? end - 1 : end - OFFSET_LENGTH;
        LocalDateTime time = dateTime(text, cursor.valueStart(), timeEnd);
        ZoneOffset offset = isUtc ? ZoneOffset.UTC : time == null ? null : offset(text, timeEnd);
        return time == null || offset == null ? null : OffsetDateTime.of(time, offset);
    }

    private static boolean isPlain(ArgumentCursor cursor) {
        cursor.passScalar();
        return cursor.came() == JsonKind.STRING && !cursor.valueHasEscapes();
    }

    private static @Nullable LocalDate date(String text, int start, int end) {
        if (end - start != DATE_LENGTH || text.charAt(start + 4) != '-' || text.charAt(start + 7) != '-') {
            return null;
        }
        int year = digits(text, start, start + 4);
        int month = digits(text, start + 5, start + 7);
        int day = digits(text, start + 8, end);
        boolean isDate = year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= Month.of(month).length(Year.isLeap(year)));
        return isDate ? LocalDate.of(year, month, day) : null;
    }

    private static @Nullable LocalDateTime dateTime(String text, int start, int end) {
        int dateEnd = start + DATE_LENGTH;
        if (end <= dateEnd || text.charAt(dateEnd) != 'T') {
            return null;
        }
        LocalDate date = date(text, start, dateEnd);
        LocalTime time = date == null ? null : time(text, dateEnd + 1, end);
        return date == null || time == null ? null : LocalDateTime.of(date, time);
    }

    private static @Nullable LocalTime time(String text, int start, int end) {
        int length = end - start;
        boolean hasSeconds = length >= SECONDS_LENGTH;
        if ((!hasSeconds && length != MINUTES_LENGTH)
                || text.charAt(start + 2) != ':'
                || (hasSeconds && text.charAt(start + 5) != ':')) {
            return null;
        }
        int hour = digits(text, start, start + 2);
        int minute = digits(text, start + 3, start + 5);
        int second = hasSeconds ? digits(text, start + 6, start + SECONDS_LENGTH) : 0;
        int nano = length > SECONDS_LENGTH ? nanos(text, start + SECONDS_LENGTH, end) : 0;
        boolean isTime =
                hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 && nano >= 0;
        return isTime ? LocalTime.of(hour, minute, second, nano) : null;
    }

    /** A point, and up to nine digits behind it; negative if it is anything else. */
    private static int nanos(String text, int start, int end) {
        int count = end - start - 1;
        if (text.charAt(start) != '.' || count < 1 || count > MAX_FRACTION) {
            return -1;
        }
        int nanos = digits(text, start + 1, end);
        for (int i = count; i < MAX_FRACTION && nanos > 0; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static @Nullable ZoneOffset offset(String text, int start) {
        char sign = text.charAt(start);
        if ((sign != '+' && sign != '-') || text.charAt(start + 3) != ':') {
            return null;
        }
        int hours = digits(text, start + 1, start + 3);
        int minutes = digits(text, start + 4, start + OFFSET_LENGTH);
        if (hours < 0 || hours > MAX_OFFSET_HOURS || minutes < 0 || minutes > 59) {
            return null;
        }
        int seconds = (hours * 60 + minutes) * 60;
        return ZoneOffset.ofTotalSeconds(sign == '-' ? -seconds : seconds);
    }

    /** The number that these characters, at most nine, are the digits of; negative if one of them is none. */
    private static int digits(String text, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
