// Generated from names.Names$In$ner$Inmost; changes are lost.
package names;

import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolOutput;
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
 * The tools of {@link Names.In$ner.Inmost}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Names$In$ner$Inmost_Toolset implements GeneratedToolset<Names.In$ner.Inmost> {
    private static final ToolDefinition TOUCH = new ToolDefinition(
            "touch",
            "A tool of an inner class.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ObjectShape TOUCH_ARGUMENTS = ObjectShape.empty();

    /**
     * Made once, when the tools are registered.
     */
    public Names$In$ner$Inmost_Toolset() {
    }

    @Override
    public Class<Names.In$ner.Inmost> beanType() {
        return Names.In$ner.Inmost.class;
    }

    @Override
    public List<ToolBinding<Names.In$ner.Inmost>> bindings() {
        return List.of(
                ToolBinding.of(TOUCH, "touch()", this, 0));
    }

    @Override
    public Object call(
            int tool, Supplier<Names.In$ner.Inmost> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> touch(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object touch(
            Supplier<Names.In$ner.Inmost> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(TOUCH_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        bean.get().touch();
        return ToolOutput.DONE;
    }
}
