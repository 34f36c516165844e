package dev.assistanttools.samples.finance;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * A position and what became of it.
 *
 * @param currency the currency
 * @param amount how much there is
 * @param costEuro what it cost in euro
 * @param valueEuro what it is worth in euro
 * @param gainEuro the difference; negative for a loss
 */
record ValuedPosition(
        Currency currency, BigDecimal amount, BigDecimal costEuro, BigDecimal valueEuro, BigDecimal gainEuro) {}
