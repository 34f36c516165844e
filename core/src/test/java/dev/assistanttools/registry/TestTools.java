package dev.assistanttools.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.spi.ToolFunction;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolSchema;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Bindings as the annotation processor writes them, for toolsets that are written by hand, and what is asked of registries of them. */
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

    static @Nullable Object call(ToolRegistry registry, String name) throws Exception {
        return registry.find(name)
                .orElseThrow()
                .call(ArgumentReader.of("{}"), ToolContext.of("call_1", CallScope.none()));
    }

    static List<String> names(ToolRegistry registry) {
        return registry.definitions().stream().map(ToolDefinition::name).toList();
    }

    static void assertRefused(ThrowingCallable registration, String... parts) {
        assertThatExceptionOfType(ToolRegistrationException.class)
                .isThrownBy(registration)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }
}
