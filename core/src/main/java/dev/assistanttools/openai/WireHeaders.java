package dev.assistanttools.openai;

import com.openai.core.JsonObject;
import com.openai.core.JsonString;
import com.openai.core.JsonValue;
import com.openai.core.http.Headers;
import com.openai.errors.OpenAIServiceException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads what an answer says beside its body, and the body of a refusal. */
final class WireHeaders {

    private WireHeaders() {}

    static Optional<Duration> pollAfter(Headers headers) {
        return first(headers, "openai-poll-after-ms").flatMap(text -> duration(text, 1));
    }

    static ApiFault fault(OpenAIServiceException e, UnaryOperator<String> redact) {
        JsonValue body = e.body();
        Map<String, JsonValue> error = body instanceof JsonObject object ? object.values() : Map.of();
        String message = text(body instanceof JsonString ? body : error.get("message"));
        return new ApiFault(
                e.statusCode(),
                redact.apply(message),
                nullable(error.get("code")),
                nullable(error.get("param")),
                nullable(error.get("type")),
                first(e.headers(), "x-request-id").orElse(null),
                retryAfter(e.headers()).orElse(null));
    }

    private static String text(@Nullable JsonValue value) {
        return value instanceof JsonString string ? string.value() : "";
    }

    private static @Nullable String nullable(@Nullable JsonValue value) {
        return value instanceof JsonString string ? string.value() : null;
    }

    private static Optional<Duration> retryAfter(Headers headers) {
        return first(headers, "retry-after-ms")
                .flatMap(text -> duration(text, 1))
                .or(() -> first(headers, "retry-after").flatMap(text -> duration(text, 1000)))
                .or(() -> between(first(headers, "date"), first(headers, "retry-after")));
    }

    private static Optional<Duration> duration(String text, int unitMillis) {
        try {
            return Optional.of(Duration.ofMillis(Math.max(0, Math.round(Double.parseDouble(text) * unitMillis))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Between two times of the server, so that this machine's clock does not matter. */
    private static Optional<Duration> between(Optional<String> now, Optional<String> later) {
        try {
            DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME;
            return now.flatMap(from -> later.map(to ->
                            Duration.between(OffsetDateTime.parse(from, format), OffsetDateTime.parse(to, format))))
                    .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(Headers headers, String name) {
        return headers.values(name).stream().findFirst();
    }
}
