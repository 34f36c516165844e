package dev.assistanttools.it.generated;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import dev.assistanttools.tool.ToolVisibleException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types whose values have several classes. */
class VariantTools {

    sealed interface Shape {}

    record Circle(BigDecimal radius) implements Shape {

        Circle {
            if (radius.signum() < 0) {
                throw new ToolVisibleException("a radius is not negative");
            }
        }
    }

    sealed interface Polygon extends Shape {}

    record Square(int side, Optional<String> label) implements Polygon {}

    record Polyline(List<Integer> points) implements Polygon {}

    record Group(List<Shape> members) implements Shape {}

    record Blank() implements Shape {}

    enum Colour implements Shape {
        RED,
        BLUE
    }

    sealed interface Expr {

        long value();
    }

    record Num(long number) implements Expr {

        @Override
        public long value() {
            return number;
        }
    }

    record Add(Expr left, Expr right) implements Expr {

        @Override
        public long value() {
            return left.value() + right.value();
        }
    }

    sealed interface Outcome<T> {}

    record Ok<T>(T value) implements Outcome<T> {}

    record Failed<T>(String reason) implements Outcome<T> {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", visible = true)
    @JsonSubTypes({
        @JsonSubTypes.Type(
                value = Dog.class,
                names = {"dog", "hound"}),
        @JsonSubTypes.Type(Cat.class),
        @JsonSubTypes.Type(Fish.class)
    })
    abstract static class Animal {

        public String name = "";
    }

    @JsonTypeName("dog")
    static final class Dog extends Animal {

        public boolean barks;
    }

    @JsonTypeName("cat")
    static final class Cat extends Animal {

        public final String kind;

        @JsonCreator
        Cat(@JsonProperty("kind") String kind) {
            this.kind = kind;
        }
    }

    static final class Fish extends Animal {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    sealed interface Step {}

    record Walk(int metres) implements Step {}

    record Rest() implements Step {}

    record Plan(List<Step> steps) {}

    /** As Java prints it. */
    @AssistantTool
    String draw(
            @ToolParam(description = "a") Shape shape,
            @ToolParam(description = "b") @Nullable Shape second,
            @ToolParam(description = "c") Optional<Polygon> third) {
        return shape + " " + second + " " + third;
    }

    /** As Java prints it. */
    @AssistantTool
    String drawAll(
            @ToolParam(description = "a") List<Shape> shapes,
            @ToolParam(description = "b") Map<String, Polygon> named,
            @ToolParam(description = "c") Shape[] more) {
        return shapes + " " + named + " " + more.length;
    }

    /** As Java prints it, not strict. */
    @AssistantTool(strict = Strict.OFF)
    String drawLoosely(@ToolParam(description = "a", defaultValue = "{\"type\":\"Square\",\"side\":1}") Shape shape) {
        return shape.toString();
    }

    /** The value. */
    @AssistantTool
    long evaluate(@ToolParam(description = "a") Expr expression) {
        return expression.value();
    }

    /** As Java prints it. */
    @AssistantTool
    String printOutcome(
            @ToolParam(description = "a") Outcome<List<Integer>> numbers,
            @ToolParam(description = "b") Outcome<String> text) {
        return numbers + " " + text;
    }

    /** As Java prints it. */
    @AssistantTool
    String feed(@ToolParam(description = "a") Animal animal) {
        return animal.getClass().getSimpleName() + " " + animal.name
                + (animal instanceof Cat cat ? " " + cat.kind : "");
    }

    /** The same again. */
    @AssistantTool
    Plan walk(@ToolParam(description = "a") List<Step> steps) {
        return new Plan(steps);
    }
}
