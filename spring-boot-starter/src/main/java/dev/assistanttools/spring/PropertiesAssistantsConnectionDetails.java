package dev.assistanttools.spring;

import org.springframework.util.StringUtils;

/** The server that {@code assistant-tools.client.*} names. */
final class PropertiesAssistantsConnectionDetails implements AssistantsConnectionDetails {

    /** Sent to a server for which no key is set: the client always sends one, and a server without keys takes any. */
    static final String NO_KEY = "none";

    private final AssistantToolsProperties.Client properties;

    PropertiesAssistantsConnectionDetails(AssistantToolsProperties.Client properties) {
        this.properties = properties;
    }

    @Override
    public String getBaseUrl() {
        return String.valueOf(properties.baseUrl());
    }

    @Override
    public String getApiKey() {
        String apiKey = properties.apiKey();
        return apiKey != null && StringUtils.hasText(apiKey) ? apiKey : NO_KEY;
    }
}
