package dev.assistanttools.samples.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A pair's rate on a day.
 *
 * @param base the currency of which there is one unit
 * @param quote the currency that the unit is paid in
 * @param day the day of the fixing
 * @param rate units of the quote currency per unit of the base currency, to 8 significant digits, half up
 * @param basePerEuro units of the base currency per euro, as published
 * @param quotePerEuro units of the quote currency per euro, as published
 * @param text the same in a sentence
 */
record PairRate(
        Currency base,
        Currency quote,
        LocalDate day,
        BigDecimal rate,
        BigDecimal basePerEuro,
        BigDecimal quotePerEuro,
        String text) {}
