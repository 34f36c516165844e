package dev.assistanttools.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.spring.test.ToolFuzzer;
import dev.assistanttools.tool.ToolVisibleException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateToolsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 13);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 4, 11);

    private final RateTools tools = new RateTools(new RateTable(), new CurrencyNames());

    @Test
    void convertsToTheYenAsArithmeticOnTheTableDoes() {
        BigDecimal dollars = PublishedRates.of("USD", "2026-04-13");
        BigDecimal yen = PublishedRates.of("JPY", "2026-04-13");
        BigDecimal expected = new BigDecimal("2500.10").multiply(yen).divide(dollars, 0, RoundingMode.HALF_UP);

        Conversion conversion = tools.convert(new BigDecimal("2500.10"), "USD", "JPY", Optional.of(TODAY));

        assertThat(conversion.result().toPlainString())
                .isEqualTo(expected.toPlainString())
                .isEqualTo("399601");
    }

    @Test
    void showsTheUnroundedNumberAndTheRates() {
        Conversion conversion = tools.convert(new BigDecimal("2500.10"), "USD", "JPY", Optional.of(TODAY));

        assertThat(conversion.unrounded().toPlainString()).isEqualTo("399600.8858267716535433070866141732");
        assertThat(conversion.fromPerEuro().toPlainString()).isEqualTo("1.1684");
        assertThat(conversion.toPerEuro().toPlainString()).isEqualTo("186.75");
        assertThat(conversion.text())
                .isEqualTo("2,500.10 USD = 399,601 JPY at the reference rates of Monday, 13 April 2026"
                        + " (1 EUR = 1.1684 USD = 186.75 JPY; before rounding 399,600.885826...).");
    }

    @Test
    void convertsExactlyFromTheEuro() {
        Conversion conversion = tools.convert(new BigDecimal("0.10"), "euro", "dollar", Optional.empty());

        assertThat(conversion.unrounded().toPlainString()).isEqualTo("0.11684");
        assertThat(conversion.text())
                .isEqualTo("0.10 EUR = 0.12 USD at the reference rates of Monday, 13 April 2026"
                        + " (1 EUR = 1.1684 USD; before rounding 0.11684).");
    }

    @Test
    void convertsIntoTheSameCurrencyWithoutAChange() {
        assertThat(tools.convert(new BigDecimal("12.34"), "CHF", "CHF", Optional.empty())
                        .result()
                        .toPlainString())
                .isEqualTo("12.34");
    }

    @Test
    void refusesAmountsThatAreNone() {
        assertThatThrownBy(() -> tools.convert(new BigDecimal("-5"), "USD", "JPY", Optional.empty()))
                .isInstanceOf(ToolVisibleException.class)
                .hasMessage("The amount is -5; it has to be above 0.");
        assertThatThrownBy(() -> tools.convert(new BigDecimal("1e16"), "USD", "JPY", Optional.empty()))
                .isInstanceOf(ToolVisibleException.class)
                .hasMessage("The amount has to be at most 1,000,000,000,000,000, with at most 10 decimals.");
    }

    @Test
    void knowsTheRateOfAPairThroughTheEuro() {
        PairRate rate = tools.rate("USD", "JPY", Optional.of(TODAY));

        assertThat(rate.rate().toPlainString()).isEqualTo("159.83396");
        assertThat(rate.text())
                .isEqualTo("1 USD = 159.83396 JPY on Monday, 13 April 2026 (1 EUR = 1.1684 USD = 186.75 JPY).");
    }

    @Test
    void offersTheNearestEarlierDayInsteadOfTakingIt() {
        assertThatThrownBy(() -> tools.rate("USD", "JPY", Optional.of(SATURDAY)))
                .isInstanceOf(ToolVisibleException.class)
                .hasMessage(
                        "No rates were fixed on Saturday, 11 April 2026 (a weekend or a holiday). The nearest earlier"
                                + " fixing is of Friday, 10 April 2026; ask for 2026-04-10 if that will do.");
    }

    @Test
    void refusesDaysOutsideTheTable() {
        assertThatThrownBy(() -> tools.rate("USD", "JPY", Optional.of(LocalDate.of(2026, 4, 14))))
                .isInstanceOf(ToolVisibleException.class)
                .hasMessage("There are rates from 2024-01-02 to 2026-04-13; 2026-04-14 is outside.");
    }

    @Test
    void saysUntilWhenACurrencyWasQuoted() {
        assertThatThrownBy(() -> tools.rate("USD", "BGN", Optional.empty()))
                .isInstanceOf(ToolVisibleException.class)
                .hasMessage("BGN has no rate on 2026-04-13: it was quoted until 2025-12-31.");
    }

    @Test
    void tellsHowAPairMoved() {
        PairHistory history = tools.history("USD", "JPY", LocalDate.of(2026, 1, 1), Optional.empty());

        assertThat(history.fixings()).isEqualTo(70);
        assertThat(history.text())
                .isEqualTo("USD/JPY went from 156.93200 (2026-01-02) to 159.83396 (2026-04-13): +1.85 %."
                        + " Lowest 152.63070 (2026-01-28), highest 159.90275 (2026-03-27).");
        assertThat(history.months())
                .extracting(RatePoint::day)
                .containsExactly(
                        LocalDate.of(2026, 1, 30), LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 31), TODAY);
    }

    @Test
    void computesTheChangeFromUnroundedRates() {
        BigDecimal before = PublishedRates.of("JPY", "2026-01-02").multiply(PublishedRates.of("USD", "2026-04-13"));
        BigDecimal after = PublishedRates.of("JPY", "2026-04-13").multiply(PublishedRates.of("USD", "2026-01-02"));
        BigDecimal percent =
                after.subtract(before).multiply(new BigDecimal(100)).divide(before, 2, RoundingMode.HALF_UP);

        assertThat(tools.history("USD", "JPY", LocalDate.of(2026, 1, 2), Optional.empty())
                        .changePercent()
                        .toPlainString())
                .isEqualTo(percent.toPlainString());
    }

    @Test
    void keepsTheLongestHistoryShort() {
        PairHistory history = tools.history("EUR", "IDR", LocalDate.of(2024, 1, 2), Optional.of(TODAY));

        assertThat(history.fixings()).isEqualTo(581);
        assertThat(history.months()).hasSize(28);
    }

    @Test
    void refusesDaysInTheWrongOrderAndDaysWithoutAnyFixing() {
        assertThatThrownBy(() -> tools.history("USD", "JPY", TODAY, Optional.of(SATURDAY)))
                .hasMessage("The last day, 2026-04-11, is before the first, 2026-04-13.");
        assertThatThrownBy(() -> tools.history("USD", "JPY", SATURDAY, Optional.of(SATURDAY.plusDays(1))))
                .hasMessage("No rates were fixed from 2026-04-11 to 2026-04-12; ask for more days.");
    }

    @Test
    void listsTheCurrenciesAndTheirTime() {
        Coverage coverage = tools.currencies();

        assertThat(coverage.source()).contains("European Central Bank");
        assertThat(coverage.currencies())
                .hasSize(31)
                .contains(new QuotedCurrency(Currency.getInstance("JPY"), "Japanese yen", 0, Optional.empty()))
                .contains(new QuotedCurrency(
                        Currency.getInstance("BGN"), "Bulgarian lev", 2, Optional.of(LocalDate.of(2025, 12, 31))));
    }

    @Test
    void everyToolDoesWhatItsSchemaSays() {
        assertThat(ToolFuzzer.of(ToolRegistry.of(tools)).invoking().run().tools())
                .isEqualTo(4);
    }
}
