package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.conversation.ConversationSettings;
import dev.assistanttools.conversation.WhenBusy;
import dev.assistanttools.dispatch.DispatchSettings;
import dev.assistanttools.dispatch.UnknownArguments;
import dev.assistanttools.json.JsonLimits;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.run.ModelPrice;
import dev.assistanttools.run.ModelPrices;
import dev.assistanttools.run.PollSettings;
import dev.assistanttools.run.RunBudget;
import dev.assistanttools.run.RunSettings;
import dev.assistanttools.run.StreamSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ConfiguredSettingsTest {

    private final Map<String, String> values =
            new HashMap<>(Map.of("assistant-tools.client.base-url", "http://localhost:8080/v1"));

    @Test
    void leavesTheLibrarysDefaultsWhereNothingIsSet() {
        assertThat(client()).isEqualTo(ClientSettings.of("http://localhost:8080/v1", "none"));
        assertThat(run()).isEqualTo(RunSettings.defaults());
        assertThat(ConfiguredSettings.dispatch(properties().execution())).isEqualTo(DispatchSettings.defaults());
        assertThat(ConfiguredSettings.conversation(properties().conversation()))
                .isEqualTo(ConversationSettings.defaults());
    }

    @Test
    void takesAllThatIsSaidOfTheClient() {
        set("client.api-key", "key");
        set("client.organization", "org-1");
        set("client.project", "proj_1");
        set("client.timeout", "7s");
        set("client.connect-timeout", "2s");
        set("client.max-retries", "5");
        set("client.proxy.host", "proxy.example");
        set("client.proxy.port", "3128");

        assertThat(client())
                .isEqualTo(ClientSettings.of("http://localhost:8080/v1", "key")
                        .withOrganization("org-1")
                        .withProject("proj_1")
                        .withTimeout(Duration.ofSeconds(7))
                        .withConnectTimeout(Duration.ofSeconds(2))
                        .withMaxRetries(5)
                        .withProxy("proxy.example", 3128));
    }

    @Test
    void neverShowsTheKey() {
        set("client.api-key", "hunter2");

        assertThat(properties().toString()).doesNotContain("hunter2");
    }

    @Test
    void takesAllThatIsSaidOfRuns() {
        set("run.deadline", "90s");
        set("run.expiry-margin", "0s");
        set("run.cancel-wait", "3s");
        set("run.start-retries", "4");
        set("run.submit-retries", "5");
        set("run.max-requests", "6");
        set("run.streaming", "false");
        set("run.max-stream-silence", "7s");
        set("run.max-streams", "8");
        set("run.polling.first-interval", "1s");
        set("run.polling.max-interval", "9s");
        set("run.polling.growth", "2");

        assertThat(run())
                .isEqualTo(new RunSettings(
                        Duration.ofSeconds(90),
                        Duration.ZERO,
                        Duration.ofSeconds(3),
                        4,
                        5,
                        6,
                        new PollSettings(Duration.ofSeconds(1), Duration.ofSeconds(9), 2),
                        new StreamSettings(false, Duration.ofSeconds(7), 8),
                        RunBudget.defaults()));
    }

    @Test
    void takesIntervalsOnBothSidesOfTheDefaults() {
        set("run.polling.first-interval", "1m");
        set("run.polling.max-interval", "2m");
        assertThat(run().polling().maxInterval()).isEqualTo(Duration.ofMinutes(2));

        set("run.polling.first-interval", "1ms");
        set("run.polling.max-interval", "2ms");
        assertThat(run().polling().firstInterval()).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void takesAllThatIsSaidOfTheBudget() {
        set("run.budget.rounds", "1");
        set("run.budget.calls", "2");
        set("run.budget.calls-of-tool[send_mail]", "3");
        set("run.budget.tokens", "4000");
        set("run.budget.time", "5s");
        set("run.budget.money", "0.06");
        set("run.budget.prices[gpt-4.1].per-million-input", "2");
        set("run.budget.prices[gpt-4.1].per-million-output", "8");

        assertThat(run().budget())
                .isEqualTo(RunBudget.defaults()
                        .withRounds(1)
                        .withCalls(2)
                        .withCallsOfTool("send_mail", 3)
                        .withTokens(4000)
                        .withTime(Duration.ofSeconds(5))
                        .withMoney(
                                new BigDecimal("0.06"), ModelPrices.none().with("gpt-4.1", ModelPrice.of("2", "8"))));
    }

    @Test
    void takesAllThatIsSaidOfCalls() {
        set("execution.tool-timeout", "7s");
        set("execution.max-parallel-calls", "2");
        set("execution.max-running-calls", "3");
        set("execution.max-result-size", "4KB");
        set("execution.max-argument-length", "5000");
        set("execution.max-argument-depth", "6");
        set("execution.unknown-arguments", "fail");
        set("execution.repair-arguments", "false");

        assertThat(ConfiguredSettings.dispatch(properties().execution()))
                .isEqualTo(new DispatchSettings(
                        Duration.ofSeconds(7),
                        2,
                        3,
                        4096,
                        JsonLimits.defaults().withMaxLength(5000).withMaxDepth(6),
                        UnknownArguments.FAIL,
                        false));
    }

    @Test
    void takesAllThatIsSaidOfConversations() {
        set("conversation.turn-wait", "0s");
        set("conversation.when-busy", "cancel-and-run");
        set("conversation.max-waiting", "3");

        assertThat(ConfiguredSettings.conversation(properties().conversation()))
                .isEqualTo(new ConversationSettings(Duration.ZERO, WhenBusy.CANCEL_AND_RUN, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "client.timeout, 0s, more than zero and at most a day",
        "client.connect-timeout, 2d, more than zero and at most a day",
        "client.max-retries, 11, 0 to 10 times",
        "client.organization, a b, white space",
        "run.deadline, 0s, more than zero and at most a day",
        "run.expiry-margin, -1s, more than zero and at most a day",
        "run.start-retries, 101, from 0 to 100",
        "run.max-requests, 0, at least 1",
        "run.max-streams, 0, at least 1",
        "run.max-stream-silence, 0s, more than zero",
        "run.polling.first-interval, 6s, maxInterval is at least",
        "run.polling.max-interval, 0s, more than zero",
        "run.polling.growth, 0.5, at least 1",
        "run.budget.calls, -1, not negative",
        "run.budget.money, 1, needs the prices of models",
        "execution.tool-timeout, 0s, more than zero",
        "execution.max-parallel-calls, 0, at least 1",
        "execution.max-result-size, 3GB, at most 2 GB",
        "execution.max-argument-depth, 1001, from 1 to 1000",
        "conversation.turn-wait, 2d, at most a day",
        "conversation.max-waiting, -1, not negative",
    })
    void namesThePropertyThatIsOutOfItsRange(String property, String value, String range) {
        set(property, value);

        assertThatThrownBy(() -> {
                    client();
                    run();
                    ConfiguredSettings.dispatch(properties().execution());
                    ConfiguredSettings.conversation(properties().conversation());
                })
                .isInstanceOf(UnusableConfigurationException.class)
                .hasMessageStartingWith("The property assistant-tools." + property + " can't be used.")
                .hasMessageContaining(range);
    }

    @Test
    void namesThePriceThatIsIncomplete() {
        set("run.budget.money", "1");
        set("run.budget.prices[m].per-million-input", "1");

        assertThatThrownBy(this::run)
                .hasMessageContaining("assistant-tools.run.budget.prices.m")
                .hasMessageContaining("needs");
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

    private RunSettings run() {
        return ConfiguredSettings.run(properties().run());
    }
}
