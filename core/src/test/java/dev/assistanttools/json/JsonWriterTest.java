package dev.assistanttools.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what the codec writes, for every kind of value. */
class JsonWriterTest {

    private final JsonCodec codec = JsonCodec.standard();
    private final Random random = new Random(20260120);

    private static String text(Consumer<JsonWriter> writing) {
        JsonWriter writer = new JsonWriter(16);
        writing.accept(writer);
        return writer.takeText();
    }

    @Test
    void putsCommasBetweenValuesAlone() {
        assertThat(text(out -> {
                    out.beginObject();
                    out.name("a");
                    out.beginArray();
                    out.number(1);
                    out.bool(true);
                    out.nothing();
                    out.endArray();
                    out.quotedName("\"b\":");
                    out.beginObject();
                    out.endObject();
                    out.endObject();
                }))
                .isEqualTo("{\"a\":[1,true,null],\"b\":{}}");
    }

    @Test
    void escapesWhatTheCodecEscapes() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            all.append(c);
        }
        assertThat(text(out -> out.string(all.toString()))).isEqualTo(codec.write(all.toString()));
        assertThat(text(out -> out.string('"'))).isEqualTo("\"\\\"\"");
        assertThat(text(out -> out.string('\u2028'))).isEqualTo("\"\u2028\"");
    }

    @Test
    void escapesNamesThatAreNotReady() {
        assertThat(text(out -> {
                    out.beginObject();
                    out.name("a\"b");
                    out.nothing();
                    out.endObject();
                }))
                .isEqualTo("{\"a\\\"b\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.0",
                "0.00",
                "-0.5",
                "0E+3",
                "0E-3",
                "1E+2",
                "-1E+2",
                "7",
                "-123456789012345678",
                "1234567890123456789",
                "12.34",
                "-12.34",
                "0.001",
                "-0.001",
                "1E-10",
                "0.1234567890123456789",
                "99999999999999999.9",
                "-9999999999999999.99",
                "12345678901234567.89",
                "1E-18",
                "123456789012345678E-18",
                "1E-9999",
                "1E+9999"
            })
    void writesDecimalsWithAllTheirDigits(String number) {
        BigDecimal value = new BigDecimal(number);
        assertThat(text(out -> out.number(value)))
                .isEqualTo(value.toPlainString())
                .isEqualTo(codec.write(value));
    }

    @Test
    void writesAnyDecimalAsTheCodecDoes() {
        for (int i = 0; i < 20_000; i++) {
            BigDecimal value = new BigDecimal(new BigInteger(random.nextInt(130), random), random.nextInt(60) - 20);
            BigDecimal signed = random.nextBoolean() ? value : value.negate();
            assertThat(text(out -> out.number(signed))).isEqualTo(codec.write(signed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E-10000", "1E+10000", "1E-2147483647", "1E+2147483647"})
    void refusesNumbersWhoseDigitsWouldFillTheMemory(String number) {
        assertThatExceptionOfType(UnwritableJsonException.class)
                .isThrownBy(() -> text(out -> out.number(new BigDecimal(number))))
                .withMessageContaining("9999");
    }

    @Test
    void writesBinaryNumbersAsTheCodecDoes() {
        for (int i = 0; i < 20_000; i++) {
            double wide = Double.longBitsToDouble(random.nextLong());
            float narrow = Float.intBitsToFloat(random.nextInt());
            assertThat(text(out -> out.number(wide))).isEqualTo(codec.write(wide));
            assertThat(text(out -> out.number(narrow))).isEqualTo(codec.write(narrow));
        }
        assertThat(text(out -> out.number(Long.MIN_VALUE))).isEqualTo("-9223372036854775808");
    }

    @Test
    void writesWhatIsNoNumberAsItsName() {
        assertThat(text(out -> out.number(Double.NaN))).isEqualTo("\"NaN\"").isEqualTo(codec.write(Double.NaN));
        assertThat(text(out -> out.number(Double.NEGATIVE_INFINITY)))
                .isEqualTo("\"-Infinity\"")
                .isEqualTo(codec.write(Double.NEGATIVE_INFINITY));
        assertThat(text(out -> out.number(Float.POSITIVE_INFINITY)))
                .isEqualTo("\"Infinity\"")
                .isEqualTo(codec.write(Float.POSITIVE_INFINITY));
    }

    @Test
    void writesTimesAsTheCodecDoes() {
        for (int i = 0; i < 20_000; i++) {
            LocalDateTime time = time();
            assertThat(text(out -> out.time(time))).isEqualTo(codec.write(time));
            assertThat(text(out -> out.time(time.toLocalTime()))).isEqualTo(codec.write(time.toLocalTime()));
            assertThat(text(out -> out.time(time.toLocalDate()))).isEqualTo(codec.write(time.toLocalDate()));
            Instant instant = time.toInstant(ZoneOffset.UTC);
            assertThat(text(out -> out.time(instant))).isEqualTo(codec.write(instant));
            OffsetDateTime offset = time.atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(2 * 64_800) - 64_800));
            assertThat(text(out -> out.time(offset))).isEqualTo(codec.write(offset));
        }
    }

    /** Now and then a round one, one of another era, or none but zeros. */
    private LocalDateTime time() {
        int year = random.nextInt(10) == 0 ? random.nextInt(40_000) - 20_000 : 1900 + random.nextInt(200);
        LocalDate date = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
        long scale =
                List.of(1L, 1000L, 1_000_000L, 1_000_000_000L, 60_000_000_000L).get(random.nextInt(5));
        return date.atTime(LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L) / scale * scale));
    }

    @Test
    void writesTheFirstAndLastMoments() {
        for (Instant instant : List.of(
                Instant.MIN,
                Instant.MAX,
                Instant.EPOCH,
                Instant.parse("0000-01-01T00:00:00Z"),
                Instant.parse("0000-01-01T00:00:00Z").minusNanos(1),
                Instant.parse("9999-12-31T23:59:59.999999999Z"),
                Instant.parse("9999-12-31T23:59:59.999999999Z").plusNanos(1))) {
            assertThat(text(out -> out.time(instant))).isEqualTo(codec.write(instant));
        }
    }

    @Test
    void findsOutThatAValueHoldsItself() {
        assertThatExceptionOfType(UnwritableJsonException.class)
                .isThrownBy(() -> text(JsonWriterTest::openForEver))
                .withMessage("The value nests deeper than 100 levels, or holds itself.");
    }

    private static void openForEver(JsonWriter out) {
        while (true) {
            out.beginArray();
        }
    }

    @Test
    void canBeUsedAgainAfterAFailure() {
        JsonWriter writer = new JsonWriter(16);
        assertThatExceptionOfType(UnwritableJsonException.class).isThrownBy(() -> openForEver(writer));
        writer.clear();
        writer.beginArray();
        writer.json("{\"a\":1}");
        writer.endArray();
        assertThat(writer.takeText()).isEqualTo("[{\"a\":1}]");
        writer.number(1);
        assertThat(writer.takeText()).isEqualTo("1");
    }
}
