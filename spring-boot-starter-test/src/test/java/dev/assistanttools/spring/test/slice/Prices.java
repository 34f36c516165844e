package dev.assistanttools.spring.test.slice;

import java.math.BigDecimal;
import org.springframework.stereotype.Service;

/** No tools: what tools need. */
@Service
class Prices {

    BigDecimal of(String symbol) {
        throw new IllegalStateException("There is no market in a test: " + symbol);
    }
}
