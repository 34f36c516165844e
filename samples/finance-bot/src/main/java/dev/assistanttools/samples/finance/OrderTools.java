package dev.assistanttools.samples.finance;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.tool.ToolContext;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What changes the portfolio. Currencies are codes here: an order is no place for names that may mean several. */
@Component
class OrderTools {

    private final OrderDesk desk;

    OrderTools(OrderDesk desk) {
        this.desk = desk;
    }

    /**
     * What an order would cost or give at the latest rates. Changes nothing.
     *
     * @param side whether to buy or to sell
     * @param amount how much, in the currency that is bought or sold
     * @param currency the currency that is bought or sold
     * @param cash the currency that is paid or got for it
     */
    @AssistantTool
    @PreAuthorize("hasRole('TRADER')")
    PricedOrder previewOrder(OrderSide side, BigDecimal amount, Currency currency, Currency cash) {
        return desk.price(side, amount, currency, cash);
    }

    /**
     * Places an order at the latest rates: it is executed at once and can't be taken back. Each call is another order.
     *
     * @param side whether to buy or to sell
     * @param amount how much, in the currency that is bought or sold
     * @param currency the currency that is bought or sold
     * @param cash the currency that is paid or got for it
     */
    // A barrier among the calls of a round: those beside it see the portfolio before the order, or after it.
    // A person's approval will be demanded here, by the annotation, before the call; previewOrder shows of what.
    @AssistantTool(sequential = true)
    @PreAuthorize("hasRole('TRADER')")
    PlacedOrder placeOrder(OrderSide side, BigDecimal amount, Currency currency, Currency cash, ToolContext context) {
        return desk.execute(desk.price(side, amount, currency, cash), caller(), idOf(context));
    }

    private static String caller() {
        return Objects.requireNonNull(
                        SecurityContextHolder.getContext().getAuthentication(),
                        "the caller, whom the rule above demands")
                .getName();
    }

    /** Calls are numbered within their run by some servers. */
    private static String idOf(ToolContext context) {
        return context.runId().orElse("") + "/" + context.callId();
    }
}
