package dev.assistanttools.spring;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.HostedTool;
import dev.assistanttools.openai.Sampling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

/** Turns the properties of an assistant into a spec, or says which to correct. */
final class ConfiguredSpec {

    private final String prefix;
    private final AssistantToolsProperties.Assistant properties;

    private ConfiguredSpec(String prefix, AssistantToolsProperties.Assistant properties) {
        this.prefix = prefix;
        this.properties = properties;
    }

    static AssistantSpec of(String name, AssistantToolsProperties.Assistant properties, Environment environment) {
        ConfiguredSpec configured = new ConfiguredSpec(AssistantNames.prefix(name), properties);
        String set = properties.name();
        String atServer = StringUtils.hasText(set) ? set : AssistantNames.atServer(name, environment);
        String instructions = configured.instructions();
        try {
            return configured.spec(atServer, instructions);
        } catch (IllegalArgumentException e) {
            throw new UnusableConfigurationException(
                    "The assistant '" + name + "' can't be what the properties say. " + e.getMessage(),
                    "Correct the " + configured.prefix + ".* properties.",
                    e);
        }
    }

    private AssistantSpec spec(String atServer, String instructions) {
        return new AssistantSpec(
                atServer,
                Optional.ofNullable(properties.id())
                        .filter(StringUtils::hasText)
                        .map(AssistantId::new),
                properties.model(),
                instructions,
                Objects.requireNonNullElse(properties.description(), ""),
                properties.hostedTools().stream().map(ConfiguredSpec::hosted).toList(),
                properties.metadata(),
                new Sampling(
                        Optional.ofNullable(properties.temperature()),
                        Optional.ofNullable(properties.topP()),
                        Optional.ofNullable(properties.reasoningEffort()).filter(StringUtils::hasText)));
    }

    private static HostedTool hosted(AssistantToolsProperties.HostedToolType type) {
        return switch (type) {
            case CODE_INTERPRETER -> HostedTool.codeInterpreter();
            case FILE_SEARCH -> HostedTool.fileSearch();
        };
    }

    private String instructions() {
        Resource resource = properties.instructionsResource();
        String text = properties.instructions();
        if (resource == null) {
            return Objects.requireNonNullElse(text, "");
        }
        if (StringUtils.hasText(text)) {
            throw new UnusableConfigurationException(
                    "The instructions of an assistant are given twice: as " + prefix + ".instructions and in "
                            + resource.getDescription() + ".",
                    "Remove " + prefix + ".instructions or " + prefix + ".instructions-resource.",
                    null);
        }
        return read(resource);
    }

    private String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableConfigurationException(
                    "The instructions of an assistant can't be read: " + resource.getDescription() + ".",
                    "Set " + prefix
                            + ".instructions-resource to a file that is there, such as classpath:instructions.txt.",
                    e);
        }
    }
}
