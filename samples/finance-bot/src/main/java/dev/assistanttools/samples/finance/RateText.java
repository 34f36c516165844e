package dev.assistanttools.samples.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/** The figures in sentences, so that even a script can answer in plain English. */
final class RateText {

    private static final int MORE_DECIMALS = 6;

    private RateText() {}

    static String rate(LocalDate day, CrossRate rate) {
        return "1 " + rate.base() + " = " + Money.plain(rate.value()) + " " + rate.quote() + " on " + Days.text(day)
                + (rate.base().equals(RateTable.EURO) ? "." : " (" + perEuro(rate) + ").");
    }

    /** The rates as they were published. */
    private static String perEuro(CrossRate rate) {
        return "1 EUR" + part(rate.base(), rate.basePerEuro()) + part(rate.quote(), rate.quotePerEuro());
    }

    private static String part(Currency currency, BigDecimal perEuro) {
        return currency.equals(RateTable.EURO) ? "" : " = " + Money.plain(perEuro) + " " + currency;
    }

    static String conversion(LocalDate day, BigDecimal amount, CrossRate rate) {
        BigDecimal unrounded = rate.convertUnrounded(amount);
        int decimals = Money.decimals(rate.quote()) + MORE_DECIMALS;
        boolean isLong = unrounded.scale() > decimals;
        BigDecimal shown = isLong ? unrounded.setScale(decimals, RoundingMode.DOWN) : unrounded;
        return Money.text(amount, rate.base()) + " = " + Money.text(rate.convert(amount), rate.quote())
                + " at the reference rates of " + Days.text(day) + " (" + perEuro(rate) + "; before rounding "
                + Money.plain(shown) + (isLong ? "..." : "") + ").";
    }

    static String history(DayRate first, DayRate last, DayRate lowest, DayRate highest, BigDecimal change) {
        CrossRate rate = first.rate();
        return rate.base() + "/" + rate.quote() + " went from " + on(first) + " to " + on(last) + ": "
                + (change.signum() > 0 ? "+" : "") + change.toPlainString() + " %. Lowest " + on(lowest) + ", highest "
                + on(highest) + ".";
    }

    private static String on(DayRate rate) {
        return Money.plain(rate.rate().value()) + " (" + rate.day() + ")";
    }

    static String coverage(LocalDate first, LocalDate last, List<QuotedCurrency> currencies) {
        return "There are rates from " + first + " to " + last + " for "
                + currencies.stream()
                        .map(currency -> currency.code()
                                + currency.quotedUntil()
                                        .map(day -> " (until " + day + ")")
                                        .orElse(""))
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
