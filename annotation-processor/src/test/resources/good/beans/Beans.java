package beans;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.ToolParam;
import java.beans.ConstructorProperties;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

class Beans {

    /** A person. */
    @JsonIgnoreProperties("secret")
    static class Person extends Base<Long> {

        /** The full name. */
        @JsonProperty("full_name")
        @JsonAlias({"name", "fullName"})
        private String name;

        @JsonProperty(required = false)
        private int age = 18;

        private boolean on;
        private Person friend;
        private String secret;
        private String class_;

        public String getName() {
            return name;
        }

        public void setName(String name) throws IOException {
            this.name = name;
        }

        public void setAge(int age) {
            this.age = age;
        }

        public boolean isOn() {
            return on;
        }

        Person setOn(@ToolParam(description = "Whether it is on") boolean on) {
            this.on = on;
            return this;
        }

        void setClass(Optional<String> made) {
            class_ = made.orElse("");
        }

        void setFriend(@ToolParam(description = "A friend") Optional<Person> friend) {
            this.friend = friend.orElse(null);
        }

        public void setSecret(String secret) {
            this.secret = secret;
        }

        @JsonIgnore
        public void setIgnored(String ignored) {}

        private void setHidden(String hidden) {}

        public String getReadOnly() {
            return secret;
        }
    }

    /** Its only constructor has parameters. */
    static class Point {

        private final int x;
        private final int y;

        @ConstructorProperties({"x", "why"})
        Point(int a, int b) {
            x = a;
            y = b;
        }

        /** How far to the right. */
        public int getX() {
            return x;
        }
    }

    /** Made by a factory; one more property is set. */
    static class Range<T> {

        private final List<T> values;
        public int step = 1;

        private Range(List<T> values) {
            this.values = values;
        }

        @JsonCreator
        static <E> Range<E> of(@JsonProperty("from") String from, @JsonProperty("to_value") String to) {
            return new Range<>(List.of());
        }
    }

    /** A record that is made in its own way. */
    record Amount(long cents) {

        @JsonCreator
        static Amount of(long euros, long cents) {
            return new Amount(euros * 100 + cents);
        }
    }

    /** Beans. */
    @AssistantTool
    void save(Person person, List<Point> points, Range<String> range, Amount amount) {}
}
