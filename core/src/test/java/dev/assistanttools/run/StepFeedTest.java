package dev.assistanttools.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.StepCall;
import dev.assistanttools.openai.StepCallDelta;
import dev.assistanttools.openai.StepId;
import dev.assistanttools.openai.StepSnapshot;
import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.tool.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calls are told in full, also where a stream broke within their arguments. */
class StepFeedTest {

    private static final StepId STEP = new StepId("step_1");
    private static final ToolCall FIRST = new ToolCall("call_1", "add", "{\"a\":1,\"b\":2}");
    private static final ToolCall SECOND = new ToolCall("call_2", "add", "{\"a\":3}");

    private final List<RunEvent> events = new ArrayList<>();
    private final StepFeed feed = new StepFeed(events::add);

    @Test
    void tellsTheRestOfACallWhoseStreamBroke() {
        feed.created(step(List.of()));
        grow(0, FIRST, "{\"a\":1");
        feed.waits(List.of(FIRST));
        assertThat(deltas()).containsExactly("{\"a\":1", ",\"b\":2}");
        assertThat(done()).containsExactly(FIRST.arguments());
    }

    @Test
    void tellsACallThatTheStreamHadNotShown() {
        feed.created(step(List.of()));
        grow(0, FIRST, FIRST.arguments());
        feed.waits(List.of(FIRST, SECOND));
        assertThat(all(RunEvent.ToolCallCreated.class))
                .extracting(RunEvent.ToolCallCreated::callId)
                .containsExactly("call_1", "call_2");
        assertThat(done()).containsExactly(FIRST.arguments(), SECOND.arguments());
    }

    @Test
    void takesNoCallForWholeBecauseAnotherOneBegins() {
        feed.created(step(List.of()));
        grow(0, FIRST, "{\"a\":1");
        grow(1, SECOND, SECOND.arguments());
        grow(0, FIRST, ",\"b\":2}");
        assertThat(done()).isEmpty();
        feed.waits(List.of(FIRST, SECOND));
        assertThat(done()).containsExactly(FIRST.arguments(), SECOND.arguments());
    }

    @Test
    void tellsNoCallTwice() {
        feed.created(step(List.of()));
        grow(0, FIRST, FIRST.arguments());
        feed.waits(List.of(FIRST));
        feed.waits(List.of(FIRST));
        feed.done(step(List.of(new StepCall("call_1", "function", "add", FIRST.arguments(), Optional.of("3")))));
        assertThat(done()).hasSize(1);
        assertThat(deltas()).hasSize(1);
    }

    @Test
    void tellsAnImageOfTheCodeInterpreterOnceByWhicheverComesFirst() {
        feed.created(step(List.of()));
        feed.grown(
                STEP,
                List.of(new StepCallDelta(
                        0, Optional.of("call_1"), "code_interpreter", Optional.empty(), "", List.of("file-1"))));
        feed.done(step(List.of(new StepCall(
                "call_1", "code_interpreter", "", "plot()", Optional.empty(), List.of("file-1", "file-2")))));
        assertThat(all(RunEvent.CallImageDone.class))
                .containsExactly(
                        new RunEvent.CallImageDone(STEP, "call_1", "file-1"),
                        new RunEvent.CallImageDone(STEP, "call_1", "file-2"));
    }

    private void grow(int index, ToolCall call, String arguments) {
        feed.grown(
                STEP,
                List.of(new StepCallDelta(
                        index, Optional.of(call.id()), "function", Optional.of(call.name()), arguments)));
    }

    private List<String> deltas() {
        return all(RunEvent.ArgumentsDelta.class).stream()
                .map(RunEvent.ArgumentsDelta::delta)
                .toList();
    }

    private List<String> done() {
        return all(RunEvent.ToolCallDone.class).stream()
                .map(event -> event.call().arguments())
                .toList();
    }

    private <T extends RunEvent> List<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static StepSnapshot step(List<StepCall> calls) {
        return new StepSnapshot(
                STEP, new RunId("run_1"), "tool_calls", "in_progress", Optional.empty(), calls, TokenUsage.NONE);
    }
}
