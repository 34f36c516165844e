// Generated from wrappers.Wrappers; changes are lost.
package wrappers;

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
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Wrappers}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Wrappers_Toolset implements GeneratedToolset<Wrappers> {
    private static final ToolDefinition OBJECTS = new ToolDefinition(
            "objects",
            "Objects all the same.",
            new ToolSchema("""
            {"type":"object","properties":{"length":{"type":"object","description":"Marked, but with a property of that \
            name.","properties":{"meters":{"type":"integer","description":"How many."}},"required":["meters"],\
            "additionalProperties":false},"title":{"type":"object","description":"Its parameter has a name.",\
            "properties":{"text":{"type":"string"}},"required":["text"],"additionalProperties":false}},\
            "required":["length","title"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition VALUES = new ToolDefinition(
            "values",
            "Values that stand for others.",
            new ToolSchema("""
            {"type":"object","properties":{"money":{"type":"number","description":"An amount of euros."},\
            "customer":{"type":["string","null"],"description":"A customer's key.\\nnull means \\"c-1\\".\\nFor example: \
            \\"c-2\\", \\"c-3\\"."},"email":{"type":["string","null"],"description":"A factory takes it, which is no \
            property."},"weights":{"type":"array","items":{"type":"integer","description":"Neither marked nor with a \
            property of that name."}},"path":{"type":"array","description":"Values within a value.",\
            "items":{"type":"integer","description":"Neither marked nor with a property of that name."}},\
            "group":{"$ref":"#/$defs/Group"}},"required":["money","customer","email","weights","path","group"],\
            "additionalProperties":false,"$defs":{"Group":{"type":"array","description":"Within itself.",\
            "items":{"$ref":"#/$defs/Group"}}}}"""),
            true);

    private static final ObjectShape OBJECTS_ARGUMENTS = ObjectShape.empty()
            .required("length")
            .required("title");

    private static final ObjectShape LENGTH = ObjectShape.empty()
            .required("meters");

    private static final ObjectShape TITLE = ObjectShape.empty()
            .required("text");

    private static final ObjectShape VALUES_ARGUMENTS = ObjectShape.empty()
            .required("money")
            .optional("customer")
            .optional("email")
            .required("weights")
            .required("path")
            .required("group");

    /**
     * Made once, when the tools are registered.
     */
    public Wrappers_Toolset() {
    }

    @Override
    public Class<Wrappers> beanType() {
        return Wrappers.class;
    }

    @Override
    public List<ToolBinding<Wrappers>> bindings() {
        return List.of(
                ToolBinding.of(OBJECTS, "objects(wrappers.Wrappers$Length,wrappers.Wrappers$Title)", this, 0),
                ToolBinding.of(VALUES, """
                values(wrappers.Wrappers$Money,wrappers.Wrappers$CustomerId,java.util.Optional,java.util.List,\
                wrappers.Wrappers$Path,wrappers.Wrappers$Group)""", this, 1));
    }

    @Override
    public Object call(
            int tool, Supplier<Wrappers> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> objects(bean, arguments, context);
            case 1 -> values(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object objects(
            Supplier<Wrappers> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Wrappers.Length length = null;
        Wrappers.Title title = null;
        if (arguments.beginObject(OBJECTS_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> length = readLength(arguments);
                    case 1 -> title = readTitle(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {length, title});
        }
        bean.get().objects(length, title);
        return ToolOutput.DONE;
    }

    private static Object values(
            Supplier<Wrappers> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Wrappers.Money money = null;
        Wrappers.CustomerId customer = defaultCustomer();
        Optional<Wrappers.Email> email = Optional.empty();
        List<Wrappers.Weight> weights = null;
        Wrappers.Path<Wrappers.Weight> path = null;
        Wrappers.Group group = null;
        if (arguments.beginObject(VALUES_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> money = readMoney(arguments);
                    case 1 -> customer = readCustomerId(arguments);
                    case 2 -> email = Optional.ofNullable(readEmail(arguments));
                    case 3 -> weights = arguments.readList(Wrappers_Toolset::readWeight);
                    case 4 -> path = readPath(arguments);
                    case 5 -> group = readGroup(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {money, customer, email, weights, path, group});
        }
        bean.get().values(money, customer, email, weights, path, group);
        return ToolOutput.DONE;
    }

    private static Wrappers.Length readLength(ArgumentReader arguments) {
        int meters = 0;
        if (arguments.beginObject(LENGTH)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> meters = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Wrappers.Length(meters);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Wrappers.Title readTitle(ArgumentReader arguments) {
        String value = null;
        if (arguments.beginObject(TITLE)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> value = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Wrappers.Title(value);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Wrappers.CustomerId readCustomerId(ArgumentReader arguments) {
        String text = arguments.readString();
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Wrappers.CustomerId(text);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Wrappers.CustomerId defaultCustomer() {
        ArgumentReader arguments = ArgumentReader.of("\"c-1\"");
        Wrappers.CustomerId value = readCustomerId(arguments);
        arguments.finish();
        return value;
    }

    private static Wrappers.Money readMoney(ArgumentReader arguments) {
        BigDecimal amount = arguments.readBigDecimal();
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Wrappers.Money(amount);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        } catch (Exception refusal) {
            arguments.refuse(new IllegalArgumentException(refusal));
            return null;
        }
    }

    private static Wrappers.Email readEmail(ArgumentReader arguments) {
        String text = arguments.readString();
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return Wrappers.Email.of(text);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Wrappers.Weight readWeight(ArgumentReader arguments) {
        long grams = arguments.readLong();
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Wrappers.Weight(grams);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Wrappers.Path<Wrappers.Weight> readPath(ArgumentReader arguments) {
        List<Wrappers.Weight> steps = arguments.readList(Wrappers_Toolset::readWeight);
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Wrappers.Path<Wrappers.Weight>(steps);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Wrappers.Group readGroup(ArgumentReader arguments) {
        List<Wrappers.Group> members = arguments.readList(Wrappers_Toolset::readGroup);
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Wrappers.Group(members);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }
}
