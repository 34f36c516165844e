package dev.assistanttools.run;

import static dev.assistanttools.fake.FakeAssistantsApi.calls;
import static dev.assistanttools.fake.FakeAssistantsApi.inProgress;
import static dev.assistanttools.fake.FakeAssistantsApi.noAnswer;
import static dev.assistanttools.fake.FakeAssistantsApi.says;
import static dev.assistanttools.fake.FakeAssistantsApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.ToolCallOutput;
import dev.assistanttools.run.RunOutcome.Completed;
import dev.assistanttools.tool.CallScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With streams, of which the first one begins with a submit, and without. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class RunResumeTest extends RunDriverFixture {

    private final RunSettings settings;

    RunResumeTest(boolean isStreamed) {
        settings = SETTINGS.withStreaming(isStreamed);
    }

    @Test
    void makesTheCallsThatARunOfAnotherProcessWaitsFor() {
        RunId run = startedElsewhere(calls("call_1:a"), says("Done."));
        Completed outcome = (Completed) resume(run);
        assertThat(outcome.text()).isEqualTo("Done.");
        assertThat(called).containsExactly("call_1");
        assertThat(api.requests("submit")).containsExactly("submit call_1");
    }

    @Test
    void leavesCallsAloneThatWereAnsweredBefore() {
        RunId run = startedElsewhere(calls("call_1:a"), inProgress(), calls("call_2:b"), says("Done."));
        api.retrieveRun(thread, run);
        api.submitToolOutputs(thread, run, List.of(new ToolCallOutput("call_1", "from elsewhere")));
        resume(run);
        assertThat(called).containsExactly("call_2");
    }

    @Test
    void goesOnWhenSomebodyElseAnswersMeanwhile() {
        RunId run = startedElsewhere(calls("call_1:a"), says("Done."));
        api.before(
                "submit",
                () -> api.submitToolOutputs(thread, run, List.of(new ToolCallOutput("call_1", "from elsewhere"))));
        assertThat(resume(run)).isInstanceOf(Completed.class);
    }

    @Test
    void readsTheAnswerOfARunThatHasEnded() {
        RunId run = startedElsewhere(says("Done."));
        api.retrieveRun(thread, run);
        assertThat(((Completed) resume(run)).text()).isEqualTo("Done.");
    }

    /** The status that the first look shows, and what comes of it. */
    @ParameterizedTest
    @CsvSource({
        "queued, Completed",
        "in_progress, Completed",
        "requires_action, Failed",
        "cancelling, Completed",
        "pondering, Completed",
        "completed, Completed",
        "incomplete, Incomplete",
        "failed, Failed",
        "cancelled, Cancelled",
        "expired, Expired"
    })
    void goesOnFromAnyState(String status, String outcome) {
        RunId run = startedElsewhere(status(status), says("Done."));
        assertThat(resume(run).getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(api.requests("createRun")).hasSize(1);
    }

    @Test
    void looksAgainWhenTheFirstLookIsLost() {
        RunId run = startedElsewhere(says("Done."));
        api.loses("retrieveRun", noAnswer());
        assertThat(resume(run)).isInstanceOf(Completed.class);
    }

    @Test
    void saysThatThereIsNoSuchRun() {
        assertThatThrownBy(() -> resume(new RunId("run_9")))
                .isInstanceOf(AssistantApiException.class)
                .hasMessageContaining("No run found");
        assertThat(api.requests()).containsExactly("createThread", "retrieveRun");
    }

    @Test
    void tellsToolsOfWhichRunTheyArePart() {
        RunId run = startedElsewhere(calls("call_1:a"), says("Done."));
        driver(settings).resume(thread, run, Map.of("user", "ada")).await();
        assertThat(scopes)
                .containsExactly(CallScope.ofRun(run.value(), thread.value(), "asst_1")
                        .withDeadline(Instant.EPOCH.plus(SETTINGS.deadline()))
                        .withAttribute("user", "ada"));
    }

    private RunId startedElsewhere(Object... phases) {
        api.nextRun(phases);
        RunId run = api.createRun(thread, new AssistantId("asst_1"), RunOptions.defaults())
                .id();
        return run;
    }

    private RunOutcome resume(RunId run) {
        return driver(settings).resume(thread, run).await();
    }
}
