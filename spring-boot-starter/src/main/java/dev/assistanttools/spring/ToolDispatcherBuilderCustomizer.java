package dev.assistanttools.spring;

import dev.assistanttools.dispatch.ToolDispatcher;

/** Has the last word on how tools are called. A bean; several are asked in their order. */
@FunctionalInterface
public interface ToolDispatcherBuilderCustomizer {

    /**
     * Changes the dispatcher that will be built.
     *
     * @param builder has the settings of the properties and all beans that take part in calls
     */
    void customize(ToolDispatcher.Builder builder);
}
