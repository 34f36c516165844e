package dev.assistanttools.spring.test.docs;

import dev.assistanttools.AssistantTool;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

@Component
class QuoteTools {

    private final Market market;

    QuoteTools(Market market) {
        this.market = market;
    }

    record Quote(String symbol, BigDecimal price) {}

    /**
     * The price of a share.
     *
     * @param symbol its symbol, such as ACME
     */
    @AssistantTool
    Quote getQuote(String symbol) {
        return new Quote(symbol, market.price(symbol));
    }
}
