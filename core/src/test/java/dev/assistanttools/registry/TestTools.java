package dev.assistanttools.registry;

import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.spi.ToolFunction;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolSchema;

/** Bindings as the annotation processor writes them, for toolsets that are written by hand. */
final class TestTools {

    private static final ToolSchema NO_PARAMETERS =
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}");

    private TestTools() {}

    static ToolDefinition definition(String name, String description) {
        return new ToolDefinition(name, description, NO_PARAMETERS, true);
    }

    static <T> ToolBinding<T> binding(String name, String method, ToolFunction<T> function) {
        return new ToolBinding<>(definition(name, "Does " + name + "."), method, function);
    }

    /** Reads arguments of a tool without parameters. */
    static void readNothing(ArgumentReader arguments) {
        if (arguments.beginObject(ObjectShape.empty())) {
            arguments.nextProperty();
        }
        arguments.finish();
    }
}
