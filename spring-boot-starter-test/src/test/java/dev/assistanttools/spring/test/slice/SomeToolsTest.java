package dev.assistanttools.spring.test.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.spring.test.AssistantToolsTest;
import dev.assistanttools.spring.test.AssistantToolsTester;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Tools by name, and properties that would lead elsewhere. */
@AssistantToolsTest(
        value = GreetingTools.class,
        properties = {"assistant-tools.client.base-url=http://192.0.2.1/v1", "some.property=some value"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SomeToolsTest {

    @Autowired
    private AssistantToolsTester tester;

    @Test
    void onlyTheNamedToolsAreThere(@Autowired ApplicationContext context) {
        assertThat(tester.dispatcher().registry()).hasToString("ToolRegistry[greet]");
        assertThat(context.getBeanProvider(ShareTools.class)).isEmpty();
    }

    @Test
    void aServiceWithoutToolsIsNotThere(@Autowired ApplicationContext context) {
        assertThat(context.getBeanProvider(Prices.class)).isEmpty();
    }

    @Test
    void propertiesAreSet(@Autowired Environment environment) {
        assertThat(environment.getProperty("some.property")).isEqualTo("some value");
    }

    @Test
    void theNetworkIsNotUsedWhateverTheApplicationIsConfiguredFor(@Autowired ApplicationContext context) {
        tester.whenAsked("Greet").calls("greet", "{}");

        assertThat(tester.ask("Greet")).called("greet").returned("Good evening.");
        assertThat(context.getBeanProvider(AssistantsServer.class)).isEmpty();
        assertThat(context.getBeanProvider(AssistantsClient.class)).hasSize(1);
    }

    @Test
    @Order(1)
    void scriptsOfATestAreThereWhileItRuns() {
        tester.whenAsked("Once").thenAnswers("yes");

        assertThat(tester.ask("Once")).answered("yes");
    }

    @Test
    @Order(2)
    void scriptsOfATestAreGoneAfterIt() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> tester.ask("Once"));
    }
}
