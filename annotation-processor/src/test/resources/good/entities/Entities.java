package entities;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonBackReference;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonManagedReference;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assistanttools.AssistantTool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

class Entities {

    /** An order. */
    static class Order {

        private static int count;

        private long id;

        @JsonManagedReference
        private List<Line> lines = new ArrayList<>();

        @JsonManagedReference("note")
        public @Nullable Note note;

        @JsonManagedReference("parcel")
        @JsonProperty(required = false)
        public Map<String, Parcel> parcels = Map.of();

        public void setId(long id) {
            this.id = id;
        }

        public List<Line> getLines() {
            return lines;
        }

        public void setLines(List<Line> lines) {
            this.lines = lines;
        }
    }

    /** A line of it. */
    static class Line {

        /** What. */
        public String item;

        private Order order;

        @JsonBackReference
        public void setOrder(Order order) {
            this.order = order;
        }
    }

    /** A note. */
    static class Note {

        public String text;

        @JsonBackReference("note")
        public Order order;
    }

    /** A parcel. */
    static class Parcel {

        @JsonBackReference("parcel")
        public Order order;

        public int weight;
    }

    /** A customer. */
    static class Customer {

        private List<Account> accounts;

        public void setAccounts(List<Account> accounts) {
            this.accounts = accounts;
        }
    }

    /** Refers to each other without annotations. */
    static class Account {

        private Customer owner;
        private String number;

        public void setOwner(@Nullable Customer owner) {
            this.owner = owner;
        }

        public void setNumber(String number) {
            this.number = number;
        }
    }

    /** A day, as all of us write it. */
    @JacksonAnnotationsInside
    @JsonProperty("the_day")
    @JsonFormat(pattern = "dd.MM.yyyy")
    @interface Day {}

    /** With other names. */
    enum Level {
        @JsonAlias({"small", "HIGH", "tiny"})
        LOW,
        @JsonAlias({"tall", "small"})
        HIGH
    }

    /** With annotations in annotations. */
    record Bundled(@Day LocalDate day, Level level) {}

    /** Entities. */
    @AssistantTool
    void save(Order order, Customer customer, Bundled bundled) {}
}
