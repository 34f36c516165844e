package dev.assistanttools.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumberTest {

    private static @Nullable BigDecimal decimal(String text) {
        return JsonNumber.decimal(text, 0, text.length(), 1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "+1", "01", "1.", ".5", "1e", "0x1", "NaN", "Infinity", " 1", "1 ", "1d", "٣"})
    void knowsWhatIsNoNumber(String text) {
        assertThat(JsonNumber.isNumber(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "1", "10.50", "1e2", "1E-7", "12345678901234567.89", "1e300", "-5e-324"})
    void valuesAreExact(String text) {
        assertThat(JsonNumber.isNumber(text)).isTrue();
        assertThat(decimal(text)).isEqualTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "1e-999999999", "-1e99999999999999999999", "1e2147483648", "1e1000", "1e-1000"})
    void refusesNumbersThatWouldFillTheMemory(String text) {
        assertThat(decimal(text)).isNull();
    }

    @Test
    void refusesMoreDigitsThanAllowed() {
        assertThat(decimal("9".repeat(1000))).isNotNull();
        assertThat(decimal("9".repeat(1001))).isNull();
        assertThat(decimal("0." + "1".repeat(1000))).isNull();
        assertThat(decimal("0." + "0".repeat(2000))).isNull();
    }

    @Test
    void zeroIsZeroWhateverItsExponent() {
        assertThat(decimal("0e999999999999")).isEqualTo(BigDecimal.ZERO);
        assertThat(decimal("0.00e-5")).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void readsSmallIntegersWithoutObjects() {
        assertThat(JsonNumber.smallInteger("x-42x", 1, 4)).isEqualTo(-42);
        assertThat(JsonNumber.smallInteger("4.0", 0, 3)).isEqualTo(JsonNumber.NOT_SMALL);
        assertThat(JsonNumber.smallInteger("9".repeat(19), 0, 19)).isEqualTo(JsonNumber.NOT_SMALL);
    }
}
