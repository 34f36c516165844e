package dev.assistanttools.spring;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.run.RunSettings;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Turns properties into the library's own settings, or says which to correct. What is not set keeps the library's default. */
final class ConfiguredSettings {

    private static final String APPLICATION_NAME = "spring.application.name";
    private static final String DEFAULT_ASSISTANT_NAME = "assistant";

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
            Duration timeout = properties.getTimeout();
            if (timeout != null) {
                settings = settings.withTimeout(timeout);
            }
            Integer maxRetries = properties.getMaxRetries();
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
        RunSettings settings = RunSettings.defaults().withStreaming(properties.isStreaming());
        Duration deadline = properties.getDeadline();
        try {
            return deadline == null ? settings : settings.withDeadline(deadline);
        } catch (IllegalArgumentException e) {
            throw new UnusableConfigurationException(
                    "Runs can't be driven as the properties say. " + e.getMessage(),
                    "Correct assistant-tools.run.deadline.",
                    e);
        }
    }

    static AssistantSpec assistant(AssistantToolsProperties.Assistant properties, Environment environment) {
        try {
            return AssistantSpec.named(assistantName(properties, environment))
                    .withModel(properties.getModel())
                    .withInstructions(Objects.requireNonNullElse(properties.getInstructions(), ""))
                    .withDescription(Objects.requireNonNullElse(properties.getDescription(), ""));
        } catch (IllegalArgumentException e) {
            throw new UnusableConfigurationException(
                    "The assistant can't be what the properties say. " + e.getMessage(),
                    "Correct the assistant-tools.assistant.* properties.",
                    e);
        }
    }

    private static String assistantName(AssistantToolsProperties.Assistant properties, Environment environment) {
        String name = properties.getName();
        if (StringUtils.hasText(name)) {
            return name;
        }
        String applicationName = environment.getProperty(APPLICATION_NAME);
        return StringUtils.hasText(applicationName) ? applicationName : DEFAULT_ASSISTANT_NAME;
    }
}
