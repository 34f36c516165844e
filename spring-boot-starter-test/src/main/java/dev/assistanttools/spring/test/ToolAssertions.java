package dev.assistanttools.spring.test;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistry;

/** Entry to assertions about tools, to be imported statically. */
public final class ToolAssertions {

    private ToolAssertions() {}

    /**
     * Assertions about a tool of a registry.
     *
     * @throws AssertionError if there is no such tool; names the nearest
     */
    public static ToolAssert assertThatTool(ToolRegistry registry, String name) {
        return assertThatTool(ToolDispatcher.of(registry), name);
    }

    /**
     * Assertions about a tool of a dispatcher, whose settings, validator and interceptors count.
     *
     * @throws AssertionError if there is no such tool; names the nearest
     */
    public static ToolAssert assertThatTool(ToolDispatcher dispatcher, String name) {
        return ToolAssert.of(dispatcher, name);
    }
}
