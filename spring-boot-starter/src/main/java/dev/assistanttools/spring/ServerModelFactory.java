package dev.assistanttools.spring;

import dev.assistanttools.server.EndpointSettings;
import dev.assistanttools.server.Model;
import dev.assistanttools.server.ModelsFileException;
import dev.assistanttools.server.ScriptException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;

/** Chooses what answers behind the embedded server, by {@code assistant-tools.server.*} and the variables of OpenAI's clients. */
final class ServerModelFactory {

    private final AssistantToolsProperties.Server properties;
    private final Environment environment;

    ServerModelFactory(AssistantToolsProperties.Server properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    Model model() {
        return switch (properties.model()) {
            case AUTO -> automatic();
            case MODELS -> models();
            case OPENAI -> languageModel();
            case SCRIPT -> script();
            case DIRECTIVE -> Model.directive();
        };
    }

    private Model automatic() {
        if (properties.models() != null) {
            return models();
        }
        Optional<EndpointSettings> endpoint = endpoint();
        if (endpoint.isPresent()) {
            return Model.chatCompletions(endpoint.get());
        }
        return properties.script() == null ? Model.directive() : script();
    }

    private Model languageModel() {
        return Model.chatCompletions(endpoint()
                .orElseThrow(() -> new UnusableConfigurationException(
                        "The embedded server is to answer by a language model, but OPENAI_API_KEY is not set.",
                        "Set OPENAI_API_KEY, and OPENAI_BASE_URL for another endpoint than OpenAI's; an endpoint without keys"
                                + " takes any.",
                        null)));
    }

    private Optional<EndpointSettings> endpoint() {
        try {
            return EndpointSettings.from(environment::getProperty);
        } catch (IllegalArgumentException e) {
            throw new UnusableConfigurationException(
                    "The language model of the embedded server can't be used. " + e.getMessage(),
                    "Correct OPENAI_API_KEY or OPENAI_BASE_URL.",
                    e);
        }
    }

    private Model models() {
        Resource models = properties.models();
        if (models == null) {
            throw new UnusableConfigurationException(
                    "The embedded server is to answer by models of a file, but none is set.",
                    "Set assistant-tools.server.models to a file, such as classpath:models.yaml.",
                    null);
        }
        try {
            return Model.fromYaml(
                    name(models), models.getContentAsString(StandardCharsets.UTF_8), environment::getProperty);
        } catch (IOException e) {
            throw new UnusableConfigurationException(
                    "The models of the embedded server can't be read: " + models.getDescription() + ".",
                    "Set assistant-tools.server.models to a file that is there, such as classpath:models.yaml.",
                    e);
        } catch (ModelsFileException e) {
            throw new UnusableConfigurationException(
                    "The file of the embedded server's models can't be used. " + e.getMessage(),
                    "Correct the file, or set the variables that it names.",
                    e);
        }
    }

    private static String name(Resource resource) {
        return Objects.requireNonNullElse(resource.getFilename(), resource.getDescription());
    }

    private Model script() {
        Resource script = properties.script();
        if (script == null) {
            throw new UnusableConfigurationException(
                    "The embedded server is to answer by a script, but none is set.",
                    "Set assistant-tools.server.script to a script, such as classpath:script.yaml.",
                    null);
        }
        try {
            return Model.script(name(script), script.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UnusableConfigurationException(
                    "The script of the embedded server can't be read: " + script.getDescription() + ".",
                    "Set assistant-tools.server.script to a script that is there, such as classpath:script.yaml.",
                    e);
        } catch (ScriptException e) {
            throw new UnusableConfigurationException(
                    "The script of the embedded server is malformed. " + e.getMessage(), "Correct the script.", e);
        }
    }
}
