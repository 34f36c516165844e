package dev.assistanttools.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which language model's endpoint to ask, and how: OpenAI's own, Azure's, or one of the many that are compatible with OpenAI's.
 *
 * @param baseUrl the endpoint's address up to and without {@code /chat/completions} or {@code /responses}, such as
 *     {@code http://127.0.0.1:11434/v1}; http or https, without user and password. {@code {model}} in it becomes the model's name, as
 *     Azure's deployments need it: {@code https://NAME.openai.azure.com/openai/deployments/{model}}
 * @param apiKey the key; null for an endpoint that takes none
 * @param keyHeader how the key is sent
 * @param apiVersion Azure's {@code api-version}, sent in the query; null sends none
 * @param timeouts how long to wait
 * @param retries how often to ask again
 * @param contextTokens how many tokens a request may have by this server's estimate; older messages of the thread are left out so that it
 *     has no more. Null leaves nothing out before the endpoint says that a request is too long
 * @param tokenLimit the name by which the endpoint knows the limit of an answer's tokens
 */
public record EndpointSettings(
        String baseUrl,
        @Nullable String apiKey,
        KeyHeader keyHeader,
        @Nullable String apiVersion,
        Timeouts timeouts,
        Retries retries,
        @Nullable Integer contextTokens,
        TokenLimit tokenLimit) {

    /** Where OpenAI's own endpoint is. */
    public static final String OPENAI = "https://api.openai.com/v1";

    private static final String MODEL = "{model}";

    /** How a key is sent. */
    public enum KeyHeader {
        /** {@code Authorization: Bearer KEY}: OpenAI and most others. */
        AUTHORIZATION,

        /** {@code api-key: KEY}: Azure. */
        API_KEY
    }

    /** What the limit of an answer's tokens is called in Chat Completions. */
    public enum TokenLimit {
        /** {@code max_completion_tokens}. An endpoint that refuses it is sent the other from then on. */
        MAX_COMPLETION_TOKENS,

        /** {@code max_tokens}: for endpoints that pass over the newer name in silence, as Ollama does. */
        MAX_TOKENS
    }

    /**
     * How long to wait; each is more than zero.
     *
     * @param connect until a connection stands; 10 seconds by default
     * @param read until the next piece of an answer; 5 minutes by default, since endpoints send nothing while a model thinks
     * @param total until the answer has come wholly, all retries together; 10 minutes by default, which is a run's life
     */
    public record Timeouts(Duration connect, Duration read, Duration total) {

        private static final Timeouts DEFAULTS =
                new Timeouts(Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofMinutes(10));

        /** Refuses what is not more than zero. */
        public Timeouts {
            requirePositive(connect);
            requirePositive(read);
            requirePositive(total);
        }

        /** The defaults. */
        public static Timeouts defaults() {
            return DEFAULTS;
        }

        private static void requirePositive(Duration timeout) {
            if (timeout.isZero() || timeout.isNegative()) {
                throw new IllegalArgumentException("A timeout is more than zero.");
            }
        }
    }

    /**
     * How often to ask again after a connection that failed or broke, or an answer with status 408, 409, 429 or 5xx; never once a piece of
     * an answer was told on.
     *
     * @param most how often; 0 to 10, 2 by default
     * @param longestWait the longest wait before a retry, more than zero; 60 seconds by default. An endpoint that asks for a longer one
     *     in {@code Retry-After} is not asked again
     */
    public record Retries(int most, Duration longestWait) {

        private static final int MOST = 10;
        private static final Retries DEFAULTS = new Retries(2, Duration.ofSeconds(60));

        /** Refuses what is out of its range. */
        public Retries {
            if (most < 0 || most > MOST) {
                throw new IllegalArgumentException("The number of retries is 0 to " + MOST + ", not " + most + ".");
            }
            if (longestWait.isZero() || longestWait.isNegative()) {
                throw new IllegalArgumentException("The longest wait before a retry is more than zero.");
            }
        }

        /** The defaults. */
        public static Retries defaults() {
            return DEFAULTS;
        }
    }

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range; the message is one sentence and holds no secret
     */
    public EndpointSettings {
        baseUrl = checked(baseUrl);
        if (apiKey != null && apiKey.isBlank()) {
            throw new IllegalArgumentException("The API key is blank; an endpoint without keys takes any text.");
        }
        if (apiKey != null && !apiKey.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("The API key has white space or other characters that no key has.");
        }
        Objects.requireNonNull(keyHeader, "keyHeader");
        if (apiVersion != null && !apiVersion.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("The API version has characters that no version has.");
        }
        Objects.requireNonNull(timeouts, "timeouts");
        Objects.requireNonNull(retries, "retries");
        if (contextTokens != null && contextTokens < 1) {
            throw new IllegalArgumentException("The tokens of a context are at least 1, not " + contextTokens + ".");
        }
        Objects.requireNonNull(tokenLimit, "tokenLimit");
    }

    /** An endpoint with a key, and defaults for the rest. */
    public static EndpointSettings of(String baseUrl, String apiKey) {
        return of(baseUrl).withApiKey(Objects.requireNonNull(apiKey, "apiKey"));
    }

    /** An endpoint without a key, and defaults for the rest. */
    public static EndpointSettings of(String baseUrl) {
        return new EndpointSettings(
                baseUrl,
                null,
                KeyHeader.AUTHORIZATION,
                null,
                Timeouts.defaults(),
                Retries.defaults(),
                null,
                TokenLimit.MAX_COMPLETION_TOKENS);
    }

    /**
     * What the variables of OpenAI's clients name: the key in {@code OPENAI_API_KEY} and the endpoint in {@code OPENAI_BASE_URL}, which is
     * OpenAI's own if it is not set.
     *
     * @param variables gives the value of a name, such as {@code System::getenv}; null if there is none
     * @return empty if {@code OPENAI_API_KEY} is not set or blank
     * @throws IllegalArgumentException if a variable's value can't be used; the message names the variables and holds no secret
     */
    public static Optional<EndpointSettings> from(Function<String, @Nullable String> variables) {
        String apiKey = value(variables, "OPENAI_API_KEY");
        String baseUrl = value(variables, "OPENAI_BASE_URL");
        if (apiKey.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(baseUrl.isEmpty() ? OPENAI : baseUrl, apiKey));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("OPENAI_BASE_URL or OPENAI_API_KEY can't be used: " + e.getMessage(), e);
        }
    }

    private static String value(Function<String, @Nullable String> variables, String name) {
        String value = variables.apply(name);
        return value == null ? "" : value.strip();
    }

    /** The same with another key; null for none. */
    public EndpointSettings withApiKey(@Nullable String newApiKey) {
        return new EndpointSettings(
                baseUrl, newApiKey, keyHeader, apiVersion, timeouts, retries, contextTokens, tokenLimit);
    }

    /** The same as Azure wants it: the key in the header {@code api-key}, and the version in the query unless it is null. */
    public EndpointSettings asAzure(@Nullable String newApiVersion) {
        return new EndpointSettings(
                baseUrl, apiKey, KeyHeader.API_KEY, newApiVersion, timeouts, retries, contextTokens, tokenLimit);
    }

    /** The same with other timeouts. */
    public EndpointSettings withTimeouts(Timeouts newTimeouts) {
        return new EndpointSettings(
                baseUrl, apiKey, keyHeader, apiVersion, newTimeouts, retries, contextTokens, tokenLimit);
    }

    /** The same with another way to ask again. */
    public EndpointSettings withRetries(Retries newRetries) {
        return new EndpointSettings(
                baseUrl, apiKey, keyHeader, apiVersion, timeouts, newRetries, contextTokens, tokenLimit);
    }

    /** The same with another number of retries. */
    public EndpointSettings withMaxRetries(int most) {
        return withRetries(new Retries(most, retries.longestWait()));
    }

    /** The same with another limit of a request's tokens; null for none. */
    public EndpointSettings withContextTokens(@Nullable Integer newContextTokens) {
        return new EndpointSettings(
                baseUrl, apiKey, keyHeader, apiVersion, timeouts, retries, newContextTokens, tokenLimit);
    }

    /** The same with another name for the limit of an answer's tokens. */
    public EndpointSettings withTokenLimit(TokenLimit newTokenLimit) {
        return new EndpointSettings(
                baseUrl, apiKey, keyHeader, apiVersion, timeouts, retries, contextTokens, newTokenLimit);
    }

    /** The base URL with the model's name in it, if it wants one there; {@code encodedModel} is ready to stand in a path. */
    String baseUrlFor(String encodedModel) {
        return baseUrl.replace(MODEL, encodedModel);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "EndpointSettings[baseUrl=" + baseUrl + ", apiKey=" + (apiKey == null ? "(none)" : "(hidden)")
                + ", keyHeader=" + keyHeader + ", apiVersion=" + apiVersion + ", timeouts=" + timeouts + ", retries="
                + retries + ", contextTokens=" + contextTokens + ", tokenLimit=" + tokenLimit + "]";
    }

    private static String checked(String baseUrl) {
        URI uri;
        try {
            uri = new URI(baseUrl.replace(MODEL, "model"));
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
