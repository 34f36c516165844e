package dev.assistanttools.samples.finance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days are written. */
final class Days {

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private Days() {}

    /** A day for people, such as {@code Monday, 13 April 2026}. */
    static String text(LocalDate day) {
        return TEXT.format(day);
    }
}
