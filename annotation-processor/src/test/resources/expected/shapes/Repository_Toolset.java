// Generated from shapes.Repository; changes are lost.
package shapes;

import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolSchema;
import java.lang.Class;
import java.lang.Exception;
import java.lang.IllegalArgumentException;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Repository}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Repository_Toolset implements GeneratedToolset<Repository> {
    private static final ToolDefinition COUNT = new ToolDefinition(
            "count",
            "Counts all; no type is open.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ObjectShape COUNT_ARGUMENTS = ObjectShape.empty();

    /**
     * Made once, when the tools are registered.
     */
    public Repository_Toolset() {
    }

    @Override
    public Class<Repository> beanType() {
        return Repository.class;
    }

    @Override
    public List<ToolBinding<Repository>> bindings() {
        return List.of(
                ToolBinding.of(COUNT, "count()", this, 0));
    }

    @Override
    public List<String> openTools() {
        return List.of(
                "find(java.lang.Object)",
                "save(shapes.Repository$Page)");
    }

    @Override
    public Object call(
            int tool, Supplier<Repository> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> count(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object count(
            Supplier<Repository> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(COUNT_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        return bean.get().count();
    }
}
