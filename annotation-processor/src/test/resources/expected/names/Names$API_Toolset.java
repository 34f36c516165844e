// Generated from names.Names$API; changes are lost.
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
import java.lang.RuntimeException;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Names.API}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Names$API_Toolset implements GeneratedToolset<Names.API> {
    private static final ToolDefinition API = new ToolDefinition(
            "api",
            "Called like its class.",
            new ToolSchema("""
            {"type":"object","properties":{"api":{"type":"object","description":"Hides the one that everybody knows.",\
            "properties":{"length":{"type":"integer"}},"required":["length"],"additionalProperties":false}},\
            "required":["api"],"additionalProperties":false}"""),
            true);

    private static final ObjectShape API_ARGUMENTS = ObjectShape.empty()
            .required("api");

    private static final ObjectShape STRING = ObjectShape.empty()
            .required("length");

    /**
     * Made once, when the tools are registered.
     */
    public Names$API_Toolset() {
    }

    @Override
    public Class<Names.API> beanType() {
        return Names.API.class;
    }

    @Override
    public List<ToolBinding<Names.API>> bindings() {
        return List.of(
                ToolBinding.of(API, "api(names.Names$String)", this, 0));
    }

    @Override
    public Object call(
            int tool, Supplier<Names.API> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> api(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object api(
            Supplier<Names.API> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Names.String api = null;
        if (arguments.beginObject(API_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> api = readString(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            ArgumentChecks.check(arguments, bean, new Object[] {api});
        }
        return Names.API.api(api);
    }

    private static Names.String readString(ArgumentReader arguments) {
        int length = 0;
        if (arguments.beginObject(STRING)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> length = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Names.String(length);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }
}
