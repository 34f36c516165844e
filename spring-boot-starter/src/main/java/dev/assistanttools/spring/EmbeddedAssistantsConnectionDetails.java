package dev.assistanttools.spring;

import dev.assistanttools.server.AssistantsServer;

/** The server in this process. */
final class EmbeddedAssistantsConnectionDetails implements AssistantsConnectionDetails {

    private final AssistantsServer server;

    EmbeddedAssistantsConnectionDetails(AssistantsServer server) {
        this.server = server;
    }

    @Override
    public String getBaseUrl() {
        return server.baseUrl();
    }

    @Override
    public String getApiKey() {
        return PropertiesAssistantsConnectionDetails.NO_KEY;
    }
}
