package dev.assistanttools.spring.observation;

import static dev.assistanttools.spring.observation.RecordedSpans.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ContextCarrier;
import dev.assistanttools.dispatch.ToolCallListener;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.dispatch.ToolInterceptor;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.spring.AssistantToolsAutoConfiguration;
import dev.assistanttools.spring.EmbeddedAssistantsServerAutoConfiguration;
import dev.assistanttools.spring.observation.AssistantToolsObservation.CallLowCardinalityKey;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.ObservationContextAssert;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The observations of calls, of no run. */
class CallObserverTest {

    private static final int THREADS = 4;

    private final RecordedSpans spans = new RecordedSpans();
    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AssistantToolsAutoConfiguration.class,
                    EmbeddedAssistantsServerAutoConfiguration.class,
                    AssistantToolsObservationAutoConfiguration.class))
            .withBean(MarketTools.class);

    @Test
    void aCallOfNoRunIsBelowWhatIsObservedOnTheAskingThread() {
        spanned(context -> {
            Observation.createNotStarted("request", spans.registry())
                    .observe(() -> dispatch(context, "repeat", "{\"word\":\"a\"}"));
            assertThat(spans.only("execute_tool repeat").getParentSpanId())
                    .isEqualTo(spans.only("request").getSpanId());
        });
    }

    @Test
    void rejectedArgumentsAreAnErrorOfTheCall() {
        spanned(context -> {
            dispatch(context, "repeat", "{}");
            SpanData call = spans.only("execute_tool repeat");
            assertThat(attribute(call, "assistant.tools.call.result")).isEqualTo("rejected");
            assertThat(attribute(call, "error.type")).isEqualTo("invalid_arguments");
            assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        });
    }

    @Test
    void aToolThatAModelHasInventedHasNoNameOfItsOwn() {
        spanned(context -> {
            dispatch(context, "hack_the_planet", "{}");
            SpanData call = spans.only("execute_tool");
            assertThat(attribute(call, "gen_ai.tool.name")).isEqualTo("_OTHER");
            assertThat(attribute(call, "error.type")).isEqualTo("unknown_tool");
            assertThat(spans.all().toString()).doesNotContain("hack_the_planet");
        });
    }

    @Test
    void aCallThatIsGivenUpEndsWithItsAnswerAlthoughItsToolGoesOn() {
        spanned(context -> {
            dispatch(context, "sleep", "{}");
            SpanData call = spans.only("execute_tool sleep");
            context.getBean(MarketTools.class).isOver.countDown();
            assertThat(attribute(call, "assistant.tools.call.result")).isEqualTo("failed");
            assertThat(attribute(call, "error.type")).isEqualTo("timeout");
        });
    }

    @Test
    void noContentsAreShownUnlessTheyAreWanted() {
        spanned(context -> {
            dispatch(context, "repeat", "{\"word\":\"swordfish\"}");
            dispatch(context, "repeat", "{\"swordfish\":7}");
            dispatch(context, "fail", "{\"word\":\"swordfish\"}");
            assertThat(spans.all()).hasSize(3);
            assertThat(spans.all().toString()).doesNotContain(MarketTools.SECRET);
        });
    }

    @Test
    void contentsAreShownWhereTheyAreWanted() {
        contextRunner
                .withBean(ObservationRegistry.class, spans::registry)
                .withPropertyValues("assistant-tools.observation.include-contents=true")
                .run(context -> {
                    dispatch(context, "repeat", "{\"word\":\"swordfish\"}");
                    dispatch(context, "fail", "{\"word\":\"swordfish\"}");
                    SpanData call = spans.only("execute_tool repeat");
                    assertThat(attribute(call, "gen_ai.tool.call.arguments")).isEqualTo("{\"word\":\"swordfish\"}");
                    assertThat(attribute(call, "gen_ai.tool.call.result")).isEqualTo("swordfish");
                    assertThat(spans.only("execute_tool fail").getEvents().toString())
                            .contains("can't do swordfish");
                });
    }

    @Test
    void itsKeysAreTheSameWhateverComesOfIt() {
        TestObservationRegistry registry = TestObservationRegistry.create();
        contextRunner.withBean(ObservationRegistry.class, () -> registry).run(context -> {
            dispatch(context, "repeat", "{\"word\":\"a\"}");
            dispatch(context, "repeat", "{}");
            dispatch(context, "fail", "{\"word\":\"b\"}");
            dispatch(context, "none", "{}");
            TestObservationRegistryAssert.assertThat(registry)
                    .hasNumberOfObservationsEqualTo(4)
                    .forAllObservationsWithNameEqualTo("assistant.tools.call", CallObserverTest::hasItsKeys);
        });
    }

    private static void hasItsKeys(ObservationContextAssert<?> call) {
        for (CallLowCardinalityKey key : CallLowCardinalityKey.values()) {
            call.hasLowCardinalityKeyValueWithKey(key.asString());
        }
    }

    @Test
    void tenThousandCallsLeaveNothingOnTheThreadsOfTools() {
        spanned(context -> {
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                ToolDispatcher dispatcher = dispatcher(context, threads);
                List<ToolCall> round = Collections.nCopies(10, new ToolCall("call_1", "repeat", "{\"word\":\"a\"}"));
                for (int i = 0; i < 1_000; i++) {
                    assertThat(dispatcher.dispatchAll(round)).hasSize(10);
                }
                assertThat(spans.named("execute_tool repeat")).hasSize(10_000);
                assertThat(observedOn(threads)).hasSize(THREADS).containsOnly("nothing");
                assertThat(spans.registry().getCurrentObservation()).isNull();
            } finally {
                threads.shutdownNow();
            }
        });
    }

    /** Over all beans that take part in calls. */
    private static ToolDispatcher dispatcher(AssertableApplicationContext context, ExecutorService threads) {
        ToolDispatcher.Builder builder =
                ToolDispatcher.builder(context.getBean(ToolRegistry.class)).executor(threads);
        context.getBeanProvider(ToolInterceptor.class).orderedStream().forEach(builder::interceptor);
        context.getBeanProvider(ToolCallListener.class).orderedStream().forEach(builder::listener);
        context.getBeanProvider(ContextCarrier.class).orderedStream().forEach(builder::carrier);
        return builder.build();
    }

    /** What is current on each of the threads, which wait for each other so that none is asked twice. */
    private List<String> observedOn(ExecutorService threads) {
        CyclicBarrier all = new CyclicBarrier(THREADS);
        List<Future<String>> asked = IntStream.range(0, THREADS)
                .mapToObj(i -> threads.submit(() -> {
                    all.await(60, TimeUnit.SECONDS);
                    Observation current = spans.registry().getCurrentObservation();
                    boolean isSpan = io.opentelemetry.api.trace.Span.current()
                            .getSpanContext()
                            .isValid();
                    return current == null && !isSpan ? "nothing" : "something";
                }))
                .toList();
        return asked.stream().map(CallObserverTest::get).toList();
    }

    private static String get(Future<String> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void spanned(ContextConsumer test) {
        contextRunner.withBean(ObservationRegistry.class, spans::registry).run(test::accept);
    }

    private interface ContextConsumer {
        void accept(AssertableApplicationContext context) throws Throwable;
    }

    private static ToolCallResult dispatch(AssertableApplicationContext context, String tool, String arguments) {
        return context.getBean(ToolDispatcher.class).dispatch(new ToolCall("call_1", tool, arguments));
    }
}
