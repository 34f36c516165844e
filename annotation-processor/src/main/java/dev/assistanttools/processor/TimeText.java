package dev.assistanttools.processor;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time-out as an annotation says it. */
final class TimeText {

    private static final Duration LONGEST = Duration.ofDays(1);

    /** A day has few enough milliseconds for the digits to be an {@code int}. */
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

    private TimeText() {}

    /** The time, as in {@code 500ms}, {@code 30s}, {@code 2m}, {@code 1h} or {@code PT30S}; empty if it is none, or out of range. */
    static Optional<Duration> parse(String text) {
        return read(text).filter(time -> !time.isNegative() && !time.isZero() && time.compareTo(LONGEST) <= 0);
    }

    private static Optional<Duration> read(String text) {
        Matcher matcher = NUMBER_AND_UNIT.matcher(text);
        if (matcher.matches()) {
            int number = Integer.parseInt(matcher.group(1));
            return Optional.of(
                    switch (matcher.group(2)) {
                        case "ms" -> Duration.ofMillis(number);
                        case "s" -> Duration.ofSeconds(number);
                        case "m" -> Duration.ofMinutes(number);
                        default -> Duration.ofHours(number);
                    });
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
