package dev.assistanttools.spring;

import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import dev.assistanttools.server.ServerStartException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the embedded server and says so: who meant another server should not have to search. */
final class EmbeddedServer {

    private static final Logger logger = LoggerFactory.getLogger(EmbeddedServer.class);

    private EmbeddedServer() {}

    static AssistantsServer start(AssistantToolsProperties.Server properties, Model model) {
        Path data = properties.data();
        try {
            AssistantsServer.Builder builder =
                    AssistantsServer.builder().port(properties.port()).model(model);
            if (data != null) {
                builder.dataFolder(data);
            }
            AssistantsServer server = builder.build().start();
            logger.warn(
                    "An assistants-server is embedded at {}; model: {}; store: {}. Set assistant-tools.client.base-url to use"
                            + " another server.",
                    server.baseUrl(),
                    model.description(),
                    data == null ? "in memory, gone when the application ends" : data);
            return server;
        } catch (ServerStartException | IllegalArgumentException e) {
            throw new UnusableConfigurationException(
                    "The embedded assistants-server can't start. " + e.getMessage(),
                    "Correct the assistant-tools.server.* properties, or set assistant-tools.client.base-url to use another"
                            + " server.",
                    e);
        }
    }
}
