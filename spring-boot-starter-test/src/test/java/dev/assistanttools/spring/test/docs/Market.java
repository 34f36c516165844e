package dev.assistanttools.spring.test.docs;

import java.math.BigDecimal;

interface Market {

    BigDecimal price(String symbol);
}
