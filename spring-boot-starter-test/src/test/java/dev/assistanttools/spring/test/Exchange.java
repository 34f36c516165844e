package dev.assistanttools.spring.test;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.ToolParam;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolVisibleException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The tools of these tests. */
class Exchange {

    final AtomicInteger orders = new AtomicInteger();

    enum Side {
        BUY,
        SELL
    }

    record Quote(String symbol, BigDecimal price) {}

    record Order(Side side, String symbol, int quantity, Optional<BigDecimal> limit) {}

    /**
     * The last price of a share.
     *
     * @param symbol its symbol
     */
    @AssistantTool
    Quote getQuote(String symbol) {
        if (symbol.equals("NONE")) {
            throw new ToolVisibleException("There is no share NONE.");
        }
        return new Quote(symbol, new BigDecimal("12.50"));
    }

    /** Multiplies exactly. */
    @AssistantTool
    static BigDecimal multiply(
            @ToolParam(description = "one number") BigDecimal a, @ToolParam(description = "another") BigDecimal b) {
        return a.multiply(b);
    }

    /**
     * Places orders.
     *
     * @param orders the orders
     */
    @AssistantTool
    String placeOrders(List<Order> orders) {
        this.orders.addAndGet(orders.size());
        return "Placed " + orders.size() + ".";
    }

    /** Fails with what the model must not read. */
    @AssistantTool
    String fail() {
        throw new IllegalStateException("password=secret");
    }

    /** Who asks. */
    @AssistantTool
    String whoAmI(ToolContext context) {
        return context.attribute("user", String.class).orElse("nobody");
    }
}
