package dev.assistanttools.dispatch;

import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.spi.ToolTraits;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolSchema;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** As the annotation processor writes it, for methods whose results are there when they return. */
public final class Office_Toolset implements GeneratedToolset<Office> {

    private static final ObjectShape TASK = ObjectShape.empty().required("task");

    @Override
    public Class<Office> beanType() {
        return Office.class;
    }

    @Override
    public List<ToolBinding<Office>> bindings() {
        return List.of(
                new ToolBinding<Office>(definition("hurry"), "hurry(java.lang.String)", (bean, arguments, context) -> {
                            String task = task(arguments);
                            return bean.get().hurry(task);
                        })
                        .withTraits(ToolTraits.none().withTimeout(Duration.parse("PT1S"))),
                new ToolBinding<>(definition("work"), "work(java.lang.String)", (bean, arguments, context) -> {
                    String task = task(arguments);
                    return bean.get().work(task);
                }),
                new ToolBinding<Office>(definition("write"), "write(java.lang.String)", (bean, arguments, context) -> {
                            String task = task(arguments);
                            return bean.get().write(task);
                        })
                        .withTraits(ToolTraits.none().withSequential(true)));
    }

    private static ToolDefinition definition(String name) {
        return new ToolDefinition(
                name,
                "Does " + name + ".",
                new ToolSchema(
                        "{\"type\":\"object\",\"properties\":{\"task\":{\"type\":\"string\"}},\"required\":[\"task\"],"
                                + "\"additionalProperties\":false}"),
                true);
    }

    private static String task(ArgumentReader arguments) {
        String task = null;
        if (arguments.beginObject(TASK)) {
            while (arguments.nextProperty() >= 0) {
                task = arguments.readString();
            }
        }
        arguments.finish();
        return Objects.requireNonNull(task);
    }
}
