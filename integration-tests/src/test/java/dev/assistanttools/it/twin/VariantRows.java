package dev.assistanttools.it.twin;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sealed types. */
class VariantRows {

    @JsonClassDescription("What can be drawn.")
    sealed interface Shape {}

    @JsonClassDescription("Round.")
    record Circle(@ToolParam(description = "in mm") BigDecimal radius) implements Shape {

        Circle {
            if (radius.signum() < 0) {
                throw new IllegalArgumentException("no radius");
            }
        }
    }

    sealed interface Polygon extends Shape {}

    record Square(int side, Optional<String> label) implements Polygon {}

    @JsonTypeName("line")
    record Polyline(List<Integer> points) implements Polygon {}

    record Blank() implements Shape {}

    enum Colour implements Shape {
        RED,
        BLUE
    }

    static sealed class Text implements Shape {

        public String words = "none";

        @ToolParam(defaultValue = "3")
        public int size;

        @Override
        public String toString() {
            return words + " " + size;
        }
    }

    static final class Title extends Text {

        private @Nullable Colour colour;

        public void setColour(@Nullable Colour colour) {
            this.colour = colour;
        }

        @Override
        public String toString() {
            return super.toString() + " " + colour;
        }
    }

    sealed interface Expr {}

    record Add(Expr left, Expr right) implements Expr {}

    record All(
            List<Expr> parts,
            Map<String, Expr> named,
            @Nullable Expr last) implements Expr {}

    record Num(long number) implements Expr {}

    sealed interface Outcome<T> {}

    record Counted(int count) implements Outcome<Integer> {}

    record Failed<T>(String reason) implements Outcome<T> {}

    record Many<E>(List<E> values) implements Outcome<List<E>> {}

    record Ok<T>(T value, @Nullable Outcome<T> next) implements Outcome<T> {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    sealed interface Step {}

    record Walk(int metres) implements Step {}

    record Rest() implements Step {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "of")
    sealed interface Part {}

    record Wheel(@ToolParam(description = "always a wheel") Optional<String> of, int inches) implements Part {}

    record Bell(String of) implements Part {}

    record Frame(boolean steel) implements Part {}

    @Covers(Row.SEALED)
    @AssistantTool(description = "Takes one of several.")
    String shapes(
            @ToolParam(description = "first") Shape a,
            @Nullable Shape b,
            Optional<Polygon> c,
            List<Shape> d,
            Map<String, Polygon> e,
            Circle f,
            Text g) {
        return Shown.of(a, b, c, d, e, f, g);
    }

    @Covers(Row.SEALED)
    @AssistantTool(description = "Takes one of several.", strict = Strict.OFF)
    String shapesLoosely(
            @ToolParam(
                            description = "first",
                            defaultValue = "{\"type\":\"Circle\",\"radius\":1.50}",
                            examples = {"{\"value\":\"RED\",\"type\":\"Colour\"}", "{\"type\":\"Blank\"}"})
                    Shape a,
            @Nullable Shape b,
            Optional<Polygon> c,
            Shape[] d,
            Map<Colour, Polygon> e,
            Text f) {
        return Shown.of(a, b, c, Shown.array(d), e, f);
    }

    @Covers({Row.SEALED, Row.RECURSIVE})
    @AssistantTool(description = "Takes what contains itself.")
    String expressions(@ToolParam(description = "what") Expr a, Add b, @Nullable Expr c) {
        return Shown.of(a, b, c);
    }

    @Covers({Row.SEALED, Row.RECURSIVE})
    @AssistantTool(description = "Takes what contains itself.", strict = Strict.OFF)
    String expressionsLoosely(
            All a, @ToolParam(defaultValue = "{\"type\":\"Num\",\"number\":7}") Expr b, List<Expr> c) {
        return Shown.of(a, b, c);
    }

    @Covers({Row.SEALED, Row.GENERIC})
    @AssistantTool(description = "Takes generic ones.")
    String outcomes(Outcome<String> a, Outcome<? extends Integer> b, Outcome<List<Long>> c) {
        return Shown.of(a, b, c);
    }

    @Covers({Row.SEALED, Row.GENERIC})
    @AssistantTool(description = "Takes generic ones.", strict = Strict.OFF)
    String outcomesLoosely(Outcome<Shape> a, Outcome<Integer> b, List<Outcome<List<Num>>> c) {
        return Shown.of(a, b, c);
    }

    @Covers(Row.SEALED)
    @AssistantTool(description = "Takes those with other names.")
    String named(List<Step> a, Part b, Bell c) {
        return Shown.of(a, b, c);
    }

    @Covers(Row.SEALED)
    @AssistantTool(description = "Takes those with other names.", strict = Strict.OFF)
    String namedLoosely(List<Step> a, Part b, Bell c) {
        return Shown.of(a, b, c);
    }
}
