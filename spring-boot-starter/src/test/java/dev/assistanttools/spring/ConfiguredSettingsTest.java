package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.run.RunSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ConfiguredSettingsTest {

    private final Map<String, String> values = new HashMap<>();

    @Test
    void takesServerKeyTimeoutAndRetriesOfTheClient() {
        set("client.base-url", "http://localhost:8080/v1");
        set("client.api-key", "key");
        set("client.timeout", "7s");
        set("client.max-retries", "5");

        assertThat(client()).isEqualTo(new ClientSettings("http://localhost:8080/v1", "key", Duration.ofSeconds(7), 5));
    }

    @Test
    void leavesTheClientsDefaultsWhereNothingIsSet() {
        set("client.base-url", "http://localhost:8080/v1");

        assertThat(client()).isEqualTo(ClientSettings.of("http://localhost:8080/v1", "none"));
    }

    @Test
    void neverShowsTheKey() {
        set("client.api-key", "hunter2");

        assertThat(properties().toString()).doesNotContain("hunter2");
    }

    @Test
    void takesTheDeadlineOfRuns() {
        set("run.deadline", "90s");

        assertThat(ConfiguredSettings.run(properties().run()))
                .isEqualTo(RunSettings.defaults().withDeadline(Duration.ofSeconds(90)));
    }

    @Test
    void looksAtRunsInPlaceOfStreamingThemIfSoConfigured() {
        set("run.streaming", "false");

        assertThat(ConfiguredSettings.run(properties().run()))
                .isEqualTo(RunSettings.defaults().withStreaming(false));
    }

    @Test
    void leavesTheDriversDefaultsWhereNothingIsSet() {
        assertThat(ConfiguredSettings.run(properties().run())).isEqualTo(RunSettings.defaults());
    }

    private void set(String name, String value) {
        values.put("assistant-tools." + name, value);
    }

    private AssistantToolsProperties properties() {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("assistant-tools", AssistantToolsProperties.class);
    }

    private ClientSettings client() {
        AssistantToolsProperties.Client client = properties().client();
        return ConfiguredSettings.client(new PropertiesAssistantsConnectionDetails(client), client);
    }
}
