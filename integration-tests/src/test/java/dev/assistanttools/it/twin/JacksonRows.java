package dev.assistanttools.it.twin;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What Jackson's annotations make of types. */
class JacksonRows {

    enum Unit {
        @JsonAlias({"C", "centigrade"})
        CELSIUS,
        @JsonProperty("F")
        FAHRENHEIT
    }

    record Code(@JsonValue @Size(min = 2) String text) {}

    static final class Grams {

        private final int amount;

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Grams(@Min(1) int amount) {
            if (amount > 5) {
                throw new IllegalArgumentException("too heavy");
            }
            this.amount = amount;
        }

        @Override
        public String toString() {
            return amount + " g";
        }
    }

    record Size2(int width, @Nullable Integer height) {}

    @JsonClassDescription("A box of things.")
    record Box(
            @JsonUnwrapped(prefix = "outer_") Size2 outer,
            @JsonPropertyDescription("by its name") Code code,
            @JsonIgnore OptionalInt hidden,
            @JsonFormat(pattern = "dd.MM.yyyy") List<LocalDate> days) {}

    static class Parcel {

        private boolean isOpen;

        @JsonUnwrapped
        public Size2 size = new Size2(1, 1);

        @JsonProperty(required = false)
        Optional<Grams> weight = Optional.empty();

        transient int cached;

        @JsonSetter("to")
        void address(String address) {
            cached = address.length();
        }

        public void setOpen(boolean open) {
            isOpen = open;
        }

        public boolean isOpen() {
            return isOpen;
        }

        @Override
        public String toString() {
            return isOpen + " " + size + " " + weight + " " + cached;
        }
    }

    @Covers(Row.JACKSON_FORMS)
    @AssistantTool(description = "Takes forms of Jackson.")
    String forms(Code a, @ToolParam(description = "g") Grams b, Box c, Parcel d, Optional<Code> e, List<Grams> f) {
        return Shown.of(a, b, c, d, e, f);
    }

    @Covers(Row.JACKSON_FORMS)
    @AssistantTool(description = "Takes forms of Jackson.", strict = Strict.OFF)
    String formsLoosely(
            Code a, @ToolParam(defaultValue = "3") Grams b, Box c, Parcel d, Optional<Code> e, Map<String, Grams> f) {
        return Shown.of(a, b, c, d, e, f);
    }

    @AssistantTool(description = "Takes constants with other names.")
    String units(Unit a, Map<Unit, String> b) {
        return Shown.of(a, b);
    }

    @Covers(Row.CONSTRAINT_OF_PART)
    @AssistantTool(description = "Takes what has bounded parts.")
    String parts(
            List<@Size(max = 3) String> a,
            Map<@Pattern(regexp = "[a-z]+") String, @Max(9) Integer> b,
            Optional<@Min(2) Integer> c,
            @Digits(integer = 3, fraction = 2) BigDecimal d,
            @Past LocalDate e,
            @NotNull String f,
            @Pattern(regexp = "a.*") @Pattern(regexp = ".*b") String g) {
        return Shown.of(a, b, c, d, e, f, g);
    }

    @Covers(Row.CONSTRAINT_OF_PART)
    @AssistantTool(description = "Takes what has bounded parts.", strict = Strict.OFF)
    String partsLoosely(
            List<@Size(max = 3) String> a,
            Map<@Pattern(regexp = "[a-z]+") String, @Max(9) Integer> b,
            Optional<@Min(2) Integer> c,
            @Digits(integer = 3, fraction = 2) BigDecimal d,
            @Past LocalDate e,
            @NotNull String f,
            @Pattern(regexp = "a.*") @Pattern(regexp = ".*b") String g) {
        return Shown.of(a, b, c, d, e, f, g);
    }
}
