// Generated from contexts.Contexts; changes are lost.
package contexts;

import dev.assistanttools.spi.ArgumentChecks;
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
import java.lang.IllegalStateException;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Contexts}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Contexts_Toolset implements GeneratedToolset<Contexts> {
    private static final ToolDefinition NOTE = new ToolDefinition(
            "note",
            "Notes something down, between other parameters.",
            new ToolSchema("""
            {"type":"object","properties":{"title":{"type":"string","description":"of the note"},\
            "context":{"type":"integer","description":"a name that generated code likes, too"}},"required":["title",\
            "context"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition WHO_ASKS = new ToolDefinition(
            "who_asks",
            "Who asks.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ObjectShape NOTE_ARGUMENTS = ObjectShape.empty()
            .required("title")
            .required("context");

    private static final ObjectShape WHO_ASKS_ARGUMENTS = ObjectShape.empty();

    /**
     * Made once, when the tools are registered.
     */
    public Contexts_Toolset() {
    }

    @Override
    public Class<Contexts> beanType() {
        return Contexts.class;
    }

    @Override
    public List<ToolBinding<Contexts>> bindings() {
        return List.of(
                ToolBinding.of(NOTE, "note(java.lang.String,dev.assistanttools.tool.ToolContext,int)", this, 0),
                ToolBinding.of(WHO_ASKS, "whoAsks(dev.assistanttools.tool.ToolContext)", this, 1));
    }

    @Override
    public Object call(
            int tool, Supplier<Contexts> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> note(bean, arguments, context);
            case 1 -> whoAsks(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object note(
            Supplier<Contexts> bean, ArgumentReader arguments, ToolContext context_) throws Exception {
        String title = null;
        int context = 0;
        if (arguments.beginObject(NOTE_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> title = arguments.readString();
                    case 1 -> context = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            ArgumentChecks.check(arguments, bean, new Object[] {title, context_, context});
        }
        Contexts.note(title, context_, context);
        return ToolOutput.DONE;
    }

    private static Object whoAsks(
            Supplier<Contexts> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(WHO_ASKS_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {context});
        }
        return bean.get().whoAsks(context);
    }
}
