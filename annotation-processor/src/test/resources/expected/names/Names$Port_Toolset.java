// Generated from names.Names$Port; changes are lost.
package names;

import dev.assistanttools.spi.ArgumentChecks;
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
import java.lang.IllegalStateException;
import java.lang.Object;
import java.lang.Override;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Names.Port}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Names$Port_Toolset implements GeneratedToolset<Names.Port> {
    private static final ToolDefinition CLOSE = new ToolDefinition(
            "close",
            "Default.",
            new ToolSchema("""
            {"type":"object","properties":{"number":{"type":"integer"}},"required":["number"],\
            "additionalProperties":false}"""),
            true);

    private static final ToolDefinition COUNT = new ToolDefinition(
            "count",
            "Static.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ToolDefinition OPEN = new ToolDefinition(
            "open",
            "Abstract.",
            new ToolSchema("""
            {"type":"object","properties":{"number":{"type":"integer"}},"required":["number"],\
            "additionalProperties":false}"""),
            true);

    private static final ObjectShape CLOSE_ARGUMENTS = ObjectShape.empty()
            .required("number");

    private static final ObjectShape COUNT_ARGUMENTS = ObjectShape.empty();

    private static final ObjectShape OPEN_ARGUMENTS = ObjectShape.empty()
            .required("number");

    /**
     * Made once, when the tools are registered.
     */
    public Names$Port_Toolset() {
    }

    @Override
    public Class<Names.Port> beanType() {
        return Names.Port.class;
    }

    @Override
    public List<ToolBinding<Names.Port>> bindings() {
        return List.of(
                ToolBinding.of(CLOSE, "close(int)", this, 0),
                ToolBinding.of(COUNT, "count()", this, 1),
                ToolBinding.of(OPEN, "open(int)", this, 2));
    }

    @Override
    public Object call(
            int tool, Supplier<Names.Port> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> close(bean, arguments, context);
            case 1 -> count(bean, arguments, context);
            case 2 -> open(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object close(
            Supplier<Names.Port> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        int number = 0;
        if (arguments.beginObject(CLOSE_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> number = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {number});
        }
        return bean.get().close(number);
    }

    private static Object count(
            Supplier<Names.Port> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(COUNT_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        return Names.Port.count();
    }

    private static Object open(
            Supplier<Names.Port> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        int number = 0;
        if (arguments.beginObject(OPEN_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> number = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {number});
        }
        return bean.get().open(number);
    }
}
