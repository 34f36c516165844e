package dev.assistanttools.spring.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.spring.test.AssistantToolsTester;
import dev.assistanttools.spring.test.ToolFuzzer;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PlainQuoteTest {

    private final ToolRegistry tools = ToolRegistry.of(new QuoteTools(symbol -> new BigDecimal("12.50")));

    @Test
    void asksForSeveralAtTheSameTime() {
        try (AssistantToolsTester tester = AssistantToolsTester.of(tools)) {
            tester.whenAsked("Both?")
                    .calls("get_quote", "{\"symbol\":\"ACME\"}")
                    .calls("get_quote", "{\"symbol\":\"EMCA\"}") // in the same round
                    .thenCalls("get_quote", "{}"); // in the next

            assertThat(tester.ask("Both?"))
                    .tookRounds(2)
                    .called("get_quote")
                    .returned()
                    .inRound(1)
                    .times(2)
                    .called("get_quote")
                    .wasRejectedAt("/symbol")
                    .inRound(2);
        }
    }

    @Test
    void everyToolDoesWhatItsSchemaSays() {
        ToolFuzzer.of(tools).withCases(500).withSeed(42).invoking().run();
    }
}
