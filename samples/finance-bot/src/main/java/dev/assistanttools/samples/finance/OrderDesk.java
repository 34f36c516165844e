package dev.assistanttools.samples.finance;

import java.math.BigDecimal;
import java.util.Currency;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prices orders and executes them. */
@Service
class OrderDesk {

    private final RateTable table;
    private final CurrencyNames names;
    private final PortfolioStore store;

    OrderDesk(RateTable table, CurrencyNames names, PortfolioStore store) {
        this.table = table;
        this.names = names;
        this.store = store;
    }

    /**
     * What an order would cost or give at the latest rates. Changes nothing.
     *
     * @throws dev.assistanttools.tool.ToolVisibleException if there can be no such order
     */
    PricedOrder price(OrderSide side, BigDecimal amount, Currency currency, Currency cash) {
        Money.checked(amount);
        requireRates(currency);
        requireRates(cash);
        if (amount.stripTrailingZeros().scale() > Money.decimals(currency)) {
            throw new OrderRefusedException(amount.toPlainString() + " " + currency
                    + " can't be paid: the currency has " + Money.decimals(currency) + " decimals.");
        }
        if (currency.equals(cash)) {
            throw new OrderRefusedException("An order changes one currency for another; both are " + currency + ".");
        }
        Fixing latest = table.latest();
        BigDecimal exact = amount.setScale(Money.decimals(currency));
        BigDecimal cashAmount = table.rate(latest, currency, cash).convert(exact);
        if (cashAmount.signum() == 0) {
            throw new OrderRefusedException(
                    Money.text(exact, currency) + " are too little to be paid in " + cash + ".");
        }
        BigDecimal valueEuro = table.rate(latest, currency, RateTable.EURO).convert(exact);
        return new PricedOrder(
                side,
                exact,
                currency,
                cashAmount,
                cash,
                valueEuro,
                latest.day(),
                PortfolioText.priced(side, exact, currency, cashAmount, cash, latest.day()));
    }

    /** There are more currencies in the world than in the table. */
    private void requireRates(Currency currency) {
        names.find(currency.getCurrencyCode());
    }

    /**
     * Executes an order: all of it, or nothing. Orders of several callers follow each other.
     *
     * @param callId what asked for it; a second order of the same call is refused
     * @throws OrderRefusedException if there is not enough to pay with or to sell
     */
    @Transactional
    PlacedOrder execute(PricedOrder order, String trader, String callId) {
        store.lock();
        if (order.side() == OrderSide.BUY) {
            buy(order);
        } else {
            sell(order);
        }
        long id = record(order, trader, callId);
        return PortfolioText.placed(
                id,
                trader,
                order.side(),
                order.amount(),
                order.currency(),
                order.cashAmount(),
                order.cashCurrency(),
                order.day());
    }

    private void buy(PricedOrder order) {
        Currency cash = order.cashCurrency();
        BigDecimal available = store.cash(cash).map(CashBalance::amount).orElse(BigDecimal.ZERO);
        if (available.compareTo(order.cashAmount()) < 0) {
            throw new OrderRefusedException("There is not enough cash: the order takes "
                    + Money.text(order.cashAmount(), cash) + ", and there are " + Money.text(available, cash)
                    + ". Nothing was changed.");
        }
        store.addCash(cash, order.cashAmount().negate());
        Position before = position(order.currency());
        store.save(new Position(
                order.currency(),
                before.amount().add(order.amount()),
                before.costEuro().add(order.valueEuro())));
    }

    private void sell(PricedOrder order) {
        Position before = position(order.currency());
        if (before.amount().compareTo(order.amount()) < 0) {
            throw new OrderRefusedException("There is not enough to sell: the order takes "
                    + Money.text(order.amount(), order.currency()) + ", and there are "
                    + Money.text(before.amount(), order.currency()) + ". Nothing was changed.");
        }
        store.save(new Position(
                order.currency(),
                before.amount().subtract(order.amount()),
                before.costEuro().subtract(before.costOf(order.amount()))));
        store.addCash(order.cashCurrency(), order.cashAmount());
    }

    private Position position(Currency currency) {
        return store.position(currency).orElseGet(() -> new Position(currency, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    /** Last, so that a second order of a call takes back all that it did. */
    private long record(PricedOrder order, String trader, String callId) {
        try {
            return store.add(order, trader, callId);
        } catch (DuplicateKeyException e) {
            throw new OrderRefusedException("The order of this call was placed before. Nothing was changed.");
        }
    }
}
