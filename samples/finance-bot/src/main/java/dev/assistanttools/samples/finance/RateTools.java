package dev.assistanttools.samples.finance;

import dev.assistanttools.AssistantTool;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the assistant can ask about exchange rates. Javadoc is what the model reads. */
@Component
class RateTools {

    static final String SOURCE = "European Central Bank, euro foreign exchange reference rates";

    private final RateTable table;
    private final CurrencyNames names;

    RateTools(RateTable table, CurrencyNames names) {
        this.table = table;
        this.names = names;
    }

    /**
     * The exchange rate of two currencies on a day. A day without a fixing is refused, with the nearest earlier one.
     *
     * @param base the currency of which there is one unit: code or English name, such as USD
     * @param quote the currency that the unit is paid in
     * @param day the day; the latest if left out
     */
    @AssistantTool
    PairRate rate(String base, String quote, Optional<LocalDate> day) {
        Fixing fixing = fixing(day);
        CrossRate rate = table.rate(fixing, names.find(base), names.find(quote));
        return new PairRate(
                rate.base(),
                rate.quote(),
                fixing.day(),
                rate.value(),
                rate.basePerEuro(),
                rate.quotePerEuro(),
                RateText.rate(fixing.day(), rate));
    }

    /**
     * Converts an amount of money at the rate of a day: exact, and rounded once to what can be paid. A day without a fixing is
     * refused, with the nearest earlier one.
     *
     * @param amount the amount, with all its decimals
     * @param from its currency: code or English name, such as USD
     * @param to the other currency
     * @param day the day; the latest if left out
     */
    @AssistantTool
    Conversion convert(BigDecimal amount, String from, String to, Optional<LocalDate> day) {
        Money.checked(amount);
        Fixing fixing = fixing(day);
        CrossRate rate = table.rate(fixing, names.find(from), names.find(to));
        BigDecimal result = rate.convert(amount);
        BigDecimal unrounded = rate.convertUnrounded(amount);
        return new Conversion(
                amount,
                rate.base(),
                result,
                rate.quote(),
                unrounded,
                fixing.day(),
                rate.basePerEuro(),
                rate.quotePerEuro(),
                RateText.conversion(fixing.day(), amount, rate));
    }

    /**
     * How the exchange rate of two currencies moved between two days: first, last, lowest and highest rate, change in per cent,
     * and the last rate of each month.
     *
     * @param base the currency of which there is one unit: code or English name, such as USD
     * @param quote the currency that the unit is paid in
     * @param from the first day
     * @param to the last day; the latest if left out
     */
    @AssistantTool
    PairHistory history(String base, String quote, LocalDate from, Optional<LocalDate> to) {
        Currency one = names.find(base);
        Currency other = names.find(quote);
        return PairHistory.of(table.between(from, to.orElse(table.latest().day())).stream()
                .map(fixing -> new DayRate(fixing.day(), table.rate(fixing, one, other)))
                .toList());
    }

    /** Lists the currencies that have rates, and the days from the first to the last. */
    @AssistantTool
    Coverage currencies() {
        LocalDate last = table.latest().day();
        List<QuotedCurrency> quoted = table.currencies().stream()
                .map(currency -> new QuotedCurrency(
                        currency,
                        names.name(currency),
                        Money.decimals(currency),
                        Optional.of(table.lastDayOf(currency)).filter(day -> day.isBefore(last))))
                .toList();
        return new Coverage(
                SOURCE,
                table.first().day(),
                last,
                table.size(),
                quoted,
                RateText.coverage(table.first().day(), last, quoted));
    }

    private Fixing fixing(Optional<LocalDate> day) {
        return day.map(table::of).orElseGet(table::latest);
    }
}
