package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;

import dev.assistanttools.assistant.AssistantSynchronizer;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.ConversationSettings;
import dev.assistanttools.dispatch.ToolCallListener;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.dispatch.ToolInterceptor;
import dev.assistanttools.dispatch.ToolInvocation;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantSnapshot;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunEvent;
import dev.assistanttools.run.RunListener;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolDefinition;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.Ordered;

class AssistantToolsAutoConfigurationTest {

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AssistantToolsAutoConfiguration.class, EmbeddedAssistantsServerAutoConfiguration.class));

    private final ApplicationContextRunner withTools =
            contextRunner.withBean("clockTools", ClockTools.class, ClockTools::new);

    @Test
    void registersTheToolsOfABean() {
        withTools.run(context -> assertThat(context.getBean(ToolRegistry.class).definitions())
                .extracting(ToolDefinition::name)
                .containsExactly("repeat", "time"));
    }

    @Test
    void answersByCallingTheBean() {
        withTools.run(context -> assertThat(
                        context.getBean(Assistant.class).ask("/call time {}").text())
                .isEqualTo("time -> noon"));
    }

    @Test
    void tellsBeansThatListenWhatHappens() {
        List<RunEvent> events = new CopyOnWriteArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void onEvent(RunEvent event) {
                events.add(event);
            }
        };
        withTools.withBean(RunListener.class, () -> listener).run(context -> {
            context.getBean(Assistant.class).ask("/call time {}");
            assertThat(events)
                    .hasAtLeastOneElementOfType(RunEvent.CallFinished.class)
                    .last()
                    .isInstanceOf(RunEvent.Ended.class);
        });
    }

    @Test
    void bringsTheAssistantUpToDateWhileStarting() {
        withTools
                .withPropertyValues(
                        "assistant-tools.assistants.default.name=clock", "assistant-tools.assistants.default.model=m")
                .run(context -> assertThat(assistants(context.getBean(AssistantsClient.class)))
                        .extracting(AssistantSnapshot::name, AssistantSnapshot::model)
                        .containsExactly(tuple("clock", "m")));
    }

    @Test
    void changesNothingAtTheSecondStart() {
        try (AssistantsServer server = start()) {
            List<AssistantSnapshot> first = assistantsAfterStart(server);
            List<AssistantSnapshot> second = assistantsAfterStart(server);

            assertThat(second).hasSize(1).isEqualTo(first);
        }
    }

    @Test
    void startsWithoutTools() {
        contextRunner.run(context -> assertThat(context).hasNotFailed().hasSingleBean(ToolRegistry.class));
    }

    @Test
    void refusesToMakeAnAssistantWithoutTools() {
        contextRunner
                .withBean(NeedsAssistant.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(UnusableConfigurationException.class)
                        .hasMessageContaining("no bean with tools"));
    }

    @Test
    void talksToTheServerThatThePropertyNames() {
        try (AssistantsServer server = start()) {
            withTools
                    .withPropertyValues("assistant-tools.client.base-url=" + server.baseUrl())
                    .run(context -> assertThat(context)
                            .doesNotHaveBean(AssistantsServer.class)
                            .getBean(AssistantsConnectionDetails.class)
                            .extracting(AssistantsConnectionDetails::getBaseUrl)
                            .isEqualTo(server.baseUrl()));
        }
    }

    @Test
    void talksToTheServerThatABeanNames() {
        try (AssistantsServer server = start()) {
            withTools
                    .withBean(AssistantsConnectionDetails.class, () -> details(server.baseUrl()))
                    .run(context -> assertThat(context)
                            .hasNotFailed()
                            .doesNotHaveBean(AssistantsServer.class)
                            .hasSingleBean(AssistantsConnectionDetails.class));
        }
    }

    @Test
    void neverSendsTheKeyOfTheModelToTheServer() {
        contextRunner
                .withPropertyValues(
                        "assistant-tools.client.base-url=http://127.0.0.1:9/v1", "OPENAI_API_KEY=sk-model-secret")
                .run(context -> assertThat(context.getBean(AssistantsConnectionDetails.class)
                                .getApiKey())
                        .isEqualTo("none"));
    }

    @Test
    void startsWithSeveralAssistantsOfTheApplication() {
        withTools
                .withBean("first", Assistant.class, () -> assistant("asst_1"))
                .withBean("second", Assistant.class, () -> assistant("asst_2"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .getBeans(Assistant.class)
                        .containsOnlyKeys("first", "second"));
    }

    @Test
    void backsOffBeforeTheApplicationsRegistry() {
        ToolRegistry own = ToolRegistry.of(new ClockTools());

        contextRunner
                .withBean(ToolRegistry.class, () -> own)
                .run(context -> assertThat(context).getBean(ToolRegistry.class).isSameAs(own));
    }

    @Test
    void backsOffBeforeTheApplicationsDispatcher() {
        ToolDispatcher own = ToolDispatcher.of(ToolRegistry.of(new ClockTools()));

        withTools
                .withBean(ToolDispatcher.class, () -> own)
                .run(context ->
                        assertThat(context).getBean(ToolDispatcher.class).isSameAs(own));
    }

    @Test
    void backsOffBeforeTheApplicationsClient() {
        AssistantsClient own = mock(AssistantsClient.class);

        contextRunner
                .withBean(AssistantsClient.class, () -> own)
                .run(context ->
                        assertThat(context).getBean(AssistantsClient.class).isSameAs(own));
    }

    @Test
    void backsOffBeforeTheApplicationsSynchronizer() {
        contextRunner
                .withBean("own", AssistantSynchronizer.class, () -> mock(AssistantSynchronizer.class))
                .run(context -> assertThat(context)
                        .getBeanNames(AssistantSynchronizer.class)
                        .containsExactly("own"));
    }

    @Test
    void backsOffBeforeTheApplicationsDriver() {
        contextRunner
                .withBean("own", RunDriver.class, () -> mock(RunDriver.class))
                .run(context ->
                        assertThat(context).getBeanNames(RunDriver.class).containsExactly("own"));
    }

    @Test
    void customizersOfTheClientHaveTheLastWord() {
        AtomicReference<ClientSettings> seen = new AtomicReference<>();
        withTools
                .withPropertyValues("assistant-tools.client.timeout=7s")
                .withBean(ClientSettingsCustomizer.class, () -> settings -> {
                    seen.set(settings);
                    return settings.withApiKey("from-a-vault");
                })
                .run(context -> assertThat(seen.get())
                        .extracting(ClientSettings::timeout)
                        .isEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    void customizersOfTheDispatcherHaveTheLastWord() {
        withTools
                .withPropertyValues("assistant-tools.execution.unknown-arguments=fail")
                .withBean(
                        ToolDispatcherBuilderCustomizer.class,
                        () -> builder -> builder.interceptor(call -> new ToolCallResult.Succeeded("customized")))
                .run(context -> assertThat(context.getBean(Assistant.class)
                                .ask("/call time {}")
                                .text())
                        .isEqualTo("time -> customized"));
    }

    @Test
    void customizersOfTheDriverHaveTheLastWord() {
        List<RunEvent> events = new CopyOnWriteArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void onEvent(RunEvent event) {
                events.add(event);
            }
        };
        withTools
                .withBean(RunDriverBuilderCustomizer.class, () -> builder -> builder.listener(listener))
                .run(context -> {
                    context.getBean(Assistant.class).ask("Hello?");
                    assertThat(events).isNotEmpty();
                });
    }

    @Test
    void theBudgetOfThePropertiesHolds() {
        withTools
                .withPropertyValues("assistant-tools.run.budget.calls=0")
                .run(context -> assertThat(context.getBean(Assistant.class)
                                .ask("/call time {}")
                                .text())
                        .contains("the budget of 0 calls of this run is used up"));
    }

    private static Assistant assistant(String id) {
        return Assistant.over(
                mock(AssistantsClient.class),
                new AssistantId(id),
                mock(RunDriver.class),
                ConversationSettings.defaults());
    }

    private static AssistantsServer start() {
        return AssistantsServer.builder()
                .port(0)
                .model(Model.directive())
                .build()
                .start();
    }

    private List<AssistantSnapshot> assistantsAfterStart(AssistantsServer server) {
        withTools
                .withPropertyValues("assistant-tools.client.base-url=" + server.baseUrl())
                .run(context -> assertThat(context).hasNotFailed());
        try (AssistantsClient client = AssistantsClient.connect(ClientSettings.of(server.baseUrl(), "none"))) {
            return assistants(client);
        }
    }

    private static List<AssistantSnapshot> assistants(AssistantsClient client) {
        return client.listAssistants(Optional.empty()).assistants();
    }

    private static AssistantsConnectionDetails details(String baseUrl) {
        return new AssistantsConnectionDetails() {

            @Override
            public String getBaseUrl() {
                return baseUrl;
            }

            @Override
            public String getApiKey() {
                return "key";
            }
        };
    }

    record NeedsAssistant(Assistant assistant) {}

    @Test
    void interceptorsAndListenersTakePartInTheirOrder() {
        List<String> happened = new ArrayList<>();
        ToolCallListener listener = new ToolCallListener() {
            @Override
            public void started(ToolCall call, CallScope scope) {
                happened.add("started");
            }
        };
        withTools
                .withBean("second", ToolInterceptor.class, () -> new Noting("second", 2, happened))
                .withBean("first", ToolInterceptor.class, () -> new Noting("first", 1, happened))
                .withBean(ToolCallListener.class, () -> listener)
                .run(context -> {
                    context.getBean(ToolDispatcher.class).dispatch(new ToolCall("call_1", "time", "{}"));
                    assertThat(happened).containsExactly("started", "first", "second");
                });
    }

    private record Noting(String name, int getOrder, List<String> happened) implements ToolInterceptor, Ordered {

        @Override
        public ToolCallResult intercept(ToolInvocation call) {
            happened.add(name);
            return call.proceed();
        }
    }

    @Test
    void theValidatorOfTheContextHoldsArgumentsToTheirConstraints() {
        contextRunner
                .withBean(AlarmTools.class)
                .withBean(Validator.class, AssistantToolsAutoConfigurationTest::validator)
                .run(context -> assertThat(ring(context)).endsWith("/times: must be greater than or equal to 1"));
    }

    @Test
    void withoutAValidatorConstraintsAreOnlyTold() {
        contextRunner
                .withBean(AlarmTools.class)
                .run(context -> assertThat(ring(context)).isEqualTo("0"));
        contextRunner
                .withClassLoader(new FilteredClassLoader("jakarta.validation"))
                .withBean("clockTools", ClockTools.class, ClockTools::new)
                .run(context -> assertThat(context).hasSingleBean(ToolDispatcher.class));
    }

    private static String ring(AssertableApplicationContext context) {
        return context.getBean(ToolDispatcher.class)
                .dispatch(new ToolCall("call_1", "ring", "{\"times\":0}"))
                .output();
    }

    private static Validator validator() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, true))
                .buildValidatorFactory()
                .getValidator();
    }
}
