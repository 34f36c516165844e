package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RetryAfterTest {

    private static HttpHeaders headers(String... namesAndValues) {
        Map<String, List<String>> headers = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return HttpHeaders.of(headers, (name, value) -> true);
    }

    @Test
    void readsMillisSecondsAndDates() {
        assertThat(RetryAfter.of(headers("Retry-After-Ms", "250", "Retry-After", "9")))
                .contains(Duration.ofMillis(250));
        assertThat(RetryAfter.of(headers("Retry-After", "1.5"))).contains(Duration.ofMillis(1_500));
        assertThat(RetryAfter.of(headers(
                        "Date", "Tue, 20 Jan 2026 12:00:00 GMT", "Retry-After", "Tue, 20 Jan 2026 12:00:07 GMT")))
                .contains(Duration.ofSeconds(7));
    }

    @Test
    void whatCanNotBeUnderstoodAsksForNothing() {
        assertThat(RetryAfter.of(headers())).isEmpty();
        assertThat(RetryAfter.of(headers("Retry-After", "-1"))).isEmpty();
        assertThat(RetryAfter.of(headers("Retry-After", "soon"))).isEmpty();
        assertThat(RetryAfter.of(headers("Retry-After", "Tue, 20 Jan 2026 12:00:07 GMT")))
                .isEmpty();
        assertThat(RetryAfter.of(headers("Retry-After", "9".repeat(40)))).isEmpty();
    }
}
