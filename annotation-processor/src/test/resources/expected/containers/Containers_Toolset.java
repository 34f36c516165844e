// Generated from containers.Containers; changes are lost.
package containers;

import dev.assistanttools.spi.ArgumentArrays;
import dev.assistanttools.spi.ArgumentChecks;
import dev.assistanttools.spi.ArgumentReader;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Containers}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Containers_Toolset implements GeneratedToolset<Containers> {
    private static final ToolDefinition ABSENT = new ToolDefinition(
            "absent",
            "Arrays that may be absent.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"array","items":{"type":"string"}},"b":{"type":"array",\
            "items":{"type":"integer"}}},"required":[],"additionalProperties":false}"""),
            false);

    private static final ToolDefinition ARRAYS = new ToolDefinition(
            "arrays",
            "Arrays of objects, and of arrays.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"array","items":{"type":"string"}},"b":{"type":"array",\
            "items":{"type":"string","enum":["LOW","HIGH"]}},"c":{"type":"array","items":{"type":"object",\
            "properties":{"x":{"type":"integer"},"y":{"type":"integer"}},"required":["x","y"],\
            "additionalProperties":false}},"d":{"type":"array","items":{"type":"array","items":{"type":"integer"}}},\
            "e":{"type":"array","items":{"type":"array","items":{"type":"string"}}},"f":{"type":"array",\
            "items":{"type":"array","items":{"type":"string"}}},"g":{"type":"array","items":{"type":"array",\
            "items":{"type":"integer"}}},"h":{"type":"array","items":{"type":"integer"}}},"required":["a","b","c","d","e",\
            "f","g","h"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition PRIMITIVES = new ToolDefinition(
            "primitives",
            "Arrays of primitives.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"array","items":{"type":"boolean"}},"b":{"type":"array",\
            "items":{"type":"integer"}},"c":{"type":"array","items":{"type":"integer"}},"d":{"type":"array",\
            "items":{"type":"integer"}},"e":{"type":"array","items":{"type":"integer"}},"f":{"type":"array",\
            "items":{"type":"number"}},"g":{"type":"array","items":{"type":"number"}},"h":{"type":"array",\
            "items":{"type":"string","description":"One character."}}},"required":["a","b","c","d","e","f","g","h"],\
            "additionalProperties":false}"""),
            true);

    private static final ToolDefinition SETS = new ToolDefinition(
            "sets",
            "Sets.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"array","items":{"type":"string"}},"b":{"type":"array",\
            "items":{"type":"string","enum":["LOW","HIGH"]}},"c":{"type":"array","items":{"type":"array",\
            "items":{"type":"object","properties":{"x":{"type":"integer"},"y":{"type":"integer"}},"required":["x","y"],\
            "additionalProperties":false}}},"d":{"type":["array","null"],"items":{"type":"integer"}}},"required":["a","b",\
            "c","d"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition SETS_NOT_STRICT = new ToolDefinition(
            "sets_not_strict",
            "Sets whose schema may say what they are.",
            new ToolSchema("""
            {"type":"object","properties":{"a":{"type":"array","items":{"type":"string"},"uniqueItems":true},\
            "b":{"type":"array","items":{"type":"array","items":{"type":"object","properties":{"x":{"type":"integer"},\
            "y":{"type":"integer"}},"required":["x","y"],"additionalProperties":false}},"uniqueItems":true}},\
            "required":["a","b"],"additionalProperties":false}"""),
            false);

    private static final ToolDefinition SUM = new ToolDefinition(
            "sum",
            "Any number of numbers.",
            new ToolSchema("""
            {"type":"object","properties":{"numbers":{"type":"array","items":{"type":"number"}}},"required":["numbers"],\
            "additionalProperties":false}"""),
            true);

    private static final ToolDefinition VARARGS = new ToolDefinition(
            "varargs",
            "Any number of them.",
            new ToolSchema("""
            {"type":"object","properties":{"first":{"type":"integer"},"more":{"type":"array","items":{"type":"string",\
            "enum":["LOW","HIGH"]}}},"required":["first","more"],"additionalProperties":false}"""),
            true);

    private static final ObjectShape ABSENT_ARGUMENTS = ObjectShape.empty()
            .optional("a")
            .optional("b");

    private static final ObjectShape ARRAYS_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b")
            .required("c")
            .required("d")
            .required("e")
            .required("f")
            .required("g")
            .required("h");

    private static final EnumShape<Containers.Level> LEVEL = EnumShape.<Containers.Level>empty()
            .with("LOW", Containers.Level.LOW)
            .with("HIGH", Containers.Level.HIGH);

    private static final ObjectShape POINT = ObjectShape.empty()
            .required("x")
            .required("y");

    private static final ObjectShape PRIMITIVES_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b")
            .required("c")
            .required("d")
            .required("e")
            .required("f")
            .required("g")
            .required("h");

    private static final ObjectShape SETS_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b")
            .required("c")
            .optional("d");

    private static final ObjectShape SETS_NOT_STRICT_ARGUMENTS = ObjectShape.empty()
            .required("a")
            .required("b");

    private static final ObjectShape SUM_ARGUMENTS = ObjectShape.empty()
            .required("numbers");

    private static final ObjectShape VARARGS_ARGUMENTS = ObjectShape.empty()
            .required("first")
            .required("more");

    /**
     * Made once, when the tools are registered.
     */
    public Containers_Toolset() {
    }

    @Override
    public Class<Containers> beanType() {
        return Containers.class;
    }

    @Override
    public List<ToolBinding<Containers>> bindings() {
        return List.of(
                ToolBinding.of(ABSENT, "absent(java.lang.String[],java.util.Optional)", this, 0),
                ToolBinding.of(ARRAYS, """
                arrays(java.lang.String[],containers.Containers$Level[],containers.Containers$Point[],int[][],\
                java.lang.String[][],java.util.List[],java.util.List,java.lang.Integer[])""", this, 1),
                ToolBinding.of(PRIMITIVES, "primitives(boolean[],byte[],short[],int[],long[],float[],double[],char[])", this, 2),
                ToolBinding.of(SETS, "sets(java.util.Set,java.util.Set,java.util.Set,java.util.Optional)", this, 3),
                ToolBinding.of(SETS_NOT_STRICT, "setsNotStrict(java.util.Set,java.util.Set)", this, 4),
                ToolBinding.of(SUM, "sum(double[])", this, 5),
                ToolBinding.of(VARARGS, "varargs(int,containers.Containers$Level[])", this, 6));
    }

    @Override
    public Object call(
            int tool, Supplier<Containers> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> absent(bean, arguments, context);
            case 1 -> arrays(bean, arguments, context);
            case 2 -> primitives(bean, arguments, context);
            case 3 -> sets(bean, arguments, context);
            case 4 -> setsNotStrict(bean, arguments, context);
            case 5 -> sum(bean, arguments, context);
            case 6 -> varargs(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object absent(
            Supplier<Containers> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        String[] a = null;
        Optional<int[]> b = Optional.empty();
        if (arguments.beginObject(ABSENT_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = ArgumentArrays.of(arguments, ArgumentReader::readString, String[]::new);
                    case 1 -> b = Optional.ofNullable(ArgumentArrays.ints(arguments));
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b});
        }
        bean.get().absent(a, b);
        return ToolOutput.DONE;
    }

    private static Object arrays(
            Supplier<Containers> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        String[] a = null;
        Containers.Level[] b = null;
        Containers.Point[] c = null;
        int[][] d = null;
        String[][] e = null;
        List<String>[] f = null;
        List<int[]> g = null;
        Integer[] h = null;
        if (arguments.beginObject(ARRAYS_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = ArgumentArrays.of(arguments, ArgumentReader::readString, String[]::new);
                    case 1 -> b = ArgumentArrays.of(arguments, inner -> inner.readEnum(LEVEL), Containers.Level[]::new);
                    case 2 -> c = ArgumentArrays.of(arguments, Containers_Toolset::readPoint, Containers.Point[]::new);
                    case 3 -> d = ArgumentArrays.of(arguments, ArgumentArrays::ints, int[][]::new);
                    case 4 -> e = ArgumentArrays.of(arguments, inner -> ArgumentArrays.of(inner, ArgumentReader::readString, String[]::new), String[][]::new);
                    case 5 -> f = ArgumentArrays.of(arguments, inner -> inner.readList(ArgumentReader::readString), List[]::new);
                    case 6 -> g = arguments.readList(ArgumentArrays::ints);
                    case 7 -> h = ArgumentArrays.of(arguments, ArgumentReader::readInt, Integer[]::new);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d, e, f, g, h});
        }
        bean.get().arrays(a, b, c, d, e, f, g, h);
        return ToolOutput.DONE;
    }

    private static Object primitives(
            Supplier<Containers> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        boolean[] a = null;
        byte[] b = null;
        short[] c = null;
        int[] d = null;
        long[] e = null;
        float[] f = null;
        double[] g = null;
        char[] h = null;
        if (arguments.beginObject(PRIMITIVES_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = ArgumentArrays.booleans(arguments);
                    case 1 -> b = ArgumentArrays.bytes(arguments);
                    case 2 -> c = ArgumentArrays.shorts(arguments);
                    case 3 -> d = ArgumentArrays.ints(arguments);
                    case 4 -> e = ArgumentArrays.longs(arguments);
                    case 5 -> f = ArgumentArrays.floats(arguments);
                    case 6 -> g = ArgumentArrays.doubles(arguments);
                    case 7 -> h = ArgumentArrays.chars(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d, e, f, g, h});
        }
        bean.get().primitives(a, b, c, d, e, f, g, h);
        return ToolOutput.DONE;
    }

    private static Object sets(
            Supplier<Containers> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Set<String> a = null;
        Set<? extends Containers.Level> b = null;
        Set<Set<Containers.Point>> c = null;
        Optional<Set<Integer>> d = Optional.empty();
        if (arguments.beginObject(SETS_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = arguments.readSet(ArgumentReader::readString);
                    case 1 -> b = arguments.readSet(inner -> inner.readEnum(LEVEL));
                    case 2 -> c = arguments.readSet(inner -> inner.readSet(Containers_Toolset::readPoint));
                    case 3 -> d = Optional.ofNullable(arguments.readSet(ArgumentReader::readInt));
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b, c, d});
        }
        bean.get().sets(a, b, c, d);
        return ToolOutput.DONE;
    }

    private static Object setsNotStrict(
            Supplier<Containers> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Set<String> a = null;
        Set<Containers.Point[]> b = null;
        if (arguments.beginObject(SETS_NOT_STRICT_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> a = arguments.readSet(ArgumentReader::readString);
                    case 1 -> b = arguments.readSet(inner -> ArgumentArrays.of(inner, Containers_Toolset::readPoint, Containers.Point[]::new));
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {a, b});
        }
        bean.get().setsNotStrict(a, b);
        return ToolOutput.DONE;
    }

    private static Object sum(
            Supplier<Containers> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        double[] numbers = null;
        if (arguments.beginObject(SUM_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> numbers = ArgumentArrays.doubles(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {numbers});
        }
        return bean.get().sum(numbers);
    }

    private static Object varargs(
            Supplier<Containers> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        int first = 0;
        Containers.Level[] more = null;
        if (arguments.beginObject(VARARGS_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> first = arguments.readInt();
                    case 1 -> more = ArgumentArrays.of(arguments, inner -> inner.readEnum(LEVEL), Containers.Level[]::new);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            ArgumentChecks.check(arguments, bean, new Object[] {first, more});
        }
        Containers.varargs(first, more);
        return ToolOutput.DONE;
    }

    private static Containers.Point readPoint(ArgumentReader arguments) {
        int x = 0;
        int y = 0;
        if (arguments.beginObject(POINT)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> x = arguments.readInt();
                    case 1 -> y = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Containers.Point(x, y);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }
}
