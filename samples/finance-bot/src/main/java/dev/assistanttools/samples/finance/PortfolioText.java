package dev.assistanttools.samples.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/** Portfolio and orders in sentences. */
final class PortfolioText {

    private PortfolioText() {}

    static String priced(
            OrderSide side,
            BigDecimal amount,
            Currency currency,
            BigDecimal cash,
            Currency cashCurrency,
            LocalDate day) {
        String verb = side == OrderSide.BUY ? "Buying " : "Selling ";
        String effect = side == OrderSide.BUY ? " would cost " : " would give ";
        return verb + Money.text(amount, currency) + effect + Money.text(cash, cashCurrency) + rates(day) + ".";
    }

    static PlacedOrder placed(
            long id,
            String trader,
            OrderSide side,
            BigDecimal amount,
            Currency currency,
            BigDecimal cash,
            Currency cashCurrency,
            LocalDate day) {
        String verb = side == OrderSide.BUY ? " bought " : " sold ";
        String text = "Order " + id + ": " + trader + verb + Money.text(amount, currency) + " for "
                + Money.text(cash, cashCurrency) + rates(day) + ".";
        return new PlacedOrder(id, trader, side, amount, currency, cash, cashCurrency, day, text);
    }

    static String orders(List<PlacedOrder> orders) {
        return orders.isEmpty()
                ? "No orders were placed."
                : orders.stream().map(PlacedOrder::text).collect(Collectors.joining("\n"));
    }

    static String report(
            LocalDate day,
            List<CashBalance> cash,
            List<ValuedPosition> positions,
            BigDecimal worth,
            Currency currency) {
        return "Cash: "
                + cash.stream()
                        .map(balance -> Money.text(balance.amount(), balance.currency()))
                        .collect(Collectors.joining(", "))
                + ".\nPositions: "
                + positions.stream().map(PortfolioText::position).collect(Collectors.joining(", "))
                + ".\nTogether worth "
                + Money.text(worth, currency) + rates(day) + ".";
    }

    private static String position(ValuedPosition position) {
        return Money.text(position.amount(), position.currency()) + " (worth "
                + Money.text(position.valueEuro(), RateTable.EURO) + ", "
                + (position.gainEuro().signum() < 0 ? "" : "+") + Money.plain(position.gainEuro()) + ")";
    }

    private static String rates(LocalDate day) {
        return " at the reference rates of " + Days.text(day);
    }
}
