package dev.assistanttools.samples.finance;

import java.time.LocalDate;
import java.util.List;

/**
 * What the table has.
 *
 * @param source who published the rates
 * @param first the first day
 * @param last the last day, which is today here
 * @param fixings how many days have a fixing
 * @param currencies the currencies, the euro first
 * @param text the same in a sentence
 */
record Coverage(
        String source, LocalDate first, LocalDate last, int fixings, List<QuotedCurrency> currencies, String text) {

    Coverage {
        currencies = List.copyOf(currencies);
    }
}
