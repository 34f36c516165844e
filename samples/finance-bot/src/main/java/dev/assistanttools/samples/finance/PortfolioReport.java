package dev.assistanttools.samples.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What the portfolio has and is worth.
 *
 * @param day the day of the rates
 * @param cash the cash, by currency
 * @param positions the positions, by currency
 * @param worth what cash and positions are worth together: each converted and rounded, then added
 * @param currency the currency of that
 * @param text the same in a sentence
 */
record PortfolioReport(
        LocalDate day,
        List<CashBalance> cash,
        List<ValuedPosition> positions,
        BigDecimal worth,
        Currency currency,
        String text) {

    PortfolioReport {
        cash = List.copyOf(cash);
        positions = List.copyOf(positions);
    }
}
