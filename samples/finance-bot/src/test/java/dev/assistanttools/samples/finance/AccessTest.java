package dev.assistanttools.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.spring.ConfiguredAssistant;
import dev.assistanttools.spring.test.ToolFuzzer;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolDefinition;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

@ServedBotTest
class AccessTest {

    private static final String QUESTION = "Buy 1,000 GBP for USD.";
    private static final ToolCall CALL = new ToolCall(
            "call_1", "place_order", "{\"side\":\"BUY\",\"amount\":1000,\"currency\":\"GBP\",\"cash\":\"USD\"}");

    @Autowired
    @Qualifier("analyst")
    ConfiguredAssistant analyst;

    @Autowired
    @Qualifier("trader")
    ConfiguredAssistant trader;

    @Autowired
    @Qualifier("trader")
    Assistant tradersAssistant;

    @Autowired
    ToolDispatcher dispatcher;

    @Autowired
    PortfolioStore store;

    @Autowired
    DataSource database;

    @BeforeEach
    void reset() {
        PortfolioReset.of(database);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void givesEachAssistantItsTools() {
        String[] reading = {"convert", "currencies", "history", "orders", "portfolio", "rate"};

        assertThat(analyst.tools().definitions())
                .extracting(ToolDefinition::name)
                .containsExactly(reading);
        assertThat(trader.tools().definitions())
                .extracting(ToolDefinition::name)
                .contains(reading)
                .contains("place_order", "preview_order")
                .hasSize(8);
    }

    @Test
    void offersOrdersToTradersAlone() {
        signIn(Role.TRADER);
        assertThat(tradersAssistant.ask(QUESTION).text()).contains("trader bought 1,000.00 GBP");

        signIn(Role.ANALYST);
        assertThat(tradersAssistant.ask(QUESTION).text()).contains("place_order, which I am not offered");
        assertThat(store.latestOrders(10)).hasSize(1);
    }

    @Test
    void refusesAnOrderThatIsCalledAllTheSameAndSaysNoMore() {
        signIn(Role.ANALYST);
        ToolCallResult ofAnalyst = dispatcher.dispatch(CALL);
        SecurityContextHolder.clearContext();
        ToolCallResult ofNobody = dispatcher.dispatch(CALL);

        assertThat(ofAnalyst).isInstanceOf(ToolCallResult.Failed.class);
        assertThat(ofAnalyst.output()).doesNotContain("TRADER", "ROLE", "reference");
        assertThat(ofNobody.output()).isEqualTo(ofAnalyst.output());
        assertThat(store.latestOrders(10)).isEmpty();
    }

    @Test
    void writesDownWhoPlacedAnOrder() {
        signIn(Role.TRADER);

        assertThat(dispatcher.dispatch(CALL)).isInstanceOf(ToolCallResult.Succeeded.class);
        assertThat(dispatcher.dispatch(CALL).output()).startsWith("The order of this call was placed before.");

        assertThat(store.latestOrders(10))
                .singleElement()
                .extracting(PlacedOrder::trader)
                .isEqualTo("trader");
    }

    /** None is called: an order of a test's would be an order. */
    @Test
    void everyToolTakesWhatItsSchemaSays() {
        assertThat(ToolFuzzer.of(dispatcher).run().tools()).isEqualTo(8);
    }

    private static void signIn(Role role) {
        SecurityContextHolder.setContext(new SecurityContextImpl(role.user()));
    }
}
