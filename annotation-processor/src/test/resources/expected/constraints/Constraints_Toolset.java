// Generated from constraints.Constraints; changes are lost.
package constraints;

import dev.assistanttools.spi.ArgumentArrays;
import dev.assistanttools.spi.ArgumentMaps;
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
import java.lang.IllegalStateException;
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                new ToolBinding<>(CONTAINERS, "containers(java.util.List,int[],java.util.Map,constraints.Constraints$Person)", Constraints_Toolset::containers),
                new ToolBinding<>(CONTAINERS_NOT_STRICT, "containersNotStrict(java.util.List,java.util.Map,constraints.Constraints$Person)", Constraints_Toolset::containersNotStrict),
                new ToolBinding<>(NUMBERS, """
                numbers(int,java.math.BigDecimal,long,int,java.lang.Integer,double,float,java.util.Optional)""", Constraints_Toolset::numbers),
                new ToolBinding<>(TEXT, """
                text(java.lang.String,java.lang.String,java.lang.String,java.lang.String,java.lang.String,java.lang.String,\
                java.lang.String,java.lang.String)""", Constraints_Toolset::text),
                new ToolBinding<>(TEXT_NOT_STRICT, "textNotStrict(java.lang.String,java.util.Optional)", Constraints_Toolset::textNotStrict));
    }

    private static Object containers(Constraints bean, ArgumentReader arguments,
            ToolContext context) throws Exception {
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
        bean.containers(a, b, c, d);
        return ToolOutput.DONE;
    }

    private static Object containersNotStrict(Constraints bean, ArgumentReader arguments,
            ToolContext context) throws Exception {
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
        bean.containersNotStrict(a, b, c);
        return ToolOutput.DONE;
    }

    private static Object numbers(Constraints bean, ArgumentReader arguments, ToolContext context)
            throws Exception {
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
        bean.numbers(a, b, c, d, e, f, g, h);
        return ToolOutput.DONE;
    }

    private static Object text(Constraints bean, ArgumentReader arguments, ToolContext context)
            throws Exception {
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
        bean.text(a, b, c, d, e, f, g, h);
        return ToolOutput.DONE;
    }

    private static Object textNotStrict(Constraints bean, ArgumentReader arguments,
            ToolContext context) throws Exception {
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
        bean.textNotStrict(a, b);
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
}
