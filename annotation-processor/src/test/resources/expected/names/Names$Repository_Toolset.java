// Generated from names.Names$Repository; changes are lost.
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
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Names.Repository}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Names$Repository_Toolset implements GeneratedToolset<Names.Repository> {
    private static final ToolDefinition COUNT = new ToolDefinition(
            "count",
            "Counts.",
            new ToolSchema("""
            {"type":"object","properties":{"names":{"type":"array","items":{"type":"string"}}},"required":["names"],\
            "additionalProperties":false}"""),
            true);

    private static final ObjectShape COUNT_ARGUMENTS = ObjectShape.empty()
            .required("names");

    /**
     * Made once, when the tools are registered.
     */
    public Names$Repository_Toolset() {
    }

    @Override
    public Class<Names.Repository> beanType() {
        return Names.Repository.class;
    }

    @Override
    public List<ToolBinding<Names.Repository>> bindings() {
        return List.of(
                ToolBinding.of(COUNT, "count(java.util.List)", this, 0));
    }

    @Override
    public Object call(
            int tool, Supplier<Names.Repository> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> count(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object count(
            Supplier<Names.Repository> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        List<String> names = null;
        if (arguments.beginObject(COUNT_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> names = arguments.readList(ArgumentReader::readString);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {names});
        }
        return bean.get().count(names);
    }
}
