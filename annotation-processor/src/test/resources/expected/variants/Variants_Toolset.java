// Generated from variants.Variants; changes are lost.
package variants;

import dev.assistanttools.spi.ArgumentChecks;
import dev.assistanttools.spi.ArgumentMaps;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.ArgumentVariants;
import dev.assistanttools.spi.EnumShape;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.spi.ValueForm;
import dev.assistanttools.spi.VariantShape;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolOutput;
import dev.assistanttools.tool.ToolSchema;
import java.lang.Class;
import java.lang.Double;
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
 * The tools of {@link Variants}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Variants_Toolset implements GeneratedToolset<Variants> {
    private static final ToolDefinition DRAW = new ToolDefinition(
            "draw",
            "Strict.",
            new ToolSchema("""
            {"type":"object","properties":{"shape":{"description":"to be drawn","anyOf":[{"type":"object",\
            "description":"Nothing at all.","properties":{"type":{"type":"string","enum":["Blank"]}},"required":["type"],\
            "additionalProperties":false},{"type":"object","description":"Round.","properties":{"type":{"type":"string",\
            "enum":["Circle"]},"radius":{"type":"number","description":"in mm"}},"required":["type","radius"],\
            "additionalProperties":false},{"type":"object","properties":{"type":{"type":"string","enum":["Colour"]},\
            "value":{"type":"string","description":"A colour of the palette.\\nRED: Like blood.","enum":["RED","BLUE"]}},\
            "required":["type","value"],"additionalProperties":false},{"type":"object",\
            "properties":{"type":{"type":"string","enum":["Polyline"]},"points":{"type":"array",\
            "items":{"type":"number"}}},"required":["type","points"],"additionalProperties":false},{"type":"object",\
            "properties":{"type":{"type":"string","enum":["Square"]},"side":{"type":"number","description":"in mm"},\
            "label":{"type":["string","null"]}},"required":["type","side","label"],"additionalProperties":false}]},\
            "second":{"description":"What can be drawn.","anyOf":[{"type":"object","description":"Nothing at all.",\
            "properties":{"type":{"type":"string","enum":["Blank"]}},"required":["type"],"additionalProperties":false},\
            {"type":"object","description":"Round.","properties":{"type":{"type":"string","enum":["Circle"]},\
            "radius":{"type":"number","description":"in mm"}},"required":["type","radius"],"additionalProperties":false},\
            {"type":"object","properties":{"type":{"type":"string","enum":["Colour"]},"value":{"type":"string",\
            "description":"A colour of the palette.\\nRED: Like blood.","enum":["RED","BLUE"]}},"required":["type",\
            "value"],"additionalProperties":false},{"type":"object","properties":{"type":{"type":"string",\
            "enum":["Polyline"]},"points":{"type":"array","items":{"type":"number"}}},"required":["type","points"],\
            "additionalProperties":false},{"type":"object","properties":{"type":{"type":"string","enum":["Square"]},\
            "side":{"type":"number","description":"in mm"},"label":{"type":["string","null"]}},"required":["type","side",\
            "label"],"additionalProperties":false},{"type":"null"}]},"more":{"type":"array","items":{"description":"What \
            can be drawn.","anyOf":[{"type":"object","description":"Nothing at all.",\
            "properties":{"type":{"type":"string","enum":["Blank"]}},"required":["type"],"additionalProperties":false},\
            {"type":"object","description":"Round.","properties":{"type":{"type":"string","enum":["Circle"]},\
            "radius":{"type":"number","description":"in mm"}},"required":["type","radius"],"additionalProperties":false},\
            {"type":"object","properties":{"type":{"type":"string","enum":["Colour"]},"value":{"type":"string",\
            "description":"A colour of the palette.\\nRED: Like blood.","enum":["RED","BLUE"]}},"required":["type",\
            "value"],"additionalProperties":false},{"type":"object","properties":{"type":{"type":"string",\
            "enum":["Polyline"]},"points":{"type":"array","items":{"type":"number"}}},"required":["type","points"],\
            "additionalProperties":false},{"type":"object","properties":{"type":{"type":"string","enum":["Square"]},\
            "side":{"type":"number","description":"in mm"},"label":{"type":["string","null"]}},"required":["type","side",\
            "label"],"additionalProperties":false}]}},"named":{"type":"array","items":{"type":"object",\
            "properties":{"key":{"type":"string"},"value":{"description":"With corners.","anyOf":[{"type":"object",\
            "properties":{"type":{"type":"string","enum":["Polyline"]},"points":{"type":"array",\
            "items":{"type":"number"}}},"required":["type","points"],"additionalProperties":false},{"type":"object",\
            "properties":{"type":{"type":"string","enum":["Square"]},"side":{"type":"number","description":"in mm"},\
            "label":{"type":["string","null"]}},"required":["type","side","label"],"additionalProperties":false}]}},\
            "required":["key","value"],"additionalProperties":false}},"circle":{"type":"object","description":"Round.",\
            "properties":{"radius":{"type":"number","description":"in mm"}},"required":["radius"],\
            "additionalProperties":false}},"required":["shape","second","more","named","circle"],\
            "additionalProperties":false}"""),
            true);

    private static final ToolDefinition DRAW_LOOSELY = new ToolDefinition(
            "draw_loosely",
            "Not strict.",
            new ToolSchema("""
            {"type":"object","properties":{"shape":{"description":"a shape","anyOf":[{"type":"object",\
            "description":"Nothing at all.","properties":{"type":{"type":"string","enum":["Blank"]}},"required":["type"],\
            "additionalProperties":false},{"type":"object","description":"Round.","properties":{"type":{"type":"string",\
            "enum":["Circle"]},"radius":{"type":"number","description":"in mm"}},"required":["type","radius"],\
            "additionalProperties":false},{"type":"object","properties":{"type":{"type":"string","enum":["Colour"]},\
            "value":{"type":"string","description":"A colour of the palette.\\nRED: Like blood.","enum":["RED","BLUE"]}},\
            "required":["type","value"],"additionalProperties":false},{"type":"object",\
            "properties":{"type":{"type":"string","enum":["Polyline"]},"points":{"type":"array",\
            "items":{"type":"number"}}},"required":["type","points"],"additionalProperties":false},{"type":"object",\
            "properties":{"type":{"type":"string","enum":["Square"]},"side":{"type":"number","description":"in mm"},\
            "label":{"type":"string"}},"required":["type","side"],"additionalProperties":false}],\
            "default":{"type":"Circle","radius":1},"examples":[{"type":"Colour","value":"RED"}]},\
            "other":{"description":"another","anyOf":[{"type":"object","description":"Nothing at all.",\
            "properties":{"type":{"type":"string","enum":["Blank"]}},"required":["type"],"additionalProperties":false},\
            {"type":"object","description":"Round.","properties":{"type":{"type":"string","enum":["Circle"]},\
            "radius":{"type":"number","description":"in mm"}},"required":["type","radius"],"additionalProperties":false},\
            {"type":"object","properties":{"type":{"type":"string","enum":["Colour"]},"value":{"type":"string",\
            "description":"A colour of the palette.\\nRED: Like blood.","enum":["RED","BLUE"]}},"required":["type",\
            "value"],"additionalProperties":false},{"type":"object","properties":{"type":{"type":"string",\
            "enum":["Polyline"]},"points":{"type":"array","items":{"type":"number"}}},"required":["type","points"],\
            "additionalProperties":false},{"type":"object","properties":{"type":{"type":"string","enum":["Square"]},\
            "side":{"type":"number","description":"in mm"},"label":{"type":"string"}},"required":["type","side"],\
            "additionalProperties":false}]}},"required":[],"additionalProperties":false}"""),
            false);

    private static final ToolDefinition EVALUATE = new ToolDefinition(
            "evaluate",
            "Contains itself.",
            new ToolSchema("""
            {"type":"object","properties":{"expression":{"description":"what","anyOf":[{"$ref":"#/$defs/Expr"}]},\
            "sum":{"type":"object","properties":{"left":{"$ref":"#/$defs/Expr"},"right":{"$ref":"#/$defs/Expr"}},\
            "required":["left","right"],"additionalProperties":false}},"required":["expression","sum"],\
            "additionalProperties":false,"$defs":{"Expr":{"anyOf":[{"type":"object","properties":{"type":{"type":"string",\
            "enum":["Add"]},"left":{"$ref":"#/$defs/Expr"},"right":{"$ref":"#/$defs/Expr"}},"required":["type","left",\
            "right"],"additionalProperties":false},{"type":"object","properties":{"type":{"type":"string","enum":["Num"]},\
            "number":{"type":"integer"}},"required":["type","number"],"additionalProperties":false}]}}}"""),
            true);

    private static final ToolDefinition FEED = new ToolDefinition(
            "feed",
            "Annotated for Jackson.",
            new ToolSchema("""
            {"type":"object","properties":{"animal":{"description":"who","anyOf":[{"type":"object",\
            "properties":{"kind":{"type":"string","enum":["dog"]},"name":{"type":"string"},"barks":{"type":"boolean"}},\
            "required":["kind","name","barks"],"additionalProperties":false},{"type":"object",\
            "properties":{"kind":{"type":"string","description":"always cat","enum":["cat"]},"name":{"type":"string"}},\
            "required":["kind","name"],"additionalProperties":false},{"type":"object",\
            "properties":{"kind":{"type":"string","enum":["Variants$Fish"]},"name":{"type":"string"}},"required":["kind",\
            "name"],"additionalProperties":false}]},"steps":{"type":"array","description":"when",\
            "items":{"anyOf":[{"type":"object","properties":{"@type":{"type":"string","enum":["Step"]},\
            "number":{"type":"integer"}},"required":["@type","number"],"additionalProperties":false},{"type":"object",\
            "properties":{"@type":{"type":"string","enum":["Pause"]},"number":{"type":"integer"},\
            "length":{"type":"string"}},"required":["@type","number","length"],"additionalProperties":false}]}}},\
            "required":["animal","steps"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition REPORT = new ToolDefinition(
            "report",
            "Generic.",
            new ToolSchema("""
            {"type":"object","properties":{"text":{"description":"text","anyOf":[{"$ref":"#/$defs/ResultString"}]},\
            "number":{"description":"number","anyOf":[{"$ref":"#/$defs/ResultInteger"}]}},"required":["text","number"],\
            "additionalProperties":false,"$defs":{"ResultString":{"anyOf":[{"type":"object",\
            "properties":{"type":{"type":"string","enum":["Failed"]},"reason":{"type":"string"}},"required":["type",\
            "reason"],"additionalProperties":false},{"type":"object","properties":{"type":{"type":"string","enum":["Ok"]},\
            "value":{"type":"string"},"next":{"anyOf":[{"$ref":"#/$defs/ResultString"},{"type":"null"}]}},\
            "required":["type","value","next"],"additionalProperties":false}]},"ResultInteger":{"anyOf":[{"type":"object",\
            "properties":{"type":{"type":"string","enum":["Counted"]},"count":{"type":"integer"}},"required":["type",\
            "count"],"additionalProperties":false},{"type":"object","properties":{"type":{"type":"string",\
            "enum":["Failed"]},"reason":{"type":"string"}},"required":["type","reason"],"additionalProperties":false},\
            {"type":"object","properties":{"type":{"type":"string","enum":["Ok"]},"value":{"type":"integer"},\
            "next":{"anyOf":[{"$ref":"#/$defs/ResultInteger"},{"type":"null"}]}},"required":["type","value","next"],\
            "additionalProperties":false}]}}}"""),
            true);

    private static final ObjectShape DRAW_ARGUMENTS = ObjectShape.empty()
            .required("shape")
            .optional("second")
            .required("more")
            .required("named")
            .required("circle");

    private static final ObjectShape BLANK = ObjectShape.empty();

    private static final ObjectShape CIRCLE = ObjectShape.empty()
            .required("radius");

    private static final ObjectShape COLOUR = ObjectShape.empty()
            .required("value");

    private static final EnumShape<Variants.Colour> COLOUR_ = EnumShape.<Variants.Colour>empty()
            .with("RED", Variants.Colour.RED)
            .with("BLUE", Variants.Colour.BLUE);

    private static final ObjectShape POLYLINE = ObjectShape.empty()
            .required("points");

    private static final ObjectShape SQUARE = ObjectShape.empty()
            .required("side")
            .optional("label");

    private static final VariantShape SHAPE = VariantShape.by("type")
            .with("Blank", BLANK)
            .with("Circle", CIRCLE, ValueForm.NUMBER)
            .with("Colour", COLOUR, ValueForm.STRING)
            .with("Polyline", POLYLINE, ValueForm.ARRAY)
            .with("Square", SQUARE, ValueForm.NUMBER, ValueForm.STRING);

    private static final VariantShape POLYGON = VariantShape.by("type")
            .with("Polyline", POLYLINE, ValueForm.ARRAY)
            .with("Square", SQUARE, ValueForm.NUMBER, ValueForm.STRING);

    private static final ObjectShape DRAW_LOOSELY_ARGUMENTS = ObjectShape.empty()
            .optional("shape")
            .optional("other");

    private static final ObjectShape EVALUATE_ARGUMENTS = ObjectShape.empty()
            .required("expression")
            .required("sum");

    private static final ObjectShape ADD = ObjectShape.empty()
            .required("left")
            .required("right");

    private static final ObjectShape NUM = ObjectShape.empty()
            .required("number");

    private static final VariantShape EXPR = VariantShape.by("type")
            .with("Add", ADD, ValueForm.OBJECT, ValueForm.OBJECT)
            .with("Num", NUM, ValueForm.NUMBER);

    private static final ObjectShape FEED_ARGUMENTS = ObjectShape.empty()
            .required("animal")
            .required("steps");

    private static final ObjectShape DOG = ObjectShape.empty()
            .required("name")
            .required("barks");

    private static final ObjectShape CAT = ObjectShape.empty()
            .required("name");

    private static final ObjectShape FISH = ObjectShape.empty()
            .required("name");

    private static final VariantShape ANIMAL = VariantShape.by("kind")
            .with("dog", DOG, ValueForm.STRING, ValueForm.BOOLEAN)
            .alias("hound")
            .with("cat", CAT, ValueForm.STRING)
            .with("Variants$Fish", FISH, ValueForm.STRING);

    private static final ObjectShape STEP = ObjectShape.empty()
            .required("number");

    private static final ObjectShape PAUSE = ObjectShape.empty()
            .required("number")
            .required("length");

    private static final VariantShape STEP_ = VariantShape.by("@type")
            .with("Step", STEP, ValueForm.NUMBER)
            .with("Pause", PAUSE, ValueForm.NUMBER, ValueForm.STRING);

    private static final ObjectShape REPORT_ARGUMENTS = ObjectShape.empty()
            .required("text")
            .required("number");

    private static final ObjectShape FAILED = ObjectShape.empty()
            .required("reason");

    private static final ObjectShape OK = ObjectShape.empty()
            .required("value")
            .optional("next");

    private static final VariantShape RESULT = VariantShape.by("type")
            .with("Failed", FAILED, ValueForm.STRING)
            .with("Ok", OK, ValueForm.STRING, ValueForm.OBJECT);

    private static final ObjectShape COUNTED = ObjectShape.empty()
            .required("count");

    private static final ObjectShape FAILED_ = ObjectShape.empty()
            .required("reason");

    private static final ObjectShape OK_ = ObjectShape.empty()
            .required("value")
            .optional("next");

    private static final VariantShape RESULT_ = VariantShape.by("type")
            .with("Counted", COUNTED, ValueForm.NUMBER)
            .with("Failed", FAILED_, ValueForm.STRING)
            .with("Ok", OK_, ValueForm.NUMBER, ValueForm.OBJECT);

    /**
     * Made once, when the tools are registered.
     */
    public Variants_Toolset() {
    }

    @Override
    public Class<Variants> beanType() {
        return Variants.class;
    }

    @Override
    public List<ToolBinding<Variants>> bindings() {
        return List.of(
                ToolBinding.of(DRAW, """
                draw(variants.Variants$Shape,variants.Variants$Shape,java.util.List,java.util.Map,variants.Variants$Circle)""", this, 0),
                ToolBinding.of(DRAW_LOOSELY, "drawLoosely(variants.Variants$Shape,java.util.Optional)", this, 1),
                ToolBinding.of(EVALUATE, "evaluate(variants.Variants$Expr,variants.Variants$Add)", this, 2),
                ToolBinding.of(FEED, "feed(variants.Variants$Animal,java.util.List)", this, 3),
                ToolBinding.of(REPORT, "report(variants.Variants$Result,variants.Variants$Result)", this, 4));
    }

    @Override
    public Object call(
            int tool, Supplier<Variants> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> draw(bean, arguments, context);
            case 1 -> drawLoosely(bean, arguments, context);
            case 2 -> evaluate(bean, arguments, context);
            case 3 -> feed(bean, arguments, context);
            case 4 -> report(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object draw(
            Supplier<Variants> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Variants.Shape shape = null;
        Variants.Shape second = null;
        List<Variants.Shape> more = null;
        Map<String, Variants.Polygon> named = null;
        Variants.Circle circle = null;
        if (arguments.beginObject(DRAW_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> shape = readShape(arguments);
                    case 1 -> second = readShape(arguments);
                    case 2 -> more = arguments.readList(Variants_Toolset::readShape);
                    case 3 -> named = ArgumentMaps.of(arguments, Variants_Toolset::readPolygon);
                    case 4 -> circle = readCircle(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {shape, second, more, named, circle});
        }
        bean.get().draw(shape, second, more, named, circle);
        return ToolOutput.DONE;
    }

    private static Object drawLoosely(
            Supplier<Variants> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Variants.Shape shape = defaultShape();
        Optional<Variants.Shape> other = Optional.empty();
        if (arguments.beginObject(DRAW_LOOSELY_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> shape = readShape(arguments);
                    case 1 -> other = Optional.ofNullable(readShape(arguments));
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {shape, other});
        }
        bean.get().drawLoosely(shape, other);
        return ToolOutput.DONE;
    }

    private static Object evaluate(
            Supplier<Variants> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Variants.Expr expression = null;
        Variants.Add sum = null;
        if (arguments.beginObject(EVALUATE_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> expression = readExpr(arguments);
                    case 1 -> sum = readAdd(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {expression, sum});
        }
        return bean.get().evaluate(expression, sum);
    }

    private static Object feed(
            Supplier<Variants> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Variants.Animal animal = null;
        List<Variants.Step> steps = null;
        if (arguments.beginObject(FEED_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> animal = readAnimal(arguments);
                    case 1 -> steps = arguments.readList(Variants_Toolset::readStep);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {animal, steps});
        }
        bean.get().feed(animal, steps);
        return ToolOutput.DONE;
    }

    private static Object report(
            Supplier<Variants> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Variants.Result<String> text = null;
        Variants.Result<? extends Integer> number = null;
        if (arguments.beginObject(REPORT_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> text = readResult(arguments);
                    case 1 -> number = readResult_(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {text, number});
        }
        bean.get().report(text, number);
        return ToolOutput.DONE;
    }

    private static Variants.Shape readShape(ArgumentReader arguments) {
        return switch (ArgumentVariants.next(arguments, SHAPE)) {
            case 0 -> readBlank(arguments);
            case 1 -> readCircle(arguments);
            case 2 -> readColour(arguments);
            case 3 -> readPolyline(arguments);
            case 4 -> readSquare(arguments);
            default -> null;
        };
    }

    private static Variants.Blank readBlank(ArgumentReader arguments) {
        if (arguments.beginObject(BLANK)) {
            arguments.nextProperty();
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Variants.Blank();
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Variants.Circle readCircle(ArgumentReader arguments) {
        double radius = 0;
        if (arguments.beginObject(CIRCLE)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> radius = arguments.readDouble();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Variants.Circle(radius);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Variants.Colour readColour(ArgumentReader arguments) {
        Variants.Colour value = null;
        if (arguments.beginObject(COLOUR)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> value = arguments.readEnum(COLOUR_);
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        return value;
    }

    private static Variants.Polyline readPolyline(ArgumentReader arguments) {
        List<Double> points = null;
        if (arguments.beginObject(POLYLINE)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> points = arguments.readList(ArgumentReader::readDouble);
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Variants.Polyline(points);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Variants.Square readSquare(ArgumentReader arguments) {
        double side = 0;
        Optional<String> label = Optional.empty();
        if (arguments.beginObject(SQUARE)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> side = arguments.readDouble();
                    case 1 -> label = Optional.ofNullable(arguments.readString());
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Variants.Square(side, label);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Variants.Polygon readPolygon(ArgumentReader arguments) {
        return switch (ArgumentVariants.next(arguments, POLYGON)) {
            case 0 -> readPolyline(arguments);
            case 1 -> readSquare(arguments);
            default -> null;
        };
    }

    private static Variants.Shape defaultShape() {
        ArgumentReader arguments = ArgumentReader.of("{\"type\":\"Circle\",\"radius\":1}");
        Variants.Shape value = readShape(arguments);
        arguments.finish();
        return value;
    }

    private static Variants.Expr readExpr(ArgumentReader arguments) {
        return switch (ArgumentVariants.next(arguments, EXPR)) {
            case 0 -> readAdd(arguments);
            case 1 -> readNum(arguments);
            default -> null;
        };
    }

    private static Variants.Add readAdd(ArgumentReader arguments) {
        Variants.Expr left = null;
        Variants.Expr right = null;
        if (arguments.beginObject(ADD)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> left = readExpr(arguments);
                    case 1 -> right = readExpr(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Variants.Add(left, right);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Variants.Num readNum(ArgumentReader arguments) {
        int number = 0;
        if (arguments.beginObject(NUM)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> number = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Variants.Num(number);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Variants.Animal readAnimal(ArgumentReader arguments) {
        return switch (ArgumentVariants.next(arguments, ANIMAL)) {
            case 0 -> readDog(arguments);
            case 1 -> readCat(arguments);
            case 2 -> readFish(arguments);
            default -> null;
        };
    }

    private static Variants.Dog readDog(ArgumentReader arguments) {
        String name = null;
        boolean barks = false;
        if (arguments.beginObject(DOG)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> name = arguments.readString();
                    case 1 -> barks = arguments.readBoolean();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            Variants.Dog made = new Variants.Dog();
            made.name = name;
            made.barks = barks;
            return made;
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Variants.Cat readCat(ArgumentReader arguments) {
        String name = null;
        if (arguments.beginObject(CAT)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> name = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            Variants.Cat made = new Variants.Cat("cat");
            made.name = name;
            return made;
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Variants.Fish readFish(ArgumentReader arguments) {
        String name = null;
        if (arguments.beginObject(FISH)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> name = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            Variants.Fish made = new Variants.Fish();
            made.name = name;
            made.setKind(Variants.Kind.FISH);
            return made;
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Variants.Step readStep(ArgumentReader arguments) {
        return switch (ArgumentVariants.next(arguments, STEP_)) {
            case 0 -> readStep_(arguments);
            case 1 -> readPause(arguments);
            default -> null;
        };
    }

    private static Variants.Step readStep_(ArgumentReader arguments) {
        int number = 0;
        if (arguments.beginObject(STEP)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> number = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            Variants.Step made = new Variants.Step();
            made.number = number;
            return made;
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Variants.Pause readPause(ArgumentReader arguments) {
        int number = 0;
        String length = null;
        if (arguments.beginObject(PAUSE)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> number = arguments.readInt();
                    case 1 -> length = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            Variants.Pause made = new Variants.Pause();
            made.number = number;
            made.length = length;
            return made;
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Variants.Result<String> readResult(ArgumentReader arguments) {
        return switch (ArgumentVariants.next(arguments, RESULT)) {
            case 0 -> readFailed(arguments);
            case 1 -> readOk(arguments);
            default -> null;
        };
    }

    private static Variants.Failed<String> readFailed(ArgumentReader arguments) {
        String reason = null;
        if (arguments.beginObject(FAILED)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> reason = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Variants.Failed<String>(reason);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Variants.Ok<String> readOk(ArgumentReader arguments) {
        String value = null;
        Variants.Result<String> next = null;
        if (arguments.beginObject(OK)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> value = arguments.readString();
                    case 1 -> next = readResult(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Variants.Ok<String>(value, next);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Variants.Result<Integer> readResult_(ArgumentReader arguments) {
        return switch (ArgumentVariants.next(arguments, RESULT_)) {
            case 0 -> readCounted(arguments);
            case 1 -> readFailed_(arguments);
            case 2 -> readOk_(arguments);
            default -> null;
        };
    }

    private static Variants.Counted readCounted(ArgumentReader arguments) {
        int count = 0;
        if (arguments.beginObject(COUNTED)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> count = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Variants.Counted(count);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Variants.Failed<Integer> readFailed_(ArgumentReader arguments) {
        String reason = null;
        if (arguments.beginObject(FAILED_)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> reason = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Variants.Failed<Integer>(reason);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Variants.Ok<Integer> readOk_(ArgumentReader arguments) {
        Integer value = null;
        Variants.Result<Integer> next = null;
        if (arguments.beginObject(OK_)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> value = arguments.readInt();
                    case 1 -> next = readResult_(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Variants.Ok<Integer>(value, next);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }
}
