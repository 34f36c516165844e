package dev.assistanttools.openai;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an Assistants API is, and how long to wait for it. Immutable; {@link #toString()} hides the key.
 *
 * @param baseUrl where the API's paths begin, as in {@code http://127.0.0.1:8080/v1}; http or https, without a slash at the end
 * @param apiKey the secret sent as bearer token; a server that asks for none takes any
 * @param organization sent as {@code OpenAI-Organization}; empty for none
 * @param project sent as {@code OpenAI-Project}; empty for none
 * @param timeout how long one request may take before it is given up, at most a day; 60 seconds by default
 * @param connectTimeout how long a connection may take to be there, within {@code timeout}, at most a day; 10 seconds by default
 * @param maxRetries how often a request is sent again after a lost connection, a 408, 409, 429 or a 5xx, with growing waits of
 *     at most 8 seconds; 2 by default. A call takes at most {@code (timeout + 8 s) * (maxRetries + 1)}
 * @param proxy an HTTP proxy that all requests go through; empty for the system's choice. Its name is looked up at each connection
 */
public record ClientSettings(
        String baseUrl,
        String apiKey,
        Optional<String> organization,
        Optional<String> project,
        Duration timeout,
        Duration connectTimeout,
        int maxRetries,
        Optional<InetSocketAddress> proxy) {

    private static final int HIGHEST_PORT = 65_535;
    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int DEFAULT_MAX_RETRIES = 2;

    /** Takes a slash off the end of the base URL; refuses what can't work with a sentence that never shows the key. */
    public ClientSettings {
        baseUrl = requireBaseUrl(baseUrl);
        requireApiKey(apiKey);
        organization.ifPresent(id -> requireSendable(id, "organization"));
        project.ifPresent(id -> requireSendable(id, "project"));
        requireInRange(timeout, "request");
        requireInRange(connectTimeout, "connect");
        if (maxRetries < 0 || maxRetries > 10) {
            throw new IllegalArgumentException("A request is retried 0 to 10 times, not " + maxRetries + ".");
        }
        Objects.requireNonNull(proxy, "proxy");
    }

    /** Settings with the defaults for all but where and who. */
    public static ClientSettings of(String baseUrl, String apiKey) {
        return new ClientSettings(
                baseUrl,
                apiKey,
                Optional.empty(),
                Optional.empty(),
                DEFAULT_TIMEOUT,
                DEFAULT_CONNECT_TIMEOUT,
                DEFAULT_MAX_RETRIES,
                Optional.empty());
    }

    /** These settings with another key. */
    public ClientSettings withApiKey(String newApiKey) {
        return new ClientSettings(
                baseUrl, newApiKey, organization, project, timeout, connectTimeout, maxRetries, proxy);
    }

    /** These settings for an organization. */
    public ClientSettings withOrganization(String newOrganization) {
        return new ClientSettings(
                baseUrl, apiKey, Optional.of(newOrganization), project, timeout, connectTimeout, maxRetries, proxy);
    }

    /** These settings for a project. */
    public ClientSettings withProject(String newProject) {
        return new ClientSettings(
                baseUrl, apiKey, organization, Optional.of(newProject), timeout, connectTimeout, maxRetries, proxy);
    }

    /** These settings with another timeout for each request. */
    public ClientSettings withTimeout(Duration newTimeout) {
        return new ClientSettings(
                baseUrl, apiKey, organization, project, newTimeout, connectTimeout, maxRetries, proxy);
    }

    /** These settings with another timeout for each connection. */
    public ClientSettings withConnectTimeout(Duration newConnectTimeout) {
        return new ClientSettings(
                baseUrl, apiKey, organization, project, timeout, newConnectTimeout, maxRetries, proxy);
    }

    /** These settings with another number of retries, 0 to 10. */
    public ClientSettings withMaxRetries(int newMaxRetries) {
        return new ClientSettings(
                baseUrl, apiKey, organization, project, timeout, connectTimeout, newMaxRetries, proxy);
    }

    /**
     * These settings with an HTTP proxy.
     *
     * @param port 1 to 65535
     */
    public ClientSettings withProxy(String host, int port) {
        if (host.isBlank() || port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "A proxy has a host and a port of 1 to 65535, not '" + host + "' and " + port + ".");
        }
        return new ClientSettings(
                baseUrl,
                apiKey,
                organization,
                project,
                timeout,
                connectTimeout,
                maxRetries,
                Optional.of(InetSocketAddress.createUnresolved(host, port)));
    }

    /** All but the key. */
    @Override
    public String toString() {
        return "ClientSettings[baseUrl=" + baseUrl + ", apiKey=***, organization=" + organization + ", project="
                + project + ", timeout=" + timeout + ", connectTimeout=" + connectTimeout + ", maxRetries=" + maxRetries
                + ", proxy=" + proxy + "]";
    }

    private static void requireInRange(Duration timeout, String what) {
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    "The " + what + " timeout is more than zero and at most a day, not " + timeout + ".");
        }
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
        if (!isSendable(apiKey)) {
            throw new IllegalArgumentException("The API key is empty or has white space or characters outside ASCII:"
                    + " copy it again. A server that asks for no key takes any text.");
        }
    }

    private static void requireSendable(String id, String what) {
        if (!isSendable(id)) {
            throw new IllegalArgumentException("The " + what + " is empty or has white space or characters outside"
                    + " ASCII: copy its id again, or leave it out.");
        }
    }

    private static boolean isSendable(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
