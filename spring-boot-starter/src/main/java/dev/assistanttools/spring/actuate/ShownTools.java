package dev.assistanttools.spring.actuate;

import dev.assistanttools.json.JsonLimits;
import dev.assistanttools.json.JsonTree;
import dev.assistanttools.registry.RegisteredTool;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.spi.ToolTraits;
import dev.assistanttools.tool.ToolDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** The tools of an application as its operators see them. Thread-safe. */
final class ShownTools {

    private final ToolRegistry registry;
    private final CallStatistics statistics;
    private final ConfigurableListableBeanFactory beanFactory;

    ShownTools(ToolRegistry registry, CallStatistics statistics, ConfigurableListableBeanFactory beanFactory) {
        this.registry = registry;
        this.statistics = statistics;
        this.beanFactory = beanFactory;
    }

    /**
     * A tool.
     *
     * @param name its name
     * @param description what it does, as a model reads it
     * @param strict whether the schema is strict
     * @param schema the schema of its arguments, as JSON
     * @param bean the bean that it is called on; null if that can't be told
     * @param owner the class that declares it, and its method
     * @param traits how it is called
     * @param calls what became of its calls
     */
    record ShownTool(
            String name,
            String description,
            boolean strict,
            @Nullable Object schema,
            @Nullable String bean,
            String owner,
            Traits traits,
            CallStatistics.Calls calls) {}

    /**
     * How a tool is called.
     *
     * @param timeout how long a call may take; null for as long as any
     * @param sequential whether it runs alone
     * @param asksForContext whether it wants to know of its call
     */
    record Traits(@Nullable Duration timeout, boolean sequential, boolean asksForContext) {

        static Traits of(RegisteredTool tool) {
            ToolTraits traits = tool.traits();
            return new Traits(traits.timeout().orElse(null), traits.sequential(), tool.asksForContext());
        }
    }

    /** All of them, by name. */
    List<ShownTool> all() {
        return registry.definitions().stream()
                .flatMap(definition -> find(definition.name()).stream())
                .toList();
    }

    Optional<ShownTool> find(String name) {
        return registry.find(name).map(this::show);
    }

    private ShownTool show(RegisteredTool tool) {
        ToolDefinition definition = tool.definition();
        return new ShownTool(
                definition.name(),
                definition.description(),
                definition.strict(),
                withNulls(JsonTree.parse(definition.schema().json(), JsonLimits.defaults())),
                bean(tool).orElse(null),
                tool.owner(),
                Traits.of(tool),
                statistics.of(definition.name()));
    }

    /** The one bean that is of the tool's class; a registry of the application's own may know a class without any bean. */
    private Optional<String> bean(RegisteredTool tool) {
        List<String> names = Arrays.stream(beanFactory.getBeanNamesForType(tool.declaringType(), true, false))
                .filter(name -> !beanFactory.containsBeanDefinition(name)
                        || beanFactory.getBeanDefinition(name).isAutowireCandidate())
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    /** With Java's null in place of the one of JSON. */
    private static @Nullable Object withNulls(Object json) {
        if (json instanceof Map<?, ?> properties) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            properties.forEach((name, value) -> copy.put(name, withNulls(value)));
            return copy;
        } else if (json instanceof List<?> elements) {
            List<@Nullable Object> copy = new ArrayList<>();
            elements.forEach(element -> copy.add(withNulls(element)));
            return copy;
        }
        return json == JsonTree.NULL ? null : json;
    }
}
