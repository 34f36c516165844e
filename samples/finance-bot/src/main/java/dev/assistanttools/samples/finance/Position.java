package dev.assistanttools.samples.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * A position in a currency.
 *
 * @param currency the currency
 * @param amount how much there is
 * @param costEuro what it cost in euro
 */
record Position(Currency currency, BigDecimal amount, BigDecimal costEuro) {

    /** What a part of the position cost, in proportion, rounded to cents; all of it cost all. */
    BigDecimal costOf(BigDecimal part) {
        return costEuro.multiply(part).divide(amount, Money.decimals(RateTable.EURO), RoundingMode.HALF_UP);
    }
}
