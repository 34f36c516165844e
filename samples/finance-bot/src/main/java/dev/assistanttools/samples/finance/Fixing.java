package dev.assistanttools.samples.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * The reference rates of one day.
 *
 * @param day the day on which they were fixed
 * @param perEuro units of each currency per euro, the euro itself included
 */
record Fixing(LocalDate day, Map<Currency, BigDecimal> perEuro) {

    Fixing {
        perEuro = Map.copyOf(perEuro);
    }

    /** The rate between two currencies; empty if one of them was not quoted on this day. */
    Optional<CrossRate> rate(Currency base, Currency quote) {
        BigDecimal basePerEuro = perEuro.get(base);
        BigDecimal quotePerEuro = perEuro.get(quote);
        return basePerEuro == null || quotePerEuro == null
                ? Optional.empty()
                : Optional.of(new CrossRate(base, basePerEuro, quote, quotePerEuro));
    }
}
