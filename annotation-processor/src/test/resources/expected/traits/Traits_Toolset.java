// Generated from traits.Traits; changes are lost.
package traits;

import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.spi.ToolTraits;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolOutput;
import dev.assistanttools.tool.ToolSchema;
import java.lang.Class;
import java.lang.Exception;
import java.lang.Object;
import java.lang.Override;
import java.lang.SuppressWarnings;
import java.time.Duration;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Traits}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Traits_Toolset implements GeneratedToolset<Traits> {
    private static final ToolDefinition AS_USUAL = new ToolDefinition(
            "as_usual",
            "Nothing said.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ToolDefinition BARRIER = new ToolDefinition(
            "barrier",
            "A barrier.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ToolDefinition BOTH = new ToolDefinition(
            "both",
            "A duration.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ToolDefinition BRIEF = new ToolDefinition(
            "brief",
            "A number and a unit.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ObjectShape AS_USUAL_ARGUMENTS = ObjectShape.empty();

    private static final ObjectShape BARRIER_ARGUMENTS = ObjectShape.empty();

    private static final ObjectShape BOTH_ARGUMENTS = ObjectShape.empty();

    private static final ObjectShape BRIEF_ARGUMENTS = ObjectShape.empty();

    /**
     * Made once, when the tools are registered.
     */
    public Traits_Toolset() {
    }

    @Override
    public Class<Traits> beanType() {
        return Traits.class;
    }

    @Override
    public List<ToolBinding<Traits>> bindings() {
        return List.of(
                new ToolBinding<>(AS_USUAL, "asUsual()", Traits_Toolset::asUsual),
                new ToolBinding<Traits>(BARRIER, "barrier()", Traits_Toolset::barrier).withTraits(ToolTraits.none().withSequential(true)),
                new ToolBinding<Traits>(BOTH, "both()", Traits_Toolset::both).withTraits(ToolTraits.none().withTimeout(Duration.parse("PT1M30S")).withSequential(true)),
                new ToolBinding<Traits>(BRIEF, "brief()", Traits_Toolset::brief).withTraits(ToolTraits.none().withTimeout(Duration.parse("PT0.5S"))));
    }

    private static Object asUsual(Traits bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(AS_USUAL_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        bean.asUsual();
        return ToolOutput.DONE;
    }

    private static Object barrier(Traits bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(BARRIER_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        bean.barrier();
        return ToolOutput.DONE;
    }

    private static Object both(Traits bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(BOTH_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        bean.both();
        return ToolOutput.DONE;
    }

    private static Object brief(Traits bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(BRIEF_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        bean.brief();
        return ToolOutput.DONE;
    }
}
