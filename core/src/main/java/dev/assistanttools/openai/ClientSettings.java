package dev.assistanttools.openai;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * Where an Assistants API is, and how long to wait for it. Immutable; {@link #toString()} hides the key.
 *
 * @param baseUrl where the API's paths begin, as in {@code http://127.0.0.1:8080/v1}; http or https, without a slash at the end
 * @param apiKey the secret sent as bearer token; a server that asks for none takes any
 * @param timeout how long one request may take before it is given up, at most a day; 60 seconds by default
 * @param maxRetries how often a request is sent again after a lost connection, a 408, 409, 429 or a 5xx, with growing waits of
 *     at most 8 seconds; 2 by default. A call takes at most {@code (timeout + 8 s) * (maxRetries + 1)}
 */
public record ClientSettings(String baseUrl, String apiKey, Duration timeout, int maxRetries) {

    private static final int HIGHEST_PORT = 65_535;
    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);
    private static final int DEFAULT_MAX_RETRIES = 2;

    /** Takes a slash off the end of the base URL; refuses what can't work with a sentence that never shows the key. */
    public ClientSettings {
        baseUrl = requireBaseUrl(baseUrl);
        requireApiKey(apiKey);
        Objects.requireNonNull(timeout, "timeout");
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    "The request timeout is more than zero and at most a day, not " + timeout + ".");
        }
        if (maxRetries < 0 || maxRetries > 10) {
            throw new IllegalArgumentException("A request is retried 0 to 10 times, not " + maxRetries + ".");
        }
    }

    /** Settings with the defaults for all but where and who. */
    public static ClientSettings of(String baseUrl, String apiKey) {
        return new ClientSettings(baseUrl, apiKey, DEFAULT_TIMEOUT, DEFAULT_MAX_RETRIES);
    }

    /** These settings with another timeout for each request. */
    public ClientSettings withTimeout(Duration newTimeout) {
        return new ClientSettings(baseUrl, apiKey, newTimeout, maxRetries);
    }

    /** These settings with another number of retries, 0 to 10. */
    public ClientSettings withMaxRetries(int newMaxRetries) {
        return new ClientSettings(baseUrl, apiKey, timeout, newMaxRetries);
    }

    /** All but the key. */
    @Override
    public String toString() {
        return "ClientSettings[baseUrl=" + baseUrl + ", apiKey=***, timeout=" + timeout + ", maxRetries=" + maxRetries
                + "]";
    }

    private static String requireBaseUrl(String baseUrl) {
        String trimmed = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        try {
            URI uri = new URI(trimmed);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean isHttp = scheme.equals("http") || scheme.equals("https");
            boolean isHost = uri.getHost() != null && uri.getPort() <= HIGHEST_PORT && uri.getUserInfo() == null;
            if (isHttp && isHost && uri.getQuery() == null && uri.getFragment() == null) {
                return trimmed;
            }
        } catch (URISyntaxException e) {
            // Said below, in the same words as for every other mistake and without the URL: it may hold a password.
        }
        throw new IllegalArgumentException(
                "The base URL of the Assistants API is not usable: give one like"
                        + " http://127.0.0.1:8080/v1, with http or https, a host and a port up to 65535, without user, password or query.");
    }

    private static void requireApiKey(String apiKey) {
        boolean isPrintable = apiKey.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (apiKey.isEmpty() || !isPrintable) {
            throw new IllegalArgumentException("The API key is empty or has white space or characters outside ASCII:"
                    + " copy it again. A server that asks for no key takes any text.");
        }
    }
}
