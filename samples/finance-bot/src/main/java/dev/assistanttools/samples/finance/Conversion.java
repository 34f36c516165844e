package dev.assistanttools.samples.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * An amount in another currency.
 *
 * @param amount the amount, as it was asked for
 * @param from its currency
 * @param result the amount in the other currency, rounded once, half up, to the units in which that is paid
 * @param to the other currency
 * @param unrounded the result before it was rounded, to 34 significant digits
 * @param day the day of the rates
 * @param fromPerEuro units of the amount's currency per euro, as published
 * @param toPerEuro units of the other currency per euro, as published
 * @param text the same in a sentence
 */
record Conversion(
        BigDecimal amount,
        Currency from,
        BigDecimal result,
        Currency to,
        BigDecimal unrounded,
        LocalDate day,
        BigDecimal fromPerEuro,
        BigDecimal toPerEuro,
        String text) {}
