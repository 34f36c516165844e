package dev.assistanttools.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Dates and times in ISO 8601, as {@code java.time}'s own formatters write them, without what those cost. */
final class IsoText {

    private static final long FIRST_SECOND_OF_YEAR_ZERO = -62_167_219_200L;
    private static final long LAST_SECOND_OF_YEAR_9999 = 253_402_300_799L;
    private static final int NANO_DIGITS = 9;

    private IsoText() {}

    static void append(StringBuilder out, LocalDate date) {
        int year = date.getYear();
        if (year < 0 || year > 9999) {
            out.append(date);
            return;
        }
        twoDigits(out, year / 100);
        twoDigits(out, year % 100);
        out.append('-');
        twoDigits(out, date.getMonthValue());
        out.append('-');
        twoDigits(out, date.getDayOfMonth());
    }

    /** {@link DateTimeFormatter#ISO_LOCAL_TIME}: the seconds always, of their fraction what is not zero. */
    @SuppressWarnings("JavaLocalTimeGetNano") // the seconds are written before them
    static void append(StringBuilder out, LocalTime time) {
        appendSeconds(out, time);
        int nano = time.getNano();
        if (nano != 0) {
            int digits = NANO_DIGITS;
            while (nano % 10 == 0) {
                nano /= 10;
                digits--;
            }
            fraction(out, nano, digits);
        }
    }

    static void append(StringBuilder out, LocalDateTime time) {
        append(out, time.toLocalDate());
        out.append('T');
        append(out, time.toLocalTime());
    }

    /** {@link Instant#toString()}: the fraction of the seconds in groups of three digits. */
    static void append(StringBuilder out, Instant instant) {
        long second = instant.getEpochSecond();
        if (second < FIRST_SECOND_OF_YEAR_ZERO || second > LAST_SECOND_OF_YEAR_9999) {
            out.append(instant);
            return;
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, instant.getNano(), ZoneOffset.UTC);
        append(out, time.toLocalDate());
        out.append('T');
        appendSeconds(out, time.toLocalTime());
        int nano = instant.getNano();
        if (nano != 0) {
            int digits = NANO_DIGITS;
            while (nano % 1000 == 0) {
                nano /= 1000;
                digits -= 3;
            }
            fraction(out, nano, digits);
        }
        out.append('Z');
    }

    private static void appendSeconds(StringBuilder out, LocalTime time) {
        twoDigits(out, time.getHour());
        out.append(':');
        twoDigits(out, time.getMinute());
        out.append(':');
        twoDigits(out, time.getSecond());
    }

    private static void fraction(StringBuilder out, int value, int digits) {
        out.append('.');
        int factor = 1;
        for (int i = 1; i < digits; i++) {
            factor *= 10;
        }
        for (; factor > 0; factor /= 10) {
            out.append((char) ('0' + value / factor % 10));
        }
    }

    private static void twoDigits(StringBuilder out, int value) {
        out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }
}
