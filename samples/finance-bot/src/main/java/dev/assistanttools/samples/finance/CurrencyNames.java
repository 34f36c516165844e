package dev.assistanttools.samples.finance;

import dev.assistanttools.tool.NearestNames;
import dev.assistanttools.tool.ToolVisibleException;
import java.text.Normalizer;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds the currencies by code or English name: {@code JPY}, "Japanese yen" and "yen" are the same. A name that several share, as
 * "krone", is refused: money is never converted on a guess. Immutable.
 */
@Component
final class CurrencyNames {

    private static final int MOST_NEAREST = 3;
    private static final int SHORTEST_PLURAL = 4;

    private final Map<Currency, String> names = new LinkedHashMap<>();
    private final Map<String, Set<Currency>> found = new TreeMap<>();

    CurrencyNames() {
        List<List<String>> rows = CsvResource.lines("/currencies.csv");
        rows.subList(1, rows.size()).forEach(row -> add(Currency.getInstance(row.get(0)), row.get(1)));
        // Afterwards: a word that is listed for one currency is no other's, though their names end in it.
        rows.subList(1, rows.size()).stream()
                .filter(row -> !row.get(2).isEmpty())
                .forEach(row -> reserve(row.get(2), Currency.getInstance(row.get(0))));
    }

    private void add(Currency currency, String name) {
        names.put(currency, name);
        for (String word : List.of(currency.getCurrencyCode(), name, name.substring(name.lastIndexOf(' ') + 1))) {
            found.computeIfAbsent(simplify(word), unused -> new LinkedHashSet<>())
                    .add(currency);
        }
    }

    private void reserve(String otherNames, Currency currency) {
        for (String name : otherNames.split(";", -1)) {
            found.put(simplify(name), Set.of(currency));
        }
    }

    /** A currency's English name. */
    String name(Currency currency) {
        return names.getOrDefault(currency, currency.getCurrencyCode());
    }

    /**
     * The currency of this code or name.
     *
     * @throws ToolVisibleException if there is none, or if several could be meant; names them, or the nearest
     */
    Currency find(String codeOrName) {
        Set<Currency> meant = found.getOrDefault(simplify(codeOrName), Set.of());
        if (meant.size() == 1) {
            return meant.iterator().next();
        }
        throw new ToolVisibleException(
                meant.isEmpty()
                        ? "There are no rates for '" + codeOrName + "'; " + nearest(codeOrName)
                        : "'" + codeOrName + "' may be " + describe(meant, " or ") + "; ask by code.");
    }

    private String nearest(String codeOrName) {
        Set<Currency> nearest =
                NearestNames.to(simplify(codeOrName), List.copyOf(found.keySet()), MOST_NEAREST).stream()
                        .flatMap(name -> found.getOrDefault(name, Set.of()).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return nearest.isEmpty()
                ? "there are some for "
                        + names.keySet().stream().map(Currency::getCurrencyCode).collect(Collectors.joining(", ")) + "."
                : "the nearest: " + describe(nearest, ", ") + ".";
    }

    private String describe(Set<Currency> currencies, String separator) {
        return currencies.stream()
                .map(currency -> currency.getCurrencyCode() + " (" + name(currency) + ")")
                .collect(Collectors.joining(separator));
    }

    /** Without case, accents and the plural's s. */
    private static String simplify(String name) {
        String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s_-]+", " ")
                .toLowerCase(Locale.ROOT);
        return plain.length() >= SHORTEST_PLURAL && plain.endsWith("s")
                ? plain.substring(0, plain.length() - 1)
                : plain;
    }
}
