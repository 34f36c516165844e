// Generated from types.EveryType; changes are lost.
package types;

import dev.assistanttools.spi.ArgumentChecks;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.EnumShape;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.ResultForm;
import dev.assistanttools.spi.ResultWriter;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolOutput;
import dev.assistanttools.tool.ToolSchema;
import java.lang.Boolean;
import java.lang.Byte;
import java.lang.CharSequence;
import java.lang.Character;
import java.lang.Class;
import java.lang.Double;
import java.lang.Exception;
import java.lang.Float;
import java.lang.IllegalArgumentException;
import java.lang.IllegalStateException;
import java.lang.Integer;
import java.lang.Iterable;
import java.lang.Long;
import java.lang.Object;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.Short;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link EveryType}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class EveryType_Toolset implements GeneratedToolset<EveryType> {
    private static final ToolDefinition BOXES = new ToolDefinition(
            "boxes",
            "Boxes.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"string","description":"One character."},"b":{"type":"boolean"},\
            "c":{"type":"integer"},"d":{"type":"integer"},"e":{"type":"integer"},"f":{"type":"integer"},\
            "g":{"type":"number"},"h":{"type":"number"}},"required":["a","b","c","d","e","f","g","h"],\
            "additionalProperties":false}"""),
            true);

    private static final ToolDefinition LISTS = new ToolDefinition(
            "lists",
            "Lists.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"array","items":{"type":"string"}},"b":{"type":"array",\
            "items":{"type":"integer"}},"c":{"type":"array","items":{"type":"string"}},"d":{"type":"array",\
            "items":{"type":"array","items":{"type":"string","description":"One character."}}},"e":{"type":"array",\
            "items":{"type":"string","enum":["low-level","HIGH"]}},"f":{"type":"array","items":{"type":"object",\
            "description":"An address.","properties":{"street":{"type":"string","description":"with the number"},\
            "city":{"type":"string","description":"Where it is"},"zip_code":{"type":["string","null"],"description":"the \
            code"}},"required":["street","city","zip_code"],"additionalProperties":false}},"g":{"type":"array",\
            "items":{"type":"integer"}},"h":{"type":"array","items":{"type":"array","items":{"type":"array",\
            "items":{"type":"string","enum":["low-level","HIGH"]}}}},"i":{"type":["array","null"],\
            "items":{"type":"object","description":"An address.","properties":{"street":{"type":"string",\
            "description":"with the number"},"city":{"type":"string","description":"Where it is"},\
            "zip_code":{"type":["string","null"],"description":"the code"}},"required":["street","city","zip_code"],\
            "additionalProperties":false}}},"required":["a","b","c","d","e","f","g","h","i"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition OPTIONAL = new ToolDefinition(
            "optional",
            "Optional ones.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":["string","null"]},"b":{"type":["integer","null"]},\
            "c":{"type":["integer","null"]},"d":{"type":["number","null"]},"e":{"type":["string","null"]},\
            "f":{"type":["integer","null"]},"g":{"type":["integer","null"]},"h":{"type":["string","null"]},\
            "i":{"type":["array","null"],"items":{"type":"string","enum":["low-level","HIGH"]}},"j":{"type":["string",\
            "null"],"enum":["low-level","HIGH",null]},"k":{"type":["object","null"],"description":"An address.",\
            "properties":{"street":{"type":"string","description":"with the number"},"city":{"type":"string",\
            "description":"Where it is"},"zip_code":{"type":["string","null"],"description":"the code"}},\
            "required":["street","city","zip_code"],"additionalProperties":false}},"required":["a","b","c","d","e","f",\
            "g","h","i","j","k"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition OPTIONAL_NOT_STRICT = new ToolDefinition(
            "optional_not_strict",
            "The same, not strict.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"},"c":{"type":"string",\
            "enum":["low-level","HIGH"]},"d":{"type":"object","properties":{"name":{"type":"string"},\
            "home":{"type":"object","description":"An address.","properties":{"street":{"type":"string",\
            "description":"with the number"},"city":{"type":"string","description":"Where it is"},\
            "zip_code":{"type":"string","description":"the code"}},"required":["street","city"],\
            "additionalProperties":false},"others":{"type":"array","items":{"type":"object","description":"An address.",\
            "properties":{"street":{"type":"string","description":"with the number"},"city":{"type":"string",\
            "description":"Where it is"},"zip_code":{"type":"string","description":"the code"}},"required":["street",\
            "city"],"additionalProperties":false}},"work":{"type":"object","description":"An address.",\
            "properties":{"street":{"type":"string","description":"with the number"},"city":{"type":"string",\
            "description":"Where it is"},"zip_code":{"type":"string","description":"the code"}},"required":["street",\
            "city"],"additionalProperties":false}},"required":["name","home","others"],"additionalProperties":false}},\
            "required":["b","d"],"additionalProperties":false}"""),
            false);

    private static final ToolDefinition RECORDS = new ToolDefinition(
            "records",
            "Records.",
            new ToolSchema("""
            {"type":"object","properties":{"person":{"type":"object","properties":{"name":{"type":"string"},\
            "home":{"type":"object","description":"An address.","properties":{"street":{"type":"string",\
            "description":"with the number"},"city":{"type":"string","description":"Where it is"},\
            "zip_code":{"type":["string","null"],"description":"the code"}},"required":["street","city","zip_code"],\
            "additionalProperties":false},"others":{"type":"array","items":{"type":"object","description":"An address.",\
            "properties":{"street":{"type":"string","description":"with the number"},"city":{"type":"string",\
            "description":"Where it is"},"zip_code":{"type":["string","null"],"description":"the code"}},\
            "required":["street","city","zip_code"],"additionalProperties":false}},"work":{"type":["object","null"],\
            "description":"An address.","properties":{"street":{"type":"string","description":"with the number"},\
            "city":{"type":"string","description":"Where it is"},"zip_code":{"type":["string","null"],"description":"the \
            code"}},"required":["street","city","zip_code"],"additionalProperties":false}},"required":["name","home",\
            "others","work"],"additionalProperties":false},"friends":{"type":"array","items":{"type":"object",\
            "properties":{"name":{"type":"string"},"home":{"type":"object","description":"An address.",\
            "properties":{"street":{"type":"string","description":"with the number"},"city":{"type":"string",\
            "description":"Where it is"},"zip_code":{"type":["string","null"],"description":"the code"}},\
            "required":["street","city","zip_code"],"additionalProperties":false},"others":{"type":"array",\
            "items":{"type":"object","description":"An address.","properties":{"street":{"type":"string",\
            "description":"with the number"},"city":{"type":"string","description":"Where it is"},\
            "zip_code":{"type":["string","null"],"description":"the code"}},"required":["street","city","zip_code"],\
            "additionalProperties":false}},"work":{"type":["object","null"],"description":"An address.",\
            "properties":{"street":{"type":"string","description":"with the number"},"city":{"type":"string",\
            "description":"Where it is"},"zip_code":{"type":["string","null"],"description":"the code"}},\
            "required":["street","city","zip_code"],"additionalProperties":false}},"required":["name","home","others",\
            "work"],"additionalProperties":false}},"streets":{"type":"array","items":{"type":"array",\
            "items":{"type":"object","description":"An address.","properties":{"street":{"type":"string",\
            "description":"with the number"},"city":{"type":"string","description":"Where it is"},\
            "zip_code":{"type":["string","null"],"description":"the code"}},"required":["street","city","zip_code"],\
            "additionalProperties":false}}}},"required":["person","friends","streets"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition SCALARS = new ToolDefinition(
            "scalars",
            "Scalars.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"},"c":{"type":"string",\
            "description":"One character."},"d":{"type":"boolean"},"e":{"type":"integer"},"f":{"type":"integer"},\
            "g":{"type":"integer"},"h":{"type":"integer"},"i":{"type":"number"},"j":{"type":"number"},\
            "k":{"type":"integer"},"l":{"type":"number"}},"required":["a","b","c","d","e","f","g","h","i","j","k","l"],\
            "additionalProperties":false}"""),
            true);

    private static final ToolDefinition TIMES = new ToolDefinition(
            "times",
            "Times.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"string","format":"date"},"b":{"type":"string","format":"time"},\
            "c":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?$"},\
            "d":{"type":"string","format":"date-time"},"e":{"type":"string","format":"date-time"},"f":{"type":"string",\
            "format":"date-time"},"g":{"type":"string","format":"duration"}},"required":["a","b","c","d","e","f","g"],\
            "additionalProperties":false}"""),
            true);

    private static final ObjectShape BOXES_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b")
            .required("c")
            .required("d")
            .required("e")
            .required("f")
            .required("g")
            .required("h");

    private static final ObjectShape LISTS_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b")
            .required("c")
            .required("d")
            .required("e")
            .required("f")
            .required("g")
            .required("h")
            .optional("i");

    private static final EnumShape<EveryType.Level> LEVEL = EnumShape.<EveryType.Level>empty()
            .with("low-level", EveryType.Level.LOW)
            .with("HIGH", EveryType.Level.HIGH);

    private static final ObjectShape ADDRESS = ObjectShape.empty()
            .required("street")
            .required("city")
            .optional("zip_code");

    private static final ObjectShape OPTIONAL_ARGUMENTS = ObjectShape.empty()
            .optional("a")
            .optional("b")
            .optional("c")
            .optional("d")
            .optional("e")
            .optional("f")
            .optional("g")
            .optional("h")
            .optional("i")
            .optional("j")
            .optional("k");

    private static final ObjectShape OPTIONAL_NOT_STRICT_ARGUMENTS = ObjectShape.empty()
            .optional("a")
            .required("b")
            .optional("c")
            .required("d");

    private static final ObjectShape PERSON = ObjectShape.empty()
            .required("name")
            .required("home")
            .required("others")
            .optional("work");

    private static final ObjectShape RECORDS_ARGUMENTS = ObjectShape.empty()
            .required("person")
            .required("friends")
            .required("streets");

    private static final ObjectShape SCALARS_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b")
            .required("c")
            .required("d")
            .required("e")
            .required("f")
            .required("g")
            .required("h")
            .required("i")
            .required("j")
            .required("k")
            .required("l");

    private static final ObjectShape TIMES_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b")
            .required("c")
            .required("d")
            .required("e")
            .required("f")
            .required("g");

    /**
     * Made once, when the tools are registered.
     */
    public EveryType_Toolset() {
    }

    @Override
    public Class<EveryType> beanType() {
        return EveryType.class;
    }

    @Override
    public List<ToolBinding<EveryType>> bindings() {
        return List.of(
                ToolBinding.of(BOXES, """
                boxes(java.lang.Character,java.lang.Boolean,java.lang.Byte,java.lang.Short,java.lang.Integer,java.lang.Long,\
                java.lang.Float,java.lang.Double)""", this, 0),
                ToolBinding.of(LISTS, """
                lists(java.util.List,java.util.Collection,java.lang.Iterable,java.util.List,java.util.List,java.util.List,\
                java.util.List,java.util.List,java.util.Optional)""", this, 1),
                ToolBinding.of(OPTIONAL, """
                optional(java.util.Optional,java.util.OptionalInt,java.util.OptionalLong,java.util.OptionalDouble,\
                java.lang.String,java.lang.Integer,java.util.Optional,java.util.Optional,java.util.Optional,\
                types.EveryType$Level,types.EveryType$Address)""", this, 2)
                    .withResult(ResultForm.byClass().awaited()),
                ToolBinding.of(OPTIONAL_NOT_STRICT, """
                optionalNotStrict(java.util.Optional,java.lang.String,types.EveryType$Level,types.EveryType$Person)""", this, 3),
                ToolBinding.of(RECORDS, "records(types.EveryType$Person,java.util.List,java.util.List)", this, 4)
                    .withResult(ResultForm.of(this, 0)),
                ToolBinding.of(SCALARS, """
                scalars(java.lang.String,java.lang.CharSequence,char,boolean,byte,short,int,long,float,double,\
                java.math.BigInteger,java.math.BigDecimal)""", this, 5),
                ToolBinding.of(TIMES, """
                times(java.time.LocalDate,java.time.LocalTime,java.time.LocalDateTime,java.time.OffsetDateTime,\
                java.time.ZonedDateTime,java.time.Instant,java.time.Duration)""", this, 6));
    }

    @Override
    public Object call(
            int tool, Supplier<EveryType> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> boxes(bean, arguments, context);
            case 1 -> lists(bean, arguments, context);
            case 2 -> optional(bean, arguments, context);
            case 3 -> optionalNotStrict(bean, arguments, context);
            case 4 -> records(bean, arguments, context);
            case 5 -> scalars(bean, arguments, context);
            case 6 -> times(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    @Override
    public void write(int form, ResultWriter writer, Object result) {
        switch (form) {
            case 0 -> writePerson(writer, (EveryType.Person) result);
            default -> throw new IllegalArgumentException();
        }
    }

    private static Object boxes(
            Supplier<EveryType> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Character a = null;
        Boolean b = null;
        Byte c = null;
        Short d = null;
        Integer e = null;
        Long f = null;
        Float g = null;
        Double h = null;
        if (arguments.beginObject(BOXES_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = arguments.readChar();
                    case 1 -> b = arguments.readBoolean();
                    case 2 -> c = arguments.readByte();
                    case 3 -> d = arguments.readShort();
                    case 4 -> e = arguments.readInt();
                    case 5 -> f = arguments.readLong();
                    case 6 -> g = arguments.readFloat();
                    case 7 -> h = arguments.readDouble();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d, e, f, g, h});
        }
        return bean.get().boxes(a, b, c, d, e, f, g, h);
    }

    private static Object lists(
            Supplier<EveryType> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        List<String> a = null;
        Collection<Integer> b = null;
        Iterable<CharSequence> c = null;
        List<List<Character>> d = null;
        List<EveryType.Level> e = null;
        List<? extends EveryType.Address> f = null;
        List<? super Long> g = null;
        List<? extends List<List<? extends EveryType.Level>>> h = null;
        Optional<? extends List<? extends EveryType.Address>> i = Optional.empty();
        if (arguments.beginObject(LISTS_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = arguments.readList(ArgumentReader::readString);
                    case 1 -> b = arguments.readList(ArgumentReader::readInt);
                    case 2 -> c = arguments.readList(ArgumentReader::readString);
                    case 3 -> d = arguments.readList(inner -> inner.readList(ArgumentReader::readChar));
                    case 4 -> e = arguments.readList(inner -> inner.readEnum(LEVEL));
                    case 5 -> f = arguments.readList(EveryType_Toolset::readAddress);
                    case 6 -> g = arguments.readList(ArgumentReader::readLong);
                    case 7 -> h = arguments.readList(inner -> inner.readList(inner_ -> inner_.readList(inner__ -> inner__.readEnum(LEVEL))));
                    case 8 -> i = Optional.ofNullable(arguments.readList(EveryType_Toolset::readAddress));
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d, e, f, g, h, i});
        }
        bean.get().lists(a, b, c, d, e, f, g, h, i);
        return ToolOutput.DONE;
    }

    private static Object optional(
            Supplier<EveryType> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Optional<String> a = Optional.empty();
        OptionalInt b = OptionalInt.empty();
        OptionalLong c = OptionalLong.empty();
        OptionalDouble d = OptionalDouble.empty();
        String e = null;
        Integer f = null;
        Optional<Integer> g = Optional.empty();
        Optional<CharSequence> h = Optional.empty();
        Optional<List<EveryType.Level>> i = Optional.empty();
        EveryType.Level j = null;
        EveryType.Address k = null;
        if (arguments.beginObject(OPTIONAL_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = Optional.ofNullable(arguments.readString());
                    case 1 -> b = OptionalInt.of(arguments.readInt());
                    case 2 -> c = OptionalLong.of(arguments.readLong());
                    case 3 -> d = OptionalDouble.of(arguments.readDouble());
                    case 4 -> e = arguments.readString();
                    case 5 -> f = arguments.readInt();
                    case 6 -> g = Optional.ofNullable(arguments.readInt());
                    case 7 -> h = Optional.ofNullable(arguments.readString());
                    case 8 -> i = Optional.ofNullable(arguments.readList(inner -> inner.readEnum(LEVEL)));
                    case 9 -> j = arguments.readEnum(LEVEL);
                    case 10 -> k = readAddress(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d, e, f, g, h, i, j, k});
        }
        return bean.get().optional(a, b, c, d, e, f, g, h, i, j, k);
    }

    private static Object optionalNotStrict(
            Supplier<EveryType> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Optional<String> a = Optional.empty();
        String b = null;
        EveryType.Level c = null;
        EveryType.Person d = null;
        if (arguments.beginObject(OPTIONAL_NOT_STRICT_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = Optional.ofNullable(arguments.readString());
                    case 1 -> b = arguments.readString();
                    case 2 -> c = arguments.readEnum(LEVEL);
                    case 3 -> d = readPerson(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d});
        }
        bean.get().optionalNotStrict(a, b, c, d);
        return ToolOutput.DONE;
    }

    private static Object records(
            Supplier<EveryType> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        EveryType.Person person = null;
        List<EveryType.Person> friends = null;
        List<List<EveryType.Address>> streets = null;
        if (arguments.beginObject(RECORDS_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> person = readPerson(arguments);
                    case 1 -> friends = arguments.readList(EveryType_Toolset::readPerson);
                    case 2 -> streets = arguments.readList(inner -> inner.readList(EveryType_Toolset::readAddress));
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {person, friends, streets});
        }
        return bean.get().records(person, friends, streets);
    }

    private static Object scalars(
            Supplier<EveryType> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        String a = null;
        CharSequence b = null;
        char c = 0;
        boolean d = false;
        byte e = 0;
        short f = 0;
        int g = 0;
        long h = 0;
        float i = 0;
        double j = 0;
        BigInteger k = null;
        BigDecimal l = null;
        if (arguments.beginObject(SCALARS_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = arguments.readString();
                    case 1 -> b = arguments.readString();
                    case 2 -> c = arguments.readChar();
                    case 3 -> d = arguments.readBoolean();
                    case 4 -> e = arguments.readByte();
                    case 5 -> f = arguments.readShort();
                    case 6 -> g = arguments.readInt();
                    case 7 -> h = arguments.readLong();
                    case 8 -> i = arguments.readFloat();
                    case 9 -> j = arguments.readDouble();
                    case 10 -> k = arguments.readBigInteger();
                    case 11 -> l = arguments.readBigDecimal();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d, e, f, g, h, i, j, k, l});
        }
        return bean.get().scalars(a, b, c, d, e, f, g, h, i, j, k, l);
    }

    private static Object times(
            Supplier<EveryType> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        LocalDate a = null;
        LocalTime b = null;
        LocalDateTime c = null;
        OffsetDateTime d = null;
        ZonedDateTime e = null;
        Instant f = null;
        Duration g = null;
        if (arguments.beginObject(TIMES_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = arguments.readLocalDate();
                    case 1 -> b = arguments.readLocalTime();
                    case 2 -> c = arguments.readLocalDateTime();
                    case 3 -> d = arguments.readOffsetDateTime();
                    case 4 -> e = arguments.readZonedDateTime();
                    case 5 -> f = arguments.readInstant();
                    case 6 -> g = arguments.readDuration();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d, e, f, g});
        }
        return bean.get().times(a, b, c, d, e, f, g);
    }

    private static EveryType.Address readAddress(ArgumentReader arguments) {
        String street = null;
        String city = null;
        String zip = null;
        if (arguments.beginObject(ADDRESS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> street = arguments.readString();
                    case 1 -> city = arguments.readString();
                    case 2 -> zip = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new EveryType.Address(street, city, zip);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static EveryType.Person readPerson(ArgumentReader arguments) {
        String name = null;
        EveryType.Address home = null;
        List<EveryType.Address> others = null;
        Optional<EveryType.Address> work = Optional.empty();
        if (arguments.beginObject(PERSON)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> name = arguments.readString();
                    case 1 -> home = readAddress(arguments);
                    case 2 -> others = arguments.readList(EveryType_Toolset::readAddress);
                    case 3 -> work = Optional.ofNullable(readAddress(arguments));
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new EveryType.Person(name, home, others, work);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static void writePerson(ResultWriter writer, EveryType.Person value) {
        if (writer.beginObject(value)) {
            writer.name("\"name\":");
            writer.writeString(value.name());
            writer.name("\"home\":");
            writeAddress(writer, value.home());
            writer.name("\"others\":");
            writer.writeList(value.others(), EveryType_Toolset::writeAddress);
            writer.name("\"work\":");
            writer.writeOptional(value.work(), EveryType_Toolset::writeAddress);
            writer.endObject();
        }
    }

    private static void writeAddress(ResultWriter writer, EveryType.Address value) {
        if (writer.beginObject(value)) {
            writer.name("\"street\":");
            writer.writeString(value.street());
            writer.name("\"city\":");
            writer.writeString(value.city());
            writer.name("\"zip_code\":");
            writer.writeString(value.zip());
            writer.endObject();
        }
    }
}
