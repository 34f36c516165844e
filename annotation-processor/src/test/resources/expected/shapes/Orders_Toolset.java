// Generated from shapes.Orders; changes are lost.
package shapes;

import dev.assistanttools.spi.ArgumentChecks;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.ResultForm;
import dev.assistanttools.spi.ResultWriter;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolOutput;
import dev.assistanttools.tool.ToolSchema;
import java.lang.Class;
import java.lang.Exception;
import java.lang.IllegalArgumentException;
import java.lang.IllegalStateException;
import java.lang.Long;
import java.lang.Object;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Orders}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Orders_Toolset implements GeneratedToolset<Orders> {
    private static final ToolDefinition FIND = new ToolDefinition(
            "find",
            "Finds one.",
            new ToolSchema("""
            {"type":"object","properties":{"id":{"type":"integer","description":"its key"}},"required":["id"],\
            "additionalProperties":false}"""),
            true);

    private static final ToolDefinition FIRST = new ToolDefinition(
            "first",
            "Says more.",
            new ToolSchema("""
            {"type":"object","properties":{"example":{"type":"object","properties":{"number":{"type":"string"},\
            "amount":{"type":"integer"}},"required":["number","amount"],"additionalProperties":false}},\
            "required":["example"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition SAVE = new ToolDefinition(
            "save",
            "Saves some.",
            new ToolSchema("""
            {"type":"object","properties":{"page":{"type":"object","description":"what to save",\
            "properties":{"items":{"type":"array","items":{"type":"object","properties":{"number":{"type":"string"},\
            "amount":{"type":"integer"}},"required":["number","amount"],"additionalProperties":false}},\
            "best":{"type":["object","null"],"properties":{"number":{"type":"string"},"amount":{"type":"integer"}},\
            "required":["number","amount"],"additionalProperties":false},"total":{"type":"integer"}},"required":["items",\
            "best","total"],"additionalProperties":false}},"required":["page"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition SIMILAR = new ToolDefinition(
            "similar",
            "Finds similar ones.",
            new ToolSchema("""
            {"type":"object","properties":{"example":{"type":"object","properties":{"number":{"type":"string"},\
            "amount":{"type":"integer"}},"required":["number","amount"],"additionalProperties":false}},\
            "required":["example"],"additionalProperties":false}"""),
            true);

    private static final ObjectShape FIND_ARGUMENTS = ObjectShape.empty()
            .required("id");

    private static final ObjectShape FIRST_ARGUMENTS = ObjectShape.empty()
            .required("example");

    private static final ObjectShape ORDER = ObjectShape.empty()
            .required("number")
            .required("amount");

    private static final ObjectShape SAVE_ARGUMENTS = ObjectShape.empty()
            .required("page");

    private static final ObjectShape PAGE = ObjectShape.empty()
            .required("items")
            .optional("best")
            .required("total");

    private static final ObjectShape SIMILAR_ARGUMENTS = ObjectShape.empty()
            .required("example");

    /**
     * Made once, when the tools are registered.
     */
    public Orders_Toolset() {
    }

    @Override
    public Class<Orders> beanType() {
        return Orders.class;
    }

    @Override
    public List<ToolBinding<Orders>> bindings() {
        return List.of(
                ToolBinding.of(FIND, "find(java.lang.Long)", this, 0)
                    .withResult(ResultForm.of(this, 0)),
                ToolBinding.of(FIRST, "first(shapes.Orders$Order)", this, 1)
                    .withResult(ResultForm.of(this, 0)),
                ToolBinding.of(SAVE, "save(shapes.Repository$Page)", this, 2),
                ToolBinding.of(SIMILAR, "similar(shapes.Orders$Order)", this, 3)
                    .withResult(ResultForm.of(this, 1)));
    }

    @Override
    public Object call(
            int tool, Supplier<Orders> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> find(bean, arguments, context);
            case 1 -> first(bean, arguments, context);
            case 2 -> save(bean, arguments, context);
            case 3 -> similar(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    @Override
    public void write(int form, ResultWriter writer, Object result) {
        switch (form) {
            case 0 -> writeOrder(writer, (Orders.Order) result);
            case 1 -> writer.writeList((List<Orders.Order>) result, Orders_Toolset::writeOrder);
            default -> throw new IllegalArgumentException();
        }
    }

    private static Object find(Supplier<Orders> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Long id = null;
        if (arguments.beginObject(FIND_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> id = arguments.readLong();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {id});
        }
        return bean.get().find(id);
    }

    private static Object first(Supplier<Orders> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Orders.Order example = null;
        if (arguments.beginObject(FIRST_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> example = readOrder(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {example});
        }
        return bean.get().first(example);
    }

    private static Object save(Supplier<Orders> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Repository.Page<? extends Orders.Order> page = null;
        if (arguments.beginObject(SAVE_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> page = readPage(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {page});
        }
        bean.get().save(page);
        return ToolOutput.DONE;
    }

    private static Object similar(
            Supplier<Orders> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Orders.Order example = null;
        if (arguments.beginObject(SIMILAR_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> example = readOrder(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {example});
        }
        return bean.get().similar(example);
    }

    private static void writeOrder(ResultWriter writer, Orders.Order value) {
        if (writer.beginObject(value)) {
            writer.name("\"number\":");
            writer.writeString(value.number());
            writer.name("\"amount\":");
            writer.writeLong(value.amount());
            writer.endObject();
        }
    }

    private static Orders.Order readOrder(ArgumentReader arguments) {
        String number = null;
        int amount = 0;
        if (arguments.beginObject(ORDER)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> number = arguments.readString();
                    case 1 -> amount = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Orders.Order(number, amount);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Repository.Page<Orders.Order> readPage(ArgumentReader arguments) {
        List<Orders.Order> items = null;
        Optional<Orders.Order> best = Optional.empty();
        int total = 0;
        if (arguments.beginObject(PAGE)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> items = arguments.readList(Orders_Toolset::readOrder);
                    case 1 -> best = Optional.ofNullable(readOrder(arguments));
                    case 2 -> total = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Repository.Page<Orders.Order>(items, best, total);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }
}
