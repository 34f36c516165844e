package dev.assistanttools.spring;

import dev.assistanttools.conversation.ConversationSettings;
import dev.assistanttools.dispatch.DispatchSettings;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.run.ModelPrice;
import dev.assistanttools.run.ModelPrices;
import dev.assistanttools.run.PollSettings;
import dev.assistanttools.run.RunBudget;
import dev.assistanttools.run.RunSettings;
import dev.assistanttools.run.StreamSettings;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/** Turns properties into the library's own settings, or says which to correct. */
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
        return client(of(details), properties);
    }

    private static ClientSettings client(ClientSettings server, AssistantToolsProperties.Client properties) {
        AssistantToolsProperties.Proxy proxy = properties.proxy();
        return new SettingsMapper<>("assistant-tools.client", server)
                .with("organization", textOrNull(properties.organization()), ClientSettings::withOrganization)
                .with("project", textOrNull(properties.project()), ClientSettings::withProject)
                .with("timeout", properties.timeout(), ClientSettings::withTimeout)
                .with("connect-timeout", properties.connectTimeout(), ClientSettings::withConnectTimeout)
                .with("max-retries", properties.maxRetries(), ClientSettings::withMaxRetries)
                .with("proxy", textOrNull(proxy.host()), (settings, host) -> settings.withProxy(host, proxy.port()))
                .settings();
    }

    /**
     * Looks at what is made later.
     *
     * @throws UnusableConfigurationException if it could not be made
     */
    static void requireUsable(AssistantToolsProperties properties) {
        ClientSettings unusedClient = client(ClientSettings.of("http://127.0.0.1/v1", "none"), properties.client());
        RunSettings unusedRun = run(properties.run());
    }

    /** A blank value says nothing: so a variable can be emptied. */
    private static @Nullable String textOrNull(@Nullable String text) {
        return StringUtils.hasText(text) ? text : null;
    }

    private static ClientSettings of(AssistantsConnectionDetails details) {
        try {
            return ClientSettings.of(details.getBaseUrl(), details.getApiKey());
        } catch (IllegalArgumentException e) {
            throw new UnusableConfigurationException(
                    "The client of the Assistants server can't be made. " + e.getMessage(),
                    "Correct the assistant-tools.client.* properties, or the application's own"
                            + " AssistantsConnectionDetails if it has one.",
                    e);
        }
    }

    static RunSettings run(AssistantToolsProperties.Run properties) {
        return new SettingsMapper<>("assistant-tools.run", RunSettings.defaults())
                .with("deadline", properties.deadline(), RunSettings::withDeadline)
                .with("expiry-margin", properties.expiryMargin(), RunSettings::withExpiryMargin)
                .with("cancel-wait", properties.cancelWait(), RunSettings::withCancelWait)
                .with("start-retries", properties.startRetries(), RunSettings::withStartRetries)
                .with("submit-retries", properties.submitRetries(), RunSettings::withSubmitRetries)
                .with("max-requests", properties.maxRequests(), RunSettings::withMaxRequests)
                .settings()
                .withStreaming(streams(properties))
                .withPolling(polling(properties.polling()))
                .withBudget(budget(properties.budget()));
    }

    private static StreamSettings streams(AssistantToolsProperties.Run properties) {
        return new SettingsMapper<>("assistant-tools.run", StreamSettings.defaults())
                .with("streaming", properties.streaming(), StreamSettings::withOn)
                .with("max-stream-silence", properties.maxStreamSilence(), StreamSettings::withMaxSilence)
                .with("max-streams", properties.maxStreams(), StreamSettings::withMaxStreams)
                .settings();
    }

    /** The longer interval first: what is wrong about the shorter one alone is then said of it. */
    private static PollSettings polling(AssistantToolsProperties.Polling properties) {
        PollSettings defaults = PollSettings.defaults();
        return new SettingsMapper<>("assistant-tools.run.polling", defaults)
                .with(
                        "max-interval",
                        properties.maxInterval(),
                        (settings, max) -> new PollSettings(
                                max.compareTo(settings.firstInterval()) < 0 ? max : settings.firstInterval(),
                                max,
                                settings.growth()))
                .with(
                        "first-interval",
                        properties.firstInterval(),
                        (settings, first) -> settings.withIntervals(first, settings.maxInterval()))
                .with("growth", properties.growth(), PollSettings::withGrowth)
                .settings();
    }

    private static RunBudget budget(AssistantToolsProperties.Budget properties) {
        SettingsMapper<RunBudget> mapper = new SettingsMapper<>("assistant-tools.run.budget", RunBudget.defaults())
                .with("rounds", properties.rounds(), RunBudget::withRounds)
                .with("calls", properties.calls(), RunBudget::withCalls)
                .with("tokens", properties.tokens(), RunBudget::withTokens)
                .with("time", properties.time(), RunBudget::withTime)
                .with(
                        "money",
                        properties.money(),
                        (budget, money) -> budget.withMoney(money, prices(properties.prices())));
        for (Map.Entry<String, Integer> tool : properties.callsOfTool().entrySet()) {
            mapper = mapper.with(
                    "calls-of-tool." + tool.getKey(),
                    tool.getValue(),
                    (budget, most) -> budget.withCallsOfTool(tool.getKey(), most));
        }
        return mapper.settings();
    }

    private static ModelPrices prices(Map<String, AssistantToolsProperties.Price> properties) {
        SettingsMapper<ModelPrices> mapper =
                new SettingsMapper<>("assistant-tools.run.budget.prices", ModelPrices.none());
        for (Map.Entry<String, AssistantToolsProperties.Price> price : properties.entrySet()) {
            mapper = mapper.with(
                    price.getKey(),
                    price.getValue(),
                    (prices, value) -> prices.with(
                            price.getKey(),
                            new ModelPrice(given(value.perMillionInput()), given(value.perMillionOutput()))));
        }
        return mapper.settings();
    }

    private static BigDecimal given(@Nullable BigDecimal price) {
        if (price == null) {
            throw new IllegalArgumentException("It needs per-million-input and per-million-output.");
        }
        return price;
    }

    static DispatchSettings dispatch(AssistantToolsProperties.Execution properties) {
        return new SettingsMapper<>("assistant-tools.execution", DispatchSettings.defaults())
                .with("tool-timeout", properties.toolTimeout(), DispatchSettings::withToolTimeout)
                .with("max-parallel-calls", properties.maxParallelCalls(), DispatchSettings::withMaxParallelCalls)
                .with("max-running-calls", properties.maxRunningCalls(), DispatchSettings::withMaxRunningCalls)
                .with("max-result-size", properties.maxResultSize(), ConfiguredSettings::withMaxResultSize)
                .with(
                        "max-argument-length",
                        properties.maxArgumentLength(),
                        (settings, most) -> settings.withArgumentLimits(
                                settings.argumentLimits().withMaxLength(most)))
                .with(
                        "max-argument-depth",
                        properties.maxArgumentDepth(),
                        (settings, most) -> settings.withArgumentLimits(
                                settings.argumentLimits().withMaxDepth(most)))
                .with("unknown-arguments", properties.unknownArguments(), DispatchSettings::withUnknownArguments)
                .with("repair-arguments", properties.repairArguments(), DispatchSettings::withRepairArguments)
                .settings();
    }

    private static DispatchSettings withMaxResultSize(DispatchSettings settings, DataSize most) {
        if (most.toBytes() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("A result has at most 2 GB, not " + most + ".");
        }
        return settings.withMaxResultBytes((int) most.toBytes());
    }

    static ConversationSettings conversation(AssistantToolsProperties.Conversation properties) {
        return new SettingsMapper<>("assistant-tools.conversation", ConversationSettings.defaults())
                .with("turn-wait", properties.turnWait(), ConversationSettings::withTurnWait)
                .with("when-busy", properties.whenBusy(), ConversationSettings::withWhenBusy)
                .with("max-waiting", properties.maxWaiting(), ConversationSettings::withMaxWaiting)
                .settings();
    }
}
