package dev.assistanttools.spring;

import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import dev.assistanttools.server.ServerStartException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the embedded server and says so: who meant another server should not have to search. */
final class EmbeddedServer {

    private static final Logger logger = LoggerFactory.getLogger(EmbeddedServer.class);

    private EmbeddedServer() {}

    static AssistantsServer start(
            AssistantToolsProperties.Server properties,
            Model model,
            List<AssistantsServerBuilderCustomizer> customizers) {
        Path data = properties.data();
        AssistantsServer.Builder builder = new SettingsMapper<>(
                        "assistant-tools.server", AssistantsServer.builder().model(model))
                .with("host", properties.host(), AssistantsServer.Builder::host)
                .with("port", properties.port(), AssistantsServer.Builder::port)
                .with("data", data, AssistantsServer.Builder::dataFolder)
                .with(
                        "max-concurrent-runs",
                        properties.maxConcurrentRuns(),
                        AssistantsServer.Builder::maxConcurrentRuns)
                .with("max-queued-runs", properties.maxQueuedRuns(), AssistantsServer.Builder::maxQueuedRuns)
                .settings();
        customizers.forEach(customizer -> customizer.customize(builder));
        AssistantsServer server = start(builder);
        logger.warn(
                "An assistants-server is embedded at {}; model: {}; store: {}. Set assistant-tools.client.base-url to use"
                        + " another server.",
                server.baseUrl(),
                model.description(),
                data == null ? "in memory, gone when the application ends" : data);
        return server;
    }

    private static AssistantsServer start(AssistantsServer.Builder builder) {
        try {
            return builder.build().start();
        } catch (ServerStartException | IllegalArgumentException e) {
            throw new UnusableConfigurationException(
                    "The embedded assistants-server can't start. " + e.getMessage(),
                    "Correct the assistant-tools.server.* properties (port 0 takes a free one), or set"
                            + " assistant-tools.client.base-url to use another server.",
                    e);
        }
    }
}
