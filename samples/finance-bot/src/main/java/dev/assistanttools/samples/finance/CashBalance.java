package dev.assistanttools.samples.finance;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * Cash in a currency.
 *
 * @param currency the currency
 * @param amount how much there is
 */
record CashBalance(Currency currency, BigDecimal amount) {}
