package dev.assistanttools.dispatch;

import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.ResultForm;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolSchema;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** As the annotation processor writes it. */
public final class Desk_Toolset implements GeneratedToolset<Desk> {

    private static final ObjectShape WORK = ObjectShape.empty().required("task");

    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "work",
            "Works on a task.",
            new ToolSchema(
                    "{\"type\":\"object\",\"properties\":{\"task\":{\"type\":\"string\"}},\"required\":[\"task\"],"
                            + "\"additionalProperties\":false}"),
            true);

    @Override
    public Class<Desk> beanType() {
        return Desk.class;
    }

    @Override
    public List<ToolBinding<Desk>> bindings() {
        return List.of(new ToolBinding<Desk>(DEFINITION, "work(java.lang.String)", Desk_Toolset::work)
                .withResult(ResultForm.byClass().awaited()));
    }

    private static @Nullable Object work(Supplier<Desk> bean, ArgumentReader arguments, ToolContext context)
            throws Exception {
        String task = null;
        if (arguments.beginObject(WORK)) {
            while (arguments.nextProperty() >= 0) {
                task = arguments.readString();
            }
        }
        arguments.finish();
        return bean.get().work(Objects.requireNonNull(task));
    }
}
