package dev.assistanttools.server;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What an answer asks to wait before the next try: {@code retry-after-ms}, or {@code retry-after} in seconds or as a date. */
final class RetryAfter {

    private static final String DIGITS = "[0-9]{1,9}(\\.[0-9]{1,9})?";

    private RetryAfter() {}

    /** Empty if it asks for nothing that can be understood. */
    static Optional<Duration> of(HttpHeaders headers) {
        Optional<String> millis = headers.firstValue("retry-after-ms")
                .filter(value -> value.strip().matches(DIGITS));
        if (millis.isPresent()) {
            return millis.map(value -> nanos(value, 1e6));
        }
        return headers.firstValue("retry-after").flatMap(value -> {
            if (value.strip().matches(DIGITS)) {
                return Optional.of(nanos(value, 1e9));
            }
            return date(value)
                    .flatMap(then -> headers.firstValue("date")
                            .flatMap(RetryAfter::date)
                            .map(now -> Duration.between(now, then))
                            .map(wait -> wait.isNegative() ? Duration.ZERO : wait));
        });
    }

    private static Duration nanos(String value, double nanosPerUnit) {
        return Duration.ofNanos((long) (Double.parseDouble(value.strip()) * nanosPerUnit));
    }

    /** Compared to the date of the same answer, so that no two clocks need to agree. */
    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
