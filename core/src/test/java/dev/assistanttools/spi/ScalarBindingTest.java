package dev.assistanttools.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assistanttools.tool.ToolArgumentException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What single values become, and what is said about those that do not fit. */
class ScalarBindingTest {

    private static final ObjectShape VALUE = ObjectShape.empty().required("v");

    private static final EnumShape<Unit> UNIT = EnumShape.<Unit>empty()
            .with("CELSIUS", Unit.CELSIUS)
            .with("deg-f", Unit.FAHRENHEIT)
            .with("k", Unit.KELVIN)
            .with("K", Unit.KILO);

    enum Unit {
        CELSIUS,
        FAHRENHEIT,
        KELVIN,
        KILO
    }

    private static <T> @Nullable T read(String value, ElementReader<T> type) {
        ArgumentReader reader = ArgumentReader.of("{\"v\":" + value + "}");
        assertThat(reader.beginObject(VALUE)).isTrue();
        assertThat(reader.nextProperty()).isZero();
        T read = type.read(reader);
        assertThat(reader.nextProperty()).isEqualTo(-1);
        reader.finish();
        return read;
    }

    private static void assertRefused(String value, ElementReader<?> type, String message) {
        assertThatExceptionOfType(ToolArgumentException.class)
                .isThrownBy(() -> read(value, type))
                .satisfies(e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/v");
                    assertThat(problem.message()).isEqualTo(message);
                }));
    }

    @Test
    void bigDecimalsAreExact() {
        assertThat(read("12345678901234567.89", ArgumentReader::readBigDecimal))
                .isEqualTo(new BigDecimal("12345678901234567.89"));
        assertThat(read("1.10", ArgumentReader::readBigDecimal)).isEqualTo(new BigDecimal("1.10"));
        assertThat(read("1e400", ArgumentReader::readBigDecimal)).isEqualTo(new BigDecimal("1e400"));
        assertThat(read("\"0.1\"", ArgumentReader::readBigDecimal)).isEqualTo(new BigDecimal("0.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "9007199254740993,9007199254740993",
        "9223372036854775807,9223372036854775807",
        "-9223372036854775808,-9223372036854775808",
        "-9223372036854775808.0,-9223372036854775808",
        "3.0,3",
        "1e2,100",
        "1.5e1,15",
        "-0,0",
        "0e999999999,0",
        "100000000000000000000e-2,1000000000000000000",
    })
    void longsAreExact(String written, long value) {
        assertThat(read(written, ArgumentReader::readLong)).isEqualTo(value);
        assertThat(read("\"" + written + "\"", ArgumentReader::readLong)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.7", "-0.5", "1e-2", "1.00000000000000000000000001"})
    void fractionsAreNoIntegers(String written) {
        assertRefused(written, ArgumentReader::readInt, "expected an integer, but got " + written);
        assertRefused(written, ArgumentReader::readBigInteger, "expected an integer, but got " + written);
    }

    @Test
    void integersOutOfRangeNeverWrap() {
        assertRefused("128", ArgumentReader::readByte, "expected an integer from -128 to 127, but got 128");
        assertRefused("-32769", ArgumentReader::readShort, "expected an integer from -32768 to 32767, but got -32769");
        assertRefused(
                "2147483648",
                ArgumentReader::readInt,
                "expected an integer from -2147483648 to 2147483647, but got 2147483648");
        assertRefused(
                "9223372036854775808",
                ArgumentReader::readLong,
                "expected an integer from -9223372036854775808 to 9223372036854775807, but got 9223372036854775808");
        assertRefused(
                "1e999999999",
                ArgumentReader::readInt,
                "expected an integer from -2147483648 to 2147483647, but got 1e999999999");
        assertThat(read("-128", ArgumentReader::readByte)).isEqualTo((byte) -128);
        assertThat(read("32767", ArgumentReader::readShort)).isEqualTo((short) 32767);
    }

    @Test
    void bigIntegersAreExactButBounded() {
        assertThat(read("1e20", ArgumentReader::readBigInteger)).isEqualTo(BigInteger.TEN.pow(20));
        assertThat(read("9".repeat(1000), ArgumentReader::readBigInteger)).isEqualTo(new BigInteger("9".repeat(1000)));
        assertRefused(
                "1e999999999",
                ArgumentReader::readBigInteger,
                "expected an integer of at most 1000 digits, but got 1e999999999");
        assertRefused(
                "1e-999999999",
                ArgumentReader::readBigDecimal,
                "expected a number of at most 1000 digits, but got 1e-999999999");
    }

    @Test
    void binaryNumbersAreTheNearest() {
        assertThat(read("0.1", ArgumentReader::readDouble)).isEqualTo(0.1);
        assertThat(read("-0", ArgumentReader::readDouble)).isEqualTo(-0.0);
        assertThat(read("0.1", ArgumentReader::readFloat)).isEqualTo(0.1f);
        assertThat(read("\"21.5\"", ArgumentReader::readDouble)).isEqualTo(21.5);
        assertThat(read("1e-999", ArgumentReader::readDouble)).isZero();
    }

    @Test
    void numbersThatOverflowAreRefused() {
        assertRefused(
                "1e309",
                ArgumentReader::readDouble,
                "expected a number from -1.7976931348623157E308 to 1.7976931348623157E308, but got 1e309");
        assertRefused(
                "-1e39",
                ArgumentReader::readFloat,
                "expected a number from -3.4028235E38 to 3.4028235E38, but got -1e39");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "Infinity", "-Infinity", "", " 3", "3 ", "3px", "0x1F", "03", "+3", "1_000", "1,5", "٣"})
    void aStringIsANumberOnlyAsAWhole(String text) {
        assertRefused("\"" + text + "\"", ArgumentReader::readInt, "expected an integer, but got \"" + text + "\"");
        assertRefused("\"" + text + "\"", ArgumentReader::readDouble, "expected a number, but got \"" + text + "\"");
        assertRefused(
                "\"" + text + "\"", ArgumentReader::readBigDecimal, "expected a number, but got \"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({"true,true", "false,false", "'\"true\"',true", "'\"false\"',false"})
    void booleansMayComeAsStrings(String written, boolean value) {
        assertThat(read(written, ArgumentReader::readBoolean)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"True\"", "\"yes\"", "\"\"", "\"true \"", "1", "0"})
    void nothingElseIsABoolean(String written) {
        assertRefused(written, ArgumentReader::readBoolean, "expected true or false, but got " + written);
    }

    @Test
    void aNumberOrBooleanIsAStringOfItsText() {
        assertThat(read("12.50", ArgumentReader::readString)).isEqualTo("12.50");
        assertThat(read("true", ArgumentReader::readString)).isEqualTo("true");
        assertRefused("[\"a\"]", ArgumentReader::readString, "expected a string, but got an array");
    }

    @Test
    void oddCharactersAreKept() {
        assertThat(read("\"\\ud800\\u0000\u202e\"", ArgumentReader::readString)).isEqualTo("\ud800\0\u202e");
        assertRefused(
                "\"\\ud800\\u0000\u202e\"",
                ArgumentReader::readInt,
                "expected an integer, but got \"\\ud800\\u0000\\u202e\"");
    }

    @Test
    void aCharIsAStringOfOneCharacter() {
        assertThat(read("\"é\"", ArgumentReader::readChar)).isEqualTo('é');
        assertThat(read("7", ArgumentReader::readChar)).isEqualTo('7');
        assertRefused("\"ab\"", ArgumentReader::readChar, "expected a string of one character, but got \"ab\"");
        assertRefused("\"😀\"", ArgumentReader::readChar, "expected a string of one character, but got \"😀\"");
        assertRefused("\"\"", ArgumentReader::readChar, "expected a string of one character, but got \"\"");
    }

    @ParameterizedTest
    @CsvSource({"CELSIUS,CELSIUS", "celsius,CELSIUS", "Deg-F,FAHRENHEIT", "k,KELVIN", "K,KILO"})
    void anEnumMatchesExactlyOrWithoutCase(String name, Unit unit) {
        Unit read = read("\"" + name + "\"", reader -> reader.readEnum(UNIT));
        assertThat(read).isEqualTo(unit);
    }

    @Test
    void anUnknownEnumValueListsTheWireNames() {
        String expected = "expected one of \"CELSIUS\", \"deg-f\", \"k\", \"K\", but got ";
        assertRefused("\"FAHRENHEIT\"", reader -> reader.readEnum(UNIT), expected + "\"FAHRENHEIT\"");
        assertRefused("{}", reader -> reader.readEnum(UNIT), expected + "an object");
        assertRefused("3", reader -> reader.readEnum(UNIT), expected + "3");
    }

    @Test
    void aMatchWithoutCaseMustBeTheOnlyOne() {
        EnumShape<Unit> ambiguous =
                EnumShape.<Unit>empty().with("ab", Unit.KELVIN).with("AB", Unit.KILO);
        assertRefused("\"Ab\"", reader -> reader.readEnum(ambiguous), "expected one of \"ab\", \"AB\", but got \"Ab\"");
    }

    @Test
    void namesOfOneConstantDoNotMakeItAmbiguous() {
        EnumShape<Unit> aliased = EnumShape.<Unit>empty()
                .with("Kelvin", Unit.KELVIN)
                .alias("KELVIN")
                .alias("degrees")
                .with("kilo", Unit.KILO)
                .alias("Degrees");
        Unit kelvin = read("\"kelvin\"", reader -> reader.readEnum(aliased));
        assertThat(kelvin).isEqualTo(Unit.KELVIN);
        assertRefused(
                "\"DEGREES\"",
                reader -> reader.readEnum(aliased),
                "expected one of \"Kelvin\", \"kilo\", but got \"DEGREES\"");
    }

    @Test
    void datesAndTimesAreIsoStrings() {
        assertThat(read("\"2026-01-20\"", ArgumentReader::readLocalDate)).isEqualTo(LocalDate.of(2026, 1, 20));
        assertThat(read("\"09:30\"", ArgumentReader::readLocalTime)).isEqualTo(LocalTime.of(9, 30));
        assertThat(read("\"09:30:00Z\"", ArgumentReader::readLocalTime)).isEqualTo(LocalTime.of(9, 30));
        assertThat(read("\"2026-01-20T09:30:00\"", ArgumentReader::readLocalDateTime))
                .isEqualTo(LocalDateTime.of(2026, 1, 20, 9, 30));
        assertThat(read("\"2026-01-20T09:30:00+01:00\"", ArgumentReader::readOffsetDateTime))
                .isEqualTo(OffsetDateTime.parse("2026-01-20T09:30:00+01:00"));
        assertThat(read("\"2026-01-20T09:30:00+01:00[Europe/Rome]\"", ArgumentReader::readZonedDateTime))
                .isEqualTo(ZonedDateTime.parse("2026-01-20T09:30:00+01:00[Europe/Rome]"));
        assertThat(read("\"2026-01-20T09:30:00+01:00\"", ArgumentReader::readInstant))
                .isEqualTo(Instant.parse("2026-01-20T08:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"PT1H30M,PT1H30M", "P1DT2H,PT26H", "P2W,P14D", "PT0.5S,PT0.5S"})
    void durationsHaveAnExactLength(String written, Duration duration) {
        assertThat(read("\"" + written + "\"", ArgumentReader::readDuration)).isEqualTo(duration);
    }

    @Test
    void datesThatDoNotExistAreRefused() {
        assertRefused(
                "\"2026-02-30\"",
                ArgumentReader::readLocalDate,
                "expected a date such as \"2026-01-20\", but got \"2026-02-30\"");
        assertRefused(
                "20260120", ArgumentReader::readLocalDate, "expected a date such as \"2026-01-20\", but got 20260120");
        assertRefused(
                "\"25:00\"", ArgumentReader::readLocalTime, "expected a time such as \"09:30:00\", but got \"25:00\"");
        assertRefused(
                "\"P1Y\"",
                ArgumentReader::readDuration,
                "expected a duration in weeks, or in days, hours, minutes and seconds, such as \"P1DT2H30M\","
                        + " but got \"P1Y\"");
    }

    @Test
    void aMomentNeedsAnOffset() {
        String message = "expected a date-time with an offset, such as Z or +01:00 at its end,"
                + " but got \"2026-01-20T09:30:00\"";
        assertRefused("\"2026-01-20T09:30:00\"", ArgumentReader::readInstant, message);
        assertRefused("\"2026-01-20T09:30:00\"", ArgumentReader::readOffsetDateTime, message);
        assertRefused("\"2026-01-20T09:30:00\"", ArgumentReader::readZonedDateTime, message);
    }

    @Test
    void aLocalDateTimeHasNoOffset() {
        assertRefused(
                "\"2026-01-20T09:30:00Z\"",
                ArgumentReader::readLocalDateTime,
                "expected a date-time without an offset, such as \"2026-01-20T09:30:00\","
                        + " but got \"2026-01-20T09:30:00Z\"");
    }

    @Test
    void longValuesAreNotRepeated() {
        assertRefused("\"" + "x".repeat(41) + "\"", ArgumentReader::readInt, "expected an integer, but got a string");
    }
}
