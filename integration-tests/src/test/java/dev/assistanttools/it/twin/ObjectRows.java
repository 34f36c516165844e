package dev.assistanttools.it.twin;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Records and beans. */
class ObjectRows {

    record Address(
            @ToolParam(description = "with number") String street,

            @JsonProperty("zip-code") @JsonAlias({"zip", "plz"})
            String zip,

            @Nullable Integer floor) {

        Address {
            if (street.isEmpty()) {
                throw new IllegalArgumentException("no street");
            }
        }
    }

    record Pair<A, B>(A left, @Nullable B right) {}

    abstract static class Entity<K> {

        @SuppressWarnings("NullAway.Init") // Set after it is made, as beans are.
        private K id;

        public K getId() {
            return id;
        }

        public void setId(K id) {
            this.id = id;
        }
    }

    @JsonIgnoreProperties("hidden")
    static class Person extends Entity<Long> {

        final List<String> set = new ArrayList<>();

        @JsonProperty("full_name")
        @JsonAlias("name")
        private String name = "nobody";

        @JsonProperty(required = false)
        @ToolParam(description = "in years")
        private int age = 18;

        private boolean on;

        public Optional<String> nick = Optional.empty();

        @ToolParam(defaultValue = "3")
        public int stars;

        public String hidden = "";

        public void setName(String name) throws IOException {
            if (name.isEmpty()) {
                throw new IOException("no name");
            }
            this.name = name;
            set.add("name");
        }

        public void setAge(int age) {
            this.age = age;
            set.add("age");
        }

        public boolean isOn() {
            return on;
        }

        public void setOn(boolean on) {
            this.on = on;
            set.add("on");
        }

        @JsonIgnore
        public void setSecret(String secret) {
            set.add(secret);
        }

        @Override
        public String toString() {
            return getId() + " " + name + " " + age + " " + on + " " + nick + " " + stars + " " + set;
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Point(int fromLeft, int fromTop) {}

    static final class Circle {

        private final Point center;
        private final double radius;

        Circle(Point center, double radius) {
            this.center = center;
            this.radius = radius;
        }

        @Override
        public String toString() {
            return center + " " + radius;
        }
    }

    record Amount(long cents) {

        @JsonCreator
        static Amount of(long euros, @JsonProperty("rest") long cents) {
            return new Amount(euros * 100 + cents);
        }
    }

    @Covers(Row.RECORD)
    @AssistantTool(description = "Takes records.")
    String address(Address a, @ToolParam(description = "if any") Optional<Address> b) {
        return Shown.of(a, b);
    }

    @Covers(Row.RECORD)
    @AssistantTool(description = "Takes records.", strict = Strict.OFF)
    String addressLoosely(Address a, @ToolParam(description = "if any") Optional<Address> b) {
        return Shown.of(a, b);
    }

    @Covers(Row.BEAN)
    @AssistantTool(description = "Takes beans.")
    String person(Person a, Circle b) {
        return Shown.of(a, b);
    }

    @Covers(Row.BEAN)
    @AssistantTool(description = "Takes beans.", strict = Strict.OFF)
    String personLoosely(Person a, Circle b) {
        return Shown.of(a, b);
    }

    @Covers(Row.CREATOR)
    @AssistantTool(description = "Takes what is made in its own way.")
    String amount(Amount a) {
        return Shown.of(a);
    }

    @Covers(Row.CREATOR)
    @AssistantTool(description = "Takes what is made in its own way.", strict = Strict.OFF)
    String amountLoosely(Amount a) {
        return Shown.of(a);
    }

    @Covers(Row.JACKSON_NAMES)
    @AssistantTool(description = "Takes names of Jackson.")
    String named(Point a, Address b) {
        return Shown.of(a, b);
    }

    @Covers(Row.JACKSON_NAMES)
    @AssistantTool(description = "Takes names of Jackson.", strict = Strict.OFF)
    String namedLoosely(Point a, Address b) {
        return Shown.of(a, b);
    }

    @Covers(Row.GENERIC)
    @AssistantTool(description = "Takes generic types.")
    String pairs(Pair<String, List<Integer>> a, Pair<? extends Point, Pair<Long, String[]>> b) {
        return Shown.of(
                a.left(),
                a.right(),
                b.left(),
                b.right() == null ? "" : b.right().left());
    }

    @Covers(Row.GENERIC)
    @AssistantTool(description = "Takes generic types.", strict = Strict.OFF)
    String pairsLoosely(Pair<String, List<Integer>> a, Pair<? extends Point, Pair<Long, String[]>> b) {
        return Shown.of(
                a.left(),
                a.right(),
                b.left(),
                b.right() == null ? "" : b.right().left());
    }
}
