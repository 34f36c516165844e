package dev.assistanttools.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import dev.assistanttools.spring.AssistantToolsAutoConfiguration;
import dev.assistanttools.spring.EmbeddedAssistantsServerAutoConfiguration;
import java.util.List;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jmx.JmxEndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jmx.JmxAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;

/** How assistants stand, as endpoint and health tell it, also where the server does not. */
class AssistantStatesTest {

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AssistantToolsAutoConfiguration.class,
                    EmbeddedAssistantsServerAutoConfiguration.class,
                    EndpointAutoConfiguration.class,
                    AssistantToolsEndpointAutoConfiguration.class,
                    AssistantToolsHealthAutoConfiguration.class))
            .withPropertyValues("management.endpoints.web.exposure.include=assistanttools");
    private final ApplicationContextRunner withTools = contextRunner.withBean(EndpointTools.class);
    private final ApplicationContextRunner overJmx = withTools
            .withConfiguration(AutoConfigurations.of(JmxAutoConfiguration.class, JmxEndpointAutoConfiguration.class))
            .withPropertyValues(
                    "spring.jmx.enabled=true",
                    "management.endpoints.web.exposure.include=",
                    "management.endpoints.jmx.exposure.include=assistanttools");

    @Test
    void isUpWhileTheServerAnswersAndAssistantsAreInStep() {
        withTools.run(context -> {
            Health health = health(context);
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).hasToString("{assistants={default=in_step}}");
        });
    }

    @Test
    void isDownWhenTheServerDoesNotAnswer() {
        try (AssistantsServer server =
                AssistantsServer.builder().model(Model.directive()).build().start()) {
            Runnable stop = server::close;
            String baseUrl = server.baseUrl();
            withTools
                    .withPropertyValues(
                            "assistant-tools.client.base-url=" + baseUrl,
                            "assistant-tools.client.api-key=sk-swordfish",
                            "assistant-tools.client.max-retries=0")
                    .run(context -> {
                        assertThat(health(context).getStatus()).isEqualTo(Status.UP);
                        stop.run();
                        Health health = health(context);
                        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
                        assertThat(health.getDetails()).hasToString("{assistants={default=unreachable: no_answer}}");
                        assertThat(endpoint(context).overview().toString())
                                .contains("state=unreachable")
                                .doesNotContain("swordfish")
                                .doesNotContain(baseUrl);
                    });
        }
    }

    @Test
    void isDownWhenTheServerDoesNotAnswerInTime() {
        withTools
                .withPropertyValues("management.health.assistanttools.timeout=1ns")
                .run(context -> assertThat(health(context).getDetails())
                        .hasToString("{assistants={default=unreachable: timeout}}"));
    }

    @Test
    void isUnknownWhenAnAssistantIsGone() {
        withTools.run(context -> {
            AssistantsClient client = context.getBean(AssistantsClient.class);
            client.deleteAssistant(context.getBean(Assistant.class).id());
            Health health = health(context);
            assertThat(health.getStatus()).isEqualTo(Status.UNKNOWN);
            assertThat(health.getDetails()).hasToString("{assistants={default=missing}}");
        });
    }

    @Test
    void isUnknownAndAsksNobodyWhileNoAssistantIsThere() {
        contextRunner
                .withPropertyValues("assistant-tools.client.base-url=http://127.0.0.1:1/v1")
                .run(context -> assertThat(health(context).getStatus()).isEqualTo(Status.UNKNOWN));
    }

    @Test
    void healthIsSwitchedOffInBootsManner() {
        withTools
                .withPropertyValues("management.health.assistanttools.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(AssistantToolsHealthIndicator.class));
    }

    @Test
    void anApplicationsIndicatorOfItsNameTakesItsPlace() {
        withTools
                .withBean("assistantToolsHealthIndicator", String.class, () -> "mine")
                .run(context -> assertThat(context).doesNotHaveBean(AssistantToolsHealthIndicator.class));
    }

    @Test
    void theEndpointIsThereOnlyIfItIsExposed() {
        withTools
                .withPropertyValues("management.endpoints.web.exposure.include=health")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(AssistantToolsEndpoint.class)
                        .doesNotHaveBean(RecentRuns.class));
    }

    @Test
    void theEndpointIsExposedOverJmxWhereThatIsOn() {
        overJmx.run(context -> {
            Object overview =
                    context.getBean(MBeanServer.class).invoke(name(context), "overview", new Object[0], new String[0]);
            assertThat(overview.toString()).contains("repeat").contains("in_step");
            assertThat(operations(context)).containsExactlyInAnyOrder("overview", "one", "apply");
        });
    }

    @Test
    void changesNothingWhereItIsToBeReadAlone() {
        overJmx.withPropertyValues("management.endpoint.assistanttools.access=READ_ONLY")
                .run(context -> assertThat(operations(context)).containsExactlyInAnyOrder("overview", "one"));
    }

    private static Stream<String> operations(AssertableApplicationContext context) throws JMException {
        return Stream.of(context.getBean(MBeanServer.class)
                        .getMBeanInfo(name(context))
                        .getOperations())
                .map(MBeanOperationInfo::getName);
    }

    private static ObjectName name(AssertableApplicationContext context) throws JMException {
        return context.getBean(MBeanServer.class)
                .queryNames(new ObjectName("*:type=Endpoint,name=Assistanttools,*"), null)
                .iterator()
                .next();
    }

    @Test
    void anApplicationWithoutActuatorStarts() {
        contextRunner
                .withClassLoader(new FilteredClassLoader(
                        "org.springframework.boot.actuate.endpoint", "org.springframework.boot.health.contributor"))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void boundsThatAreNoneAreRefused() {
        for (String property : List.of(
                "management.endpoint.assistanttools.recent-runs=-1",
                "management.endpoint.assistanttools.api-timeout=0s",
                "management.health.assistanttools.timeout=-1s")) {
            withTools.withPropertyValues(property).run(failing(property));
        }
    }

    private static ContextConsumer<AssertableApplicationContext> failing(String property) {
        return context -> assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessageStartingWith(property.substring(0, property.indexOf('=')));
    }

    private static Health health(AssertableApplicationContext context) {
        return context.getBean(AssistantToolsHealthIndicator.class).health();
    }

    private static AssistantToolsEndpoint endpoint(AssertableApplicationContext context) {
        return context.getBean(AssistantToolsEndpoint.class);
    }
}
