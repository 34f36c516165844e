package dev.assistanttools.spring.test.slice;

import dev.assistanttools.AssistantTool;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

@Component
class ShareTools {

    private final Prices prices;

    ShareTools(Prices prices) {
        this.prices = prices;
    }

    /** The price of a share. */
    @AssistantTool
    BigDecimal sharePrice(String symbol) {
        return prices.of(symbol);
    }
}
