package types;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

class EveryType {

    enum Level {
        @JsonProperty("low-level") LOW,
        HIGH
    }

    /**
     * An address.
     *
     * @param street with the number
     * @param city the city
     * @param zip the code
     */
    record Address(String street, @ToolParam(description = "Where it is") String city, @JsonProperty("zip_code") @Nullable String zip) {}

    record Person(String name, Address home, List<Address> others, Optional<Address> work) {}

    /** Scalars. */
    @AssistantTool
    String scalars(
            String a, CharSequence b, char c, boolean d, byte e, short f, int g, long h, float i, double j, BigInteger k, BigDecimal l) {
        return "";
    }

    /** Boxes. */
    @AssistantTool
    int boxes(Character a, Boolean b, Byte c, Short d, Integer e, Long f, Float g, Double h) {
        return 0;
    }

    /** Times. */
    @AssistantTool
    LocalDate times(
            LocalDate a, LocalTime b, LocalDateTime c, OffsetDateTime d, ZonedDateTime e, Instant f, Duration g) {
        return a;
    }

    /** Optional ones. */
    @AssistantTool
    Object optional(
            Optional<String> a,
            OptionalInt b,
            OptionalLong c,
            OptionalDouble d,
            @Nullable String e,
            @Nullable Integer f,
            Optional<Integer> g,
            Optional<CharSequence> h,
            Optional<List<Level>> i,
            @Nullable Level j,
            @Nullable Address k) {
        return this;
    }

    /** The same, not strict. */
    @AssistantTool(strict = Strict.OFF)
    void optionalNotStrict(Optional<String> a, String b, @Nullable Level c, Person d) {}

    /** Lists. */
    @AssistantTool(strict = Strict.REQUIRED)
    void lists(
            List<String> a,
            Collection<Integer> b,
            Iterable<CharSequence> c,
            List<List<Character>> d,
            List<Level> e,
            List<? extends Address> f,
            List<? super Long> g,
            List<? extends List<List<? extends Level>>> h,
            Optional<? extends List<? extends Address>> i) {}

    /** Records. */
    @AssistantTool
    Person records(Person person, List<Person> friends, List<List<Address>> streets) {
        return person;
    }
}
