package dev.assistanttools.spring.security;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunRequest;
import dev.assistanttools.run.ToolVisibility;
import dev.assistanttools.tool.ToolDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;

/** Shows the tools that the caller may use. What guards a tool is found out once; so a tool that nothing guards costs a look at a map. */
final class PermittedTools implements ToolVisibility {

    private final ObjectProvider<ToolRegistry> registry;
    private final MethodSecurity security;
    private final Map<String, Optional<ToolGuard>> guards = new ConcurrentHashMap<>();

    PermittedTools(ObjectProvider<ToolRegistry> registry, MethodSecurity security) {
        this.registry = registry;
        this.security = security;
    }

    @Override
    public boolean isVisible(ToolDefinition tool, RunRequest request) {
        Optional<ToolGuard> guard = guards.get(tool.name());
        if (guard == null) {
            guard = guardOf(tool.name()); // which may create beans, so not within the map
            guards.put(tool.name(), guard);
        }
        return guard.isEmpty() || guard.get().admits();
    }

    /** A tool of a list that the application gave a run by itself may be unknown here; it can't be called, either. */
    private Optional<ToolGuard> guardOf(String name) {
        return registry.getObject().find(name).flatMap(security::guardOf);
    }
}
