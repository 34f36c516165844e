// Generated from unwrapped.Unwrapped; changes are lost.
package unwrapped;

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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Unwrapped}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Unwrapped_Toolset implements GeneratedToolset<Unwrapped> {
    private static final ToolDefinition ORDER = new ToolDefinition(
            "order",
            "What is on the wire.",
            new ToolSchema("""
            {"type":"object","properties":{"order":{"type":"object","description":"Flat.",\
            "properties":{"id":{"type":"integer"},"ship_street":{"type":"string","description":"the street"},\
            "ship_city":{"type":["string","null"],"description":"the city"},"bill_street":{"type":"string",\
            "description":"the street"},"bill_city":{"type":["string","null"],"description":"the city"},\
            "mail":{"type":["string","null"]},"street_of_work":{"type":"string","description":"the street"},\
            "city_of_work":{"type":["string","null"],"description":"the city"},"home":{"type":"object","description":"An \
            address.","properties":{"street":{"type":"string","description":"the street"},"city":{"type":["string",\
            "null"],"description":"the city"}},"required":["street","city"],"additionalProperties":false}},\
            "required":["id","ship_street","ship_city","bill_street","bill_city","mail","street_of_work","city_of_work",\
            "home"],"additionalProperties":false},"left":{"type":"object","description":"What is left.",\
            "properties":{"e":{"type":"array","description":"The rest.","items":{"type":"string"}},"f":{"type":"string",\
            "description":"This."}},"required":["e","f"],"additionalProperties":false},"bean":{"type":"object",\
            "description":"Which properties there are.","properties":{"password":{"type":"string"},\
            "nick":{"type":"string"},"name":{"type":"string","description":"The name."}},"required":["password","nick",\
            "name"],"additionalProperties":false},"toggle":{"type":"object","description":"As Kotlin compiles it.",\
            "properties":{"isOn":{"type":"boolean"},"label":{"type":"string"}},"required":["isOn","label"],\
            "additionalProperties":false}},"required":["order","left","bean","toggle"],"additionalProperties":false}"""),
            true);

    private static final ObjectShape ORDER_ARGUMENTS = ObjectShape.empty()
            .required("order")
            .required("left")
            .required("bean")
            .required("toggle");

    private static final ObjectShape ORDER_ = ObjectShape.empty()
            .required("id")
            .required("ship_street")
            .optional("ship_city")
            .required("bill_street")
            .optional("bill_city")
            .optional("mail")
            .required("street_of_work")
            .optional("city_of_work")
            .required("home");

    private static final ObjectShape ADDRESS = ObjectShape.empty()
            .required("street")
            .optional("city");

    private static final ObjectShape LEFT = ObjectShape.empty()
            .required("e")
            .required("f");

    private static final ObjectShape BEAN = ObjectShape.empty()
            .required("password")
            .required("nick")
            .required("name");

    private static final ObjectShape SWITCH = ObjectShape.empty()
            .required("isOn")
            .required("label");

    /**
     * Made once, when the tools are registered.
     */
    public Unwrapped_Toolset() {
    }

    @Override
    public Class<Unwrapped> beanType() {
        return Unwrapped.class;
    }

    @Override
    public List<ToolBinding<Unwrapped>> bindings() {
        return List.of(
                ToolBinding.of(ORDER, """
                order(unwrapped.Unwrapped$Order,unwrapped.Unwrapped$Left,unwrapped.Unwrapped$Bean,unwrapped.Unwrapped$Switch)""", this, 0));
    }

    @Override
    public Object call(
            int tool, Supplier<Unwrapped> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> order(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object order(
            Supplier<Unwrapped> bean_, ArgumentReader arguments, ToolContext context) throws Exception {
        Unwrapped.Order order = null;
        Unwrapped.Left left = null;
        Unwrapped.Bean bean = null;
        Unwrapped.Switch toggle = null;
        if (arguments.beginObject(ORDER_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> order = readOrder(arguments);
                    case 1 -> left = readLeft(arguments);
                    case 2 -> bean = readBean(arguments);
                    case 3 -> toggle = readSwitch(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean_ = ArgumentChecks.check(arguments, bean_, new Object[] {order, left, bean, toggle});
        }
        bean_.get().order(order, left, bean, toggle);
        return ToolOutput.DONE;
    }

    private static Unwrapped.Order readOrder(ArgumentReader arguments) {
        int id = 0;
        String street = null;
        Optional<String> city = Optional.empty();
        String street_ = null;
        Optional<String> city_ = Optional.empty();
        Optional<String> mail = Optional.empty();
        String street__ = null;
        Optional<String> city__ = Optional.empty();
        Unwrapped.Address home = null;
        boolean mailSent = false;
        if (arguments.beginObject(ORDER_)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> id = arguments.readInt();
                    case 1 -> street = arguments.readString();
                    case 2 -> city = Optional.ofNullable(arguments.readString());
                    case 3 -> street_ = arguments.readString();
                    case 4 -> city_ = Optional.ofNullable(arguments.readString());
                    case 5 -> {
                        mail = Optional.ofNullable(arguments.readString());
                        mailSent = true;
                    }
                    case 6 -> street__ = arguments.readString();
                    case 7 -> city__ = Optional.ofNullable(arguments.readString());
                    case 8 -> home = readAddress(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            Unwrapped.Contact made = new Unwrapped.Contact();
            if (mailSent) {
                made.setMail(mail);
            }
            made.setAddress(new Unwrapped.Address(street__, city__));
            return new Unwrapped.Order(id, new Unwrapped.Address(street, city), new Unwrapped.Address(street_, city_), made, home);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        } catch (Exception refusal) {
            arguments.refuse(new IllegalArgumentException(refusal));
            return null;
        }
    }

    private static Unwrapped.Address readAddress(ArgumentReader arguments) {
        String street = null;
        Optional<String> city = Optional.empty();
        if (arguments.beginObject(ADDRESS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> street = arguments.readString();
                    case 1 -> city = Optional.ofNullable(arguments.readString());
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Unwrapped.Address(street, city);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Unwrapped.Left readLeft(ArgumentReader arguments) {
        List<String> e = null;
        String f = null;
        if (arguments.beginObject(LEFT)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> e = arguments.readList(ArgumentReader::readString);
                    case 1 -> f = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Unwrapped.Left(null, 0, OptionalInt.empty(), false, e, f);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Unwrapped.Bean readBean(ArgumentReader arguments) {
        String password = null;
        String nick = null;
        String name = null;
        if (arguments.beginObject(BEAN)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> password = arguments.readString();
                    case 1 -> nick = arguments.readString();
                    case 2 -> name = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            Unwrapped.Bean made = new Unwrapped.Bean();
            made.setPassword(password);
            made.called(nick);
            made.setName(name);
            return made;
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Unwrapped.Switch readSwitch(ArgumentReader arguments) {
        boolean isOn = false;
        String label = null;
        if (arguments.beginObject(SWITCH)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> isOn = arguments.readBoolean();
                    case 1 -> label = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Unwrapped.Switch(isOn, label);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }
}
