package dev.assistanttools.samples.weather;

import java.time.LocalDate;

/**
 * A span of days.
 *
 * @param first the first day
 * @param last the last day; the same as the first for a single day
 */
record Days(LocalDate first, LocalDate last) {

    Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The last day, " + last + ", is before the first, " + first + ".");
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean contains(Days other) {
        return contains(other.first) && contains(other.last);
    }
}
