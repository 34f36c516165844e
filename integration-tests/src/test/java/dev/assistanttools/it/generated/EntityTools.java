package dev.assistanttools.it.generated;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonBackReference;
import com.fasterxml.jackson.annotation.JsonManagedReference;
import dev.assistanttools.AssistantTool;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects that refer to each other. */
class EntityTools {

    /** An order. */
    static class Order {

        private long id;

        @JsonManagedReference
        private List<Line> lines = new ArrayList<>();

        public long getId() {
            return id;
        }

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

        public String item = "";

        @JsonBackReference
        @Nullable
        public Order order;
    }

    /** The owner of accounts. */
    static class Customer {

        private String name = "";
        private List<Account> accounts = List.of();

        public void setName(String name) {
            this.name = name;
        }

        public void setAccounts(List<Account> accounts) {
            this.accounts = accounts;
        }
    }

    /** Refers back without an annotation. */
    static class Account {

        private @Nullable Customer owner;
        private String number = "";

        public void setOwner(@Nullable Customer owner) {
            this.owner = owner;
        }

        public void setNumber(String number) {
            this.number = number;
        }
    }

    /** With another name. */
    enum Level {
        LOW,
        @JsonAlias("tall")
        HIGH
    }

    /** As Java prints it. */
    @AssistantTool
    String printLevel(Level level) {
        return level.name();
    }

    /** The same again, if its lines know their order. */
    @AssistantTool
    Order echoEntity(Order order) {
        if (order.getLines().stream().anyMatch(line -> line.order != order)) {
            throw new IllegalStateException("a line does not know its order");
        }
        return order;
    }

    /** Its names. */
    @AssistantTool
    String printCustomer(Customer customer) {
        List<String> names = new ArrayList<>();
        for (Account account : customer.accounts) {
            names.add(account.number + "/" + (account.owner == null ? "nobody" : account.owner.name));
        }
        return customer.name + " " + names;
    }
}
