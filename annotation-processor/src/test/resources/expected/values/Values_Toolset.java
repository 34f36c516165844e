// Generated from values.Values; changes are lost.
package values;

import dev.assistanttools.spi.ArgumentArrays;
import dev.assistanttools.spi.ArgumentChecks;
import dev.assistanttools.spi.ArgumentMaps;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.EnumShape;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolOutput;
import dev.assistanttools.tool.ToolSchema;
import java.lang.CharSequence;
import java.lang.Class;
import java.lang.Exception;
import java.lang.IllegalArgumentException;
import java.lang.IllegalStateException;
import java.lang.Integer;
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
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Values}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Values_Toolset implements GeneratedToolset<Values> {
    private static final ToolDefinition DEFAULTS = new ToolDefinition(
            "defaults",
            "Has defaults of each kind.",
            new ToolSchema("""
            {"type":"object","properties":{"text":{"type":["string","null"],"description":"a text\\nnull means \\"a \
            \\\\\\"b\\\\\\"\\"."},"empty":{"type":["string","null"],"description":"null means \\"\\"."},\
            "character":{"type":["string","null"],"description":"null means \\"x\\".\\nOne character."},\
            "flag":{"type":["boolean","null"],"description":"null means true."},"b":{"type":["integer","null"],\
            "description":"null means -128."},"s":{"type":["integer","null"],"description":"null means 1."},\
            "i":{"type":["integer","null"],"description":"null means -2147483648."},"l":{"type":["integer","null"],\
            "description":"null means 9223372036854775807."},"f":{"type":["number","null"],"description":"null means \
            0.5."},"d":{"type":["number","null"],"description":"null means 1E10."},"integer":{"type":["integer","null"],\
            "description":"null means 123456789012345678901234567890."},"decimal":{"type":["number","null"],\
            "description":"null means 0.10."},"level":{"type":["string","null"],"description":"null means \
            \\"low-level\\".\\nlow-level: Nearly nothing.","enum":["low-level","HIGH",null]},"date":{"type":["string",\
            "null"],"description":"null means \\"2026-01-20\\".","format":"date"},"duration":{"type":["string","null"],\
            "description":"null means \\"PT1H\\".","format":"duration"},"currency":{"type":["string","null"],\
            "description":"null means \\"EUR\\".\\nA currency code of ISO 4217 such as \\"EUR\\".",\
            "pattern":"^[A-Z]{3}$"},"number":{"type":["integer","null"],"description":"null means 3."},\
            "list":{"type":["array","null"],"description":"null means [1,2].","items":{"type":"integer"}},\
            "set":{"type":["array","null"],"description":"null means [\\"HIGH\\"].","items":{"type":"string",\
            "description":"low-level: Nearly nothing.","enum":["low-level","HIGH"]}},"array":{"type":["array","null"],\
            "description":"null means [0.5].","items":{"type":"number"}},"page":{"type":["object","null"],\
            "description":"null means {\\"size\\":5,\\"cursor\\":null}.","properties":{"size":{"type":["integer","null"],\
            "description":"null means 20."},"cursor":{"type":["string","null"],"description":"null means \\"\\".\\nFor \
            example: \\"a\\", \\"b\\"."}},"required":["size","cursor"],"additionalProperties":false},\
            "map":{"type":["array","null"],"description":"null means [{\\"key\\":\\"a\\",\\"value\\":1},\
            {\\"key\\":\\"b\\",\\"value\\":2}].","items":{"type":"object","properties":{"key":{"type":"string"},\
            "value":{"type":"integer"}},"required":["key","value"],"additionalProperties":false}},\
            "levels":{"type":["object","null"],"description":"null means {\\"low-level\\":null,\\"HIGH\\":[\\"a\\"]}.",\
            "properties":{"low-level":{"type":["array","null"],"description":"Nearly nothing.","items":{"type":"string"}},\
            "HIGH":{"type":["array","null"],"items":{"type":"string"}}},"required":["low-level","HIGH"],\
            "additionalProperties":false}},"required":["text","empty","character","flag","b","s","i","l","f","d",\
            "integer","decimal","level","date","duration","currency","number","list","set","array","page","map","levels"],\
            "additionalProperties":false}"""),
            true);

    private static final ToolDefinition DEFAULTS_NOT_STRICT = new ToolDefinition(
            "defaults_not_strict",
            "The same where the schema has keywords.",
            new ToolSchema("""
            {"type":"object","properties":{"level":{"type":"string","description":"low-level: Nearly nothing.",\
            "enum":["low-level","HIGH"],"default":"low-level"},"lists":{"type":"array","items":{"type":"array",\
            "items":{"type":"string"}},"default":[["a"],[]]},"page":{"type":"object",\
            "properties":{"size":{"type":"integer","default":20},"cursor":{"type":"string","default":\"","examples":["a",\
            "b"]}},"required":[],"additionalProperties":false}},"required":["page"],"additionalProperties":false}"""),
            false);

    private static final ToolDefinition EXAMPLES = new ToolDefinition(
            "examples",
            "Has examples.",
            new ToolSchema("""
            {"type":"object","properties":{"place":{"type":"string","description":"where\\nFor example: \\"Nome, AK\\", \
            \\"Bonn\\"."},"level":{"type":["string","null"],"description":"null means \\"low-level\\".\\nFor example: \
            \\"HIGH\\".\\nlow-level: Nearly nothing.","enum":["low-level","HIGH",null]},"list":{"type":"array",\
            "description":"For example: [1,2].","items":{"type":"integer"}},"maps":{"type":"array","description":"For \
            example: [], [{\\"key\\":\\"a\\",\\"value\\":[{\\"key\\":\\"b\\",\\"value\\":\\"c\\"}]}].",\
            "items":{"type":"object","properties":{"key":{"type":"string"},"value":{"type":"array",\
            "items":{"type":"object","properties":{"key":{"type":"string"},"value":{"type":"string"}},"required":["key",\
            "value"],"additionalProperties":false}}},"required":["key","value"],"additionalProperties":false}},\
            "pages":{"type":"array","description":"For example: [{\\"size\\":5,\\"cursor\\":null}].",\
            "items":{"type":"object","properties":{"size":{"type":["integer","null"],"description":"null means 20."},\
            "cursor":{"type":["string","null"],"description":"null means \\"\\".\\nFor example: \\"a\\", \\"b\\"."}},\
            "required":["size","cursor"],"additionalProperties":false}}},"required":["place","level","list","maps",\
            "pages"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition EXAMPLES_NOT_STRICT = new ToolDefinition(
            "examples_not_strict",
            "The same where the schema has keywords.",
            new ToolSchema("""
            {"type":"object","properties":{"place":{"type":"string","examples":["Nome, AK","Bonn"]},\
            "price":{"type":"number","examples":[1,2.50]},"page":{"type":"object","properties":{"size":{"type":"integer",\
            "default":20},"cursor":{"type":"string","default":\"","examples":["a","b"]}},"required":[],\
            "additionalProperties":false,"examples":[{"size":1}]},"levels":{"type":"object",\
            "properties":{"low-level":{"type":"integer","description":"Nearly nothing."},"HIGH":{"type":"integer"}},\
            "required":[],"additionalProperties":false,"examples":[{"low-level":1}]},"maps":{"type":"object",\
            "additionalProperties":{"type":"object","additionalProperties":{"type":"string"}},\
            "examples":[{"a":{"b":"c"}}]}},"required":["place","page","levels","maps"],"additionalProperties":false}"""),
            false);

    private static final ObjectShape DEFAULTS_ARGUMENTS = ObjectShape.empty()
            .optional("text")
            .optional("empty")
            .optional("character")
            .optional("flag")
            .optional("b")
            .optional("s")
            .optional("i")
            .optional("l")
            .optional("f")
            .optional("d")
            .optional("integer")
            .optional("decimal")
            .optional("level")
            .optional("date")
            .optional("duration")
            .optional("currency")
            .optional("number")
            .optional("list")
            .optional("set")
            .optional("array")
            .optional("page")
            .optional("map")
            .optional("levels");

    private static final BigInteger INTEGER_DEFAULT = defaultInteger();

    private static final BigDecimal DECIMAL_DEFAULT = defaultDecimal();

    private static final LocalDate DATE_DEFAULT = defaultDate();

    private static final Duration DURATION_DEFAULT = defaultDuration();

    private static final Currency CURRENCY_DEFAULT = defaultCurrency();

    private static final EnumShape<Values.Level> LEVEL = EnumShape.<Values.Level>empty()
            .with("low-level", Values.Level.LOW)
            .with("HIGH", Values.Level.HIGH);

    private static final ObjectShape PAGE = ObjectShape.empty()
            .optional("size")
            .optional("cursor");

    private static final ObjectShape DEFAULTS_NOT_STRICT_ARGUMENTS = ObjectShape.empty()
            .optional("level")
            .optional("lists")
            .required("page");

    private static final ObjectShape EXAMPLES_ARGUMENTS = ObjectShape.empty()
            .required("place")
            .optional("level")
            .required("list")
            .required("maps")
            .required("pages");

    private static final ObjectShape EXAMPLES_NOT_STRICT_ARGUMENTS = ObjectShape.empty()
            .required("place")
            .optional("price")
            .required("page")
            .required("levels")
            .required("maps");

    /**
     * Made once, when the tools are registered.
     */
    public Values_Toolset() {
    }

    @Override
    public Class<Values> beanType() {
        return Values.class;
    }

    @Override
    public List<ToolBinding<Values>> bindings() {
        return List.of(
                ToolBinding.of(DEFAULTS, """
                defaults(java.lang.String,java.lang.CharSequence,char,boolean,byte,java.lang.Short,int,java.lang.Long,float,\
                double,java.math.BigInteger,java.math.BigDecimal,values.Values$Level,java.time.LocalDate,java.time.Duration,\
                java.util.Optional,java.util.OptionalInt,java.util.List,java.util.Optional,double[],values.Values$Page,\
                java.util.Map,java.util.Map)""", this, 0),
                ToolBinding.of(DEFAULTS_NOT_STRICT, "defaultsNotStrict(values.Values$Level,java.util.List,values.Values$Page)", this, 1),
                ToolBinding.of(EXAMPLES, "examples(java.lang.String,values.Values$Level,java.util.List,java.util.Map,java.util.List)", this, 2),
                ToolBinding.of(EXAMPLES_NOT_STRICT, """
                examplesNotStrict(java.lang.String,java.util.Optional,values.Values$Page,java.util.Map,java.util.Map)""", this, 3));
    }

    @Override
    public Object call(
            int tool, Supplier<Values> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> defaults(bean, arguments, context);
            case 1 -> defaultsNotStrict(bean, arguments, context);
            case 2 -> examples(bean, arguments, context);
            case 3 -> examplesNotStrict(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object defaults(
            Supplier<Values> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        String text = "a \"b\"";
        CharSequence empty = "";
        char character = "x".charAt(0);
        boolean flag = true;
        byte b = (byte) -128;
        Short s = (short) 1;
        int i = -2147483648;
        Long l = 9223372036854775807L;
        float f = 0.5f;
        double d = 1E10d;
        BigInteger integer = INTEGER_DEFAULT;
        BigDecimal decimal = DECIMAL_DEFAULT;
        Values.Level level = Values.Level.LOW;
        LocalDate date = DATE_DEFAULT;
        Duration duration = DURATION_DEFAULT;
        Optional<Currency> currency = Optional.of(CURRENCY_DEFAULT);
        OptionalInt number = OptionalInt.of(3);
        List<Integer> list = defaultList();
        Optional<? extends Set<Values.Level>> set = Optional.of(defaultSet());
        double[] array = defaultArray();
        Values.Page page = defaultPage();
        Map<String, Integer> map = defaultMap();
        Map<Values.Level, List<String>> levels = defaultLevels();
        if (arguments.beginObject(DEFAULTS_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> text = arguments.readString();
                    case 1 -> empty = arguments.readString();
                    case 2 -> character = arguments.readChar();
                    case 3 -> flag = arguments.readBoolean();
                    case 4 -> b = arguments.readByte();
                    case 5 -> s = arguments.readShort();
                    case 6 -> i = arguments.readInt();
                    case 7 -> l = arguments.readLong();
                    case 8 -> f = arguments.readFloat();
                    case 9 -> d = arguments.readDouble();
                    case 10 -> integer = arguments.readBigInteger();
                    case 11 -> decimal = arguments.readBigDecimal();
                    case 12 -> level = arguments.readEnum(LEVEL);
                    case 13 -> date = arguments.readLocalDate();
                    case 14 -> duration = arguments.readDuration();
                    case 15 -> currency = Optional.ofNullable(arguments.readCurrency());
                    case 16 -> number = OptionalInt.of(arguments.readInt());
                    case 17 -> list = arguments.readList(ArgumentReader::readInt);
                    case 18 -> set = Optional.ofNullable(arguments.readSet(inner -> inner.readEnum(LEVEL)));
                    case 19 -> array = ArgumentArrays.doubles(arguments);
                    case 20 -> page = readPage(arguments);
                    case 21 -> map = ArgumentMaps.of(arguments, ArgumentReader::readInt);
                    case 22 -> levels = ArgumentMaps.of(arguments, LEVEL, inner -> inner.readList(ArgumentReader::readString));
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {text, empty, character, flag, b, s, i, l, f, d, integer, decimal, level, date, duration, currency, number, list, set, array, page, map, levels});
        }
        bean.get().defaults(text, empty, character, flag, b, s, i, l, f, d, integer, decimal, level, date, duration, currency, number, list, set, array, page, map, levels);
        return ToolOutput.DONE;
    }

    private static Object defaultsNotStrict(
            Supplier<Values> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Values.Level level = Values.Level.LOW;
        List<List<String>> lists = defaultLists();
        Values.Page page = null;
        if (arguments.beginObject(DEFAULTS_NOT_STRICT_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> level = arguments.readEnum(LEVEL);
                    case 1 -> lists = arguments.readList(inner -> inner.readList(ArgumentReader::readString));
                    case 2 -> page = readPage(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {level, lists, page});
        }
        bean.get().defaultsNotStrict(level, lists, page);
        return ToolOutput.DONE;
    }

    private static Object examples(
            Supplier<Values> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        String place = null;
        Values.Level level = Values.Level.LOW;
        List<Integer> list = null;
        Map<String, Map<String, String>> maps = null;
        List<Values.Page> pages = null;
        if (arguments.beginObject(EXAMPLES_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> place = arguments.readString();
                    case 1 -> level = arguments.readEnum(LEVEL);
                    case 2 -> list = arguments.readList(ArgumentReader::readInt);
                    case 3 -> maps = ArgumentMaps.of(arguments, inner -> ArgumentMaps.of(inner, ArgumentReader::readString));
                    case 4 -> pages = arguments.readList(Values_Toolset::readPage);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {place, level, list, maps, pages});
        }
        bean.get().examples(place, level, list, maps, pages);
        return ToolOutput.DONE;
    }

    private static Object examplesNotStrict(
            Supplier<Values> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        String place = null;
        Optional<BigDecimal> price = Optional.empty();
        Values.Page page = null;
        Map<Values.Level, Integer> levels = null;
        Map<String, Map<String, String>> maps = null;
        if (arguments.beginObject(EXAMPLES_NOT_STRICT_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> place = arguments.readString();
                    case 1 -> price = Optional.ofNullable(arguments.readBigDecimal());
                    case 2 -> page = readPage(arguments);
                    case 3 -> levels = ArgumentMaps.of(arguments, LEVEL, ArgumentReader::readInt);
                    case 4 -> maps = ArgumentMaps.of(arguments, inner -> ArgumentMaps.of(inner, ArgumentReader::readString));
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {place, price, page, levels, maps});
        }
        bean.get().examplesNotStrict(place, price, page, levels, maps);
        return ToolOutput.DONE;
    }

    private static BigInteger defaultInteger() {
        ArgumentReader arguments = ArgumentReader.of("123456789012345678901234567890");
        BigInteger value = arguments.readBigInteger();
        arguments.finish();
        return value;
    }

    private static BigDecimal defaultDecimal() {
        ArgumentReader arguments = ArgumentReader.of("0.10");
        BigDecimal value = arguments.readBigDecimal();
        arguments.finish();
        return value;
    }

    private static LocalDate defaultDate() {
        ArgumentReader arguments = ArgumentReader.of("\"2026-01-20\"");
        LocalDate value = arguments.readLocalDate();
        arguments.finish();
        return value;
    }

    private static Duration defaultDuration() {
        ArgumentReader arguments = ArgumentReader.of("\"PT1H\"");
        Duration value = arguments.readDuration();
        arguments.finish();
        return value;
    }

    private static Currency defaultCurrency() {
        ArgumentReader arguments = ArgumentReader.of("\"EUR\"");
        Currency value = arguments.readCurrency();
        arguments.finish();
        return value;
    }

    private static List<Integer> defaultList() {
        ArgumentReader arguments = ArgumentReader.of("[1,2]");
        List<Integer> value = arguments.readList(ArgumentReader::readInt);
        arguments.finish();
        return value;
    }

    private static Set<Values.Level> defaultSet() {
        ArgumentReader arguments = ArgumentReader.of("[\"HIGH\"]");
        Set<Values.Level> value = arguments.readSet(inner -> inner.readEnum(LEVEL));
        arguments.finish();
        return value;
    }

    private static double[] defaultArray() {
        ArgumentReader arguments = ArgumentReader.of("[0.5]");
        double[] value = ArgumentArrays.doubles(arguments);
        arguments.finish();
        return value;
    }

    private static Values.Page readPage(ArgumentReader arguments) {
        int size = 20;
        String cursor = "";
        if (arguments.beginObject(PAGE)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> size = arguments.readInt();
                    case 1 -> cursor = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Values.Page(size, cursor);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Values.Page defaultPage() {
        ArgumentReader arguments = ArgumentReader.of("{\"size\":5}");
        Values.Page value = readPage(arguments);
        arguments.finish();
        return value;
    }

    private static Map<String, Integer> defaultMap() {
        ArgumentReader arguments = ArgumentReader.of("{\"a\":1,\"b\":2}");
        Map<String, Integer> value = ArgumentMaps.of(arguments, ArgumentReader::readInt);
        arguments.finish();
        return value;
    }

    private static Map<Values.Level, List<String>> defaultLevels() {
        ArgumentReader arguments = ArgumentReader.of("{\"HIGH\":[\"a\"]}");
        Map<Values.Level, List<String>> value = ArgumentMaps.of(arguments, LEVEL, inner -> inner.readList(ArgumentReader::readString));
        arguments.finish();
        return value;
    }

    private static List<List<String>> defaultLists() {
        ArgumentReader arguments = ArgumentReader.of("[[\"a\"],[]]");
        List<List<String>> value = arguments.readList(inner -> inner.readList(ArgumentReader::readString));
        arguments.finish();
        return value;
    }
}
