package dev.assistanttools.samples.finance;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;

/**
 * How a pair moved.
 *
 * @param base the currency of which there is one unit
 * @param quote the currency that the unit is paid in
 * @param fixings how many fixings the days have
 * @param first the first of them
 * @param last the last
 * @param lowest the lowest; the first of several
 * @param highest the highest; the first of several
 * @param changePercent how much more a unit of the base currency costs in the end, from the unrounded rates, with two decimals
 * @param months the last fixing of each month
 * @param text the same in a sentence
 */
record PairHistory(
        Currency base,
        Currency quote,
        int fixings,
        RatePoint first,
        RatePoint last,
        RatePoint lowest,
        RatePoint highest,
        BigDecimal changePercent,
        List<RatePoint> months,
        String text) {

    PairHistory {
        months = List.copyOf(months);
    }

    /** The history of a pair's rates, in order of time; at least one. Its length depends on the months alone. */
    static PairHistory of(List<DayRate> rates) {
        DayRate first = rates.get(0);
        DayRate last = rates.get(rates.size() - 1);
        // The first of several that are equal, either way.
        DayRate lowest = rates.stream()
                .min(Comparator.comparing(DayRate::rate, CrossRate::compareValue))
                .orElseThrow();
        DayRate highest = rates.stream()
                .min(Comparator.comparing(DayRate::rate, CrossRate::compareValue)
                        .reversed())
                .orElseThrow();
        TreeMap<YearMonth, RatePoint> months = new TreeMap<>();
        rates.forEach(rate -> months.put(YearMonth.from(rate.day()), rate.point()));
        BigDecimal change = first.rate().percentTo(last.rate());
        return new PairHistory(
                first.rate().base(),
                first.rate().quote(),
                rates.size(),
                first.point(),
                last.point(),
                lowest.point(),
                highest.point(),
                change,
                List.copyOf(months.values()),
                RateText.history(first, last, lowest, highest, change));
    }
}
