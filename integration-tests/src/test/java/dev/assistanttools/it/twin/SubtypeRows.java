package dev.assistanttools.it.twin;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types that list their classes for Jackson. */
class SubtypeRows {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", visible = true)
    @JsonSubTypes({
        @JsonSubTypes.Type(
                value = Dog.class,
                name = "dog",
                names = {"hound", "dog"}),
        @JsonSubTypes.Type(Cat.class),
        @JsonSubTypes.Type(Fish.class),
        @JsonSubTypes.Type(Bird.class)
    })
    abstract static class Animal {

        @JsonAlias("called")
        public String name = "";

        @Override
        public String toString() {
            return name;
        }
    }

    static final class Dog extends Animal {

        public boolean barks;

        @Override
        public String toString() {
            return super.toString() + " " + barks;
        }
    }

    @JsonTypeName("cat")
    static class Cat extends Animal {

        private final String kind;

        @JsonCreator
        Cat(@JsonProperty("kind") @ToolParam(description = "always cat") String kind) {
            this.kind = kind;
        }

        @Override
        public String toString() {
            return super.toString() + " " + kind;
        }
    }

    enum Kind {
        @JsonProperty("SubtypeRows$Fish")
        FISH,
        OTHER
    }

    static class Fish extends Animal {

        private @Nullable Kind kind;

        public void setKind(Kind kind) {
            this.kind = kind;
        }

        @Override
        public String toString() {
            return super.toString() + " " + kind;
        }
    }

    @JsonSubTypes({
        @JsonSubTypes.Type(value = Owl.class, name = "owl"),
        @JsonSubTypes.Type(value = Duck.class, name = "duck")
    })
    interface Flying {}

    static class Bird extends Animal {}

    static class Owl extends Bird implements Flying {

        public int age;

        @Override
        public String toString() {
            return super.toString() + " " + age;
        }
    }

    record Duck(@Nullable Flying behind, Animal friend) implements Flying {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    @JsonSubTypes({@JsonSubTypes.Type(Left.class), @JsonSubTypes.Type(Right.class), @JsonSubTypes.Type(Cat.class)})
    interface Side<T> {}

    record Left<T>(T value) implements Side<T> {}

    record Right(String value) implements Side<String> {}

    @Covers(Row.JACKSON_SUBTYPES)
    @AssistantTool(description = "Takes animals.")
    String animals(@ToolParam(description = "who") Animal a, Map<String, Animal> b, Cat c) {
        return Shown.of(a, b, c);
    }

    @Covers(Row.JACKSON_SUBTYPES)
    @AssistantTool(description = "Takes animals.", strict = Strict.OFF)
    String animalsLoosely(
            @ToolParam(defaultValue = "{\"kind\":\"dog\",\"name\":\"Rex\",\"barks\":true}") Animal a,
            @Nullable Animal b,
            Cat c) {
        return Shown.of(a, b, c);
    }

    @Covers({Row.JACKSON_SUBTYPES, Row.RECURSIVE})
    @AssistantTool(description = "Takes what flies.")
    String flying(List<Flying> a, Side<String> b, Side<Flying> c) {
        return Shown.of(a, b, c);
    }

    @Covers({Row.JACKSON_SUBTYPES, Row.RECURSIVE})
    @AssistantTool(description = "Takes what flies.", strict = Strict.OFF)
    String flyingLoosely(Flying a, Side<Long> b, @Nullable Side<String> c) {
        return Shown.of(a, b, c);
    }
}
