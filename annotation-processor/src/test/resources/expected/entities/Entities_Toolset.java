// Generated from entities.Entities; changes are lost.
package entities;

import dev.assistanttools.spi.ArgumentChecks;
import dev.assistanttools.spi.ArgumentMaps;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.EnumShape;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.TimePattern;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Entities}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Entities_Toolset implements GeneratedToolset<Entities> {
    private static final ToolDefinition SAVE = new ToolDefinition(
            "save",
            "Entities.",
            new ToolSchema("""
            {"type":"object","properties":{"order":{"type":"object","description":"An order.",\
            "properties":{"id":{"type":"integer"},"lines":{"type":"array","items":{"type":"object","description":"A line \
            of it.","properties":{"item":{"type":"string","description":"What."}},"required":["item"],\
            "additionalProperties":false}},"note":{"type":["object","null"],"description":"A note.",\
            "properties":{"text":{"type":"string"}},"required":["text"],"additionalProperties":false},\
            "parcels":{"type":["array","null"],"items":{"type":"object","properties":{"key":{"type":"string"},\
            "value":{"type":"object","description":"A parcel.","properties":{"weight":{"type":"integer"}},\
            "required":["weight"],"additionalProperties":false}},"required":["key","value"],\
            "additionalProperties":false}}},"required":["id","lines","note","parcels"],"additionalProperties":false},\
            "customer":{"$ref":"#/$defs/Customer"},"bundled":{"type":"object","description":"With annotations in \
            annotations.","properties":{"the_day":{"type":"string","description":"Written as dd.MM.yyyy, such as \
            \\"20.01.2026\\"."},"level":{"type":"string","description":"With other names.","enum":["LOW","HIGH"]}},\
            "required":["the_day","level"],"additionalProperties":false}},"required":["order","customer","bundled"],\
            "additionalProperties":false,"$defs":{"Customer":{"type":"object","description":"A customer.",\
            "properties":{"accounts":{"type":"array","items":{"type":"object","description":"Refers to each other without \
            annotations.","properties":{"owner":{"anyOf":[{"$ref":"#/$defs/Customer"},{"type":"null"}]},\
            "number":{"type":"string"}},"required":["owner","number"],"additionalProperties":false}}},\
            "required":["accounts"],"additionalProperties":false}}}"""),
            true);

    private static final ObjectShape SAVE_ARGUMENTS = ObjectShape.empty()
            .required("order")
            .required("customer")
            .required("bundled");

    private static final ObjectShape ORDER = ObjectShape.empty()
            .required("id")
            .required("lines")
            .optional("note")
            .optional("parcels");

    private static final ObjectShape LINE = ObjectShape.empty()
            .required("item");

    private static final ObjectShape NOTE = ObjectShape.empty()
            .required("text");

    private static final ObjectShape PARCEL = ObjectShape.empty()
            .required("weight");

    private static final ObjectShape CUSTOMER = ObjectShape.empty()
            .required("accounts");

    private static final ObjectShape ACCOUNT = ObjectShape.empty()
            .optional("owner")
            .required("number");

    private static final ObjectShape BUNDLED = ObjectShape.empty()
            .required("the_day")
            .required("level");

    private static final TimePattern<LocalDate> LOCAL_DATE_PATTERN = TimePattern.of("dd.MM.yyyy", LocalDate::from);

    private static final EnumShape<Entities.Level> LEVEL = EnumShape.<Entities.Level>empty()
            .with("LOW", Entities.Level.LOW).alias("small").alias("tiny")
            .with("HIGH", Entities.Level.HIGH).alias("tall");

    /**
     * Made once, when the tools are registered.
     */
    public Entities_Toolset() {
    }

    @Override
    public Class<Entities> beanType() {
        return Entities.class;
    }

    @Override
    public List<ToolBinding<Entities>> bindings() {
        return List.of(
                ToolBinding.of(SAVE, "save(entities.Entities$Order,entities.Entities$Customer,entities.Entities$Bundled)", this, 0));
    }

    @Override
    public Object call(
            int tool, Supplier<Entities> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> save(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object save(
            Supplier<Entities> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Entities.Order order = null;
        Entities.Customer customer = null;
        Entities.Bundled bundled = null;
        if (arguments.beginObject(SAVE_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> order = readOrder(arguments);
                    case 1 -> customer = readCustomer(arguments);
                    case 2 -> bundled = readBundled(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {order, customer, bundled});
        }
        bean.get().save(order, customer, bundled);
        return ToolOutput.DONE;
    }

    private static Entities.Order readOrder(ArgumentReader arguments) {
        long id = 0;
        List<Entities.Line> lines = null;
        Entities.Note note = null;
        Map<String, Entities.Parcel> parcels = null;
        boolean noteSent = false;
        boolean parcelsSent = false;
        if (arguments.beginObject(ORDER)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> id = arguments.readLong();
                    case 1 -> lines = arguments.readList(Entities_Toolset::readLine);
                    case 2 -> {
                        note = readNote(arguments);
                        noteSent = true;
                    }
                    case 3 -> {
                        parcels = ArgumentMaps.of(arguments, Entities_Toolset::readParcel);
                        parcelsSent = true;
                    }
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            Entities.Order made = new Entities.Order();
            made.setId(id);
            for (Entities.Line held : lines) {
                held.setOrder(made);
            }
            made.setLines(lines);
            if (noteSent) {
                note.order = made;
                made.note = note;
            }
            if (parcelsSent) {
                for (Entities.Parcel held_ : parcels.values()) {
                    held_.order = made;
                }
                made.parcels = parcels;
            }
            return made;
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Entities.Line readLine(ArgumentReader arguments) {
        String item = null;
        if (arguments.beginObject(LINE)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> item = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            Entities.Line made = new Entities.Line();
            made.item = item;
            return made;
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Entities.Note readNote(ArgumentReader arguments) {
        String text = null;
        if (arguments.beginObject(NOTE)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> text = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            Entities.Note made = new Entities.Note();
            made.text = text;
            return made;
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Entities.Parcel readParcel(ArgumentReader arguments) {
        int weight = 0;
        if (arguments.beginObject(PARCEL)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> weight = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            Entities.Parcel made = new Entities.Parcel();
            made.weight = weight;
            return made;
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Entities.Customer readCustomer(ArgumentReader arguments) {
        List<Entities.Account> accounts = null;
        if (arguments.beginObject(CUSTOMER)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> accounts = arguments.readList(Entities_Toolset::readAccount);
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            Entities.Customer made = new Entities.Customer();
            made.setAccounts(accounts);
            return made;
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Entities.Account readAccount(ArgumentReader arguments) {
        Entities.Customer owner = null;
        String number = null;
        boolean ownerSent = false;
        if (arguments.beginObject(ACCOUNT)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> {
                        owner = readCustomer(arguments);
                        ownerSent = true;
                    }
                    case 1 -> number = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            Entities.Account made = new Entities.Account();
            if (ownerSent) {
                made.setOwner(owner);
            }
            made.setNumber(number);
            return made;
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Entities.Bundled readBundled(ArgumentReader arguments) {
        LocalDate day = null;
        Entities.Level level = null;
        if (arguments.beginObject(BUNDLED)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> day = LOCAL_DATE_PATTERN.read(arguments);
                    case 1 -> level = arguments.readEnum(LEVEL);
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Entities.Bundled(day, level);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }
}
