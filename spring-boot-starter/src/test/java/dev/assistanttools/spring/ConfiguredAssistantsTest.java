package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.ConversationSettings;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantSnapshot;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.HostedTool;
import dev.assistanttools.openai.RemoteFunction;
import dev.assistanttools.openai.Sampling;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import dev.assistanttools.tool.ToolDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Assistants by name, and how they are kept in step. */
class ConfiguredAssistantsTest {

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AssistantToolsAutoConfiguration.class, EmbeddedAssistantsServerAutoConfiguration.class))
            .withBean(ClockTools.class)
            .withBean(AlarmTools.class);

    private final ApplicationContextRunner two = contextRunner.withPropertyValues(
            "spring.application.name=tower",
            "assistant-tools.assistants.clock.tools=time,rep*",
            "assistant-tools.assistants.alarm.tools=ring");

    @Test
    void eachIsInjectedByItsName() {
        two.withBean(Tower.class).run(context -> {
            Tower tower = context.getBean(Tower.class);
            assertThat(tower.clock().ask("/call time {}").text()).isEqualTo("time -> noon");
            assertThat(tower.alarm().ask("/call ring {\"times\":2}").text()).isEqualTo("ring -> 2");
        });
    }

    @Test
    void eachCallsItsOwnToolsAlone() {
        two.run(context -> {
            assertThat(named(context, "clock").tools().definitions())
                    .extracting(ToolDefinition::name)
                    .containsExactly("repeat", "time");
            assertThat(assistants(context))
                    .allSatisfy(assistant -> assertThat(assistant.functions())
                            .extracting(RemoteFunction::name)
                            .isSubsetOf("repeat", "time", "ring")
                            .hasSize(assistant.name().equals("tower/clock") ? 2 : 1));
        });
    }

    @Test
    void eachHasANameOfTheApplicationAtTheServer() {
        two.run(context -> assertThat(assistants(context))
                .extracting(AssistantSnapshot::name)
                .containsExactlyInAnyOrder("tower/clock", "tower/alarm"));
    }

    @Test
    void severalAreNotInjectedWithoutAQualifier() {
        two.withBean(NeedsAssistant.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(NoUniqueBeanDefinitionException.class));
    }

    @Test
    void theOnlyOneIsInjectedWithoutAQualifier() {
        contextRunner
                .withPropertyValues("assistant-tools.assistants.clock.model=m")
                .withBean(NeedsAssistant.class)
                .run(context -> assertThat(context.getBean(NeedsAssistant.class).assistant())
                        .isSameAs(context.getBean("clockAssistant")));
    }

    @Test
    void theDefaultOneIsInjectedWithoutAQualifier() {
        two.withPropertyValues("assistant-tools.assistants.default.model=m")
                .withBean(NeedsAssistant.class)
                .run(context -> assertThat(context.getBean(NeedsAssistant.class).assistant())
                        .isSameAs(context.getBean("assistant")));
    }

    @Test
    void theDefaultOneHasTheApplicationsName() {
        contextRunner
                .withPropertyValues("spring.application.name=tower")
                .run(context -> assertThat(assistants(context))
                        .extracting(AssistantSnapshot::name)
                        .containsExactly("tower"));
        contextRunner.run(context -> assertThat(assistants(context))
                .extracting(AssistantSnapshot::name)
                .containsExactly("assistant"));
    }

    @Test
    void takesAllThatIsSaid() {
        contextRunner
                .withPropertyValues(
                        "assistant-tools.assistants.butler.name=James",
                        "assistant-tools.assistants.butler.model=m",
                        "assistant-tools.assistants.butler.instructions-resource=classpath:butler.txt",
                        "assistant-tools.assistants.butler.description=Knows the house.",
                        "assistant-tools.assistants.butler.metadata.team=blue",
                        "assistant-tools.assistants.butler.temperature=0.5",
                        "assistant-tools.assistants.butler.top-p=0.9",
                        "assistant-tools.assistants.butler.reasoning-effort=low",
                        "assistant-tools.assistants.butler.hosted-tools=code_interpreter,file-search")
                .run(context -> assertThat(named(context, "butler").spec())
                        .isEqualTo(AssistantSpec.named("James")
                                .withModel("m")
                                .withInstructions("Be brief.\n")
                                .withDescription("Knows the house.")
                                .withMetadata("team", "blue")
                                .withSampling(new Sampling(Optional.of(0.5), Optional.of(0.9), Optional.of("low")))
                                .withHostedTool(HostedTool.codeInterpreter())
                                .withHostedTool(HostedTool.fileSearch())));
    }

    @Test
    void customizersHaveTheLastWord() {
        two.withBean(AssistantSpecCustomizer.class, () -> (name, spec) -> spec.withDescription("Is " + name + "."))
                .run(context ->
                        assertThat(named(context, "clock").spec().description()).isEqualTo("Is clock."));
    }

    @Test
    void anEmptyListOfToolsIsNone() {
        contextRunner
                .withPropertyValues("assistant-tools.assistants.mute.tools=")
                .run(context -> assertThat(assistants(context))
                        .singleElement()
                        .satisfies(
                                assistant -> assertThat(assistant.functions()).isEmpty()));
    }

    @Test
    void verifiesWithoutChanging() {
        try (AssistantsServer server = server()) {
            run(server, "apply", "m1", context -> assertThat(context).hasNotFailed());
            run(server, "verify", "m1", context -> assertThat(context).hasNotFailed());
            run(
                    server,
                    "verify",
                    "m2",
                    context -> assertThat(context)
                            .getFailure()
                            .rootCause()
                            .hasMessageContaining("What differs: model: 'm1' -> 'm2'."));
            run(
                    server,
                    "apply",
                    "m1",
                    context -> assertThat(named(context, "clock").plan().isInStep())
                            .isTrue());
        }
    }

    @Test
    void eachRunBringsItsTools() {
        contextRunner
                .withPropertyValues(
                        "assistant-tools.assistants.clock.sync=per-run", "assistant-tools.assistants.clock.tools=time")
                .run(context -> {
                    assertThat(assistants(context))
                            .singleElement()
                            .satisfies(stored -> assertThat(stored.functions()).isEmpty());
                    assertThat(context.getBean(Assistant.class)
                                    .ask("/call time {}")
                                    .text())
                            .isEqualTo("time -> noon");
                });
    }

    @Test
    void asksNothingOfTheServerIfSwitchedOff() {
        contextRunner
                .withBean(AssistantsClient.class, () -> mock(AssistantsClient.class))
                .withPropertyValues(
                        "assistant-tools.assistants.clock.sync=off", "assistant-tools.assistants.clock.id=asst_1")
                .run(context ->
                        assertThat(context.getBean(Assistant.class).id()).isEqualTo(new AssistantId("asst_1")));
    }

    @Test
    void leavesTheAssistantAloneUntilItIsUsedIfSoConfigured() {
        contextRunner
                .withPropertyValues("assistant-tools.assistants.clock.sync-on-start=false")
                .run(context -> {
                    assertThat(assistants(context)).isEmpty();
                    context.getBean(Assistant.class);
                    assertThat(assistants(context)).hasSize(1);
                    assertThat(named(context, "clock").assistantId()).isPresent();
                });
    }

    @Test
    void anAssistantOfTheApplicationTakesThePlaceOfTheConfiguredOne() {
        two.withUserConfiguration(OwnClock.class).run(context -> {
            assertThat(context).getBeans(Assistant.class).containsOnlyKeys("alarmAssistant", "own");
            assertThat(context).getBeans(ConfiguredAssistant.class).containsOnlyKeys("alarmConfiguredAssistant");
        });
    }

    @Test
    void anAssistantOfTheApplicationTakesThePlaceOfTheDefaultOne() {
        contextRunner
                .withUserConfiguration(OwnClock.class)
                .run(context -> assertThat(context).getBeans(Assistant.class).containsOnlyKeys("own"));
    }

    private void run(AssistantsServer server, String sync, String model, Consumer<AssertableApplicationContext> check) {
        contextRunner
                .withPropertyValues(
                        "assistant-tools.client.base-url=" + server.baseUrl(),
                        "assistant-tools.assistants.clock.sync=" + sync,
                        "assistant-tools.assistants.clock.model=" + model)
                .run(check::accept);
    }

    private static AssistantsServer server() {
        return AssistantsServer.builder()
                .port(0)
                .model(Model.directive())
                .build()
                .start();
    }

    private static ConfiguredAssistant named(AssertableApplicationContext context, String name) {
        return BeanFactoryAnnotationUtils.qualifiedBeanOfType(
                context.getBeanFactory(), ConfiguredAssistant.class, name);
    }

    private static List<AssistantSnapshot> assistants(AssertableApplicationContext context) {
        return new ArrayList<>(context.getBean(AssistantsClient.class)
                .listAssistants(Optional.empty())
                .assistants());
    }

    record NeedsAssistant(Assistant assistant) {}

    record Tower(
            @Qualifier("clock") Assistant clock,
            @Qualifier("alarm") Assistant alarm) {}

    @Configuration(proxyBeanMethods = false)
    static class OwnClock {

        @Bean
        @Qualifier("clock")
        Assistant own() {
            return Assistant.over(
                    mock(AssistantsClient.class),
                    new AssistantId("asst_own"),
                    mock(RunDriver.class),
                    ConversationSettings.defaults());
        }
    }
}
