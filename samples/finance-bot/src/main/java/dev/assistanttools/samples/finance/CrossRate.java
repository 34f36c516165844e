package dev.assistanttools.samples.finance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * The rate between two currencies through the euro, kept as the two rates that it is made of: a quotient would have to be rounded,
 * and what is computed with it would be rounded twice.
 *
 * @param base the currency of which there is one unit
 * @param basePerEuro units of it per euro
 * @param quote the currency that the unit is paid in
 * @param quotePerEuro units of it per euro
 */
record CrossRate(Currency base, BigDecimal basePerEuro, Currency quote, BigDecimal quotePerEuro) {

    /** For reading: two more digits than the most exact rates of the table have. */
    private static final MathContext SHOWN = new MathContext(8, RoundingMode.HALF_UP);

    /** As many digits as IEEE 754's decimal128 has; what remains is beyond every currency's units. */
    private static final MathContext UNROUNDED = new MathContext(34, RoundingMode.HALF_UP);

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int PERCENT_DECIMALS = 2;

    /** Units of the quote currency per unit of the base currency, to 8 significant digits. */
    BigDecimal value() {
        return quotePerEuro.divide(basePerEuro, SHOWN);
    }

    /** An amount of the base currency in the quote currency, rounded once, half up, to the units in which that is paid. */
    BigDecimal convert(BigDecimal amount) {
        return amount.multiply(quotePerEuro).divide(basePerEuro, Money.decimals(quote), RoundingMode.HALF_UP);
    }

    /** An amount of the base currency in the quote currency: exact if 34 digits are enough for it. */
    BigDecimal convertUnrounded(BigDecimal amount) {
        BigDecimal converted = amount.multiply(quotePerEuro).divide(basePerEuro, UNROUNDED);
        BigDecimal shortest = converted.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** Compares what a unit of the base currency costs at two rates of a pair; exact. */
    static int compareValue(CrossRate one, CrossRate other) {
        return one.quotePerEuro.multiply(other.basePerEuro).compareTo(other.quotePerEuro.multiply(one.basePerEuro));
    }

    /** How much more a unit of the base currency costs at the later rate, in per cent with two decimals. */
    BigDecimal percentTo(CrossRate later) {
        BigDecimal before = quotePerEuro.multiply(later.basePerEuro);
        BigDecimal after = later.quotePerEuro.multiply(basePerEuro);
        return after.subtract(before).multiply(HUNDRED).divide(before, PERCENT_DECIMALS, RoundingMode.HALF_UP);
    }
}
