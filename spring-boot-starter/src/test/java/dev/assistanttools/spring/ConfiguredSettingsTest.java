package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.run.RunSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ConfiguredSettingsTest {

    private final AssistantToolsProperties properties = new AssistantToolsProperties();

    @Test
    void takesServerKeyTimeoutAndRetriesOfTheClient() {
        AssistantToolsProperties.Client client = properties.getClient();
        client.setBaseUrl("http://localhost:8080/v1");
        client.setApiKey("key");
        client.setTimeout(Duration.ofSeconds(7));
        client.setMaxRetries(5);

        assertThat(ConfiguredSettings.client(new PropertiesAssistantsConnectionDetails(client), client))
                .isEqualTo(new ClientSettings("http://localhost:8080/v1", "key", Duration.ofSeconds(7), 5));
    }

    @Test
    void leavesTheClientsDefaultsWhereNothingIsSet() {
        AssistantToolsProperties.Client client = properties.getClient();
        client.setBaseUrl("http://localhost:8080/v1");

        assertThat(ConfiguredSettings.client(new PropertiesAssistantsConnectionDetails(client), client))
                .isEqualTo(ClientSettings.of("http://localhost:8080/v1", "none"));
    }

    @Test
    void takesTheDeadlineOfRuns() {
        properties.getRun().setDeadline(Duration.ofSeconds(90));

        assertThat(ConfiguredSettings.run(properties.getRun()))
                .isEqualTo(RunSettings.defaults().withDeadline(Duration.ofSeconds(90)));
    }

    @Test
    void looksAtRunsInPlaceOfStreamingThemIfSoConfigured() {
        properties.getRun().setStreaming(false);

        assertThat(ConfiguredSettings.run(properties.getRun()))
                .isEqualTo(RunSettings.defaults().withStreaming(false));
    }

    @Test
    void leavesTheDriversDefaultsWhereNothingIsSet() {
        assertThat(ConfiguredSettings.run(properties.getRun())).isEqualTo(RunSettings.defaults());
    }

    @Test
    void takesAllThatIsSaidOfTheAssistant() {
        AssistantToolsProperties.Assistant assistant = properties.getAssistant();
        assistant.setName("butler");
        assistant.setModel("m");
        assistant.setInstructions("Be brief.");
        assistant.setDescription("Knows the house.");

        assertThat(ConfiguredSettings.assistant(assistant, new MockEnvironment()))
                .isEqualTo(AssistantSpec.named("butler")
                        .withModel("m")
                        .withInstructions("Be brief.")
                        .withDescription("Knows the house."));
    }

    @Test
    void namesAnAssistantWithoutANameAfterTheApplication() {
        MockEnvironment environment = new MockEnvironment().withProperty("spring.application.name", "house");

        assertThat(ConfiguredSettings.assistant(properties.getAssistant(), environment)
                        .name())
                .isEqualTo("house");
    }

    @Test
    void namesAnAssistantOfANamelessApplicationAssistant() {
        assertThat(ConfiguredSettings.assistant(properties.getAssistant(), new MockEnvironment())
                        .name())
                .isEqualTo("assistant");
    }
}
