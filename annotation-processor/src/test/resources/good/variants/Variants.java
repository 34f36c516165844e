package variants;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class Variants {

    /** What can be drawn. */
    sealed interface Shape {}

    /**
     * Round.
     *
     * @param radius in mm
     */
    record Circle(double radius) implements Shape {}

    /** With corners. */
    sealed interface Polygon extends Shape permits Square, Polyline {}

    record Square(@ToolParam(description = "in mm") double side, Optional<String> label) implements Polygon {}

    record Polyline(List<Double> points) implements Polygon {}

    /** Nothing at all. */
    record Blank() implements Shape {}

    /** A colour of the palette. */
    enum Colour implements Shape {
        /** Like blood. */
        RED,
        BLUE
    }

    sealed interface Expr {}

    record Num(int number) implements Expr {}

    record Add(Expr left, Expr right) implements Expr {}

    sealed interface Result<T> {}

    record Ok<T>(T value, @Nullable Result<T> next) implements Result<T> {}

    record Failed<T>(String reason) implements Result<T> {}

    record Counted(int count) implements Result<Integer> {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", visible = true)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Dog.class, name = "dog", names = {"hound"}),
        @JsonSubTypes.Type(Cat.class),
        @JsonSubTypes.Type(Fish.class)
    })
    abstract static class Animal {
        public String name;
    }

    static final class Dog extends Animal {
        public boolean barks;
    }

    @JsonTypeName("cat")
    static class Cat extends Animal {
        private final String kind;

        /** @param kind always cat */
        @com.fasterxml.jackson.annotation.JsonCreator
        Cat(@com.fasterxml.jackson.annotation.JsonProperty("kind") String kind) {
            this.kind = kind;
        }
    }

    enum Kind {
        @com.fasterxml.jackson.annotation.JsonProperty("Variants$Fish")
        FISH,
        OTHER
    }

    static class Fish extends Animal {
        private Kind kind;

        void setKind(Kind kind) {
            this.kind = kind;
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    sealed static class Step {
        public int number;
    }

    static final class Pause extends Step {
        public String length;
    }

    /**
     * Strict.
     *
     * @param shape to be drawn
     */
    @AssistantTool
    void draw(Shape shape, @Nullable Shape second, List<Shape> more, Map<String, Polygon> named, Circle circle) {}

    /** Not strict. */
    @AssistantTool(strict = Strict.OFF)
    void drawLoosely(
            @ToolParam(
                            defaultValue = "{\"type\":\"Circle\",\"radius\":1}",
                            examples = "{\"type\":\"Colour\",\"value\":\"RED\"}",
                            description = "a shape")
                    Shape shape,
            @ToolParam(description = "another") Optional<Shape> other) {}

    /** Contains itself. */
    @AssistantTool
    int evaluate(@ToolParam(description = "what") Expr expression, Add sum) {
        return 0;
    }

    /** Generic. */
    @AssistantTool
    void report(
            @ToolParam(description = "text") Result<String> text,
            @ToolParam(description = "number") Result<? extends Integer> number) {}

    /** Annotated for Jackson. */
    @AssistantTool
    void feed(@ToolParam(description = "who") Animal animal, @ToolParam(description = "when") List<Step> steps) {}
}
