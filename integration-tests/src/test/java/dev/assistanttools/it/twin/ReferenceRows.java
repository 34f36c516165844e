package dev.assistanttools.it.twin;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonBackReference;
import com.fasterxml.jackson.annotation.JsonManagedReference;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects that refer to each other, and constants with other names. */
class ReferenceRows {

    static class Entity {

        public long id;

        private @Nullable Order order;

        @JsonBackReference("parts")
        public void setOrder(Order order) {
            if (id == 6) {
                throw new IllegalArgumentException("the sixth");
            }
            this.order = order;
        }

        @Override
        public String toString() {
            return id + (order == null ? " alone" : " of " + order.name);
        }
    }

    static class Line extends Entity {

        @JsonBackReference
        public @Nullable Order around;

        @Override
        public String toString() {
            return super.toString() + (around == null ? " nowhere" : " in " + around.name);
        }
    }

    static class Order {

        public String name = "unnamed";

        @JsonManagedReference
        private List<Line> lines = List.of();

        @JsonManagedReference("parts")
        public Line[] more = {};

        @JsonManagedReference
        public Map<String, Line> named = Map.of();

        @JsonManagedReference("parts")
        public Set<Entity> entities = Set.of();

        @JsonManagedReference("parts")
        public @Nullable Entity last;

        public void setLines(List<Line> lines) {
            this.lines = lines;
        }

        @Override
        public String toString() {
            return name + " " + lines + " " + Shown.array(more) + " " + named + " " + entities + " " + last;
        }
    }

    enum Level {
        LOW,
        @JsonAlias({"tall", "LOW", "[]"})
        HIGH,
        @JsonAlias({"tall", "celsius"})
        HIGHEST
    }

    @Covers(Row.REFERENCES)
    @AssistantTool(description = "Takes what refers back.")
    String orders(Order a, Optional<Order> b, @Nullable Line c) {
        return Shown.of(a, b, c);
    }

    @Covers(Row.REFERENCES)
    @AssistantTool(description = "Takes what refers back.", strict = Strict.OFF)
    String ordersLoosely(Order a, List<Order> b) {
        return Shown.of(a, b);
    }

    @Covers(Row.ENUM)
    @AssistantTool(description = "Takes other names.")
    String levels(Level a, List<Level> b, Map<Level, Integer> c) {
        return Shown.of(a, b, c);
    }

    @Covers(Row.ENUM)
    @AssistantTool(description = "Takes other names.", strict = Strict.OFF)
    String levelsLoosely(Level a, List<Level> b, Map<Level, Integer> c) {
        return Shown.of(a, b, c);
    }
}
