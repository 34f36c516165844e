package dev.assistanttools.spring;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Where the Assistants server is that the application talks to, and the key for it. A bean of this type takes the place of the
 * {@code assistant-tools.client.*} properties and of the embedded server: containers and tests bring their own.
 */
public interface AssistantsConnectionDetails extends ConnectionDetails {

    /** The URL that the API's paths are appended to, ending in {@code /v1}. */
    String getBaseUrl();

    /** What is sent as the bearer token. A server without keys ignores it; never empty. */
    String getApiKey();
}
