package dev.assistanttools.spring.test;

import dev.assistanttools.spring.AssistantsConnectionDetails;

/** The way to the server in memory. */
final class ScriptedConnectionDetails implements AssistantsConnectionDetails {

    private static final String NO_KEY = "none";

    private final ScriptedServer server;

    ScriptedConnectionDetails(ScriptedServer server) {
        this.server = server;
    }

    @Override
    public String getBaseUrl() {
        return server.baseUrl();
    }

    @Override
    public String getApiKey() {
        return NO_KEY;
    }
}
