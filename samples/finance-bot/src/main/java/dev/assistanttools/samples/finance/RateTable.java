package dev.assistanttools.samples.finance;

import dev.assistanttools.tool.ToolVisibleException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The reference rates that ship with the bot. Immutable. */
@Component
final class RateTable {

    static final Currency EURO = Currency.getInstance("EUR");

    private final List<Currency> columns = new ArrayList<>();
    private final NavigableMap<LocalDate, Fixing> fixings = new TreeMap<>();

    RateTable() {
        List<List<String>> lines = CsvResource.lines("/ecb-euro-reference-rates.csv");
        List<String> header = lines.get(0);
        header.subList(1, header.size()).forEach(code -> columns.add(Currency.getInstance(code)));
        lines.subList(1, lines.size()).forEach(this::read);
    }

    /** The euro, and the currencies that were quoted at any time, in the table's order. */
    List<Currency> currencies() {
        List<Currency> all = new ArrayList<>(columns);
        all.add(0, EURO);
        return all;
    }

    /** The first fixing. */
    Fixing first() {
        return fixings.firstEntry().getValue();
    }

    /** The latest fixing: its day is what "today" means here. */
    Fixing latest() {
        return fixings.lastEntry().getValue();
    }

    /** How many days have a fixing. */
    int size() {
        return fixings.size();
    }

    /**
     * The rates of a day.
     *
     * @throws ToolVisibleException if nothing was fixed on it; names the nearest earlier day that has a fixing
     */
    Fixing of(LocalDate day) {
        Fixing fixing = fixings.get(requireCovered(day));
        if (fixing == null) {
            LocalDate earlier = fixings.lowerKey(day);
            throw new ToolVisibleException("No rates were fixed on " + Days.text(day)
                    + " (a weekend or a holiday). The nearest earlier fixing is of " + Days.text(earlier)
                    + "; ask for " + earlier + " if that will do.");
        }
        return fixing;
    }

    /**
     * All fixings from one day to another, in order of time.
     *
     * @throws ToolVisibleException if there is none
     */
    Collection<Fixing> between(LocalDate from, LocalDate to) {
        if (requireCovered(to).isBefore(requireCovered(from))) {
            throw new ToolVisibleException("The last day, " + to + ", is before the first, " + from + ".");
        }
        Collection<Fixing> found = fixings.subMap(from, true, to, true).values();
        if (found.isEmpty()) {
            throw new ToolVisibleException("No rates were fixed from " + from + " to " + to + "; ask for more days.");
        }
        return found;
    }

    /** The last day on which a currency was quoted. */
    LocalDate lastDayOf(Currency currency) {
        return fixings.descendingMap().values().stream()
                .filter(fixing -> fixing.perEuro().containsKey(currency))
                .findFirst()
                .orElseThrow()
                .day();
    }

    /**
     * The rate between two currencies on a day with a fixing.
     *
     * @throws ToolVisibleException if one of them was not quoted then
     */
    CrossRate rate(Fixing fixing, Currency base, Currency quote) {
        return fixing.rate(base, quote).orElseThrow(() -> {
            Currency missing = fixing.perEuro().containsKey(base) ? quote : base;
            return new ToolVisibleException(missing.getCurrencyCode() + " has no rate on " + fixing.day()
                    + ": it was quoted until " + lastDayOf(missing) + ".");
        });
    }

    private LocalDate requireCovered(LocalDate day) {
        LocalDate first = fixings.firstKey();
        LocalDate last = fixings.lastKey();
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new ToolVisibleException(
                    "There are rates from " + first + " to " + last + "; " + day + " is outside.");
        }
        return day;
    }

    private void read(List<String> fields) {
        Map<Currency, BigDecimal> perEuro = new HashMap<>();
        perEuro.put(EURO, BigDecimal.ONE);
        for (int i = 0; i < columns.size(); i++) {
            String rate = fields.get(i + 1);
            if (!rate.isEmpty()) {
                perEuro.put(columns.get(i), new BigDecimal(rate));
            }
        }
        LocalDate day = LocalDate.parse(fields.get(0));
        fixings.put(day, new Fixing(day, perEuro));
    }
}
