package dev.assistanttools.spring.observation;

import static dev.assistanttools.spring.observation.RecordedSpans.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.conversation.Answer;
import dev.assistanttools.conversation.AnswerHandle;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.UnansweredException;
import dev.assistanttools.spring.AssistantToolsAutoConfiguration;
import dev.assistanttools.spring.EmbeddedAssistantsServerAutoConfiguration;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The spans of runs on the embedded server, as a real tracer writes them. */
class ObservedRunsTest {

    private static final String THREE = """
            /call quote {"symbol":"USD"}
            /call quote {"symbol":"JPY"}
            /call quote {"symbol":"CHF"}
            /then
            /call repeat {"word":"done"}""";

    private final RecordedSpans spans = new RecordedSpans();
    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AssistantToolsAutoConfiguration.class,
                    EmbeddedAssistantsServerAutoConfiguration.class,
                    AssistantToolsObservationAutoConfiguration.class))
            .withBean(ObservationRegistry.class, spans::registry)
            .withBean(MarketTools.class);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRunHasASpanAboveThoseOfItsRoundsAndItsCalls(boolean isStreamed) {
        contextRunner
                .withPropertyValues("assistant-tools.run.streaming=" + isStreamed)
                .run(context -> {
                    context.getBean(Assistant.class).ask(THREE);
                    SpanData run = spans.only("invoke_agent assistant");
                    assertThat(run.getKind()).isEqualTo(SpanKind.CLIENT);
                    assertThat(run.getParentSpanContext().isValid()).isFalse();
                    assertThat(spans.named("chat gpt-4.1"))
                            .hasSize(3)
                            .allMatch(round -> isChild(round, run) && round.getKind() == SpanKind.CLIENT);
                    assertThat(spans.named("execute_tool quote")).hasSize(3).allMatch(call -> isChild(call, run));
                    assertThat(spans.named("execute_tool repeat")).hasSize(1).allMatch(call -> isChild(call, run));
                    assertThat(spans.all()).hasSize(1 + 3 + 4 + 3);
                });
    }

    @Test
    void whatAToolDoesIsBelowItsOwnCallAlsoWhereCallsAreParallel() {
        contextRunner.run(context -> {
            context.getBean(Assistant.class).ask(THREE);
            List<SpanData> calls = spans.named("execute_tool quote");
            assertThat(calls).extracting(SpanData::getKind).containsOnly(SpanKind.INTERNAL);
            List<String> parents = List.of("USD", "JPY", "CHF").stream()
                    .map(symbol -> spans.only("query " + symbol).getParentSpanId())
                    .toList();
            assertThat(parents)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            calls.stream().map(SpanData::getSpanId).toList());
        });
    }

    @Test
    void theKeysAreThoseOfOpenTelemetry() {
        contextRunner.run(context -> {
            Assistant assistant = context.getBean(Assistant.class);
            Answer answer = assistant.ask("/call repeat {\"word\":\"done\"}");
            SpanData run = spans.only("invoke_agent assistant");
            assertKeys(run, "gen_ai.operation.name", "invoke_agent", "gen_ai.provider.name", "openai");
            assertKeys(run, "gen_ai.agent.id", assistant.id().value(), "gen_ai.request.model", "gpt-4.1");
            assertKeys(run, "gen_ai.conversation.id", answer.threadId().value());
            assertKeys(run, "assistant.tools.run.outcome", "completed", "error.type", "none");
            assertThat(attribute(run, "gen_ai.usage.input_tokens")).matches("[1-9][0-9]*");
            assertThat(attribute(run, "gen_ai.usage.output_tokens")).matches("[1-9][0-9]*");
            SpanData call = spans.only("execute_tool repeat");
            assertKeys(call, "gen_ai.operation.name", "execute_tool", "gen_ai.tool.name", "repeat");
            assertKeys(call, "gen_ai.tool.type", "function", "gen_ai.tool.description", "Repeats a word.");
            assertKeys(call, "assistant.tools.call.result", "succeeded", "error.type", "none");
            assertThat(attribute(call, "gen_ai.tool.call.id")).startsWith("call_");
            assertThat(attribute(call, "assistant.tools.run.id")).isEqualTo(attribute(run, "assistant.tools.run.id"));
            SpanData last = spans.named("chat gpt-4.1").get(1);
            assertKeys(last, "gen_ai.operation.name", "chat", "gen_ai.response.model", "gpt-4.1");
            assertKeys(last, "gen_ai.response.finish_reasons", "[\"stop\"]", "assistant.tools.round", "2");
        });
    }

    @Test
    void theRunIsBelowWhatIsObservedOnTheThreadThatAsks() {
        contextRunner.run(context -> {
            Assistant assistant = context.getBean(Assistant.class);
            observed("request 1", () -> assistant.ask("/call repeat {\"word\":\"a\"}"));
            AnswerHandle handle = observed("request 2", () -> assistant.start("/call repeat {\"word\":\"b\"}"));
            handle.answer().get(60, TimeUnit.SECONDS);
            assertThat(spans.named("invoke_agent assistant"))
                    .extracting(SpanData::getParentSpanId)
                    .containsExactly(
                            spans.only("request 1").getSpanId(),
                            spans.only("request 2").getSpanId());
            assertThat(spans.named("execute_tool repeat"))
                    .extracting(SpanData::getTraceId)
                    .containsExactly(
                            spans.only("request 1").getTraceId(),
                            spans.only("request 2").getTraceId());
        });
    }

    @Test
    void aToolThatFailsIsAnErrorOfItsCallAlone() {
        contextRunner.run(context -> {
            context.getBean(Assistant.class).ask("/call fail {\"word\":\"swordfish\"}");
            SpanData call = spans.only("execute_tool fail");
            assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertKeys(call, "assistant.tools.call.result", "failed");
            assertKeys(call, "error.type", "java.lang.IllegalStateException");
            assertThat(spans.all())
                    .filteredOn(span -> span != call && !span.equals(call))
                    .noneMatch(span -> span.getStatus().getStatusCode() == StatusCode.ERROR);
        });
    }

    @Test
    void aRunThatFailsIsAnErrorWithTheCodeOfTheApi() {
        contextRunner.run(context -> {
            Assistant assistant = context.getBean(Assistant.class);
            assertThatThrownBy(() -> assistant.ask("/fail rate_limit_exceeded swordfish is too much"))
                    .isInstanceOf(UnansweredException.class);
            SpanData run = spans.only("invoke_agent assistant");
            assertThat(run.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertKeys(run, "assistant.tools.run.outcome", "failed", "error.type", "rate_limit_exceeded");
            assertKeys(spans.only("chat gpt-4.1"), "error.type", "failed");
            assertThat(spans.all().toString()).doesNotContain(MarketTools.SECRET);
        });
    }

    @Test
    void aRunThatIsCancelledEndsItsSpansAndIsNoError() {
        contextRunner.run(context -> {
            MarketTools tools = context.getBean(MarketTools.class);
            AnswerHandle handle = context.getBean(Assistant.class).start("/call linger {}");
            assertThat(tools.isWaiting.await(60, TimeUnit.SECONDS)).isTrue();
            handle.cancel();
            assertThatThrownBy(() -> handle.answer().get(60, TimeUnit.SECONDS)).isNotNull();
            SpanData run = spans.only("invoke_agent assistant");
            assertKeys(run, "assistant.tools.run.outcome", "cancelled", "error.type", "none");
            assertThat(run.getStatus().getStatusCode()).isNotEqualTo(StatusCode.ERROR);
            assertKeys(spans.only("execute_tool linger"), "error.type", "interrupted");
        });
    }

    @Test
    void noRunIsRememberedOnceItIsOver() {
        contextRunner.run(context -> {
            Assistant assistant = context.getBean(Assistant.class);
            assistant.ask("/call repeat {\"word\":\"a\"}");
            assertThatThrownBy(() -> assistant.ask("/fail server_error no")).isNotNull();
            assertThat(context.getBean(ObservedRuns.class).size()).isZero();
        });
    }

    @Test
    void belowARunThatIsNotToBeObservedIsWhatWouldHaveBeenAboveIt() {
        spans.registry()
                .observationConfig()
                .observationPredicate((name, observed) -> !name.equals("assistant.tools.run"));
        contextRunner.run(context -> {
            Assistant assistant = context.getBean(Assistant.class);
            observed("request 1", () -> assistant.ask("/call repeat {\"word\":\"a\"}"));
            assertThat(spans.only("execute_tool repeat").getParentSpanId())
                    .isEqualTo(spans.only("request 1").getSpanId());
        });
    }

    private <T> T observed(String name, Supplier<T> work) {
        return Observation.createNotStarted(name, spans.registry()).observe(work);
    }

    private static boolean isChild(SpanData span, SpanData parent) {
        return span.getParentSpanId().equals(parent.getSpanId())
                && span.getTraceId().equals(parent.getTraceId());
    }

    private static void assertKeys(SpanData span, String... keysAndValues) {
        for (int i = 0; i < keysAndValues.length; i += 2) {
            assertThat(attribute(span, keysAndValues[i]))
                    .as(span.getName() + ": " + keysAndValues[i])
                    .isEqualTo(keysAndValues[i + 1]);
        }
    }
}
