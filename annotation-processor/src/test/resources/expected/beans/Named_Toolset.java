// Generated from beans.Named; changes are lost.
package beans;

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
import java.lang.RuntimeException;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Named}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Named_Toolset implements GeneratedToolset<Named> {
    private static final ToolDefinition SNAKE = new ToolDefinition(
            "snake",
            "In snake case.",
            new ToolSchema("""
            {"type":"object","properties":{"snake":{"type":"object","properties":{"first_name":{"type":"string"},\
            "find_urlby_id":{"type":"string"},"x":{"type":"string"}},"required":["first_name","find_urlby_id","x"],\
            "additionalProperties":false}},"required":["snake"],"additionalProperties":false}"""),
            true);

    private static final ObjectShape SNAKE_ARGUMENTS = ObjectShape.empty()
            .required("snake");

    private static final ObjectShape SNAKE_ = ObjectShape.empty()
            .required("first_name")
            .required("find_urlby_id")
            .required("x");

    /**
     * Made once, when the tools are registered.
     */
    public Named_Toolset() {
    }

    @Override
    public Class<Named> beanType() {
        return Named.class;
    }

    @Override
    public List<ToolBinding<Named>> bindings() {
        return List.of(
                ToolBinding.of(SNAKE, "snake(beans.Named$Snake)", this, 0));
    }

    @Override
    public Object call(int tool, Supplier<Named> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> snake(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object snake(Supplier<Named> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Named.Snake snake = null;
        if (arguments.beginObject(SNAKE_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> snake = readSnake(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {snake});
        }
        bean.get().snake(snake);
        return ToolOutput.DONE;
    }

    private static Named.Snake readSnake(ArgumentReader arguments) {
        String firstName = null;
        String findURLById = null;
        String x = null;
        if (arguments.beginObject(SNAKE_)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> firstName = arguments.readString();
                    case 1 -> findURLById = arguments.readString();
                    case 2 -> x = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Named.Snake(firstName, findURLById, x);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }
}
