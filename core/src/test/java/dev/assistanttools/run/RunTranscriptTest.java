package dev.assistanttools.run;

import static dev.assistanttools.fake.FakeAssistantsApi.calls;
import static dev.assistanttools.fake.FakeAssistantsApi.inProgress;
import static dev.assistanttools.fake.FakeAssistantsApi.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.fake.FakeAssistantsApi;
import dev.assistanttools.openai.Annotation;
import dev.assistanttools.openai.MessageId;
import dev.assistanttools.openai.MessagePart;
import dev.assistanttools.openai.MessagePartDelta;
import dev.assistanttools.openai.MessageSnapshot;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.StepCall;
import dev.assistanttools.openai.StepCallDelta;
import dev.assistanttools.openai.StepId;
import dev.assistanttools.openai.StepSnapshot;
import dev.assistanttools.openai.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTranscriptTest extends RunDriverFixture {

    private static final MessageId MESSAGE = new MessageId("msg_1");
    private static final StepId STEP = new StepId("step_1");

    private final RunTranscript transcript = new RunTranscript();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void knowsAllOfARunThatIsOver(boolean isStreamed) {
        api.nextRun(inProgress(), calls("call_1:a"), inProgress(), says("Snow.", "Wind."));
        RunOutcome outcome = driver(SETTINGS.withStreaming(isStreamed)).run(request, transcript);
        assertThat(transcript.outcome()).contains(outcome);
        assertThat(transcript.runId()).contains(outcome.runId());
        assertThat(transcript.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(transcript.usage()).isEqualTo(FakeAssistantsApi.USAGE);
        assertThat(transcript.calls()).isEqualTo(outcome.calls());
        assertThat(transcript.messages()).flatExtracting(MessageSnapshot::texts).containsExactly("Snow.", "Wind.");
        assertThat(transcript.currentMessage()).isEmpty();
    }

    @Test
    void showsAMessageWhileItGrows() {
        MessageFeed feed = new MessageFeed(this::tell);
        feed.created(message());
        assertThat(transcript.currentMessage()).contains(message());
        Annotation source = new Annotation("file_citation", "[1]", 4, 7, Optional.of("file-2"));
        feed.grown(MESSAGE, List.of(new MessagePartDelta(0, new MessagePart.ImageFile("file-1"))));
        feed.grown(MESSAGE, List.of(new MessagePartDelta(1, new MessagePart.Text("Snow", List.of()))));
        feed.grown(MESSAGE, List.of(new MessagePartDelta(1, new MessagePart.Text("[1]", List.of(source)))));
        MessagePart image = new MessagePart.ImageFile("file-1");
        assertThat(transcript.currentMessage())
                .contains(message(image, new MessagePart.Text("Snow[1]", List.of(source))));
        MessageSnapshot whole = message(image, new MessagePart.Text("Snow[1].", List.of(source)));
        feed.done(whole);
        assertThat(transcript.messages()).containsExactly(whole);
        assertThat(transcript.currentMessage()).isEmpty();
    }

    @Test
    void showsAStepWhileItGrows() {
        StepFeed feed = new StepFeed(this::tell);
        feed.created(step(List.of()));
        feed.grown(STEP, List.of(delta("{\"a\"")));
        feed.grown(STEP, List.of(delta(":1}")));
        StepCall asked = new StepCall("call_1", "function", "add", "{\"a\":1}", Optional.empty());
        assertThat(transcript.currentStep()).contains(step(List.of(asked)));
        StepSnapshot whole = step(List.of(new StepCall("call_1", "function", "add", "{\"a\":1}", Optional.of("2"))));
        feed.done(whole);
        assertThat(transcript.steps()).containsExactly(whole);
        assertThat(transcript.currentStep()).isEmpty();
    }

    @Test
    void knowsAnEventBeforeThoseThatComeAfterIt() {
        api.nextRun(says("Snow."));
        List<RunStatus> seen = new ArrayList<>();
        RunListener later = new RunListener() {
            @Override
            public void onStatus(RunEvent.StatusChanged event) {
                seen.add(transcript.status());
            }
        };
        assertThat(transcript.status()).isEqualTo(RunStatus.UNKNOWN);
        driver().run(request, transcript, later);
        assertThat(seen).containsExactly(RunStatus.QUEUED, RunStatus.COMPLETED);
    }

    private void tell(RunEvent event) {
        transcript.onEvent(event);
        event.tell(transcript);
    }

    private static MessageSnapshot message(MessagePart... parts) {
        return new MessageSnapshot(MESSAGE, "assistant", List.of(parts));
    }

    private static StepCallDelta delta(String arguments) {
        return new StepCallDelta(0, Optional.of("call_1"), "function", Optional.of("add"), arguments);
    }

    private static StepSnapshot step(List<StepCall> calls) {
        return new StepSnapshot(
                STEP, new RunId("run_1"), "tool_calls", "in_progress", Optional.empty(), calls, TokenUsage.NONE);
    }
}
