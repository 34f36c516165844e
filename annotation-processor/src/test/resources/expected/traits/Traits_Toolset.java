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
import java.lang.IllegalArgumentException;
import java.lang.Object;
import java.lang.Override;
import java.lang.SuppressWarnings;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
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
                ToolBinding.of(AS_USUAL, "asUsual()", this, 0),
                ToolBinding.of(BARRIER, "barrier()", this, 1).withTraits(ToolTraits.none().withSequential(true)),
                ToolBinding.of(BOTH, "both()", this, 2).withTraits(ToolTraits.none().withTimeout(Duration.parse("PT1M30S")).withSequential(true)),
                ToolBinding.of(BRIEF, "brief()", this, 3).withTraits(ToolTraits.none().withTimeout(Duration.parse("PT0.5S"))));
    }

    @Override
    public Object call(
            int tool, Supplier<Traits> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> asUsual(bean, arguments, context);
            case 1 -> barrier(bean, arguments, context);
            case 2 -> both(bean, arguments, context);
            case 3 -> brief(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object asUsual(
            Supplier<Traits> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(AS_USUAL_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        bean.get().asUsual();
        return ToolOutput.DONE;
    }

    private static Object barrier(
            Supplier<Traits> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(BARRIER_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        bean.get().barrier();
        return ToolOutput.DONE;
    }

    private static Object both(Supplier<Traits> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(BOTH_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        bean.get().both();
        return ToolOutput.DONE;
    }

    private static Object brief(Supplier<Traits> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(BRIEF_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        bean.get().brief();
        return ToolOutput.DONE;
    }
}
