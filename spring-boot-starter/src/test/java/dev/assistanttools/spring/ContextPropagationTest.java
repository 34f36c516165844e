package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.dispatch.ContextCarrier;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Who asks, what is observed and what is logged with it reach the tool, and stay with nobody else's. */
class ContextPropagationTest {

    private static final ObservationRegistry OBSERVATIONS = observations();

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AssistantToolsAutoConfiguration.class, EmbeddedAssistantsServerAutoConfiguration.class))
            .withBean(WhoamiTools.class);

    @AfterEach
    void unbind() {
        SecurityContextHolder.clearContext();
        MDC.clear();
    }

    @Test
    void tenThousandCallsSeeTheirCallersContextAndNobodyElses() {
        contextRunner.run(context -> {
            for (int round = 0; round < 1_000; round++) {
                if (round % 3 == 0) {
                    unbind();
                    assertThat(askTenTimes(context)).containsOnly("nobody null null");
                } else {
                    bind("user" + round, "request" + round);
                    assertThat(observed("chat" + round, () -> askTenTimes(context)))
                            .containsOnly("user%d chat%d request%d".formatted(round, round, round));
                }
            }
        });
    }

    @Test
    void aRunsToolsSeeTheContextOfTheThreadThatStartedTheRun() {
        contextRunner.run(context -> {
            bind("ada", "7");
            Assistant assistant = context.getBean(Assistant.class);
            assertThat(observed("chat", () -> assistant.ask("/call whoami {}")).text())
                    .isEqualTo("whoami -> ada chat 7");
        });
    }

    @Test
    void anApplicationsCarrierOfTheirNameTakesTheirPlace() {
        contextRunner
                .withBean("propagatedContextCarrier", ContextCarrier.class, () -> () -> () -> () -> {})
                .run(context -> {
                    bind("ada", "7");
                    assertThat(askTenTimes(context)).containsOnly("nobody null 7");
                });
    }

    @Test
    void anApplicationsOtherCarriersComeAfterThem() {
        contextRunner
                .withBean(
                        "mine",
                        ContextCarrier.class,
                        () -> () -> () -> {
                            MDC.put("request", MDC.get("request") + " and more");
                            return () -> {};
                        })
                .run(context -> {
                    bind("ada", "7");
                    assertThat(askTenTimes(context)).containsOnly("ada null 7 and more");
                });
    }

    private static void bind(String user, String request) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new TestingAuthenticationToken(user, "none")));
        MDC.put("request", request);
    }

    private static <T> T observed(String name, Supplier<T> work) {
        return Observation.createNotStarted(name, OBSERVATIONS).observe(work);
    }

    /** What a round of ten calls answers. */
    private static List<String> askTenTimes(AssertableApplicationContext context) {
        List<ToolCall> calls = Collections.nCopies(10, new ToolCall("call_1", "whoami", "{}"));
        return context.getBean(ToolDispatcher.class).dispatchAll(calls).stream()
                .map(ToolCallResult::output)
                .toList();
    }

    private static ObservationRegistry observations() {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(context -> true);
        return registry;
    }

    static class WhoamiTools {

        /** Who asks, what is observed, and which request it is. */
        @AssistantTool
        String whoami() {
            Authentication user = SecurityContextHolder.getContext().getAuthentication();
            Observation observation = OBSERVATIONS.getCurrentObservation();
            return "%s %s %s"
                    .formatted(
                            user == null ? "nobody" : user.getName(),
                            observation == null
                                    ? null
                                    : observation.getContext().getName(),
                            MDC.get("request"));
        }
    }
}
