package wrappers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.ToolParam;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class Wrappers {

    /** An amount of euros. */
    static class Money {

        private final BigDecimal amount;

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Money(BigDecimal amount) throws IOException {
            this.amount = amount;
        }
    }

    /** A customer's key. */
    record CustomerId(@JsonValue String text) {}

    /** A factory takes it, which is no property. */
    static final class Email {

        private final String address;

        private Email(String address) {
            this.address = address;
        }

        @JsonCreator
        static Email of(String text) {
            return new Email(text);
        }
    }

    /** Neither marked nor with a property of that name. */
    static final class Weight {

        Weight(long grams) {}
    }

    /** Marked, but with a property of that name. */
    static final class Length {

        private final int meters;

        @JsonCreator
        Length(int meters) {
            this.meters = meters;
        }

        /** How many. */
        public int getMeters() {
            return meters;
        }
    }

    /** Its parameter has a name. */
    static final class Title {

        @JsonCreator
        Title(@JsonProperty("text") String value) {}
    }

    /** Values within a value. */
    record Path<T>(List<T> steps) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Path {}
    }

    /** Within itself. */
    static final class Group {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Group(List<Group> members) {}
    }

    /** Values that stand for others. */
    @AssistantTool
    void values(
            Money money,
            @ToolParam(defaultValue = "c-1", examples = {"c-2", "c-3"}) CustomerId customer,
            Optional<Email> email,
            List<Weight> weights,
            Path<Weight> path,
            Group group) {}

    /** Objects all the same. */
    @AssistantTool
    void objects(Length length, Title title) {}
}
