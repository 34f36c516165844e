// Generated from Unnamed; changes are lost.
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
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Unnamed}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Unnamed_Toolset implements GeneratedToolset<Unnamed> {
    private static final ToolDefinition TOOL = new ToolDefinition(
            "tool",
            "In no package.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ObjectShape TOOL_ARGUMENTS = ObjectShape.empty();

    /**
     * Made once, when the tools are registered.
     */
    public Unnamed_Toolset() {
    }

    @Override
    public Class<Unnamed> beanType() {
        return Unnamed.class;
    }

    @Override
    public List<ToolBinding<Unnamed>> bindings() {
        return List.of(
                ToolBinding.of(TOOL, "tool()", this, 0));
    }

    @Override
    public Object call(
            int tool, Supplier<Unnamed> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> tool(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object tool(Supplier<Unnamed> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(TOOL_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        return bean.get().tool();
    }
}
