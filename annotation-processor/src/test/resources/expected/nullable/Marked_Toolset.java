// Generated from nullable.Marked; changes are lost.
package nullable;

import dev.assistanttools.spi.ArgumentArrays;
import dev.assistanttools.spi.ArgumentChecks;
import dev.assistanttools.spi.ArgumentMaps;
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
import java.util.Map;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Marked}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Marked_Toolset implements GeneratedToolset<Marked> {
    private static final ToolDefinition MARKED = new ToolDefinition(
            "marked",
            "A tool.",
            new ToolSchema("""
            {"type":"object","properties":{"place":{"type":["object","null"],"description":"where",\
            "properties":{"city":{"type":"string","description":"the city"},"notes":{"type":["array","null"],\
            "description":"anything else","items":{"type":"string"}}},"required":["city","notes"],\
            "additionalProperties":false},"days":{"type":["array","null"],"description":"which",\
            "items":{"type":"string"}},"limits":{"type":["array","null"],"description":"how many",\
            "items":{"type":"object","properties":{"key":{"type":"string"},"value":{"type":"integer"}},"required":["key",\
            "value"],"additionalProperties":false}},"name":{"type":"string","description":"whose"},\
            "sure":{"type":"string","description":"for sure"}},"required":["place","days","limits","name","sure"],\
            "additionalProperties":false}"""),
            true);

    private static final ToolDefinition UNMARKED = new ToolDefinition(
            "unmarked",
            "A tool.",
            new ToolSchema("""
            {"type":"object","properties":{"name":{"type":"string","description":"whose"},"note":{"type":["string",\
            "null"],"description":"what"}},"required":["name","note"],"additionalProperties":false}"""),
            true);

    private static final ObjectShape MARKED_ARGUMENTS = ObjectShape.empty()
            .optional("place")
            .optional("days")
            .optional("limits")
            .required("name")
            .required("sure");

    private static final ObjectShape PLACE = ObjectShape.empty()
            .required("city")
            .optional("notes");

    private static final ObjectShape UNMARKED_ARGUMENTS = ObjectShape.empty()
            .required("name")
            .optional("note");

    /**
     * Made once, when the tools are registered.
     */
    public Marked_Toolset() {
    }

    @Override
    public Class<Marked> beanType() {
        return Marked.class;
    }

    @Override
    public List<ToolBinding<Marked>> bindings() {
        return List.of(
                ToolBinding.of(MARKED, """
                marked(nullable.Marked$Place,java.util.List,java.util.Map,java.lang.String,java.lang.String)""", this, 0),
                ToolBinding.of(UNMARKED, "unmarked(java.lang.String,java.lang.String)", this, 1));
    }

    @Override
    public Object call(
            int tool, Supplier<Marked> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> marked(bean, arguments, context);
            case 1 -> unmarked(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object marked(
            Supplier<Marked> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Marked.Place place = null;
        List<String> days = null;
        Map<String, Integer> limits = null;
        String name = null;
        String sure = null;
        if (arguments.beginObject(MARKED_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> place = readPlace(arguments);
                    case 1 -> days = arguments.readList(ArgumentReader::readString);
                    case 2 -> limits = ArgumentMaps.of(arguments, ArgumentReader::readInt);
                    case 3 -> name = arguments.readString();
                    case 4 -> sure = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {place, days, limits, name, sure});
        }
        bean.get().marked(place, days, limits, name, sure);
        return ToolOutput.DONE;
    }

    private static Object unmarked(
            Supplier<Marked> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        String name = null;
        String note = null;
        if (arguments.beginObject(UNMARKED_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> name = arguments.readString();
                    case 1 -> note = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {name, note});
        }
        bean.get().unmarked(name, note);
        return ToolOutput.DONE;
    }

    private static Marked.Place readPlace(ArgumentReader arguments) {
        String city = null;
        String[] notes = null;
        if (arguments.beginObject(PLACE)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> city = arguments.readString();
                    case 1 -> notes = ArgumentArrays.of(arguments, ArgumentReader::readString, String[]::new);
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Marked.Place(city, notes);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }
}
