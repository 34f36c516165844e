package dev.assistanttools.spring;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.TooManyRunToolsException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Makes each assistant of what the properties say about it, or says what to correct. Its methods are named by bean definitions. */
final class AssistantFactory {

    private final AssistantToolsProperties properties;
    private final Environment environment;
    private final ToolDispatcher dispatcher;
    private final ObjectProvider<AssistantSpecCustomizer> customizers;
    private final ConfiguredAssistant.Services services;

    /** By their names at the server. Guarded by this object. */
    private final Map<String, String> namesAtServer = new HashMap<>();

    AssistantFactory(
            AssistantToolsProperties properties,
            Environment environment,
            ToolDispatcher dispatcher,
            ObjectProvider<AssistantSpecCustomizer> customizers,
            ConfiguredAssistant.Services services) {
        this.properties = properties;
        this.environment = environment;
        this.dispatcher = dispatcher;
        this.customizers = customizers;
        this.services = services;
    }

    /** The assistant with this name. */
    ConfiguredAssistant configured(String name) {
        AssistantToolsProperties.Assistant said = properties.assistants().get(name);
        AssistantToolsProperties.Assistant assistant = said == null ? unsaid() : said;
        AssistantSpec spec = ConfiguredSpec.of(name, assistant, environment);
        for (AssistantSpecCustomizer customizer : customizers.orderedStream().toList()) {
            spec = customizer.customize(name, spec);
        }
        requireOnlyOne(name, spec);
        ToolDispatcher tools = tools(name, assistant.tools());
        requireId(name, spec, assistant.sync());
        boolean hasAnything = said != null || !tools.registry().definitions().isEmpty();
        try {
            return new ConfiguredAssistant(
                    name, assistant, spec, tools, assistant.syncOnStart() && hasAnything, services);
        } catch (TooManyRunToolsException e) {
            throw new UnusableConfigurationException(
                    "The tools of the assistant '" + name + "' can't go with each run. " + e.getMessage(),
                    "Name fewer in " + AssistantNames.prefix(name) + ".tools, or set another "
                            + AssistantNames.prefix(name) + ".sync than per-run.",
                    e);
        }
    }

    private static AssistantToolsProperties.Assistant unsaid() {
        return new Binder(List.of()).bindOrCreate("unsaid", AssistantToolsProperties.Assistant.class);
    }

    private ToolDispatcher tools(String name, @Nullable List<String> patterns) {
        return patterns == null
                ? dispatcher
                : ToolPatterns.of(AssistantNames.prefix(name) + ".tools", patterns)
                        .select(dispatcher);
    }

    private synchronized void requireOnlyOne(String name, AssistantSpec spec) {
        String atServer = spec.id().map(id -> "id " + id).orElse("name '" + spec.name() + "'");
        String other = namesAtServer.putIfAbsent(atServer, name);
        if (other != null && !other.equals(name)) {
            throw new UnusableConfigurationException(
                    "The assistants '" + other + "' and '" + name + "' are the same one at the server: both have the "
                            + atServer + ".",
                    "Give one of them another " + AssistantNames.prefix("<name>")
                            + (spec.id().isPresent() ? ".id." : ".name."),
                    null);
        }
    }

    private static void requireId(String name, AssistantSpec spec, SyncMode sync) {
        if (sync == SyncMode.OFF && spec.id().isEmpty()) {
            throw new UnusableConfigurationException(
                    "The assistant '" + name + "' is not looked for at the server, and has no id.",
                    "Set " + AssistantNames.prefix(name) + ".id, or another " + AssistantNames.prefix(name)
                            + ".sync than off.",
                    null);
        }
    }
}
