package dev.assistanttools.spring.test.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.assistanttools.spring.test.AssistantToolsTest;
import dev.assistanttools.spring.test.AssistantToolsTester;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Assistants by name, each with tools of its own. */
@AssistantToolsTest(
        properties = {
            "assistant-tools.assistants.greeter.tools=greet",
            "assistant-tools.assistants.trader.tools=share_*"
        })
class SeveralAssistantsTest {

    @Autowired
    private AssistantToolsTester tester;

    @MockitoBean
    @SuppressWarnings("UnusedVariable") // for the tools
    private Prices prices;

    @Test
    void eachIsAskedByItsName() {
        tester.whenAsked("Greet").calls("greet", "{}");
        tester.whenAsked("Trade").thenAnswers("No.");

        assertThat(tester.withAssistant("greeter").ask("Greet"))
                .offered("greet")
                .didNotOffer("share_price")
                .answered("greet -> Good evening.");
        assertThat(tester.withAssistant("trader").ask("Trade"))
                .offered("share_price")
                .didNotOffer("greet");
    }

    @Test
    void noneIsAskedWithoutAName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> tester.ask("Greet"))
                .withMessageStartingWith("The context has several assistants, and none is @Primary: ")
                .withMessageContainingAll("greeter", "trader")
                .withMessageEndingWith(". Say which one is asked, with tester.withAssistant(..).");
    }

    @Test
    void aNameThatIsNotThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tester.withAssistant("seller").ask("Greet"))
                .withMessageStartingWith("The context has no assistant named seller; it has the beans ");
    }
}
