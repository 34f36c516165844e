package dev.assistanttools.spring;

import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.run.RunSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Turns properties into the library's own settings, or says which to correct. What is not set keeps the library's default. */
final class ConfiguredSettings {

    private ConfiguredSettings() {}

    static ClientSettings client(
            @Nullable AssistantsConnectionDetails details, AssistantToolsProperties.Client properties) {
        if (details == null) {
            throw new UnusableConfigurationException(
                    "There is no Assistants server to talk to.",
                    "Set assistant-tools.client.base-url to a server's URL, or add dev.assistanttools:assistants-server to the"
                            + " class path to have one embedded.",
                    null);
        }
        try {
            ClientSettings settings = ClientSettings.of(details.getBaseUrl(), details.getApiKey());
            Duration timeout = properties.timeout();
            if (timeout != null) {
                settings = settings.withTimeout(timeout);
            }
            Integer maxRetries = properties.maxRetries();
            return maxRetries == null ? settings : settings.withMaxRetries(maxRetries);
        } catch (IllegalArgumentException e) {
            throw new UnusableConfigurationException(
                    "The client of the Assistants server can't be made. " + e.getMessage(),
                    "Correct the assistant-tools.client.* properties, or the application's own"
                            + " AssistantsConnectionDetails if it has one.",
                    e);
        }
    }

    static RunSettings run(AssistantToolsProperties.Run properties) {
        RunSettings settings = RunSettings.defaults().withStreaming(properties.streaming());
        Duration deadline = properties.deadline();
        try {
            return deadline == null ? settings : settings.withDeadline(deadline);
        } catch (IllegalArgumentException e) {
            throw new UnusableConfigurationException(
                    "Runs can't be driven as the properties say. " + e.getMessage(),
                    "Correct assistant-tools.run.deadline.",
                    e);
        }
    }
}
