// Generated from maps.Maps; changes are lost.
package maps;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Maps}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Maps_Toolset implements GeneratedToolset<Maps> {
    private static final ToolDefinition ANY = new ToolDefinition(
            "any",
            "Takes JSON of any form.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":["string","number","boolean","object","array"]},\
            "b":{"type":"object"},"c":{"type":"object"},"d":{"type":"array","items":{"type":["string","number","boolean",\
            "object","array"]}},"e":{"type":["string","number","boolean","object","array"],"examples":[{"x":[1.50,null,\
            true]}]}},"required":["a","b","c","d"],"additionalProperties":false}"""),
            false);

    private static final ToolDefinition LOOSE = new ToolDefinition(
            "loose",
            "The same where the schema may have names of its own.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"object","additionalProperties":{"type":"integer"},\
            "default":{"a":1}},"b":{"type":"object","additionalProperties":{"type":"array","items":{"type":"object",\
            "properties":{"cents":{"type":"integer"}},"required":["cents"],"additionalProperties":false}}},\
            "c":{"type":"object","properties":{"small":{"type":"object","description":"Up to ten.",\
            "properties":{"cents":{"type":"integer"}},"required":["cents"],"additionalProperties":false},\
            "LARGE":{"type":"object","properties":{"cents":{"type":"integer"}},"required":["cents"],\
            "additionalProperties":false}},"required":[],"additionalProperties":false},"d":{"type":"object",\
            "additionalProperties":{"type":"string","description":"small: Up to ten.","enum":["small","LARGE"]}}},\
            "required":["b","c"],"additionalProperties":false}"""),
            false);

    private static final ToolDefinition STRICT = new ToolDefinition(
            "strict",
            "Takes maps.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"array","description":"counts by name","items":{"type":"object",\
            "properties":{"key":{"type":"string"},"value":{"type":"integer"}},"required":["key","value"],\
            "additionalProperties":false}},"b":{"type":"array","items":{"type":"object",\
            "properties":{"key":{"type":"string"},"value":{"type":"array","items":{"type":"object",\
            "properties":{"cents":{"type":"integer"}},"required":["cents"],"additionalProperties":false}}},\
            "required":["key","value"],"additionalProperties":false}},"c":{"type":"array","items":{"type":"object",\
            "properties":{"key":{"type":"string"},"value":{"type":"array","items":{"type":"object",\
            "properties":{"key":{"type":"string"},"value":{"type":"string","description":"small: Up to ten.",\
            "enum":["small","LARGE"]}},"required":["key","value"],"additionalProperties":false}}},"required":["key",\
            "value"],"additionalProperties":false}},"d":{"type":"object","properties":{"small":{"type":["object","null"],\
            "description":"Up to ten.","properties":{"cents":{"type":"integer"}},"required":["cents"],\
            "additionalProperties":false},"LARGE":{"type":["object","null"],"properties":{"cents":{"type":"integer"}},\
            "required":["cents"],"additionalProperties":false}},"required":["small","LARGE"],\
            "additionalProperties":false},"e":{"type":["object","null"],"properties":{"small":{"type":["array","null"],\
            "description":"Up to ten.","items":{"type":"integer"}},"LARGE":{"type":["array","null"],\
            "items":{"type":"integer"}}},"required":["small","LARGE"],"additionalProperties":false},"f":{"type":["array",\
            "null"],"items":{"type":"object","properties":{"key":{"type":"string"},"value":{"type":"string"}},\
            "required":["key","value"],"additionalProperties":false}},"g":{"type":"array","items":{"type":"array",\
            "items":{"type":"object","properties":{"key":{"type":"string"},"value":{"type":"string"}},"required":["key",\
            "value"],"additionalProperties":false}}}},"required":["a","b","c","d","e","f","g"],\
            "additionalProperties":false}"""),
            true);

    private static final ObjectShape ANY_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b")
            .required("c")
            .required("d")
            .optional("e");

    private static final ObjectShape LOOSE_ARGUMENTS = ObjectShape.empty()
            .optional("a")
            .required("b")
            .required("c")
            .optional("d");

    private static final ObjectShape PRICE = ObjectShape.empty()
            .required("cents");

    private static final EnumShape<Maps.Size> SIZE = EnumShape.<Maps.Size>empty()
            .with("small", Maps.Size.SMALL)
            .with("LARGE", Maps.Size.LARGE);

    private static final ObjectShape STRICT_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b")
            .required("c")
            .required("d")
            .optional("e")
            .optional("f")
            .required("g");

    /**
     * Made once, when the tools are registered.
     */
    public Maps_Toolset() {
    }

    @Override
    public Class<Maps> beanType() {
        return Maps.class;
    }

    @Override
    public List<ToolBinding<Maps>> bindings() {
        return List.of(
                ToolBinding.of(ANY, "any(java.lang.Object,java.util.Map,java.util.Map,java.util.List,java.util.Optional)", this, 0),
                ToolBinding.of(LOOSE, "loose(java.util.Map,java.util.Map,java.util.Map,java.util.Optional)", this, 1),
                ToolBinding.of(STRICT, """
                strict(java.util.Map,java.util.Map,java.util.Map,java.util.Map,java.util.Optional,java.util.Map,\
                java.util.List)""", this, 2));
    }

    @Override
    public Object call(int tool, Supplier<Maps> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> any(bean, arguments, context);
            case 1 -> loose(bean, arguments, context);
            case 2 -> strict(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object any(Supplier<Maps> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Object a = null;
        Map<String, Object> b = null;
        Map<String, ?> c = null;
        List<Object> d = null;
        Optional<Object> e = Optional.empty();
        if (arguments.beginObject(ANY_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = ArgumentTrees.any(arguments);
                    case 1 -> b = ArgumentTrees.object(arguments);
                    case 2 -> c = ArgumentTrees.object(arguments);
                    case 3 -> d = arguments.readList(inner -> ArgumentTrees.any(inner));
                    case 4 -> e = Optional.ofNullable(ArgumentTrees.any(arguments));
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d, e});
        }
        bean.get().any(a, b, c, d, e);
        return ToolOutput.DONE;
    }

    private static Object loose(Supplier<Maps> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Map<String, Integer> a = defaultA();
        Map<String, ? extends List<Maps.Price>> b = null;
        Map<Maps.Size, Maps.Price> c = null;
        Optional<Map<String, Maps.Size>> d = Optional.empty();
        if (arguments.beginObject(LOOSE_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = ArgumentMaps.of(arguments, ArgumentReader::readInt);
                    case 1 -> b = ArgumentMaps.of(arguments, inner -> inner.readList(Maps_Toolset::readPrice));
                    case 2 -> c = ArgumentMaps.of(arguments, SIZE, Maps_Toolset::readPrice);
                    case 3 -> d = Optional.ofNullable(ArgumentMaps.of(arguments, inner -> inner.readEnum(SIZE)));
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d});
        }
        bean.get().loose(a, b, c, d);
        return ToolOutput.DONE;
    }

    private static Object strict(Supplier<Maps> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Map<String, Integer> a = null;
        Map<String, ? extends List<Maps.Price>> b = null;
        Map<String, Map<String, Maps.Size>> c = null;
        Map<Maps.Size, Maps.Price> d = null;
        Optional<Map<Maps.Size, int[]>> e = Optional.empty();
        Map<String, String> f = null;
        List<Map<String, String>> g = null;
        if (arguments.beginObject(STRICT_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = ArgumentMaps.of(arguments, ArgumentReader::readInt);
                    case 1 -> b = ArgumentMaps.of(arguments, inner -> inner.readList(Maps_Toolset::readPrice));
                    case 2 -> c = ArgumentMaps.of(arguments, inner -> ArgumentMaps.of(inner, inner_ -> inner_.readEnum(SIZE)));
                    case 3 -> d = ArgumentMaps.of(arguments, SIZE, Maps_Toolset::readPrice);
                    case 4 -> e = Optional.ofNullable(ArgumentMaps.of(arguments, SIZE, ArgumentArrays::ints));
                    case 5 -> f = ArgumentMaps.of(arguments, ArgumentReader::readString);
                    case 6 -> g = arguments.readList(inner -> ArgumentMaps.of(inner, ArgumentReader::readString));
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d, e, f, g});
        }
        bean.get().strict(a, b, c, d, e, f, g);
        return ToolOutput.DONE;
    }

    private static Map<String, Integer> defaultA() {
        ArgumentReader arguments = ArgumentReader.of("{\"a\":1}");
        Map<String, Integer> value = ArgumentMaps.of(arguments, ArgumentReader::readInt);
        arguments.finish();
        return value;
    }

    private static Maps.Price readPrice(ArgumentReader arguments) {
        int cents = 0;
        if (arguments.beginObject(PRICE)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> cents = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Maps.Price(cents);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }
}
