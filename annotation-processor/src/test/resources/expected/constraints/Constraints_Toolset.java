// Generated from constraints.Constraints; changes are lost.
package constraints;

import dev.assistanttools.spi.ArgumentArrays;
import dev.assistanttools.spi.ArgumentChecks;
import dev.assistanttools.spi.ArgumentMaps;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.ArgumentTrees;
import dev.assistanttools.spi.EnumShape;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Constraints}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Constraints_Toolset implements GeneratedToolset<Constraints> {
    private static final ToolDefinition CONTAINERS = new ToolDefinition(
            "containers",
            "Lists and maps.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"array","items":{"type":"string"},"minItems":1,"maxItems":3},\
            "b":{"type":"array","items":{"type":"integer"},"minItems":1},"c":{"type":"array","items":{"type":"object",\
            "properties":{"key":{"type":"string"},"value":{"type":"integer"}},"required":["key","value"],\
            "additionalProperties":false},"maxItems":5},"d":{"type":"object","description":"Who.",\
            "properties":{"name":{"type":"string","description":"the name\\nAt most 50 characters.","pattern":"\\\\S"},\
            "age":{"type":"integer","minimum":0,"maximum":150}},"required":["name","age"],"additionalProperties":false}},\
            "required":["a","b","c","d"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition CONTAINERS_NOT_STRICT = new ToolDefinition(
            "containers_not_strict",
            "Lists and maps, where the schema may have names of its own.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"array","items":{"type":"string"},"minItems":1},\
            "b":{"type":"object","additionalProperties":{"type":"integer"},"minProperties":1,"maxProperties":5},\
            "c":{"type":"object","description":"Who.","properties":{"name":{"type":"string","description":"the name",\
            "maxLength":50,"pattern":"\\\\S"},"age":{"type":"integer","minimum":0,"maximum":150}},"required":["name",\
            "age"],"additionalProperties":false}},"required":["a","b","c"],"additionalProperties":false}"""),
            false);

    private static final ToolDefinition NUMBERS = new ToolDefinition(
            "numbers",
            "Numbers.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"integer","minimum":1,"maximum":10},"b":{"type":"number",\
            "minimum":0.5,"exclusiveMaximum":1.50},"c":{"type":"integer","minimum":3,"exclusiveMinimum":0},\
            "d":{"type":"integer","exclusiveMinimum":0},"e":{"type":"integer","minimum":0},"f":{"type":"number",\
            "exclusiveMaximum":0},"g":{"type":"number","maximum":0},"h":{"type":["integer","null"],"minimum":1}},\
            "required":["a","b","c","d","e","f","g","h"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition OTHERS = new ToolDefinition(
            "others",
            "Other constraints, and constraints in other ways.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"number","exclusiveMinimum":-1000000,"exclusiveMaximum":1000000,\
            "multipleOf":0.01},"b":{"type":"integer","exclusiveMinimum":-1000,"exclusiveMaximum":1000},\
            "c":{"type":"string","description":"the birthday\\nIn the past.","format":"date"},"d":{"type":["string",\
            "null"],"description":"Not in the past.","format":"date-time"},"e":{"type":"boolean","description":"Always \
            true."},"f":{"type":"string","description":"Matches the regular expression .{3} as a whole.",\
            "pattern":"^[a-z]*$"},"g":{"type":"integer","minimum":1},"h":{"type":"string","description":"At least 10 \
            characters.\\nAt most 13 characters.","pattern":"^[0-9X]+$"},"i":{"type":"integer","minimum":1,"maximum":50},\
            "j":{"type":"string"},"k":{"type":"number","description":"How heavy.","exclusiveMinimum":0}},"required":["a",\
            "b","c","d","e","f","g","h","i","j","k"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition SIGNS = new ToolDefinition(
            "signs",
            "Takes what ends in a sign, and a union of letters that only Java knows.",
            new ToolSchema("""
            {"type":"object","properties":{"price":{"type":"string","description":"in dollars","pattern":"^\\\\d+\\\\$$"},\
            "letters":{"type":"string","description":"of both ends of the alphabet\\nMatches the regular expression \
            [a-c[x-z]]+ as a whole."}},"required":["price","letters"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition TEXT = new ToolDefinition(
            "text",
            "Text.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"string","description":"At least 2 characters.\\nAt most 50 \
            characters."},"b":{"type":"string","description":"At least 1 character."},"c":{"type":"string",\
            "pattern":"\\\\S"},"d":{"type":"string","description":"where to write to","format":"email"},\
            "e":{"type":"string","pattern":"^[A-Z]{2}$"},"f":{"type":"string","description":"Not blank.",\
            "pattern":"^(?:^a|b$)$"},"g":{"type":"string","description":"Matches the regular expression \\\\p{Alpha}++ as \
            a whole."},"h":{"type":"string"}},"required":["a","b","c","d","e","f","g","h"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition TEXT_NOT_STRICT = new ToolDefinition(
            "text_not_strict",
            "Text, where the schema may say how long it is.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"string","minLength":2,"maxLength":50},"b":{"type":"string",\
            "pattern":"\\\\S"}},"required":["a"],"additionalProperties":false}"""),
            false);

    private static final ToolDefinition VALUES = new ToolDefinition(
            "values",
            "Defaults and examples that the constraints allow.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":["string","null"],"description":"null means \\"abc\\".\\nAt most 3 \
            characters."},"b":{"type":"array","description":"For example: [1,2].","items":{"type":"integer","maximum":5},\
            "minItems":2},"c":{"type":["number","null"],"description":"null means 0.50.","exclusiveMinimum":-10,\
            "exclusiveMaximum":10,"multipleOf":0.01}},"required":["a","b","c"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition WITHIN = new ToolDefinition(
            "within",
            "What is inside of something.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"array","items":{"type":"string","description":"At least 2 \
            characters.\\nAt most 10 characters."}},"b":{"type":"array","items":{"type":"object",\
            "properties":{"key":{"type":"string","pattern":"\\\\S"},"value":{"type":"integer","minimum":0}},\
            "required":["key","value"],"additionalProperties":false}},"c":{"type":["string","null"],"format":"email"},\
            "d":{"type":"array","items":{"type":"array","items":{"type":"integer","exclusiveMinimum":0},"maxItems":3}},\
            "e":{"type":"object","description":"At least 1 entry.","properties":{"LOW":{"type":["number","null"],\
            "maximum":1.5},"HIGH":{"type":["number","null"],"maximum":1.5}},"required":["LOW","HIGH"],\
            "additionalProperties":false}},"required":["a","b","c","d","e"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition WITHIN_NOT_STRICT = new ToolDefinition(
            "within_not_strict",
            "What is inside of something, where the schema may say it all.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"array","items":{"type":"string","minLength":2,"maxLength":10}},\
            "b":{"type":"object","propertyNames":{"type":"string","pattern":"^[a-z]+$"},\
            "additionalProperties":{"type":"integer","minimum":0}},"c":{"type":"object",\
            "properties":{"LOW":{"type":"integer"},"HIGH":{"type":"integer"}},"required":[],"additionalProperties":false,\
            "minProperties":1},"d":{"type":"object","minProperties":1}},"required":["a","b","c","d"],\
            "additionalProperties":false}"""),
            false);

    private static final ObjectShape CONTAINERS_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b")
            .required("c")
            .required("d");

    private static final ObjectShape PERSON = ObjectShape.empty()
            .required("name")
            .required("age");

    private static final ObjectShape CONTAINERS_NOT_STRICT_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b")
            .required("c");

    private static final ObjectShape NUMBERS_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b")
            .required("c")
            .required("d")
            .required("e")
            .required("f")
            .required("g")
            .optional("h");

    private static final ObjectShape OTHERS_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b")
            .required("c")
            .optional("d")
            .required("e")
            .required("f")
            .required("g")
            .required("h")
            .required("i")
            .required("j")
            .required("k");

    private static final ObjectShape SIGNS_ARGUMENTS = ObjectShape.empty()
            .required("price")
            .required("letters");

    private static final ObjectShape TEXT_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b")
            .required("c")
            .required("d")
            .required("e")
            .required("f")
            .required("g")
            .required("h");

    private static final ObjectShape TEXT_NOT_STRICT_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .optional("b");

    private static final ObjectShape VALUES_ARGUMENTS = ObjectShape.empty()
            .optional("a")
            .required("b")
            .optional("c");

    private static final BigDecimal C_DEFAULT = defaultC();

    private static final ObjectShape WITHIN_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b")
            .optional("c")
            .required("d")
            .required("e");

    private static final EnumShape<Constraints.Level> LEVEL = EnumShape.<Constraints.Level>empty()
            .with("LOW", Constraints.Level.LOW)
            .with("HIGH", Constraints.Level.HIGH);

    private static final ObjectShape WITHIN_NOT_STRICT_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b")
            .required("c")
            .required("d");

    /**
     * Made once, when the tools are registered.
     */
    public Constraints_Toolset() {
    }

    @Override
    public Class<Constraints> beanType() {
        return Constraints.class;
    }

    @Override
    public List<ToolBinding<Constraints>> bindings() {
        return List.of(
                ToolBinding.of(CONTAINERS, "containers(java.util.List,int[],java.util.Map,constraints.Constraints$Person)", this, 0),
                ToolBinding.of(CONTAINERS_NOT_STRICT, "containersNotStrict(java.util.List,java.util.Map,constraints.Constraints$Person)", this, 1),
                ToolBinding.of(NUMBERS, """
                numbers(int,java.math.BigDecimal,long,int,java.lang.Integer,double,float,java.util.Optional)""", this, 2),
                ToolBinding.of(OTHERS, """
                others(java.math.BigDecimal,int,java.time.LocalDate,java.util.Optional,boolean,java.lang.String,int,\
                java.lang.String,int,java.lang.String,constraints.Constraints$Weight)""", this, 3),
                ToolBinding.of(SIGNS, "signs(java.lang.String,java.lang.String)", this, 4),
                ToolBinding.of(TEXT, """
                text(java.lang.String,java.lang.String,java.lang.String,java.lang.String,java.lang.String,java.lang.String,\
                java.lang.String,java.lang.String)""", this, 5),
                ToolBinding.of(TEXT_NOT_STRICT, "textNotStrict(java.lang.String,java.util.Optional)", this, 6),
                ToolBinding.of(VALUES, "values(java.lang.String,java.util.List,java.math.BigDecimal)", this, 7),
                ToolBinding.of(WITHIN, "within(java.util.List,java.util.Map,java.util.Optional,java.util.List,java.util.Map)", this, 8),
                ToolBinding.of(WITHIN_NOT_STRICT, "withinNotStrict(java.util.List,java.util.Map,java.util.Map,java.util.Map)", this, 9));
    }

    @Override
    public Object call(
            int tool, Supplier<Constraints> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> containers(bean, arguments, context);
            case 1 -> containersNotStrict(bean, arguments, context);
            case 2 -> numbers(bean, arguments, context);
            case 3 -> others(bean, arguments, context);
            case 4 -> signs(bean, arguments, context);
            case 5 -> text(bean, arguments, context);
            case 6 -> textNotStrict(bean, arguments, context);
            case 7 -> values(bean, arguments, context);
            case 8 -> within(bean, arguments, context);
            case 9 -> withinNotStrict(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object containers(
            Supplier<Constraints> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        List<String> a = null;
        int[] b = null;
        Map<String, Integer> c = null;
        Constraints.Person d = null;
        if (arguments.beginObject(CONTAINERS_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = arguments.readList(ArgumentReader::readString);
                    case 1 -> b = ArgumentArrays.ints(arguments);
                    case 2 -> c = ArgumentMaps.of(arguments, ArgumentReader::readInt);
                    case 3 -> d = readPerson(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d});
        }
        bean.get().containers(a, b, c, d);
        return ToolOutput.DONE;
    }

    private static Object containersNotStrict(
            Supplier<Constraints> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        List<String> a = null;
        Map<String, Integer> b = null;
        Constraints.Person c = null;
        if (arguments.beginObject(CONTAINERS_NOT_STRICT_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = arguments.readList(ArgumentReader::readString);
                    case 1 -> b = ArgumentMaps.of(arguments, ArgumentReader::readInt);
                    case 2 -> c = readPerson(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c});
        }
        bean.get().containersNotStrict(a, b, c);
        return ToolOutput.DONE;
    }

    private static Object numbers(
            Supplier<Constraints> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        int a = 0;
        BigDecimal b = null;
        long c = 0;
        int d = 0;
        Integer e = null;
        double f = 0;
        float g = 0;
        Optional<Integer> h = Optional.empty();
        if (arguments.beginObject(NUMBERS_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = arguments.readInt();
                    case 1 -> b = arguments.readBigDecimal();
                    case 2 -> c = arguments.readLong();
                    case 3 -> d = arguments.readInt();
                    case 4 -> e = arguments.readInt();
                    case 5 -> f = arguments.readDouble();
                    case 6 -> g = arguments.readFloat();
                    case 7 -> h = Optional.ofNullable(arguments.readInt());
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d, e, f, g, h});
        }
        bean.get().numbers(a, b, c, d, e, f, g, h);
        return ToolOutput.DONE;
    }

    private static Object others(
            Supplier<Constraints> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        BigDecimal a = null;
        int b = 0;
        LocalDate c = null;
        Optional<Instant> d = Optional.empty();
        boolean e = false;
        String f = null;
        int g = 0;
        String h = null;
        int i = 0;
        String j = null;
        Constraints.Weight k = null;
        if (arguments.beginObject(OTHERS_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = arguments.readBigDecimal();
                    case 1 -> b = arguments.readInt();
                    case 2 -> c = arguments.readLocalDate();
                    case 3 -> d = Optional.ofNullable(arguments.readInstant());
                    case 4 -> e = arguments.readBoolean();
                    case 5 -> f = arguments.readString();
                    case 6 -> g = arguments.readInt();
                    case 7 -> h = arguments.readString();
                    case 8 -> i = arguments.readInt();
                    case 9 -> j = arguments.readString();
                    case 10 -> k = readWeight(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d, e, f, g, h, i, j, k});
        }
        bean.get().others(a, b, c, d, e, f, g, h, i, j, k);
        return ToolOutput.DONE;
    }

    private static Object signs(
            Supplier<Constraints> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        String price = null;
        String letters = null;
        if (arguments.beginObject(SIGNS_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> price = arguments.readString();
                    case 1 -> letters = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {price, letters});
        }
        bean.get().signs(price, letters);
        return ToolOutput.DONE;
    }

    private static Object text(
            Supplier<Constraints> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        String a = null;
        String b = null;
        String c = null;
        String d = null;
        String e = null;
        String f = null;
        String g = null;
        String h = null;
        if (arguments.beginObject(TEXT_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = arguments.readString();
                    case 1 -> b = arguments.readString();
                    case 2 -> c = arguments.readString();
                    case 3 -> d = arguments.readString();
                    case 4 -> e = arguments.readString();
                    case 5 -> f = arguments.readString();
                    case 6 -> g = arguments.readString();
                    case 7 -> h = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d, e, f, g, h});
        }
        bean.get().text(a, b, c, d, e, f, g, h);
        return ToolOutput.DONE;
    }

    private static Object textNotStrict(
            Supplier<Constraints> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        String a = null;
        Optional<String> b = Optional.empty();
        if (arguments.beginObject(TEXT_NOT_STRICT_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = arguments.readString();
                    case 1 -> b = Optional.ofNullable(arguments.readString());
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b});
        }
        bean.get().textNotStrict(a, b);
        return ToolOutput.DONE;
    }

    private static Object values(
            Supplier<Constraints> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        String a = "abc";
        List<Integer> b = null;
        BigDecimal c = C_DEFAULT;
        if (arguments.beginObject(VALUES_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = arguments.readString();
                    case 1 -> b = arguments.readList(ArgumentReader::readInt);
                    case 2 -> c = arguments.readBigDecimal();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c});
        }
        bean.get().values(a, b, c);
        return ToolOutput.DONE;
    }

    private static Object within(
            Supplier<Constraints> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        List<String> a = null;
        Map<String, Integer> b = null;
        Optional<String> c = Optional.empty();
        List<List<Integer>> d = null;
        Map<Constraints.Level, BigDecimal> e = null;
        if (arguments.beginObject(WITHIN_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = arguments.readList(ArgumentReader::readString);
                    case 1 -> b = ArgumentMaps.of(arguments, ArgumentReader::readInt);
                    case 2 -> c = Optional.ofNullable(arguments.readString());
                    case 3 -> d = arguments.readList(inner -> inner.readList(ArgumentReader::readInt));
                    case 4 -> e = ArgumentMaps.of(arguments, LEVEL, ArgumentReader::readBigDecimal);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d, e});
        }
        bean.get().within(a, b, c, d, e);
        return ToolOutput.DONE;
    }

    private static Object withinNotStrict(
            Supplier<Constraints> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        List<String> a = null;
        Map<String, Integer> b = null;
        Map<Constraints.Level, Integer> c = null;
        Map<String, Object> d = null;
        if (arguments.beginObject(WITHIN_NOT_STRICT_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = arguments.readList(ArgumentReader::readString);
                    case 1 -> b = ArgumentMaps.of(arguments, ArgumentReader::readInt);
                    case 2 -> c = ArgumentMaps.of(arguments, LEVEL, ArgumentReader::readInt);
                    case 3 -> d = ArgumentTrees.object(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d});
        }
        bean.get().withinNotStrict(a, b, c, d);
        return ToolOutput.DONE;
    }

    private static Constraints.Person readPerson(ArgumentReader arguments) {
        String name = null;
        int age = 0;
        if (arguments.beginObject(PERSON)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> name = arguments.readString();
                    case 1 -> age = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Constraints.Person(name, age);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Constraints.Weight readWeight(ArgumentReader arguments) {
        BigDecimal kilograms = arguments.readBigDecimal();
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Constraints.Weight(kilograms);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static BigDecimal defaultC() {
        ArgumentReader arguments = ArgumentReader.of("0.50");
        BigDecimal value = arguments.readBigDecimal();
        arguments.finish();
        return value;
    }
}
