package dev.assistanttools.it.generated;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assistanttools.AssistantTool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Classes that are no records. */
class BeanTools {

    /** What all have. */
    abstract static class Entity<K> {

        @SuppressWarnings("NullAway.Init") // Set after it is made, as beans are.
        private K id;

        /** The key. */
        public K getId() {
            return id;
        }

        public void setId(K id) {
            this.id = id;
        }
    }

    /** A person. */
    static class Person extends Entity<Long> {

        final List<String> set = new ArrayList<>();

        @JsonProperty("full_name")
        @JsonAlias("name")
        private String name = "nobody";

        @JsonProperty(required = false)
        private int age = 18;

        private boolean on;

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
            return getId() + " " + name + " " + age + " " + on + " " + set;
        }
    }

    /** Its only constructor has parameters. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    static class Point {

        private final int fromLeft;

        Point(int fromLeft) {
            this.fromLeft = fromLeft;
        }

        /** Without it, the class would stand for the number. */
        public int getFromLeft() {
            return fromLeft;
        }
    }

    /** A record that is made in its own way. */
    record Amount(long cents) {

        @JsonCreator
        static Amount of(long euros, long cents) {
            return new Amount(euros * 100 + cents);
        }
    }

    /** As Java prints it. */
    @AssistantTool
    String printPerson(Person person) {
        return person.toString();
    }

    /** As Java prints it. */
    @AssistantTool
    String printPoint(Point point, Amount amount) {
        return point.fromLeft + " " + amount;
    }
}
