package dev.assistanttools.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JacksonJsonCodecTest {

    private final JsonCodec codec = JsonCodec.standard();

    enum Sky {
        CLEAR,
        @JsonProperty("partly-cloudy")
        PARTLY_CLOUDY;

        @Override
        public String toString() {
            return "The sky is " + name();
        }
    }

    record Day(LocalDate date, Optional<Sky> sky, Optional<String> warning, BigDecimal degrees, List<Integer> a) {}

    sealed interface Shape {}

    record Circle(int radius) implements Shape {}

    static final class Node {
        public final List<Node> next = new ArrayList<>();
    }

    public interface Broken {
        int getValue();
    }

    @Test
    void writesRecordsInTheOrderOfTheirComponents() {
        Day day = new Day(
                LocalDate.parse("2026-01-20"),
                Optional.of(Sky.PARTLY_CLOUDY),
                Optional.empty(),
                new BigDecimal("1E+2"),
                List.of(1));
        assertThat(codec.write(day))
                .isEqualTo(
                        "{\"date\":\"2026-01-20\",\"sky\":\"partly-cloudy\",\"warning\":null,\"degrees\":100,\"a\":[1]}");
    }

    @Test
    void writesDatesAndTimesAsIsoStrings() {
        assertThat(codec.write(List.of(
                        LocalTime.parse("09:30"),
                        LocalDateTime.parse("2026-01-20T09:30:00"),
                        OffsetDateTime.parse("2026-01-20T09:30:00+02:00"),
                        Instant.parse("2026-01-20T09:30:00Z"),
                        Duration.ofMinutes(90),
                        Year.of(987))))
                .isEqualTo("[\"09:30:00\",\"2026-01-20T09:30:00\",\"2026-01-20T09:30:00+02:00\","
                        + "\"2026-01-20T09:30:00Z\",\"PT1H30M\",\"0987\"]");
    }

    @Test
    void keepsTheOffsetOfAZonedDateTime() {
        ZonedDateTime inRome = ZonedDateTime.of(2026, 1, 20, 9, 30, 0, 0, ZoneId.of("Europe/Rome"));
        assertThat(codec.write(inRome)).startsWith("\"2026-01-20T09:30:00+01:00");
    }

    @Test
    void writesNumbersExactlyAndPlain() {
        assertThat(codec.write(List.of(
                        new BigDecimal("12345678901234567.89"),
                        new BigDecimal("1E-10"),
                        new BigInteger("9".repeat(30)),
                        9007199254740993L)))
                .isEqualTo("[12345678901234567.89,0.0000000001," + "9".repeat(30) + ",9007199254740993]");
    }

    @Test
    void writesEnumsByTheirWireNames() {
        assertThat(codec.write(Sky.CLEAR)).isEqualTo("\"CLEAR\"");
        assertThat(codec.write(Map.of(Sky.PARTLY_CLOUDY, 1))).isEqualTo("{\"partly-cloudy\":1}");
    }

    @Test
    void unwrapsOptionals() {
        assertThat(codec.write(Optional.of(OptionalInt.of(3)))).isEqualTo("3");
        assertThat(codec.write(OptionalInt.empty())).isEqualTo("null");
    }

    @Test
    void tellsNothingOfTypes() {
        assertThat(codec.write(List.<Shape>of(new Circle(2)))).isEqualTo("[{\"radius\":2}]");
    }

    @Test
    void refusesAValueThatHoldsItself() {
        Node node = new Node();
        node.next.add(node);
        assertThatExceptionOfType(UnwritableJsonException.class)
                .isThrownBy(() -> codec.write(node))
                .withMessageContaining(Node.class.getName());
    }

    @Test
    void refusesAValueThatThrows() {
        Broken broken = new Broken() {
            @Override
            public int getValue() {
                throw new IllegalStateException("no value");
            }
        };
        assertThatExceptionOfType(UnwritableJsonException.class)
                .isThrownBy(() -> codec.write(broken))
                .withMessageContaining("no value");
    }

    @Test
    void refusesANumberThatWouldFillTheMemory() {
        assertThatExceptionOfType(UnwritableJsonException.class)
                .isThrownBy(() -> codec.write(new BigDecimal("1E+999999999")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "[0e-99999999999]", "{\"a\":-1E+99999999999}"})
    void refusesAnExponentThatNoDecimalHas(String json) {
        assertThatExceptionOfType(UnreadableJsonException.class).isThrownBy(() -> codec.read(json, Object.class));
    }
}
