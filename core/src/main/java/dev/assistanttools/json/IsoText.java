package dev.assistanttools.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Dates and times in ISO 8601, as {@code java.time}'s own formatters write them, without what those cost. What is
 * appended to has room for all of it; each method returns the place behind.
 */
final class IsoText {

    private static final long FIRST_SECOND_OF_YEAR_ZERO = -62_167_219_200L;
    private static final long LAST_SECOND_OF_YEAR_9999 = 253_402_300_799L;
    private static final int NANO_DIGITS = 9;

    private IsoText() {}

    static int append(char[] out, int at, LocalDate date) {
        int year = date.getYear();
        if (year < 0 || year > 9999) {
            return append(out, at, date.toString());
        }
        int next = twoDigits(out, twoDigits(out, at, year / 100), year % 100);
        out[next++] = '-';
        next = twoDigits(out, next, date.getMonthValue());
        out[next++] = '-';
        return twoDigits(out, next, date.getDayOfMonth());
    }

    /** {@link DateTimeFormatter#ISO_LOCAL_TIME}: the seconds always, of their fraction what is not zero. */
    @SuppressWarnings("JavaLocalTimeGetNano") // the seconds are written before them
    static int append(char[] out, int at, LocalTime time) {
        int next = appendSeconds(out, at, time);
        int nano = time.getNano();
        if (nano == 0) {
            return next;
        }
        int digits = NANO_DIGITS;
        while (nano % 10 == 0) {
            nano /= 10;
            digits--;
        }
        return fraction(out, next, nano, digits);
    }

    static int append(char[] out, int at, LocalDateTime time) {
        int next = append(out, at, time.toLocalDate());
        out[next++] = 'T';
        return append(out, next, time.toLocalTime());
    }

    /** {@link Instant#toString()}: the fraction of the seconds in groups of three digits. */
    static int append(char[] out, int at, Instant instant) {
        long second = instant.getEpochSecond();
        if (second < FIRST_SECOND_OF_YEAR_ZERO || second > LAST_SECOND_OF_YEAR_9999) {
            return append(out, at, instant.toString());
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, instant.getNano(), ZoneOffset.UTC);
        int next = append(out, at, time.toLocalDate());
        out[next++] = 'T';
        next = appendSeconds(out, next, time.toLocalTime());
        int nano = instant.getNano();
        if (nano != 0) {
            int digits = NANO_DIGITS;
            while (nano % 1000 == 0) {
                nano /= 1000;
                digits -= 3;
            }
            next = fraction(out, next, nano, digits);
        }
        out[next++] = 'Z';
        return next;
    }

    private static int append(char[] out, int at, String text) {
        text.getChars(0, text.length(), out, at);
        return at + text.length();
    }

    private static int appendSeconds(char[] out, int at, LocalTime time) {
        int next = twoDigits(out, at, time.getHour());
        out[next++] = ':';
        next = twoDigits(out, next, time.getMinute());
        out[next++] = ':';
        return twoDigits(out, next, time.getSecond());
    }

    private static int fraction(char[] out, int at, int value, int digits) {
        out[at] = '.';
        int rest = value;
        for (int i = at + digits; i > at; i--) {
            out[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return at + digits + 1;
    }

    private static int twoDigits(char[] out, int at, int value) {
        out[at] = (char) ('0' + value / 10);
        out[at + 1] = (char) ('0' + value % 10);
        return at + 2;
    }
}
