package dev.assistanttools.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which language model's endpoint to ask, and how. The endpoint speaks OpenAI's Chat Completions: OpenAI's own, or one of the many that
 * are compatible with it.
 *
 * @param baseUrl the endpoint's address up to and without {@code /chat/completions}, such as {@code http://127.0.0.1:11434/v1}; http or
 *     https, without user and password
 * @param apiKey the key; endpoints that take none get any text
 * @param timeout how long one request may take until its answer has come wholly, more than zero; retries count anew
 * @param maxRetries how often a request is sent again after a lost connection or an answer with status 408, 409, 429 or 5xx, if no part of
 *     an answer has come; 0 to 10
 */
public record ChatCompletionsSettings(String baseUrl, String apiKey, Duration timeout, int maxRetries) {

    /** Where OpenAI's own endpoint is. */
    public static final String OPENAI = "https://api.openai.com/v1";

    /** A run lives ten minutes, so waiting longer for an answer would be in vain. */
    private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(10);

    private static final int DEFAULT_RETRIES = 2;
    private static final int MOST_RETRIES = 10;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range; the message is one sentence and holds no secret
     */
    public ChatCompletionsSettings {
        baseUrl = checked(baseUrl);
        if (apiKey.isBlank()) {
            throw new IllegalArgumentException("The API key is blank; for an endpoint that takes none, give any text.");
        }
        if (!apiKey.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException("The API key has white space or other characters that no key has.");
        }
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("The timeout " + timeout + " is not more than zero.");
        }
        if (maxRetries < 0 || maxRetries > MOST_RETRIES) {
            throw new IllegalArgumentException(
                    "The number of retries is 0 to " + MOST_RETRIES + ", not " + maxRetries + ".");
        }
    }

    /** An endpoint and a key; ten minutes for an answer and two retries. */
    public static ChatCompletionsSettings of(String baseUrl, String apiKey) {
        return new ChatCompletionsSettings(baseUrl, apiKey, DEFAULT_TIMEOUT, DEFAULT_RETRIES);
    }

    /**
     * What the environment names: the key in {@code OPENAI_API_KEY} and the endpoint in {@code OPENAI_BASE_URL}, which is OpenAI's own
     * if it is not set.
     *
     * @return empty if {@code OPENAI_API_KEY} is not set or blank
     * @throws IllegalArgumentException if a variable's value can't be used; the message names the variable
     */
    public static Optional<ChatCompletionsSettings> fromEnvironment() {
        return from(System.getenv());
    }

    static Optional<ChatCompletionsSettings> from(Map<String, String> environment) {
        String apiKey = environment.getOrDefault("OPENAI_API_KEY", "").strip();
        String baseUrl = environment.getOrDefault("OPENAI_BASE_URL", "").strip();
        if (apiKey.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(baseUrl.isEmpty() ? OPENAI : baseUrl, apiKey));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("OPENAI_BASE_URL or OPENAI_API_KEY can't be used: " + e.getMessage(), e);
        }
    }

    /** The same with another timeout. */
    public ChatCompletionsSettings withTimeout(Duration newTimeout) {
        return new ChatCompletionsSettings(baseUrl, apiKey, newTimeout, maxRetries);
    }

    /** The same with another number of retries. */
    public ChatCompletionsSettings withMaxRetries(int newMaxRetries) {
        return new ChatCompletionsSettings(baseUrl, apiKey, timeout, newMaxRetries);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ChatCompletionsSettings[baseUrl=" + baseUrl + ", apiKey=(hidden), timeout=" + timeout + ", maxRetries="
                + maxRetries + "]";
    }

    private static String checked(String baseUrl) {
        URI uri;
        try {
            uri = new URI(baseUrl);
        } catch (URISyntaxException e) {
            // Neither the address nor the cause is repeated: there may be a password in it.
            throw new IllegalArgumentException("The base URL is no URL; write it as http://HOST:PORT/v1.");
        }
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || uri.getRawAuthority() == null) {
            throw new IllegalArgumentException("The base URL is not absolute; write it as http://HOST:PORT/v1.");
        }
        if (uri.getRawAuthority().contains("@")) {
            throw new IllegalArgumentException("The base URL holds a user or password; give the API key instead.");
        }
        if (uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "The base URL has no host, or has a query or fragment; write it as http://HOST:PORT/v1.");
        }
        return baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }
}
