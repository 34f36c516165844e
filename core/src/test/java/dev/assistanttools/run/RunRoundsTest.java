package dev.assistanttools.run;

import static dev.assistanttools.fake.FakeAssistantsApi.calls;
import static dev.assistanttools.fake.FakeAssistantsApi.inProgress;
import static dev.assistanttools.fake.FakeAssistantsApi.noAnswer;
import static dev.assistanttools.fake.FakeAssistantsApi.says;
import static dev.assistanttools.fake.FakeAssistantsApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.fake.FakeAssistantsApi;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.run.RunEvent.RoundEnded;
import dev.assistanttools.run.RunEvent.RoundStarted;
import dev.assistanttools.tool.ToolCall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the model is asked, and when it is done with that. */
class RunRoundsTest extends RunDriverFixture {

    private final RecordedEvents events = new RecordedEvents();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachRoundBeginsAndEndsOnceAndItsCallsAreBetweenItAndTheNext(boolean isStreamed) {
        api.nextRun(inProgress(), calls("call_1:a", "call_2:b"), inProgress(), calls("call_3:c"), says("Done."));
        driver(SETTINGS.withStreaming(isStreamed)).run(request, events);
        assertThat(rounds()).containsExactly("+1", "-1", "call", "call", "+2", "-2", "call", "+3", "-3", "Ended");
        assertThat(ended())
                .extracting(round -> round.calls().stream().map(ToolCall::id).toList())
                .containsExactly(List.of("call_1", "call_2"), List.of("call_3"), List.of());
    }

    @Test
    void theLastRoundKnowsTheModelAndWhatWasToldOfItsTokens() {
        api.nextRun(calls("call_1:a"), says("Done."));
        driver().run(request, events);
        assertThat(ended())
                .extracting(RoundEnded::status)
                .containsExactly(RunStatus.REQUIRES_ACTION, RunStatus.COMPLETED);
        assertThat(ended().stream().map(RoundEnded::usage).reduce(TokenUsage.NONE, TokenUsage::plus))
                .isEqualTo(FakeAssistantsApi.USAGE);
        assertThat(ended()).extracting(RoundEnded::model).doesNotContain("");
    }

    @Test
    void aSubmitThatIsSentAgainBeginsNoOtherRound() {
        api.nextRun(calls("call_1:a"), says("Done."));
        api.loses("submit", noAnswer());
        driver().run(request, events);
        assertThat(rounds()).containsExactly("+1", "-1", "call", "+2", "-2", "Ended");
    }

    @Test
    void aRunThatIsRefusedEndsItsRoundBeforeItsEnd() {
        api.loses("createRun", noAnswer());
        RunSettings once = SETTINGS.withStartRetries(0);
        assertThatThrownBy(() -> driver(once).run(request, events)).isInstanceOf(AssistantApiException.class);
        assertThat(rounds()).containsExactly("+1", "-1", "Broken");
        assertThat(ended()).extracting(RoundEnded::status).containsExactly(RunStatus.UNKNOWN);
    }

    @Test
    void aRunThatFailsEndsItsRoundWithThatStatus() {
        api.nextRun(status("failed"));
        driver().run(request, events);
        assertThat(ended()).extracting(RoundEnded::status).containsExactly(RunStatus.FAILED);
    }

    @Test
    void aRunThatIsGoneOnWithBeginsWithItsFirstRoundHere() {
        api.nextRun(calls("call_1:a"), says("Done."));
        RunId running =
                api.createRun(thread, request.assistantId(), request.options()).id();
        driver().resume(thread, running, events).await();
        assertThat(rounds()).containsExactly("+1", "-1", "call", "+2", "-2", "Ended");
    }

    private List<RoundEnded> ended() {
        return events.all(RoundEnded.class);
    }

    private List<String> rounds() {
        return events.all().stream()
                .map(RunRoundsTest::inShort)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String inShort(RunEvent event) {
        if (event instanceof RoundStarted started) {
            return "+" + started.round();
        } else if (event instanceof RoundEnded ended) {
            return "-" + ended.round();
        } else if (event instanceof RunEvent.CallFinished) {
            return "call";
        }
        boolean isEnd = event instanceof RunEvent.Ended || event instanceof RunEvent.Broken;
        return isEnd ? event.getClass().getSimpleName() : "";
    }
}
