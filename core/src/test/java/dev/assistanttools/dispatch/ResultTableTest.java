package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolArgumentException;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolOutput;
import dev.assistanttools.tool.ToolVisibleException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of what a tool may return and what the model then reads: a row, a test. */
@Timeout(60)
@SuppressWarnings("FutureReturnValueIgnored") // the dispatcher waits for them
class ResultTableTest {

    enum Sky {
        @JsonProperty("partly-cloudy")
        PARTLY_CLOUDY
    }

    record Day(LocalDate date, LocalTime sunrise, BigDecimal rain, Sky sky, char grade, Optional<String> warning) {}

    private static ToolCallResult dispatch(Action action, DispatchSettings settings, ToolCallListener... listeners) {
        ToolDispatcher.Builder builder =
                ToolDispatcher.builder(ToolRegistry.of(new Desk(action))).settings(settings);
        List.of(listeners).forEach(builder::listener);
        return builder.build().dispatch(new ToolCall("call_1", "work", "{\"task\":\"a\"}"));
    }

    private static String read(Action action) {
        return dispatch(action, DispatchSettings.defaults()).output();
    }

    @Test
    void aStringIsReadAsItIsWithoutQuotes() {
        assertThat(read(task -> "say \"ciao\"\n")).isEqualTo("say \"ciao\"\n");
        assertThat(read(task -> "")).isEmpty();
    }

    @Test
    void nullAndAnEmptyOptionalAreTheTextNull() {
        assertThat(read(task -> null)).isEqualTo("null");
        assertThat(read(task -> Optional.empty())).isEqualTo("null");
    }

    static final class Silent {

        @AssistantTool
        void now() {}

        @AssistantTool
        CompletableFuture<Void> later() {
            return CompletableFuture.completedFuture(null);
        }
    }

    @Test
    void aMethodWithoutAResultSaysThatItIsDone() {
        ToolDispatcher dispatcher = ToolDispatcher.of(
                ToolRegistry.builder().reflective(new Silent()).build());
        for (String tool : List.of("now", "later")) {
            assertThat(dispatcher.dispatch(new ToolCall("call_1", tool, "{}")).output())
                    .isEqualTo("{\"status\":\"ok\"}");
        }
    }

    @Test
    void anythingElseIsJsonWithIsoDatesAndPlainDecimals() {
        Day day = new Day(
                LocalDate.of(2026, 1, 20),
                LocalTime.of(7, 30),
                new BigDecimal("1E+2"),
                Sky.PARTLY_CLOUDY,
                'A',
                Optional.empty());
        assertThat(read(task -> List.of(day)))
                .isEqualTo("[{\"date\":\"2026-01-20\",\"sunrise\":\"07:30:00\",\"rain\":100,"
                        + "\"sky\":\"partly-cloudy\",\"grade\":\"A\",\"warning\":null}]");
        assertThat(read(task -> Instant.EPOCH)).isEqualTo("\"1970-01-01T00:00:00Z\"");
        assertThat(read(task -> 'c')).isEqualTo("\"c\"");
        assertThat(read(task -> 9007199254740993L)).isEqualTo("9007199254740993");
    }

    @Test
    void stagesFuturesAndPublishersAreAwaited() {
        FutureTask<String> future = new FutureTask<>(() -> "there");
        new Thread(future).start();
        assertThat(read(task -> future)).isEqualTo("there");
        assertThat(read(task -> CompletableFuture.supplyAsync(() -> 1))).isEqualTo("1");
        assertThat(read(task -> Mono.just("one"))).isEqualTo("one");
        assertThat(read(task -> Flux.just("one", "two"))).isEqualTo("[\"one\",\"two\"]");
    }

    @Test
    void aToolOutputIsExactlyItsText() {
        assertThat(read(task -> new ToolOutput(" as it is "))).isEqualTo(" as it is ");
    }

    @Test
    void aResultOverTheLimitIsCutAtAValueAndTheListenerHasItAll() {
        List<String> full = new ArrayList<>();
        ToolCallListener listener = new ToolCallListener() {
            @Override
            public void resultCut(ToolCall call, CallScope scope, String text) {
                full.add(text);
            }
        };
        List<String> lines = List.of("a".repeat(50), "b".repeat(50), "c".repeat(50));
        String output = dispatch(task -> lines, DispatchSettings.defaults().withMaxResultBytes(150), listener)
                .output();
        assertThat(output)
                .isEqualTo("[\"" + "a".repeat(50) + "\"]\n"
                        + "[Cut here: the whole result has 160 bytes, more than the limit of 150. Ask for less.]");
        assertThat(full)
                .containsExactly("[\"" + "a".repeat(50) + "\",\"" + "b".repeat(50) + "\",\"" + "c".repeat(50) + "\"]");
    }

    @Test
    void anExceptionIsAReferenceIdAndNoMore() {
        ToolCallResult result = dispatch(
                task -> {
                    throw new IllegalStateException("password=hunter2");
                },
                DispatchSettings.defaults());
        assertThat(result.output()).isEqualTo("The tool failed. Reference id: " + ((Failed) result).referenceId());
    }

    private static final class SoldException extends ToolVisibleException {

        private static final long serialVersionUID = 1L;

        SoldException() {
            super("Sold out.");
        }
    }

    @Test
    void anExceptionForTheModelIsItsMessage() {
        assertThat(read(task -> {
                    throw new SoldException();
                }))
                .isEqualTo("Sold out.");
        assertThat(read(task -> {
                    throw new ToolVisibleException("No forecast beyond seven days.");
                }))
                .isEqualTo("No forecast beyond seven days.");
        assertThat(read(task -> CompletableFuture.failedFuture(new ToolVisibleException("Not today."))))
                .isEqualTo("Not today.");
    }

    @Test
    void argumentsThatDoNotFitAreTheirMessages() {
        ToolDispatcher dispatcher = ToolDispatcher.of(ToolRegistry.of(new Desk(task -> task)));
        assertThat(dispatcher.dispatch(new ToolCall("call_1", "work", "{}")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.output()).contains("/task"));
        assertThat(new ToolArgumentException(List.of(new ArgumentProblem("/task", "is missing"))).getMessage())
                .contains("/task: is missing");
    }

    @Test
    void whatIsNotFinishedInTimeIsInterruptedAndTheModelIsToldAfterHowLong() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        DispatchSettings settings = DispatchSettings.defaults().withToolTimeout(Duration.ofMillis(50));
        ToolCallResult result = dispatch(
                task -> {
                    try {
                        return new CountDownLatch(1).await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                },
                settings);
        assertThat(result.output()).startsWith("The tool timed out after 0.05 s.");
        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
