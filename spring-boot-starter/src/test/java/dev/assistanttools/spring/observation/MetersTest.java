package dev.assistanttools.spring.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.conversation.AnswerHandle;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.Conversation;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.spring.AssistantToolsAutoConfiguration;
import dev.assistanttools.spring.EmbeddedAssistantsServerAutoConfiguration;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolDeniedException;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.RequiredSearch;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What Boot's own registry holds after calls and runs on the embedded server. */
class MetersTest {

    private final ApplicationContextRunner withoutTools = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ObservationAutoConfiguration.class,
                    MetricsAutoConfiguration.class,
                    SimpleMetricsExportAutoConfiguration.class,
                    CompositeMeterRegistryAutoConfiguration.class,
                    AssistantToolsAutoConfiguration.class,
                    EmbeddedAssistantsServerAutoConfiguration.class,
                    AssistantToolsObservationAutoConfiguration.class,
                    AssistantToolsMetricsAutoConfiguration.class));
    private final ApplicationContextRunner contextRunner = withoutTools.withBean(MarketTools.class);

    @Test
    void callsAreTimedByToolAndResult() {
        contextRunner.run(context -> {
            dispatch(context, "repeat", "{\"word\":\"a\"}");
            dispatch(context, "repeat", "{\"word\":\"b\"}");
            dispatch(context, "repeat", "{}");
            dispatch(context, "none", "{}");
            assertThat(timed(context, "repeat", "succeeded")).isEqualTo(2);
            assertThat(timed(context, "repeat", "rejected")).isEqualTo(1);
            assertThat(timed(context, "_OTHER", "rejected")).isEqualTo(1);
        });
    }

    @Test
    void whatCallersMayNotUseIsCountedAsThat() {
        contextRunner.withBean(Vault.class).run(context -> {
            dispatch(context, "open", "{}");
            context.getBean(ToolDispatcher.class)
                    .dispatch(
                            new ToolCall("call_1", "repeat", "{}"),
                            CallScope.none().withOfferedTools(Set.of("open")));
            assertThat(counted(context, AssistantToolsMeter.CALL_ERRORS, "open", "denied"))
                    .isOne();
            assertThat(counted(context, AssistantToolsMeter.CALL_REJECTIONS, "repeat", "unknown_tool"))
                    .isOne();
        });
    }

    @Test
    void errorsAndRejectionsAreCountedByKind() {
        contextRunner.run(context -> {
            dispatch(context, "fail", "{\"word\":\"a\"}");
            dispatch(context, "sleep", "{}");
            dispatch(context, "repeat", "{}");
            dispatch(context, "hack_the_planet", "{}");
            assertThat(counted(context, AssistantToolsMeter.CALL_ERRORS, "fail", "java.lang.IllegalStateException"))
                    .isOne();
            assertThat(counted(context, AssistantToolsMeter.CALL_ERRORS, "sleep", "timeout"))
                    .isOne();
            assertThat(counted(context, AssistantToolsMeter.CALL_REJECTIONS, "repeat", "invalid_arguments"))
                    .isOne();
            assertThat(counted(context, AssistantToolsMeter.CALL_REJECTIONS, "_OTHER", "unknown_tool"))
                    .isOne();
            assertThat(meters(context).getMeters().stream().map(Meter::getId).toList())
                    .noneMatch(id -> id.toString().contains("hack_the_planet"));
            assertThat(gauge(context, AssistantToolsMeter.CALLS_ABANDONED)).isOne();
            context.getBean(MarketTools.class).isOver.countDown();
        });
    }

    @Test
    void whatWasRepairedIgnoredOrCutIsCounted() {
        contextRunner.run(context -> {
            dispatch(context, "repeat", "{\"word\":\"a\",}");
            dispatch(context, "repeat", "{\"word\":\"a\",\"loud\":true}");
            dispatch(context, "repeat", "{\"word\":\"" + "a".repeat(600_000) + "\"}");
            assertThat(of(context, AssistantToolsMeter.CALL_REPAIRS).counter().count())
                    .isOne();
            assertThat(of(context, AssistantToolsMeter.CALL_UNKNOWN_ARGUMENTS)
                            .counter()
                            .count())
                    .isOne();
            assertThat(of(context, AssistantToolsMeter.CALL_CUTS).counter().count())
                    .isOne();
        });
    }

    @Test
    void runsAreTimedByOutcomeAndTheirTokensCountedByModel() {
        contextRunner.run(context -> {
            context.getBean(Assistant.class).ask("/call repeat {\"word\":\"a\"}");
            assertThat(meters(context)
                            .get("assistant.tools.run")
                            .tag("assistant.tools.run.outcome", "completed")
                            .timer()
                            .count())
                    .isOne();
            assertThat(meters(context).get("assistant.tools.round").timer().count())
                    .isEqualTo(2);
            for (String type : List.of("input", "output")) {
                assertThat(of(context, AssistantToolsMeter.TOKENS)
                                .tags("gen_ai.token.type", type, "gen_ai.response.model", "gpt-4.1")
                                .summary()
                                .totalAmount())
                        .isPositive();
            }
            assertThat(of(context, AssistantToolsMeter.REQUIRES_ACTION).timer().count())
                    .isOne();
        });
    }

    @Test
    void whatGoesOnAndWhatWaitsIsShown() {
        contextRunner.run(context -> {
            MarketTools tools = context.getBean(MarketTools.class);
            Conversation conversation = context.getBean(Assistant.class).newConversation();
            AnswerHandle first = conversation.start("/call linger {}");
            AnswerHandle second = conversation.start("hello");
            assertThat(tools.isWaiting.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(gauge(context, AssistantToolsMeter.CALLS_RUNNING)).isOne();
            assertThat(gauge(context, AssistantToolsMeter.RUNS_RUNNING)).isOne();
            assertThat(gauge(context, AssistantToolsMeter.QUESTIONS_WAITING)).isOne();
            tools.isOver.countDown();
            first.answer().get(60, TimeUnit.SECONDS);
            second.answer().get(60, TimeUnit.SECONDS);
            assertThat(gauge(context, AssistantToolsMeter.CALLS_RUNNING)).isZero();
            assertThat(gauge(context, AssistantToolsMeter.RUNS_RUNNING)).isZero();
            assertThat(gauge(context, AssistantToolsMeter.QUESTIONS_WAITING)).isZero();
        });
    }

    @Test
    void toLookAtTheMetersMakesNoAssistant() {
        withoutTools.run(context -> {
            assertThat(gauge(context, AssistantToolsMeter.QUESTIONS_WAITING)).isZero();
            assertThat(context.getBeanFactory().containsSingleton("assistant")).isFalse();
        });
    }

    private static void dispatch(AssertableApplicationContext context, String tool, String arguments) {
        context.getBean(ToolDispatcher.class).dispatch(new ToolCall("call_1", tool, arguments));
    }

    private static MeterRegistry meters(AssertableApplicationContext context) {
        return context.getBean(MeterRegistry.class);
    }

    private static RequiredSearch of(AssertableApplicationContext context, AssistantToolsMeter meter) {
        return meters(context).get(meter.getName());
    }

    private static double gauge(AssertableApplicationContext context, AssistantToolsMeter meter) {
        return of(context, meter).gauge().value();
    }

    private static long timed(AssertableApplicationContext context, String tool, String result) {
        return meters(context)
                .get("assistant.tools.call")
                .tags("gen_ai.tool.name", tool, "assistant.tools.call.result", result)
                .timer()
                .count();
    }

    private static double counted(
            AssertableApplicationContext context, AssistantToolsMeter meter, String tool, String error) {
        return of(context, meter)
                .tags("gen_ai.tool.name", tool, "error.type", error)
                .counter()
                .count();
    }

    static class Vault {

        /** Opens for nobody. */
        @AssistantTool
        String open() {
            throw new ToolDeniedException();
        }
    }
}
