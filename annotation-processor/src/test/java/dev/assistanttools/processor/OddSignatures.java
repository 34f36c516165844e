package dev.assistanttools.processor;

import dev.assistanttools.processor.Compilation.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writes classes with tools of random signatures: types of the whole table in each other, names that are hard to bear. */
final class OddSignatures {

    /** What the signatures are made of, beside the platform's types. */
    static final Source TYPES = new Source("odd/Types.java", """
            package odd;
            import com.fasterxml.jackson.annotation.JsonProperty;
            import dev.assistanttools.ToolParam;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            public final class Types {
                private Types() {}
                public enum Color { RED, @JsonProperty("grün") GREEN, BLUE }
                public record Point(int x, @ToolParam(name = "class") Optional<String> y) {}
                public record Page<T>(List<T> items, @Nullable T next) {}
                public record Pair<A, B>(A first, B second) {}
                public record Tree(String name, List<Tree> children) {}
                public record Odd(int arguments, String bean, long $x, String größe, Optional<Color> TYPE, int _y, int inner) {}
                public static class Bean {
                    private String name = "";
                    private boolean on;
                    public String getName() { return name; }
                    public void setName(String name) { this.name = name; }
                    public boolean isOn() { return on; }
                    public void setOn(boolean on) { this.on = on; }
                }
                public static class Holder<T> {
                    private final T value;
                    private final int count;
                    public Holder(T value, int count) { this.value = value; this.count = count; }
                    public T getValue() { return value; }
                    public int getCount() { return count; }
                }
            }
            """);

    private static final String HEAD = """
            package odd;
            import dev.assistanttools.AssistantTool;
            import dev.assistanttools.ToolParam;
            import java.math.*;
            import java.net.*;
            import java.time.*;
            import java.util.*;
            import odd.Types.*;
            import org.jspecify.annotations.Nullable;
            """;

    private static final List<String> PRIMITIVES =
            List.of("boolean", "char", "byte", "short", "int", "long", "float", "double");
    private static final List<String> SCALARS = List.of(
            "String",
            "CharSequence",
            "Character",
            "Boolean",
            "Byte",
            "Short",
            "Integer",
            "Long",
            "Float",
            "Double",
            "BigInteger",
            "BigDecimal",
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "OffsetDateTime",
            "ZonedDateTime",
            "Instant",
            "Duration",
            "Period",
            "Year",
            "YearMonth",
            "MonthDay",
            "ZoneId",
            "UUID",
            "URI",
            "URL",
            "Locale",
            "Currency",
            "Color",
            "Point",
            "Tree",
            "Odd",
            "Bean");
    private static final List<String> NAMES = List.of(
            "arguments",
            "bean",
            "property",
            "value",
            "inner",
            "reader",
            "context",
            "result",
            "$x",
            "_y",
            "größe",
            "名前",
            "TYPE",
            "Optional",
            "String",
            "List",
            "e",
            "i",
            "refusal",
            "name",
            "of",
            "record",
            "var",
            "sealed",
            "Object",
            "toolset",
            "definition",
            "self",
            "READER",
            "shape",
            "present");
    private static final List<String> WIRE_NAMES = List.of(
            "class",
            "int",
            "größe in °C",
            "a b",
            "x.y",
            "$ref",
            "\\\"quoted\\\"",
            "type",
            "properties",
            "a\\\\b",
            "🌨");
    private static final List<String> MODIFIERS =
            List.of("", "public ", "protected ", "static ", "public static ", "final ", "synchronized ");
    private static final List<String> RESULTS = List.of(
            "void m%d(%s)%s {}",
            "String m%d(%s)%s { return \"ok\"; }",
            "int $m%d(%s)%s { return 1; }",
            "List<String> mä%d(%s)%s { return java.util.List.of(); }",
            "@Nullable Object m%d(%s)%s { return null; }");

    private final Random random;
    private final List<String> beans = new ArrayList<>();
    private int tools;

    OddSignatures(long seed) {
        this.random = new Random(seed);
    }

    /** The binary names of the classes written so far that can be instantiated. */
    List<String> beans() {
        return beans;
    }

    /** Writes classes until they have so many tools. */
    List<Source> write(int count) {
        List<Source> sources = new ArrayList<>(List.of(TYPES));
        while (tools < count) {
            sources.addAll(classes(sources.size(), Math.min(20, count - tools)));
        }
        return sources;
    }

    private List<Source> classes(int number, int size) {
        String name = "C" + number;
        String base = "Base" + number;
        return switch (number % 4) {
            case 0 -> {
                beans.add("odd." + base + "$" + name);
                yield List.of(source(
                        base,
                        "class " + base + " { public static class " + name + " {"
                                + methods(size, List.of(), () -> pick(MODIFIERS)) + "} }"));
            }
            case 1 -> {
                beans.add("odd." + name);
                List<String> variables = List.of("A", "B");
                yield List.of(
                        source(
                                base,
                                "abstract class " + base + "<A, B> {"
                                        + methods(size, variables, () -> pick(List.of("", "public ", "protected ")))
                                        + "}"),
                        source(
                                name,
                                "public class " + name + " extends " + base + "<" + reference(1, List.of()) + ", "
                                        + reference(2, List.of()) + "> {}"));
            }
            case 2 -> {
                beans.add("odd." + name);
                yield List.of(
                        source(
                                base,
                                "interface " + base + "<T> {" + methods(size, List.of("T"), () -> "default ") + "}"),
                        source(
                                name,
                                "public class " + name + " implements " + base + "<" + reference(2, List.of())
                                        + "> {}"));
            }
            default -> {
                beans.add("odd." + name);
                yield List.of(source(
                        name, "public class " + name + " {" + methods(size, List.of(), () -> pick(MODIFIERS)) + "}"));
            }
        };
    }

    private static Source source(String name, String body) {
        return new Source("odd/" + name + ".java", HEAD + body + "\n");
    }

    private String methods(int count, List<String> variables, Supplier<String> modifiers) {
        StringBuilder methods = new StringBuilder("\n");
        for (int i = 0; i < count; i++) {
            int number = tools++;
            String result = pick(RESULTS)
                    .formatted(number, parameters(variables), random.nextInt(5) == 0 ? " throws Exception" : "");
            methods.append("@AssistantTool(name = \"t").append(number).append("\") ");
            methods.append(modifiers.get()).append(result).append('\n');
        }
        return methods.toString();
    }

    private String parameters(List<String> variables) {
        int count = random.nextInt(5);
        List<String> names = shuffled(NAMES);
        List<String> wireNames = shuffled(WIRE_NAMES);
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String wireName = random.nextInt(4) == 0 ? "@ToolParam(name = \"" + wireNames.get(i) + "\") " : "";
            parameters.add(wireName + parameterType(variables) + " " + names.get(i));
        }
        if (random.nextInt(6) == 0) {
            parameters.add("String... " + names.get(count));
        }
        return parameters.stream().collect(Collectors.joining(", "));
    }

    private String parameterType(List<String> variables) {
        return switch (random.nextInt(8)) {
            case 0 -> "Optional<" + reference(2, variables) + ">";
            case 1 -> pick(List.of("OptionalInt", "OptionalLong", "OptionalDouble"));
            case 2 -> "@Nullable " + pick(SCALARS);
            case 3 -> pick(List.of("Object", "Map<String, Object>"));
            case 4 -> pick(PRIMITIVES);
            case 5 -> pick(PRIMITIVES) + (random.nextBoolean() ? "[]" : "[][]");
            default -> reference(3, variables);
        };
    }

    private String reference(int depth, List<String> variables) {
        if (!variables.isEmpty() && random.nextInt(3) == 0) {
            return pick(variables);
        }
        if (depth == 0 || random.nextInt(3) == 0) {
            return pick(SCALARS);
        }
        Supplier<String> inner = () -> reference(depth - 1, variables);
        return switch (random.nextInt(9)) {
            case 0 -> "List<" + inner.get() + ">";
            case 1 -> pick(List.of("Set", "Collection", "Iterable")) + "<" + inner.get() + ">";
            case 2 -> "List<? extends " + inner.get() + ">";
            case 3 -> "Map<String, " + inner.get() + ">";
            case 4 -> "Map<Color, " + inner.get() + ">";
            case 5 -> inner.get() + "[]";
            case 6 -> "Page<" + inner.get() + ">";
            case 7 -> "Holder<" + inner.get() + ">";
            default -> "Pair<" + inner.get() + ", " + inner.get() + ">";
        };
    }

    private List<String> shuffled(List<String> texts) {
        List<String> copy = new ArrayList<>(texts);
        Collections.shuffle(copy, random);
        return copy;
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
