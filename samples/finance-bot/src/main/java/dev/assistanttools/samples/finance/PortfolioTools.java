package dev.assistanttools.samples.finance;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.tool.ToolVisibleException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What the assistant can look at in the portfolio. */
@Component
class PortfolioTools {

    private static final int MOST_ORDERS = 20;

    private final RateTable table;
    private final CurrencyNames names;
    private final PortfolioStore store;

    PortfolioTools(RateTable table, CurrencyNames names, PortfolioStore store) {
        this.table = table;
        this.names = names;
        this.store = store;
    }

    /**
     * The portfolio: cash, positions with their gains, and what all is worth at the latest rates.
     *
     * @param currency the currency to tell the worth in: code or English name; the euro if left out
     */
    @AssistantTool
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    PortfolioReport portfolio(Optional<String> currency) {
        Currency wanted = currency.map(names::find).orElse(RateTable.EURO);
        Fixing latest = table.latest();
        List<CashBalance> cash = store.cash();
        List<ValuedPosition> positions = store.positions().stream()
                .map(position -> valued(position, latest))
                .toList();
        BigDecimal worth = BigDecimal.ZERO.setScale(Money.decimals(wanted));
        for (CashBalance balance : cash) {
            worth = worth.add(table.rate(latest, balance.currency(), wanted).convert(balance.amount()));
        }
        for (ValuedPosition position : positions) {
            worth = worth.add(table.rate(latest, position.currency(), wanted).convert(position.amount()));
        }
        return new PortfolioReport(
                latest.day(),
                cash,
                positions,
                worth,
                wanted,
                PortfolioText.report(latest.day(), cash, positions, worth, wanted));
    }

    /**
     * The latest orders, the latest first.
     *
     * @param most how many at most, from 1 to 20
     */
    @AssistantTool
    OrderList orders(Optional<Integer> most) {
        int count = most.orElse(MOST_ORDERS);
        if (count < 1 || count > MOST_ORDERS) {
            throw new ToolVisibleException("From 1 to " + MOST_ORDERS + " orders can be listed, not " + count + ".");
        }
        List<PlacedOrder> orders = store.latestOrders(count);
        return new OrderList(orders, PortfolioText.orders(orders));
    }

    private ValuedPosition valued(Position position, Fixing latest) {
        BigDecimal value =
                table.rate(latest, position.currency(), RateTable.EURO).convert(position.amount());
        return new ValuedPosition(
                position.currency(),
                position.amount(),
                position.costEuro(),
                value,
                value.subtract(position.costEuro()));
    }
}
