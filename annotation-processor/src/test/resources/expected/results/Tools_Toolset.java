// Generated from good.Tools; changes are lost.
package good;

import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.ResultForm;
import dev.assistanttools.spi.ResultWriter;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolSchema;
import java.lang.Class;
import java.lang.Exception;
import java.lang.IllegalArgumentException;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Tools}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Tools_Toolset implements GeneratedToolset<Tools> {
    private static final ToolDefinition DAY = new ToolDefinition(
            "day",
            "Of one tool.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ToolDefinition HIDDEN = new ToolDefinition(
            "hidden",
            "What can't be named.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ToolDefinition LATER = new ToolDefinition(
            "later",
            "What comes later.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ToolDefinition MAP = new ToolDefinition(
            "map",
            "By names of constants.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ToolDefinition NOTHING = new ToolDefinition(
            "nothing",
            "Nothing, later.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ToolDefinition NUMBER = new ToolDefinition(
            "number",
            "What its class tells.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ToolDefinition PAGE = new ToolDefinition(
            "page",
            "Of a type with arguments.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ToolDefinition SAID = new ToolDefinition(
            "said",
            "As the tool says it.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ToolDefinition SHAPE_PAGE = new ToolDefinition(
            "shape_page",
            "Of several classes, in a type that generated code sees into.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ToolDefinition SHAPES = new ToolDefinition(
            "shapes",
            "Of several classes.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ToolDefinition SKIES = new ToolDefinition(
            "skies",
            "One after the other.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ToolDefinition TREE = new ToolDefinition(
            "tree",
            "Of a type that holds itself.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ObjectShape DAY_ARGUMENTS = ObjectShape.empty();

    private static final ObjectShape HIDDEN_ARGUMENTS = ObjectShape.empty();

    private static final ObjectShape LATER_ARGUMENTS = ObjectShape.empty();

    private static final ObjectShape MAP_ARGUMENTS = ObjectShape.empty();

    private static final ObjectShape NOTHING_ARGUMENTS = ObjectShape.empty();

    private static final ObjectShape NUMBER_ARGUMENTS = ObjectShape.empty();

    private static final ObjectShape PAGE_ARGUMENTS = ObjectShape.empty();

    private static final ObjectShape SAID_ARGUMENTS = ObjectShape.empty();

    private static final ObjectShape SHAPE_PAGE_ARGUMENTS = ObjectShape.empty();

    private static final ObjectShape SHAPES_ARGUMENTS = ObjectShape.empty();

    private static final ObjectShape SKIES_ARGUMENTS = ObjectShape.empty();

    private static final ObjectShape TREE_ARGUMENTS = ObjectShape.empty();

    /**
     * Made once, when the tools are registered.
     */
    public Tools_Toolset() {
    }

    @Override
    public Class<Tools> beanType() {
        return Tools.class;
    }

    @Override
    public List<ToolBinding<Tools>> bindings() {
        return List.of(
                ToolBinding.of(DAY, "day()", this, 0)
                    .withResult(ResultForm.of(this, 0)),
                ToolBinding.of(HIDDEN, "hidden()", this, 1),
                ToolBinding.of(LATER, "later()", this, 2)
                    .withResult(ResultForm.of(this, 1).awaited()),
                ToolBinding.of(MAP, "map()", this, 3)
                    .withResult(ResultForm.of(this, 2)),
                ToolBinding.of(NOTHING, "nothing()", this, 4)
                    .withResult(ResultForm.nothing().awaited()),
                ToolBinding.of(NUMBER, "number()", this, 5),
                ToolBinding.of(PAGE, "page()", this, 6)
                    .withResult(ResultForm.of(this, 3)),
                ToolBinding.of(SAID, "said()", this, 7),
                ToolBinding.of(SHAPE_PAGE, "shapePage()", this, 8)
                    .withResult(ResultForm.of(this, 4)),
                ToolBinding.of(SHAPES, "shapes()", this, 9)
                    .withResult(ResultForm.of(this, 5)),
                ToolBinding.of(SKIES, "skies()", this, 10)
                    .withResult(ResultForm.of(this, 6).awaited()),
                ToolBinding.of(TREE, "tree()", this, 11)
                    .withResult(ResultForm.of(this, 7)));
    }

    @Override
    public Object call(int tool, Supplier<Tools> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> day(bean, arguments, context);
            case 1 -> hidden(bean, arguments, context);
            case 2 -> later(bean, arguments, context);
            case 3 -> map(bean, arguments, context);
            case 4 -> nothing(bean, arguments, context);
            case 5 -> number(bean, arguments, context);
            case 6 -> page(bean, arguments, context);
            case 7 -> said(bean, arguments, context);
            case 8 -> shapePage(bean, arguments, context);
            case 9 -> shapes(bean, arguments, context);
            case 10 -> skies(bean, arguments, context);
            case 11 -> tree(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    @Override
    public void write(int form, ResultWriter writer, Object result) {
        switch (form) {
            case 0 -> writeDay(writer, (Tools.Day) result);
            case 1 -> writer.writeList((List<Tools.Day>) result, Tools_Toolset::writeDay);
            case 2 -> writer.writeMap((Map<Tools.Sky, Map<Tools.Unit, List<Tools.Sparse>>>) result, Tools_Toolset::nameOfSky, (writer1, value1) -> writer1.writeMap(value1, key -> key.name(), (writer2, value2) -> writer2.writeList(value2, (writer3, value3) -> writer3.writeAny(value3, Tools.Sparse.class))));
            case 3 -> writePage(writer, (Tools.Page<Tools.Day>) result);
            case 4 -> writePage_(writer, (Tools.Page<List<Tools.Shape>>) result);
            case 5 -> writer.writeList((List<? extends Tools.Shape>) result, (writer1, value1) -> writer1.writeAny(value1, Tools.Shape.class));
            case 6 -> writer.writeString(nameOfSky((Tools.Sky) result));
            case 7 -> writeTree(writer, (Tools.Tree) result);
            default -> throw new IllegalArgumentException();
        }
    }

    private static Object day(Supplier<Tools> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(DAY_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        return bean.get().day();
    }

    private static Object hidden(Supplier<Tools> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(HIDDEN_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        return bean.get().hidden();
    }

    private static Object later(Supplier<Tools> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(LATER_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        return bean.get().later();
    }

    private static Object map(Supplier<Tools> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(MAP_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        return bean.get().map();
    }

    private static Object nothing(
            Supplier<Tools> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(NOTHING_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        return bean.get().nothing();
    }

    private static Object number(Supplier<Tools> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(NUMBER_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        return bean.get().number();
    }

    private static Object page(Supplier<Tools> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(PAGE_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        return bean.get().page();
    }

    private static Object said(Supplier<Tools> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(SAID_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        return bean.get().said();
    }

    private static Object shapePage(
            Supplier<Tools> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(SHAPE_PAGE_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        return bean.get().shapePage();
    }

    private static Object shapes(Supplier<Tools> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(SHAPES_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        return bean.get().shapes();
    }

    private static Object skies(Supplier<Tools> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(SKIES_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        return bean.get().skies();
    }

    private static Object tree(Supplier<Tools> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(TREE_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        return bean.get().tree();
    }

    private static void writeDay(ResultWriter writer, Tools.Day value) {
        if (writer.beginObject(value)) {
            writer.name("\"on\":");
            writer.writeLocalDate(value.date());
            writer.name("\"sky\":");
            writer.writeString(nameOfSky(value.sky()));
            writer.name("\"unit\":");
            writer.writeEnum(value.unit());
            writer.name("\"warning\":");
            writer.writeOptional(value.warning(), ResultWriter::writeString);
            writer.name("\"degrees\":");
            writer.writeArray(value.degrees(), ResultWriter::writeNumber);
            writer.endObject();
        }
    }

    private static String nameOfSky(Tools.Sky value) {
        if (value == null) {
            return null;
        }
        return switch (value) {
            case PARTLY_CLOUDY -> "partly-cloudy";
            default -> value.name();
        };
    }

    private static void writePage(ResultWriter writer, Tools.Page<Tools.Day> value) {
        if (writer.beginObject(value)) {
            writer.name("\"items\":");
            writer.writeList(value.items(), Tools_Toolset::writeDay);
            writer.name("\"next\":");
            writer.writeOptionalInt(value.next());
            writer.endObject();
        }
    }

    private static void writePage_(ResultWriter writer, Tools.Page<List<Tools.Shape>> value) {
        if (writer.beginObject(value)) {
            writer.name("\"items\":");
            writer.writeList(value.items(), (writer1, value1) -> writer1.writeList(value1, (writer2, value2) -> writer2.writeAny(value2, Tools.Shape.class)));
            writer.name("\"next\":");
            writer.writeOptionalInt(value.next());
            writer.endObject();
        }
    }

    private static void writeTree(ResultWriter writer, Tools.Tree value) {
        if (writer.beginObject(value)) {
            writer.name("\"name\":");
            writer.writeString(value.name());
            writer.name("\"children\":");
            writer.writeList(value.children(), Tools_Toolset::writeTree);
            writer.endObject();
        }
    }
}
