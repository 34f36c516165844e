package dev.assistanttools.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class CrossRateTest {

    @Test
    void roundsAHalfUp() {
        assertThat(rate("USD", "8", "JPY", "1").convert(new BigDecimal(4))).hasToString("1");
        assertThat(rate("USD", "8", "JPY", "1").convert(new BigDecimal("3.99999999")))
                .hasToString("0");
    }

    @Test
    void roundsOnce() {
        // The rate that is shown would give 99999999.
        CrossRate third = rate("USD", "3", "JPY", "1");

        assertThat(third.value()).hasToString("0.33333333");
        assertThat(third.convert(new BigDecimal("300000000"))).hasToString("100000000");
    }

    @Test
    void roundsToTheUnitsOfTheCurrency() {
        assertThat(rate("USD", "1", "EUR", "1").convert(BigDecimal.ONE)).hasToString("1.00");
        assertThat(rate("USD", "1", "KRW", "1").convert(BigDecimal.ONE)).hasToString("1");
    }

    @Test
    void writesWholeUnroundedNumbersPlainly() {
        assertThat(rate("USD", "1", "EUR", "1").convertUnrounded(new BigDecimal("1000.00")))
                .hasToString("1000");
    }

    @Test
    void comparesWithoutRounding() {
        CrossRate lower = rate("USD", "1", "EUR", "1.00000000000000000001");
        CrossRate higher = rate("USD", "1", "EUR", "1.00000000000000000002");

        assertThat(lower.value()).isEqualByComparingTo(higher.value());
        assertThat(CrossRate.compareValue(lower, higher)).isNegative();
    }

    private static CrossRate rate(String base, String basePerEuro, String quote, String quotePerEuro) {
        return new CrossRate(
                Currency.getInstance(base),
                new BigDecimal(basePerEuro),
                Currency.getInstance(quote),
                new BigDecimal(quotePerEuro));
    }
}
