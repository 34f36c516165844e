package dev.assistanttools.spring.observation;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The tools that there are; a model may ask for others. Thread-safe. */
final class KnownTools {

    private final ObjectProvider<ToolRegistry> registries;
    private volatile @Nullable Map<String, ToolDefinition> byName;

    KnownTools(ObjectProvider<ToolRegistry> registries) {
        this.registries = registries;
    }

    Optional<ToolDefinition> find(String name) {
        return Optional.ofNullable(byName().get(name));
    }

    /** What stands for a name where there must not be too many: the name of a tool, or that of none. */
    String tag(String name) {
        return byName().containsKey(name) ? name : CallKind.OTHER;
    }

    /** Looked up with the first call, when all beans are there. */
    private Map<String, ToolDefinition> byName() {
        Map<String, ToolDefinition> known = byName;
        if (known == null) {
            known = registries.stream()
                    .flatMap(registry -> registry.definitions().stream())
                    .collect(Collectors.toMap(ToolDefinition::name, Function.identity(), (first, second) -> first));
            byName = known;
        }
        return known;
    }
}
