package dev.assistanttools.spring.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.spring.AssistantToolsAutoConfiguration;
import dev.assistanttools.spring.AssistantsConnectionDetails;
import dev.assistanttools.spring.EmbeddedAssistantsServerAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;

class AssistantToolsTesterAutoConfigurationTest {

    private static final String NOWHERE = "http://127.0.0.1:9/v1";

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AssistantToolsAutoConfiguration.class,
                    EmbeddedAssistantsServerAutoConfiguration.class,
                    AssistantToolsTesterAutoConfiguration.class))
            .withBean(Exchange.class);

    private static void asks(AssistantToolsTester tester) {
        tester.whenAsked("Who?").calls("who_am_i", "{}");
        assertThat(tester.ask("Who?")).answered("who_am_i -> nobody");
    }

    @Test
    void takesThePlaceOfTheEmbeddedServer() {
        contextRunner.run(context -> {
            assertThat(context).doesNotHaveBean("assistantsServer");
            asks(context.getBean(AssistantToolsTester.class));
        });
    }

    @Test
    void answersInAContextThatWasPausedWhileAnotherTestHadItsOwn() {
        contextRunner.run(context -> {
            ConfigurableApplicationContext pausing = context.getSourceApplicationContext();
            asks(context.getBean(AssistantToolsTester.class));

            pausing.pause();
            pausing.restart();

            asks(context.getBean(AssistantToolsTester.class));
        });
    }

    @Test
    void takesThePlaceOfAPrimaryServerOfTheApplication() {
        contextRunner
                .withBean(
                        "own",
                        AssistantsConnectionDetails.class,
                        Elsewhere::new,
                        definition -> definition.setPrimary(true))
                .run(context -> asks(context.getBean(AssistantToolsTester.class)));
    }

    @Test
    void refusesAClientThatTheScriptsWouldNotReach() {
        contextRunner
                .withBean(AssistantsClient.class, () -> AssistantsClient.connect(ClientSettings.of(NOWHERE, "none")))
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("The application has an AssistantsClient of its own,"));
    }

    @Test
    void aTestForgetsTheScriptsOfItsOwnThreadAlone() throws InterruptedException {
        ScriptedModel model = new ScriptedModel();
        Thread other = new Thread(() -> model.add(new QuestionScript("other", "other"::equals)));
        other.start();
        other.join();
        model.add(new QuestionScript("own", "own"::equals));

        model.forgetScriptsOf(Thread.currentThread());

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> model.script("own"))
                .withMessageEndingWith("It has scripts for: other.");
        assertThat(model.script("other")).hasToString("other");
    }

    private static final class Elsewhere implements AssistantsConnectionDetails {

        @Override
        public String getBaseUrl() {
            return NOWHERE;
        }

        @Override
        public String getApiKey() {
            return "none";
        }
    }
}
