package dev.assistanttools.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.assistanttools.json.JsonCodec;
import dev.assistanttools.json.JsonWriter;
import dev.assistanttools.json.UnwritableJsonException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultWriterTest {

    private final JsonCodec codec = JsonCodec.standard();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(Circle.class))
    sealed interface Shape {}

    @JsonTypeName("circle")
    record Circle(int radius) implements Shape {}

    record Page<T>(List<T> items) {}

    private static String text(Consumer<ResultWriter> writing) {
        JsonWriter out = new JsonWriter(16);
        writing.accept(ResultWriter.to(out));
        return out.takeText();
    }

    private static String any(@Nullable Object value) {
        return text(writer -> writer.writeResult(value));
    }

    @Test
    void writesTypesThatNameSomethingAsTheCodecDoes() {
        for (Object value : List.of(
                Period.of(1, 2, 3),
                Duration.ofMillis(90_500),
                MonthDay.of(12, 24),
                ZoneId.of("Europe/Rome"),
                UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
                URI.create("https://example.org/?q=\"x\"".replace("\"", "%22")),
                Currency.getInstance("EUR"))) {
            assertThat(text(writer -> writer.writeText(value))).isEqualTo(codec.write(value));
        }
    }

    @Test
    void writesYearsAndLocalesAsTheCodecDoes() {
        for (int year : new int[] {-20_000, -5, 0, 5, 987, 2026, 10_000}) {
            assertThat(text(writer -> writer.writeYear(Year.of(year)))).isEqualTo(codec.write(Year.of(year)));
            YearMonth month = YearMonth.of(year, 2);
            assertThat(text(writer -> writer.writeText(month))).isEqualTo(codec.write(month));
        }
        for (Locale locale : List.of(Locale.ROOT, Locale.US, Locale.forLanguageTag("sr-Latn-RS"), new Locale("iw"))) {
            assertThat(text(writer -> writer.writeLocale(locale))).isEqualTo(codec.write(locale));
        }
    }

    @Test
    void leavesOutTheZoneButNotTheOffset() {
        ZonedDateTime time = ZonedDateTime.of(2026, 1, 20, 9, 30, 0, 0, ZoneId.of("Europe/Rome"));
        assertThat(text(writer -> writer.writeZonedDateTime(time)))
                .isEqualTo("\"2026-01-20T09:30:00+01:00\"")
                .isEqualTo(codec.write(time));
    }

    @Test
    void writesNumbersOfEveryClass() {
        for (Number number : List.of(
                (byte) 1, (short) 2, 3, 4L, 0.5f, 0.1, new BigDecimal("1E+2"), BigInteger.TEN, new AtomicLong(7))) {
            assertThat(text(writer -> writer.writeNumber(number))).isEqualTo(codec.write(number));
        }
    }

    @Test
    @SuppressWarnings("NullOptional") // as a careless bean may return it
    void writesNullForNullOfEveryType() {
        List<Consumer<ResultWriter>> all = List.of(
                writer -> writer.beginObject(null),
                writer -> writer.writeString(null),
                writer -> writer.writeBoxedBoolean(null),
                writer -> writer.writeCharacter(null),
                writer -> writer.writeNumber(null),
                writer -> writer.writeEnum(null),
                writer -> writer.writeText(null),
                writer -> writer.writeLocalDate(null),
                writer -> writer.writeLocalTime(null),
                writer -> writer.writeLocalDateTime(null),
                writer -> writer.writeOffsetDateTime(null),
                writer -> writer.writeZonedDateTime(null),
                writer -> writer.writeInstant(null),
                writer -> writer.writeYear(null),
                writer -> writer.writeLocale(null),
                writer -> writer.writeOptional(null, ResultWriter::writeString),
                writer -> writer.writeOptionalInt(null),
                writer -> writer.writeOptionalLong(null),
                writer -> writer.writeOptionalDouble(null),
                writer -> writer.writeList(null, ResultWriter::writeString),
                writer -> writer.writeArray(null, ResultWriter::writeText),
                writer -> writer.writeInts(null),
                writer -> writer.writeLongs(null),
                writer -> writer.writeDoubles(null),
                writer -> writer.writeMap(null, ResultWriter::writeString),
                writer -> writer.writeAny(null, Shape.class));
        assertThat(all).allSatisfy(one -> assertThat(text(one)).isEqualTo("null"));
    }

    @Test
    void writesWhatAnOptionalHolds() {
        assertThat(text(writer -> writer.writeOptional(Optional.of("a"), ResultWriter::writeString)))
                .isEqualTo("\"a\"");
        assertThat(text(writer -> writer.writeOptional(Optional.empty(), ResultWriter::writeString)))
                .isEqualTo("null");
        assertThat(text(writer -> writer.writeOptionalInt(OptionalInt.of(3)))).isEqualTo("3");
        assertThat(text(writer -> writer.writeOptionalLong(OptionalLong.empty())))
                .isEqualTo("null");
        assertThat(text(writer -> writer.writeOptionalDouble(OptionalDouble.of(0.5))))
                .isEqualTo("0.5");
    }

    @Test
    void writesArraysAndLists() {
        assertThat(text(writer -> writer.writeList(Arrays.asList("a", null), ResultWriter::writeString)))
                .isEqualTo("[\"a\",null]");
        assertThat(text(writer -> writer.writeArray(new String[] {"a"}, ResultWriter::writeString)))
                .isEqualTo("[\"a\"]");
        assertThat(text(writer -> writer.writeInts(new int[] {1, 2}))).isEqualTo("[1,2]");
        assertThat(text(writer -> writer.writeLongs(new long[0]))).isEqualTo("[]");
        assertThat(text(writer -> writer.writeDoubles(new double[] {1, Double.NaN})))
                .isEqualTo("[1.0,\"NaN\"]");
    }

    @Test
    void writesMapsByTheNamesOfTheirKeys() {
        Map<Month, Integer> map = new LinkedHashMap<>();
        map.put(Month.MAY, 1);
        map.put(Month.APRIL, null);
        assertThat(text(writer -> writer.writeMap(map, Month::name, ResultWriter::writeNumber)))
                .isEqualTo("{\"MAY\":1,\"APRIL\":null}")
                .isEqualTo(codec.write(map));
    }

    @Test
    void refusesAMapWithAKeyThatIsNull() {
        Map<String, Integer> map = new HashMap<>();
        map.put(null, 1);
        assertThatExceptionOfType(UnwritableJsonException.class)
                .isThrownBy(() -> text(writer -> writer.writeMap(map, ResultWriter::writeNumber)))
                .withMessage("A map has a key that is null.");
    }

    @Test
    void writesValuesOfAnyClassAsTheCodecDoes() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("text", "a");
        map.put("flag", true);
        map.put("letter", 'c');
        map.put("numbers", List.of(1, 2L, 0.5, new BigDecimal("1E+2")));
        map.put("nothing", null);
        map.put(
                "times",
                List.of(
                        LocalDate.of(2026, 1, 20),
                        LocalTime.of(9, 30),
                        LocalDateTime.of(2026, 1, 20, 9, 30),
                        OffsetDateTime.parse("2026-01-20T09:30:00+01:00"),
                        Instant.EPOCH,
                        Duration.ofHours(1),
                        Year.of(987),
                        ZoneId.of("Europe/Rome")));
        map.put("month", Month.MAY);
        map.put("months", EnumSet.of(Month.MAY));
        map.put("optional", Optional.of(List.of(1)));
        map.put("numbered", Map.of(1, "one"));
        map.put("record", new Circle(1));
        map.put("array", new int[] {1});
        assertThat(any(map)).isEqualTo(codec.write(map));
    }

    @Test
    void writesPropertiesAsTheCodecDoes() {
        Properties properties = new Properties();
        properties.setProperty("a", "b");
        assertThat(any(properties)).isEqualTo("{\"a\":\"b\"}").isEqualTo(codec.write(properties));
    }

    @Test
    void namesTheClassOfAValueWhereItsTypeAsksForThat() {
        Circle circle = new Circle(1);
        assertThat(any(circle)).isEqualTo("{\"kind\":\"circle\",\"radius\":1}");
        assertThat(text(writer -> writer.writeAny(circle, Shape.class)))
                .isEqualTo("{\"kind\":\"circle\",\"radius\":1}");
        assertThat(text(writer -> writer.writeAny(circle, Object.class))).isEqualTo("{\"radius\":1}");
    }

    @Test
    void namesTheClassesOfElementsByTheTypeOfTheList() {
        List<Circle> circles = List.of(new Circle(1));
        Type list = ResultType.of(List.class, Shape.class);
        assertThat(text(writer -> writer.writeAny(circles, list))).isEqualTo("[{\"kind\":\"circle\",\"radius\":1}]");
        Type page = ResultType.of(Page.class, Shape.class);
        assertThat(text(writer -> writer.writeAny(new Page<>(circles), page)))
                .isEqualTo("{\"items\":[{\"kind\":\"circle\",\"radius\":1}]}");
        Type lists = ResultType.arrayOf(list);
        assertThat(text(writer -> writer.writeAny(new List<?>[] {circles}, lists)))
                .isEqualTo("[[{\"kind\":\"circle\",\"radius\":1}]]");
    }

    @Test
    void findsOutThatAListHoldsItself() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        assertThatExceptionOfType(UnwritableJsonException.class).isThrownBy(() -> any(cycle));
    }

    @Test
    void aTypeKnowsHowManyArgumentsItTakes() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ResultType.of(Map.class, String.class))
                .withMessage("java.util.Map has 2 type parameters, not 1.");
        assertThat(ResultType.of(String.class)).isEqualTo(String.class);
        assertThat(ResultType.arrayOf(String.class)).isEqualTo(String[].class);
        assertThat(ResultType.of(List.class, Shape.class)).isEqualTo(ResultType.of(List.class, Shape.class));
    }
}
