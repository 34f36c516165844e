package dev.assistanttools.spring.test.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import dev.assistanttools.spring.test.AssistantToolsTest;
import dev.assistanttools.spring.test.AssistantToolsTester;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@AssistantToolsTest
class QuoteToolsTest {

    @Autowired
    AssistantToolsTester tester;

    @MockitoBean
    Market market;

    @Test
    void answersWithThePriceOfTheMarket() {
        given(market.price("ACME")).willReturn(new BigDecimal("12.50"));
        tester.whenAsked("What does ACME cost?")
                .calls("get_quote", "{\"symbol\":\"ACME\"}")
                .thenAnswers(outputs -> "ACME costs " + outputs.of("get_quote", "/price") + ".");

        assertThat(tester.ask("What does ACME cost?"))
                .called("get_quote")
                .withArguments("{\"symbol\":\"ACME\"}")
                .returned("{\"symbol\":\"ACME\",\"price\":12.5}")
                .answered("ACME costs 12.50.");
    }

    @Test
    void takesASymbol() {
        tester.assertThatTool("get_quote")
                .isStrict()
                .hasDescription("The price of a share.")
                .acceptsArguments("{\"symbol\":\"ACME\"}")
                .rejectsArguments("{\"symbl\":\"ACME\"}")
                .at("/symbol", "a value is required, but the property is missing");
    }

    @Test
    void everyToolDoesWhatItsSchemaSays() {
        tester.fuzzEveryTool();
    }
}
