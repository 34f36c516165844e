package dev.assistanttools.samples.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The portfolio's tables. What belongs together is a transaction of the caller's. */
@Repository
class PortfolioStore {

    private static final String ORDERS =
            "select id, trader, side, amount, currency, cash_amount, cash_currency, fixing_day from orders";

    private final JdbcClient jdbc;

    PortfolioStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes other orders wait until the transaction ends. */
    void lock() {
        jdbc.sql("select id from portfolio for update").query().singleValue();
    }

    List<CashBalance> cash() {
        return jdbc.sql("select currency, amount from cash order by currency")
                .query((row, number) -> cash(row))
                .list();
    }

    Optional<CashBalance> cash(Currency currency) {
        return jdbc.sql("select currency, amount from cash where currency = ?")
                .param(currency.getCurrencyCode())
                .query((row, number) -> cash(row))
                .optional();
    }

    /** Adds to the cash, or takes from it if the amount is negative. */
    void addCash(Currency currency, BigDecimal amount) {
        int changed = jdbc.sql("update cash set amount = amount + ? where currency = ?")
                .params(amount, currency.getCurrencyCode())
                .update();
        if (changed == 0) {
            jdbc.sql("insert into cash (currency, amount) values (?, ?)")
                    .params(currency.getCurrencyCode(), amount)
                    .update();
        }
    }

    List<Position> positions() {
        return jdbc.sql("select currency, amount, cost_euro from positions order by currency")
                .query((row, number) -> position(row))
                .list();
    }

    Optional<Position> position(Currency currency) {
        return jdbc.sql("select currency, amount, cost_euro from positions where currency = ?")
                .param(currency.getCurrencyCode())
                .query((row, number) -> position(row))
                .optional();
    }

    /** Sets a position to what it is now; one of nothing is gone. */
    void save(Position position) {
        jdbc.sql("delete from positions where currency = ?")
                .param(position.currency().getCurrencyCode())
                .update();
        if (position.amount().signum() != 0) {
            jdbc.sql("insert into positions (currency, amount, cost_euro) values (?, ?, ?)")
                    .params(position.currency().getCurrencyCode(), position.amount(), position.costEuro())
                    .update();
        }
    }

    /**
     * Writes an order down and returns its number.
     *
     * @throws org.springframework.dao.DuplicateKeyException if this call has an order
     */
    long add(PricedOrder order, String trader, String callId) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into orders (call_id, trader, side, amount, currency, cash_amount, cash_currency, fixing_day)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        callId,
                        trader,
                        order.side().name(),
                        order.amount(),
                        order.currency().getCurrencyCode(),
                        order.cashAmount(),
                        order.cashCurrency().getCurrencyCode(),
                        order.day())
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class), "the number that the database gave");
    }

    /** The latest orders, the latest first. */
    List<PlacedOrder> latestOrders(int most) {
        return jdbc.sql(ORDERS + " order by id desc limit ?")
                .param(most)
                .query((row, number) -> order(row))
                .list();
    }

    private static CashBalance cash(ResultSet row) throws SQLException {
        Currency currency = currency(row, "currency");
        return new CashBalance(currency, amount(row, "amount", currency));
    }

    private static Position position(ResultSet row) throws SQLException {
        Currency currency = currency(row, "currency");
        return new Position(currency, amount(row, "amount", currency), amount(row, "cost_euro", RateTable.EURO));
    }

    private static PlacedOrder order(ResultSet row) throws SQLException {
        Currency currency = currency(row, "currency");
        Currency cash = currency(row, "cash_currency");
        return PortfolioText.placed(
                row.getLong("id"),
                row.getString("trader"),
                OrderSide.valueOf(row.getString("side")),
                amount(row, "amount", currency),
                currency,
                amount(row, "cash_amount", cash),
                cash,
                row.getObject("fixing_day", LocalDate.class));
    }

    private static Currency currency(ResultSet row, String column) throws SQLException {
        return Currency.getInstance(row.getString(column));
    }

    /** Without the decimals that the currency does not have, all of them zero. */
    private static BigDecimal amount(ResultSet row, String column, Currency currency) throws SQLException {
        return row.getBigDecimal(column).setScale(Money.decimals(currency), RoundingMode.UNNECESSARY);
    }
}
