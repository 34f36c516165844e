package dev.assistanttools.samples.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * An order that was executed.
 *
 * @param id the order's number
 * @param trader who placed it
 * @param side whether it bought or sold
 * @param amount how much was bought or sold
 * @param currency the currency that was bought or sold
 * @param cashAmount what was paid for it, or got
 * @param cashCurrency the currency of that
 * @param day the day of the rates
 * @param text the same in a sentence
 */
record PlacedOrder(
        long id,
        String trader,
        OrderSide side,
        BigDecimal amount,
        Currency currency,
        BigDecimal cashAmount,
        Currency cashCurrency,
        LocalDate day,
        String text) {}
