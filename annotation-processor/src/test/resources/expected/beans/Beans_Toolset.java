// Generated from beans.Beans; changes are lost.
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
 * The tools of {@link Beans}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Beans_Toolset implements GeneratedToolset<Beans> {
    private static final ToolDefinition SAVE = new ToolDefinition(
            "save",
            "Beans.",
            new ToolSchema("""
            {"type":"object","properties":{"person":{"$ref":"#/$defs/Person"},"points":{"type":"array",\
            "items":{"type":"object","description":"Its only constructor has parameters.",\
            "properties":{"x":{"type":"integer","description":"How far to the right."},"why":{"type":"integer"}},\
            "required":["x","why"],"additionalProperties":false}},"range":{"type":"object","description":"Made by a \
            factory; one more property is set.","properties":{"from":{"type":"string"},"to_value":{"type":"string"},\
            "step":{"type":"integer"}},"required":["from","to_value","step"],"additionalProperties":false},\
            "amount":{"type":"object","description":"A record that is made in its own way.",\
            "properties":{"euros":{"type":"integer"},"cents":{"type":"integer"}},"required":["euros","cents"],\
            "additionalProperties":false}},"required":["person","points","range","amount"],"additionalProperties":false,\
            "$defs":{"Person":{"type":"object","description":"A person.","properties":{"id":{"type":"integer",\
            "description":"The key."},"note":{"type":["string","null"],"description":"A remark."},\
            "full_name":{"type":"string","description":"The full name."},"age":{"type":["integer","null"]},\
            "on":{"type":"boolean","description":"Whether it is on"},"friend":{"description":"A friend",\
            "anyOf":[{"$ref":"#/$defs/Person"},{"type":"null"}]},"class":{"type":["string","null"]}},"required":["id",\
            "note","full_name","age","on","friend","class"],"additionalProperties":false}}}"""),
            true);

    private static final ObjectShape SAVE_ARGUMENTS = ObjectShape.empty()
            .required("person")
            .required("points")
            .required("range")
            .required("amount");

    private static final ObjectShape PERSON = ObjectShape.empty()
            .required("id")
            .optional("note")
            .required("full_name")
            .alias("name")
            .alias("fullName")
            .optional("age")
            .required("on")
            .optional("friend")
            .optional("class");

    private static final ObjectShape POINT = ObjectShape.empty()
            .required("x")
            .required("why");

    private static final ObjectShape RANGE = ObjectShape.empty()
            .required("from")
            .required("to_value")
            .required("step");

    private static final ObjectShape AMOUNT = ObjectShape.empty()
            .required("euros")
            .required("cents");

    /**
     * Made once, when the tools are registered.
     */
    public Beans_Toolset() {
    }

    @Override
    public Class<Beans> beanType() {
        return Beans.class;
    }

    @Override
    public List<ToolBinding<Beans>> bindings() {
        return List.of(
                ToolBinding.of(SAVE, "save(beans.Beans$Person,java.util.List,beans.Beans$Range,beans.Beans$Amount)", this, 0));
    }

    @Override
    public Object call(int tool, Supplier<Beans> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> save(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object save(Supplier<Beans> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Beans.Person person = null;
        List<Beans.Point> points = null;
        Beans.Range<String> range = null;
        Beans.Amount amount = null;
        if (arguments.beginObject(SAVE_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> person = readPerson(arguments);
                    case 1 -> points = arguments.readList(Beans_Toolset::readPoint);
                    case 2 -> range = readRange(arguments);
                    case 3 -> amount = readAmount(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {person, points, range, amount});
        }
        bean.get().save(person, points, range, amount);
        return ToolOutput.DONE;
    }

    private static Beans.Person readPerson(ArgumentReader arguments) {
        Long id = null;
        String note = null;
        String name = null;
        int age = 0;
        boolean on = false;
        Optional<Beans.Person> friend = Optional.empty();
        Optional<String> class_ = Optional.empty();
        boolean noteSent = false;
        boolean ageSent = false;
        boolean friendSent = false;
        boolean class_Sent = false;
        if (arguments.beginObject(PERSON)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> id = arguments.readLong();
                    case 1 -> {
                        note = arguments.readString();
                        noteSent = true;
                    }
                    case 2 -> name = arguments.readString();
                    case 3 -> {
                        age = arguments.readInt();
                        ageSent = true;
                    }
                    case 4 -> on = arguments.readBoolean();
                    case 5 -> {
                        friend = Optional.ofNullable(readPerson(arguments));
                        friendSent = true;
                    }
                    case 6 -> {
                        class_ = Optional.ofNullable(arguments.readString());
                        class_Sent = true;
                    }
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            Beans.Person made = new Beans.Person();
            made.setId(id);
            if (noteSent) {
                made.note = note;
            }
            made.setName(name);
            if (ageSent) {
                made.setAge(age);
            }
            made.setOn(on);
            if (friendSent) {
                made.setFriend(friend);
            }
            if (class_Sent) {
                made.setClass(class_);
            }
            return made;
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        } catch (Exception refusal) {
            arguments.refuse(new IllegalArgumentException(refusal));
            return null;
        }
    }

    private static Beans.Point readPoint(ArgumentReader arguments) {
        int x = 0;
        int why = 0;
        if (arguments.beginObject(POINT)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> x = arguments.readInt();
                    case 1 -> why = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Beans.Point(x, why);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Beans.Range<String> readRange(ArgumentReader arguments) {
        String from = null;
        String to = null;
        int step = 0;
        if (arguments.beginObject(RANGE)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> from = arguments.readString();
                    case 1 -> to = arguments.readString();
                    case 2 -> step = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            Beans.Range<String> made = Beans.Range.of(from, to);
            made.step = step;
            return made;
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Beans.Amount readAmount(ArgumentReader arguments) {
        long euros = 0;
        long cents = 0;
        if (arguments.beginObject(AMOUNT)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> euros = arguments.readLong();
                    case 1 -> cents = arguments.readLong();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return Beans.Amount.of(euros, cents);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }
}
