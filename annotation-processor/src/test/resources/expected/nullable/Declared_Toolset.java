// Generated from nullable.Declared; changes are lost.
package nullable;

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
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Declared}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Declared_Toolset implements GeneratedToolset<Declared> {
    private static final ToolDefinition TOOL = new ToolDefinition(
            "tool",
            "A tool.",
            new ToolSchema("""
            {"type":"object","properties":{"place":{"type":["object","null"],"description":"where",\
            "properties":{"city":{"type":"string","description":"the city"},"note":{"type":["string","null"],\
            "description":"anything else"}},"required":["city","note"],"additionalProperties":false},\
            "days":{"type":["array","null"],"description":"which","items":{"type":"string"}},"limit":{"type":["integer",\
            "null"],"description":"how many"}},"required":["place","days","limit"],"additionalProperties":false}"""),
            true);

    private static final ObjectShape TOOL_ARGUMENTS = ObjectShape.empty()
            .optional("place")
            .optional("days")
            .optional("limit");

    private static final ObjectShape PLACE = ObjectShape.empty()
            .required("city")
            .optional("note");

    /**
     * Made once, when the tools are registered.
     */
    public Declared_Toolset() {
    }

    @Override
    public Class<Declared> beanType() {
        return Declared.class;
    }

    @Override
    public List<ToolBinding<Declared>> bindings() {
        return List.of(
                ToolBinding.of(TOOL, "tool(nullable.Declared$Place,java.util.List,java.lang.Integer)", this, 0));
    }

    @Override
    public Object call(
            int tool, Supplier<Declared> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> tool(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object tool(
            Supplier<Declared> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Declared.Place place = null;
        List<String> days = null;
        Integer limit = null;
        if (arguments.beginObject(TOOL_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> place = readPlace(arguments);
                    case 1 -> days = arguments.readList(ArgumentReader::readString);
                    case 2 -> limit = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {place, days, limit});
        }
        bean.get().tool(place, days, limit);
        return ToolOutput.DONE;
    }

    private static Declared.Place readPlace(ArgumentReader arguments) {
        String city = null;
        String note = null;
        if (arguments.beginObject(PLACE)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> city = arguments.readString();
                    case 1 -> note = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Declared.Place(city, note);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }
}
