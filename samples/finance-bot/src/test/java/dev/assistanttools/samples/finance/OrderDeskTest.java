package dev.assistanttools.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServedBotTest
class OrderDeskTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency GBP = Currency.getInstance("GBP");

    @Autowired
    OrderDesk desk;

    @Autowired
    PortfolioStore store;

    @Autowired
    DataSource database;

    @BeforeEach
    void reset() {
        PortfolioReset.of(database);
    }

    @Test
    void pricesAnOrderAsArithmeticOnTheTableDoes() {
        BigDecimal expected = new BigDecimal("1000")
                .multiply(PublishedRates.of("USD", "2026-04-13"))
                .divide(PublishedRates.of("GBP", "2026-04-13"), 2, RoundingMode.HALF_UP);

        assertThat(buy("1000").cashAmount().toPlainString())
                .isEqualTo(expected.toPlainString())
                .isEqualTo("1342.09");
    }

    @Test
    void buysAPositionWithCash() {
        PlacedOrder order = desk.execute(buy("1000"), "trader", "call_1");

        assertThat(cash(USD)).isEqualTo("38657.91");
        assertThat(store.position(GBP))
                .contains(new Position(GBP, new BigDecimal("21000.00"), new BigDecimal("24540.46")));
        assertThat(store.latestOrders(10)).containsExactly(order);
    }

    @Test
    void sellsAPartOfAPositionAndOfItsCost() {
        desk.execute(sell("5000"), "trader", "call_1");

        assertThat(cash(USD)).isEqualTo("46710.47");
        assertThat(store.position(GBP))
                .contains(new Position(GBP, new BigDecimal("15000.00"), new BigDecimal("17543.85")));
    }

    @Test
    void hasNothingLeftOfAPositionThatIsSold() {
        desk.execute(sell("20000.00"), "trader", "call_1");

        assertThat(store.position(GBP)).isEmpty();
    }

    @Test
    void refusesWhatCannotBePaid() {
        assertThatThrownBy(() -> desk.execute(buy("100000"), "trader", "call_1"))
                .isInstanceOf(OrderRefusedException.class)
                .hasMessage("There is not enough cash: the order takes 134,209.38 USD, and there are 40,000.00 USD."
                        + " Nothing was changed.");
        assertThatNothingWasChanged();
    }

    @Test
    void refusesToSellWhatIsNotThere() {
        assertThatThrownBy(() -> desk.execute(sell("20000.01"), "trader", "call_1"))
                .isInstanceOf(OrderRefusedException.class)
                .hasMessageStartingWith("There is not enough to sell: the order takes 20,000.01 GBP,");
        assertThatNothingWasChanged();
    }

    @Test
    void takesAllBackOfASecondOrderOfTheSameCall() {
        desk.execute(buy("1"), "trader", "call_1");
        String cash = cash(USD);

        assertThatThrownBy(() -> desk.execute(buy("1000"), "trader", "call_1"))
                .isInstanceOf(OrderRefusedException.class)
                .hasMessage("The order of this call was placed before. Nothing was changed.");

        assertThat(cash(USD)).isEqualTo(cash);
        assertThat(store.position(GBP).orElseThrow().amount()).hasToString("20001.00");
        assertThat(store.latestOrders(10)).hasSize(1);
    }

    @Test
    void doesNotOverdrawWhenManyOrdersComeAtTheSameTime() throws InterruptedException {
        // 10 orders of 13,420.94 USD each, and cash for two of them.
        List<Callable<PlacedOrder>> orders = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String callId = "call_" + i;
            orders.add(() -> desk.execute(buy("10000"), "trader", callId));
        }
        ExecutorService threads = Executors.newFixedThreadPool(orders.size());
        try {
            List<Future<PlacedOrder>> ended = threads.invokeAll(orders);

            assertThat(ended).filteredOn(OrderDeskTest::isDone).hasSize(2);
        } finally {
            threads.shutdownNow();
        }
        assertThat(cash(USD)).isEqualTo("13158.12");
        assertThat(store.position(GBP).orElseThrow().amount()).hasToString("40000.00");
        assertThat(store.latestOrders(20)).hasSize(2);
    }

    @Test
    void refusesOrdersThatMakeNoSense() {
        assertThatThrownBy(() -> desk.price(OrderSide.BUY, new BigDecimal("1.005"), GBP, USD))
                .hasMessage("1.005 GBP can't be paid: the currency has 2 decimals.");
        assertThatThrownBy(() -> desk.price(OrderSide.BUY, BigDecimal.ONE, GBP, GBP))
                .hasMessage("An order changes one currency for another; both are GBP.");
        assertThatThrownBy(() -> desk.price(OrderSide.BUY, BigDecimal.ZERO, GBP, USD))
                .hasMessage("The amount is 0; it has to be above 0.");
        assertThatThrownBy(() -> desk.price(OrderSide.BUY, BigDecimal.ONE, Currency.getInstance("IDR"), USD))
                .hasMessage("1.00 IDR are too little to be paid in USD.");
        assertThatThrownBy(() -> desk.price(OrderSide.BUY, BigDecimal.ONE, Currency.getInstance("XAU"), USD))
                .hasMessageStartingWith("There are no rates for 'XAU'; there are some for EUR,");
    }

    private PricedOrder buy(String pounds) {
        return desk.price(OrderSide.BUY, new BigDecimal(pounds), GBP, USD);
    }

    private PricedOrder sell(String pounds) {
        return desk.price(OrderSide.SELL, new BigDecimal(pounds), GBP, USD);
    }

    private void assertThatNothingWasChanged() {
        assertThat(cash(USD)).isEqualTo("40000.00");
        assertThat(store.position(GBP).orElseThrow().amount()).hasToString("20000.00");
        assertThat(store.latestOrders(1)).isEmpty();
    }

    private static boolean isDone(Future<PlacedOrder> order) {
        try {
            return order.get().id() > 0;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(OrderRefusedException.class);
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String cash(Currency currency) {
        return store.cash(currency).orElseThrow().amount().toPlainString();
    }
}
