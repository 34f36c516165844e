package dev.assistanttools.samples.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * An order and its price.
 *
 * @param side whether it buys or sells
 * @param amount how much is bought or sold
 * @param currency the currency that is bought or sold
 * @param cashAmount what is paid for it, or got
 * @param cashCurrency the currency of that
 * @param valueEuro what is bought or sold is worth in euro
 * @param day the day of the rates
 * @param text the same in a sentence
 */
record PricedOrder(
        OrderSide side,
        BigDecimal amount,
        Currency currency,
        BigDecimal cashAmount,
        Currency cashCurrency,
        BigDecimal valueEuro,
        LocalDate day,
        String text) {}
