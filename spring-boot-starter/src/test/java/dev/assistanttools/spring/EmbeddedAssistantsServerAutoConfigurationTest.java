package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedAssistantsServerAutoConfigurationTest {

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AssistantToolsAutoConfiguration.class, EmbeddedAssistantsServerAutoConfiguration.class));

    @Test
    void startsAServerOnAFreePort() {
        contextRunner.run(
                context -> assertThat(context.getBean(AssistantsServer.class).baseUrl())
                        .matches("http://127\\.0\\.0\\.1:[1-9]\\d*/v1"));
    }

    @Test
    void namesUrlModelAndStoreInOneWarning(CapturedOutput output) {
        contextRunner.run(context -> assertThat(output.getAll().lines().filter(line -> line.contains("WARN")))
                .singleElement()
                .asString()
                .contains(
                        context.getBean(AssistantsServer.class).baseUrl(),
                        context.getBean(Model.class).description(),
                        "in memory"));
    }

    @Test
    void startsNoServerIfAnotherIsNamed() {
        contextRunner
                .withPropertyValues("assistant-tools.client.base-url=http://127.0.0.1:9/v1")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(AssistantsServer.class));
    }

    @Test
    void startsNoServerIfTheApplicationBringsItsClient() {
        contextRunner
                .withBean(AssistantsClient.class, () -> mock(AssistantsClient.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(AssistantsServer.class)
                        .doesNotHaveBean(AssistantsConnectionDetails.class));
    }

    @Test
    void backsOffBeforeTheApplicationsServer() {
        contextRunner
                .withBean(
                        AssistantsServer.class,
                        () -> AssistantsServer.builder()
                                .host("127.0.0.3")
                                .model(Model.directive())
                                .build()
                                .start())
                .run(context -> assertThat(context.getBean(AssistantsConnectionDetails.class)
                                .getBaseUrl())
                        .startsWith("http://127.0.0.3:"));
    }

    @Test
    void customizersHaveTheLastWord() {
        contextRunner
                .withPropertyValues("assistant-tools.server.max-queued-runs=5")
                .withBean(AssistantsServerBuilderCustomizer.class, () -> builder -> builder.host("127.0.0.2"))
                .run(context -> assertThat(context.getBean(AssistantsConnectionDetails.class)
                                .getBaseUrl())
                        .startsWith("http://127.0.0.2:"));
    }

    @Test
    void startsAServerIfTheOtherOnesUrlIsBlank() {
        contextRunner
                .withPropertyValues("assistant-tools.client.base-url= ")
                .run(context -> assertThat(context).hasSingleBean(AssistantsServer.class));
    }

    @Test
    void startsNoServerThatIsNotOnTheClassPath() {
        contextRunner
                .withClassLoader(new FilteredClassLoader(AssistantsServer.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("assistantsServer"));
    }

    @Test
    void backsOffBeforeTheApplicationsModel() {
        Model own = Model.script("own", "rules: [{when: '.', reply: 'mine'}]");

        contextRunner
                .withBean(Model.class, () -> own)
                .run(context -> assertThat(context).getBean(Model.class).isSameAs(own));
    }

    @Test
    void answersByDirectivesIfNothingElseIsConfigured() {
        assertThatModelOf(contextRunner).isEqualTo(Model.directive().description());
    }

    @Test
    void answersByTheScript() {
        contextRunner
                .withBean(ClockTools.class)
                .withPropertyValues("assistant-tools.server.script=classpath:clock-script.yaml")
                .run(context -> assertThat(context.getBean(Assistant.class)
                                .ask("What time is it?")
                                .text())
                        .isEqualTo("It is noon."));
    }

    @Test
    void prefersALanguageModelToTheScriptIfThereIsAKey() {
        assertThatModelOf(contextRunner.withPropertyValues(
                        "OPENAI_API_KEY=sk-secret",
                        "OPENAI_BASE_URL=http://127.0.0.1:9/v1",
                        "assistant-tools.server.script=classpath:clock-script.yaml"))
                .contains("http://127.0.0.1:9/v1")
                .doesNotContain("sk-secret");
    }

    @Test
    void prefersTheScriptToALanguageModelIfSoConfigured() {
        assertThatModelOf(contextRunner.withPropertyValues(
                        "OPENAI_API_KEY=sk-secret",
                        "assistant-tools.server.model=script",
                        "assistant-tools.server.script=classpath:clock-script.yaml"))
                .contains("clock-script.yaml");
    }

    @Test
    void prefersModelsByNameAndTakesTheirKeysFromTheEnvironment() {
        assertThatModelOf(contextRunner.withPropertyValues(
                        "OPENAI_API_KEY=sk-other",
                        "THE_KEY=sk-secret",
                        "assistant-tools.server.models=classpath:two-models.yaml"))
                .isEqualTo("gpt-4.1: chat completions of http://127.0.0.1:9/v1; *: responses of http://127.0.0.1:9/v1");
    }

    @Test
    void refusesModelsThatAreNotSetNotThereOrWithoutTheirKey() {
        assertThatFailureOf(contextRunner.withPropertyValues("assistant-tools.server.model=models"))
                .isEqualTo("The embedded server is to answer by models of a file, but none is set.");
        assertThatFailureOf(contextRunner.withPropertyValues("assistant-tools.server.models=classpath:none.yaml"))
                .isEqualTo("The models of the embedded server can't be read: class path resource [none.yaml].");
        assertThatFailureOf(contextRunner.withPropertyValues("assistant-tools.server.models=classpath:two-models.yaml"))
                .startsWith(
                        "The file of the embedded server's models can't be used. two-models.yaml, line 2: the variable"
                                + " THE_KEY is not set");
    }

    @Test
    void takesABlankKeyForNone() {
        assertThatModelOf(contextRunner.withPropertyValues("OPENAI_API_KEY="))
                .isEqualTo(Model.directive().description());
    }

    @Test
    void keepsAssistantsInTheFolder(@TempDir Path folder) {
        ApplicationContextRunner keeping =
                contextRunner.withBean(ClockTools.class).withPropertyValues("assistant-tools.server.data=" + folder);
        List<AssistantId> ids = new ArrayList<>();

        keeping.run(context -> ids.add(context.getBean(Assistant.class).id()));
        keeping.run(context -> ids.add(context.getBean(Assistant.class).id()));

        assertThat(ids).hasSize(2);
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
    }

    @Test
    void refusesALanguageModelWithoutAKey() {
        assertThatFailureOf(contextRunner.withPropertyValues("assistant-tools.server.model=openai"))
                .isEqualTo("The embedded server is to answer by a language model, but OPENAI_API_KEY is not set.");
    }

    @Test
    void refusesToAnswerByAScriptThatIsNotSet() {
        assertThatFailureOf(contextRunner.withPropertyValues("assistant-tools.server.model=script"))
                .isEqualTo("The embedded server is to answer by a script, but none is set.");
    }

    @Test
    void refusesAScriptThatIsNotThere() {
        assertThatFailureOf(contextRunner.withPropertyValues("assistant-tools.server.script=classpath:none.yaml"))
                .isEqualTo("The script of the embedded server can't be read: class path resource [none.yaml].");
    }

    @Test
    void refusesAMalformedScript() {
        assertThatFailureOf(contextRunner.withPropertyValues("assistant-tools.server.script=classpath:bad-script.yaml"))
                .startsWith("The script of the embedded server is malformed. bad-script.yaml, rule 1, line 2:");
    }

    @Test
    void refusesAPortInUse() {
        contextRunner.run(first -> {
            int port = Integer.parseInt(
                    first.getBean(AssistantsServer.class).baseUrl().replaceAll(".*:(\\d+)/v1", "$1"));
            assertThatFailureOf(contextRunner.withPropertyValues("assistant-tools.server.port=" + port))
                    .contains(String.valueOf(port));
        });
    }

    private static AbstractStringAssert<?> assertThatModelOf(ApplicationContextRunner runner) {
        String[] description = new String[1];
        runner.run(context -> description[0] = context.getBean(Model.class).description());
        return assertThat(description[0]);
    }

    private static AbstractStringAssert<?> assertThatFailureOf(ApplicationContextRunner runner) {
        String[] message = new String[1];
        runner.run(context -> {
            Throwable failure = context.getStartupFailure();
            while (failure != null && !(failure instanceof UnusableConfigurationException)) {
                failure = failure.getCause();
            }
            message[0] = failure == null ? null : failure.getMessage();
        });
        return assertThat(message[0]);
    }
}
