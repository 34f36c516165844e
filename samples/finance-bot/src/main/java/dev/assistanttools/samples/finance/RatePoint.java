package dev.assistanttools.samples.finance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate in a history.
 *
 * @param day the day of the fixing
 * @param rate units of the quote currency per unit of the base currency, to 8 significant digits
 */
record RatePoint(LocalDate day, BigDecimal rate) {}
