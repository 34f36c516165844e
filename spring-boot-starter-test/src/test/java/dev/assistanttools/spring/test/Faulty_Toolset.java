package dev.assistanttools.spring.test;

import dev.assistanttools.spi.ArgumentChecks;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolSchema;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** As the annotation processor would not write it. */
public final class Faulty_Toolset implements GeneratedToolset<Faulty> {

    @Override
    public Class<Faulty> beanType() {
        return Faulty.class;
    }

    @Override
    public List<ToolBinding<Faulty>> bindings() {
        ToolDefinition definition = new ToolDefinition("faulty", "Fails.", new ToolSchema(Faulty.schema), true);
        return List.of(new ToolBinding<>(definition, "faulty()", Faulty_Toolset::faulty));
    }

    private static @Nullable Object faulty(Supplier<Faulty> bean, ArgumentReader arguments, ToolContext context) {
        Object result = Faulty.reading.apply(arguments);
        if (arguments.isToBeChecked()) {
            ArgumentChecks.check(arguments, bean, new Object[] {result});
        }
        if (result instanceof RuntimeException failure) {
            throw failure;
        }
        return result;
    }
}
