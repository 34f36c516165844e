package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.assistanttools.json.JsonLimits;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.NearestNames;
import dev.assistanttools.tool.ToolArgumentException;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import dev.assistanttools.tool.ToolOutput;
import dev.assistanttools.tool.ToolVisibleException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One call: what the model reads. Parallel calls, time-outs and interrupts are in {@link CallRoundTest}. */
class ToolDispatcherTest {

    private static ToolCallResult dispatch(Action action, String arguments) {
        return dispatch(action, arguments, DispatchSettings.defaults());
    }

    private static ToolCallResult dispatch(Action action, String arguments, DispatchSettings settings) {
        ToolDispatcher dispatcher = ToolDispatcher.of(ToolRegistry.of(new Desk(action)), settings);
        return dispatcher.dispatch(new ToolCall("call_1", "work", arguments));
    }

    private static ToolCallResult resultOf(@Nullable Object result) {
        return dispatch(task -> result, "{\"task\":\"a\"}");
    }

    private static Failed failureOf(Action action) {
        ToolCallResult result = dispatch(action, "{\"task\":\"a\"}");
        assertThat(result).isInstanceOf(Failed.class);
        return (Failed) result;
    }

    @Test
    void handsTheArgumentsToTheTool() {
        assertThat(dispatch(task -> "did " + task, "{\"task\":\"it\"}")).isEqualTo(new Succeeded("did it"));
    }

    @Test
    void callsSelectedToolsOnlyAndSharesAllElse() {
        List<String> heard = new ArrayList<>();
        ToolDispatcher all = ToolDispatcher.builder(ToolRegistry.of(new Office(task -> "did " + task)))
                .interceptor(call -> {
                    heard.add(call.definition().name());
                    return call.proceed();
                })
                .build();
        ToolDispatcher some = all.select(tool -> tool.name().equals("work"));

        assertThat(some.dispatch(new ToolCall("call_1", "work", "{\"task\":\"it\"}")))
                .isEqualTo(new Succeeded("did it"));
        assertThat(some.dispatch(new ToolCall("call_2", "write", "{\"task\":\"it\"}")))
                .isInstanceOf(Rejected.class);
        assertThat(heard).containsExactly("work");
        assertThat(some.permits()).isSameAs(all.permits());
    }

    @Test
    void writesResultsForTheModel() {
        assertThat(resultOf("Rome \"!\"").output()).isEqualTo("Rome \"!\"");
        assertThat(resultOf(null).output()).isEqualTo("null");
        assertThat(resultOf(Optional.empty()).output()).isEqualTo("null");
        assertThat(resultOf(Optional.of("Rome")).output()).isEqualTo("Rome");
        assertThat(resultOf(ToolOutput.DONE).output()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(resultOf(List.of(LocalDate.of(2026, 1, 20), new BigDecimal("1E+2")))
                        .output())
                .isEqualTo("[\"2026-01-20\",100]");
    }

    @Test
    void doesNotCallTheToolWithWrongArguments() {
        List<String> done = new ArrayList<>();
        ToolCallResult result = dispatch(done::add, "{\"task\":[]}");
        assertThat(result)
                .isEqualTo(new Rejected(
                        "The arguments were not accepted; the tool was not called.\n"
                                + "/task: expected a string, but got an array",
                        List.of(new ArgumentProblem("/task", "expected a string, but got an array"))));
        assertThat(done).isEmpty();
    }

    @Test
    void limitsTheArguments() {
        DispatchSettings settings = DispatchSettings.defaults()
                .withArgumentLimits(JsonLimits.defaults().withMaxLength(10));
        assertThat(dispatch(task -> task, "{\"task\":\"it\"}", settings))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.output()).contains("13 characters", "the limit of 10"));
    }

    @ParameterizedTest
    @CsvSource({"wrok", "Work", "do_work", "functions.work"})
    void namesTheNearestToolsForAnUnknownName(String name) {
        ToolDispatcher dispatcher = ToolDispatcher.of(ToolRegistry.of(new Desk(task -> task)));
        assertThat(dispatcher.dispatch(new ToolCall("call_1", name, "{}")))
                .isEqualTo(new Rejected("There is no tool \"" + name + "\". Nearest: \"work\".", List.of()));
    }

    @Test
    void namesTheToolsWhereNoneIsNear() {
        assertThat(Calls.to(task -> task)
                        .build()
                        .dispatch(new ToolCall("call_1", "", "{}"))
                        .output())
                .isEqualTo("There is no tool \"\". The tools are: \"hurry\", \"work\", \"write\".");
    }

    @Test
    void countsManyToolsWhereNoneIsNear() {
        List<String> names = Stream.iterate(0, i -> i + 1)
                .limit(1_000)
                .map(i -> "forecast_for_the_region_number_" + i)
                .toList();
        assertThat(FailureText.noSuchTool("pay", NearestNames.to("pay", names, 3), names))
                .isEqualTo("There is no tool \"pay\". None of the 1000 tools has a name like that.");
    }

    @Test
    void saysThatThereAreNoToolsAtAll() {
        ToolDispatcher dispatcher = ToolDispatcher.of(ToolRegistry.of());
        assertThat(dispatcher
                        .dispatch(new ToolCall("call_1", "x".repeat(100_000), "{}"))
                        .output())
                .isEqualTo("There is no tool \"" + "x".repeat(64) + "...\". There are no tools at all.");
    }

    @Test
    void keepsTheCauseFromTheModelAndPutsItInTheLog() {
        IllegalStateException cause = new IllegalStateException("password=hunter2");
        try (CapturedLog log = CapturedLog.of(ToolDispatcher.class)) {
            Failed failed = failureOf(task -> {
                throw cause;
            });
            assertThat(failed.cause()).isSameAs(cause);
            assertThat(failed.referenceId()).matches("[0-9a-f]{12}");
            assertThat(failed.output()).isEqualTo("The tool failed. Reference id: " + failed.referenceId());
            assertThat(log.at(Level.WARN)).singleElement().satisfies(event -> {
                assertThat(event.getFormattedMessage()).contains(failed.referenceId(), "\"work\"");
                assertThat(event.getThrowableProxy().getMessage()).isEqualTo("password=hunter2");
            });
        }
    }

    @Test
    void showsTheModelAMessageThatIsMeantForIt() {
        Failed failed = failureOf(task -> {
            throw new ToolVisibleException("No forecast beyond seven days.");
        });
        assertThat(failed.output()).isEqualTo("No forecast beyond seven days.");
    }

    @Test
    void aMessageThatSaysNothingIsNotShown() {
        Failed failed = failureOf(task -> {
            throw new ToolVisibleException(" ");
        });
        assertThat(failed.output()).isEqualTo("The tool failed. Reference id: " + failed.referenceId());
    }

    @Test
    void answersWhenAToolOverflowsTheStack() {
        assertThat(failureOf(ToolDispatcherTest::recurse).cause()).isInstanceOf(StackOverflowError.class);
    }

    private static String recurse(String task) {
        return task.isEmpty() ? "" : recurse(task) + 1;
    }

    @Test
    void answersWhenAToolThrowsAnError() {
        for (Error error : List.of(new OutOfMemoryError("test"), new NoClassDefFoundError("x"), new InternalError())) {
            Failed failed = failureOf(task -> {
                throw error;
            });
            assertThat(failed.cause()).isSameAs(error);
            assertThat(failed.output()).startsWith("The tool failed. Reference id: ");
        }
    }

    @Test
    void anArgumentExceptionOfTheToolItselfIsAFailure() {
        ToolArgumentException fromTool = new ToolArgumentException(List.of(new ArgumentProblem("/inner", "wrong")));
        assertThat(failureOf(task -> {
                            throw fromTool;
                        })
                        .output())
                .startsWith("The tool failed.");
    }

    @Test
    void saysThatTheToolRanWhenItsResultCannotBeWritten() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        Failed failed = failureOf(task -> cycle);
        assertThat(failed.output())
                .isEqualTo(
                        "The tool ran, but its result can't be written as JSON. Reference id: " + failed.referenceId());
    }

    @Test
    void cutsAResultThatIsTooLong() {
        DispatchSettings settings = DispatchSettings.defaults().withMaxResultBytes(120);
        assertThat(dispatch(task -> "x".repeat(120), "{\"task\":\"a\"}", settings)
                        .output())
                .isEqualTo("x".repeat(120));
        assertThat(dispatch(task -> "lorem ".repeat(30), "{\"task\":\"a\"}", settings)
                        .output())
                .isEqualTo("lorem lorem lorem lorem lorem\n"
                        + "[Cut here: the whole result has 180 bytes, more than the limit of 120. Ask for less.]");
        assertThat(resultOf("x".repeat(512 * 1024)).output()).hasSize(512 * 1024);
        assertThat(resultOf("x".repeat(512 * 1024 + 1)).output())
                .hasSize(512 * 1024)
                .contains("more than the limit of 524288");
    }
}
