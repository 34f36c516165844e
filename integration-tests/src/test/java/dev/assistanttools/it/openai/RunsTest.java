package dev.assistanttools.it.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.core.JsonValue;
import com.openai.errors.NotFoundException;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantUpdateParams;
import com.openai.models.beta.threads.AssistantToolChoiceOption;
import com.openai.models.beta.threads.ThreadCreateAndRunParams;
import com.openai.models.beta.threads.runs.RequiredActionFunctionToolCall;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunStatus;
import com.openai.models.beta.threads.runs.RunUpdateParams;
import com.openai.models.beta.threads.runs.steps.FunctionToolCall;
import com.openai.models.beta.threads.runs.steps.RunStep;
import com.openai.models.beta.threads.runs.steps.StepListParams;
import com.openai.models.beta.threads.runs.steps.StepRetrieveParams;
import com.openai.services.blocking.beta.threads.RunService;
import dev.assistanttools.it.wire.ServedApi;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("deprecation") // The SDK marks the whole Assistants API so: it is the subject.
class RunsTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private static final String TWO_CALLS =
            "/call forecast {\"place\":\"Oslo\"}\n/call population {\"place\":\"Rome\"}";

    private final JavaClient client = new JavaClient(API.baseUrl());
    private final RunService runs = client.sdk().beta().threads().runs();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void completesARunWithAnAnswer() throws InterruptedException {
        Run created = client.start(client.assistant(), "/say It snows.");
        assertThat(created.status()).isIn(RunStatus.QUEUED, RunStatus.IN_PROGRESS);
        assertThat(created.expiresAt()).contains(created.createdAt() + 600);
        Run run = client.await(created);
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(client.answer(run)).isEqualTo("It snows.");
        assertThat(run.usage().orElseThrow().totalTokens()).isPositive();
    }

    @Test
    void asksForTwoCallsInOneRoundAndGoesOnWithTheirOutputs() throws InterruptedException {
        Run waiting = client.await(client.start(client.assistant("forecast", "population"), TWO_CALLS));
        assertThat(waiting.status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        assertThat(JavaClient.requiredCalls(waiting))
                .extracting(call -> call.function().name() + call.function().arguments())
                .containsExactly("forecast{\"place\":\"Oslo\"}", "population{\"place\":\"Rome\"}");

        Run submitted = client.submit(waiting, JavaClient.outputs(waiting));
        assertThat(submitted.status()).isIn(RunStatus.QUEUED, RunStatus.IN_PROGRESS);
        Run run = client.await(submitted);
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.expiresAt()).isEmpty();
        assertThat(client.answer(run))
                .isEqualTo("forecast -> [{\"place\":\"Oslo\"}]\npopulation -> [{\"place\":\"Rome\"}]");
    }

    @Test
    void keepsOneRunOverSeveralRounds() throws InterruptedException {
        Assistant assistant = client.assistant("forecast", "population");
        Run first = client.await(client.start(
                assistant, "/call forecast {\"place\":\"Oslo\"}\n/then\n/call population {\"place\":\"Oslo\"}"));
        Run second = client.await(client.submit(first, JavaClient.outputs(first)));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        assertThat(JavaClient.requiredCalls(second))
                .extracting(call -> call.function().name())
                .containsExactly("population");
        assertThat(second.expiresAt()).isEqualTo(first.expiresAt());
        assertThat(client.await(client.submit(second, JavaClient.outputs(second)))
                        .status())
                .isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void tellsEachStepWithItsCallsAndOutputs() throws InterruptedException {
        Run waiting = client.await(client.start(client.assistant("forecast", "population"), TWO_CALLS));
        RunStep open = steps(waiting).get(0);
        assertThat(open.status()).isEqualTo(RunStep.Status.IN_PROGRESS);
        assertThat(functions(open))
                .allSatisfy(function -> assertThat(function.output()).isEmpty());

        Run run = client.await(client.submit(waiting, JavaClient.outputs(waiting)));
        List<RunStep> steps = steps(run);
        assertThat(steps).extracting(step -> step.type().asString()).containsExactly("tool_calls", "message_creation");
        assertThat(steps).allSatisfy(step -> assertThat(step.status()).isEqualTo(RunStep.Status.COMPLETED));
        assertThat(steps.get(0).id()).isEqualTo(open.id());
        assertThat(functions(steps.get(0)))
                .extracting(function -> function.output().orElseThrow())
                .containsExactly("[{\"place\":\"Oslo\"}]", "[{\"place\":\"Rome\"}]");
        assertThat(steps.get(0)).isEqualTo(retrieve(run, steps.get(0).id()));
    }

    @Test
    void endsFailedWithTheModelsReason() throws InterruptedException {
        Run run = client.await(client.start(client.assistant(), "/fail rate_limit_exceeded Too many questions."));
        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.lastError().orElseThrow().code().asString()).isEqualTo("rate_limit_exceeded");
        assertThat(run.lastError().orElseThrow().message()).isEqualTo("Too many questions.");
    }

    @Test
    void endsIncompleteWithItsReason() throws InterruptedException {
        Run run = client.await(client.start(client.assistant(), "/incomplete max_completion_tokens"));
        assertThat(run.status()).isEqualTo(RunStatus.INCOMPLETE);
        assertThat(run.incompleteDetails().orElseThrow().reason().orElseThrow().asString())
                .isEqualTo("max_completion_tokens");
    }

    @Test
    void cancelsARunThatThinks() throws InterruptedException {
        Run created = client.start(client.assistant(), "/sleep 60000\n/say Too late.");
        assertThat(client.cancel(created).status()).isIn(RunStatus.CANCELLING, RunStatus.CANCELLED);
        Run run = client.await(created);
        assertThat(run.status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(client.answer(run)).isEmpty();
    }

    @Test
    void cancelsARunThatWaitsForOutputs() throws InterruptedException {
        Run waiting = client.await(client.start(client.assistant("forecast", "population"), TWO_CALLS));
        client.cancel(waiting);
        Run run = client.await(waiting, RunStatus.CANCELLED);
        assertThat(steps(run).get(0).status()).isEqualTo(RunStep.Status.CANCELLED);
        JavaBadRequest.of(() -> client.submit(waiting, JavaClient.outputs(waiting)))
                .says("Runs in status \"cancelled\" do not accept tool outputs.");
    }

    @Test
    void freesTheThreadWhenARunIsCancelled() throws InterruptedException {
        Assistant assistant = client.assistant();
        Run slow = client.start(assistant, "/sleep 60000");
        client.cancel(slow);
        client.await(slow, RunStatus.CANCELLED);
        client.say(slow.threadId(), "/say Next.");
        assertThat(client.answer(client.await(client.start(assistant, slow.threadId(), p -> p))))
                .isEqualTo("Next.");
    }

    @ParameterizedTest
    @CsvSource({"completed, /say Done.", "failed, /fail server_error Away.", "incomplete, /incomplete max_prompt_tokens"
    })
    void refusesToCancelWhatHasEnded(String status, String text) throws InterruptedException {
        Run run = client.await(client.start(client.assistant(), text));
        assertThat(run.status().asString()).isEqualTo(status);
        JavaBadRequest.of(() -> client.cancel(run)).says("Cannot cancel run with status '" + status + "'");
    }

    @Test
    void refusesToCancelTwice() throws InterruptedException {
        Run waiting = client.await(client.start(client.assistant("forecast", "population"), TWO_CALLS));
        client.cancel(waiting);
        client.await(waiting, RunStatus.CANCELLED);
        JavaBadRequest.of(() -> client.cancel(waiting)).says("Cannot cancel run with status 'cancelled'");
    }

    @Test
    void locksTheThreadWhileARunIsActive() throws InterruptedException {
        Assistant assistant = client.assistant("forecast", "population");
        Run waiting = client.await(client.start(assistant, TWO_CALLS));
        JavaBadRequest.of(() -> client.say(waiting.threadId(), "And in Rome?"))
                .says("Can't add messages to " + waiting.threadId() + " while a run " + waiting.id() + " is active.");
        JavaBadRequest.of(() -> client.start(assistant, waiting.threadId(), p -> p))
                .says("Thread " + waiting.threadId() + " already has an active run " + waiting.id() + ".");
    }

    @Test
    void refusesOutputsForSomeCallsOnly() throws InterruptedException {
        Run waiting = client.await(client.start(client.assistant("forecast", "population"), TWO_CALLS));
        List<RequiredActionFunctionToolCall> calls = JavaClient.requiredCalls(waiting);
        JavaBadRequest.of(() -> client.submit(
                        waiting,
                        JavaClient.outputs(waiting).toBuilder()
                                .toolOutputs(
                                        List.of(JavaClient.output(calls.get(0).id(), "cold")))
                                .build()))
                .says("Expected tool outputs for call_ids ['" + calls.get(0).id() + "', '"
                        + calls.get(1).id() + "'], got ['" + calls.get(0).id() + "']");
        assertThat(client.retrieve(waiting).status()).isEqualTo(RunStatus.REQUIRES_ACTION);
    }

    @Test
    void refusesTwoOutputsForOneCall() throws InterruptedException {
        Run waiting = client.await(client.start(client.assistant("forecast"), "/call forecast {\"place\":\"Oslo\"}"));
        String id = JavaClient.requiredCalls(waiting).get(0).id();
        JavaBadRequest.of(() -> client.submit(
                        waiting,
                        JavaClient.outputs(waiting).toBuilder()
                                .addToolOutput(JavaClient.output(id, "again"))
                                .build()))
                .says("Duplicate call_ids submitted: ['" + id + "', '" + id + "']");
    }

    @Test
    void refusesOutputsThatNobodyWaitsFor() throws InterruptedException {
        Run waiting = client.await(client.start(client.assistant("forecast"), "/call forecast {\"place\":\"Oslo\"}"));
        String id = JavaClient.requiredCalls(waiting).get(0).id();
        client.await(client.submit(waiting, JavaClient.outputs(waiting)), RunStatus.COMPLETED);
        JavaBadRequest.of(() -> client.submit(
                        waiting,
                        JavaClient.outputs(waiting).toBuilder()
                                .toolOutputs(List.of(JavaClient.output(id, "another answer")))
                                .build()))
                .says("Runs in status \"completed\" do not accept tool outputs.");
    }

    @Test
    void takesTheSameOutputsTwiceBecauseClientsRepeatLostRequests() throws InterruptedException {
        Run waiting = client.await(client.start(
                client.assistant("forecast"), "/call forecast {\"place\":\"Oslo\"}\n/then\n/sleep 300\n/say Cold."));
        client.submit(waiting, JavaClient.outputs(waiting));
        assertThat(client.submit(waiting, JavaClient.outputs(waiting)).id()).isEqualTo(waiting.id());
        assertThat(client.await(waiting, RunStatus.COMPLETED).id()).isEqualTo(waiting.id());
    }

    @Test
    void refusesARunWithNothingToAnswer() {
        Assistant assistant = client.assistant();
        String thread = client.sdk().beta().threads().create().id();
        JavaBadRequest.of(() -> client.start(assistant, thread, p -> p))
                .says("Run creation requires a Thread with a user message or an assistant with instructions.");
    }

    @Test
    void namesWhatIsNotThere() {
        Assistant assistant = client.assistant();
        String thread = client.thread("Hello");
        String ghost = "asst_" + "x".repeat(24);
        assertThatThrownBy(() -> client.start(assistant.toBuilder().id(ghost).build(), thread, p -> p))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("404: No assistant found with id '" + ghost + "'.");
        String run = "run_" + "x".repeat(24);
        assertThatThrownBy(() -> runs.retrieve(
                        run, RunRetrieveParams.builder().threadId(thread).build()))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("404: No run found with id '" + run + "'.");
        assertThatThrownBy(() -> runs.retrieve(
                        run, RunRetrieveParams.builder().threadId(run).build()))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("404: No thread found with id '" + run + "'.");
    }

    @Test
    void namesTheStepThatIsNotThere() throws InterruptedException {
        Run run = client.await(client.start(client.assistant(), "/say Done."));
        assertThatThrownBy(() -> retrieve(run, "step_123"))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("404: No run step found with id 'step_123'.");
    }

    @Test
    void keepsTheToolsOfItsCreation() throws InterruptedException {
        Assistant assistant = client.assistant("forecast");
        Run waiting = client.await(client.start(
                assistant, "/call forecast {\"place\":\"Oslo\"}\n/then\n/call forecast {\"place\":\"Rome\"}"));
        client.sdk()
                .beta()
                .assistants()
                .update(
                        assistant.id(),
                        AssistantUpdateParams.builder()
                                .tools(List.of())
                                .model("gpt-4o")
                                .build());
        Run again = client.await(client.submit(waiting, JavaClient.outputs(waiting)));
        assertThat(again.status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        assertThat(again.model()).isEqualTo("gpt-4.1");
        assertThat(again.tools()).isEqualTo(assistant.tools());
    }

    @Test
    void runsAnAssistantWithMoreToolsThanARunMayNameItself() throws InterruptedException {
        String[] functions = IntStream.range(0, 21).mapToObj(i -> "f" + i).toArray(String[]::new);
        Assistant assistant = client.assistant(functions);
        Run waiting = client.await(client.start(assistant, "/call f20 {\"place\":\"Oslo\"}"));
        assertThat(waiting.tools()).isEqualTo(assistant.tools());
        assertThat(client.await(client.submit(waiting, JavaClient.outputs(waiting)))
                        .status())
                .isEqualTo(RunStatus.COMPLETED);
        JavaBadRequest.of(() -> client.start(assistant, client.thread("Hello"), p -> p.tools(assistant.tools())))
                .says(
                        "Invalid 'tools': array too long. Expected an array with maximum length 20, but got an array with length"
                                + " 21 instead.");
    }

    @Test
    void takesTheRunsOwnSettingsBeforeTheAssistants() throws InterruptedException {
        Run created = client.start(
                client.assistant("forecast"),
                client.thread("Hello"),
                params -> params.model("gpt-4o")
                        .instructions("Be brief.")
                        .additionalInstructions("Be kind.")
                        .temperature(0.5)
                        .maxCompletionTokens(512L)
                        .parallelToolCalls(false)
                        .toolChoice(AssistantToolChoiceOption.Auto.NONE)
                        .addAdditionalMessage(RunCreateParams.AdditionalMessage.builder()
                                .role(RunCreateParams.AdditionalMessage.Role.USER)
                                .content("/say Added.")
                                .build()));
        assertThat(created.model()).isEqualTo("gpt-4o");
        assertThat(created.instructions()).startsWith("Be brief.").endsWith("Be kind.");
        assertThat(created.temperature()).contains(0.5);
        assertThat(created.maxCompletionTokens()).contains(512L);
        assertThat(created.parallelToolCalls()).isFalse();
        assertThat(created.toolChoice().orElseThrow().asAuto()).isEqualTo(AssistantToolChoiceOption.Auto.NONE);
        assertThat(client.answer(client.await(created))).endsWith("Added.");
    }

    @Test
    void createsAThreadAndItsRunAtOnce() throws InterruptedException {
        Run run = client.await(client.sdk()
                .beta()
                .threads()
                .createAndRun(ThreadCreateAndRunParams.builder()
                        .assistantId(client.assistant().id())
                        .thread(ThreadCreateAndRunParams.Thread.builder()
                                .addMessage(ThreadCreateAndRunParams.Thread.Message.builder()
                                        .role(ThreadCreateAndRunParams.Thread.Message.Role.USER)
                                        .content("/say Both.")
                                        .build())
                                .build())
                        .build()));
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(client.answer(run)).isEqualTo("Both.");
    }

    @Test
    void listsTheRunsOfAThreadAndChangesTheirMetadata() throws InterruptedException {
        Assistant assistant = client.assistant();
        Run first = client.await(client.start(assistant, "/say One."));
        client.say(first.threadId(), "/say Two.");
        Run second = client.await(client.start(assistant, first.threadId(), p -> p));
        assertThat(runs.list(first.threadId()).data()).extracting(Run::id).containsExactly(second.id(), first.id());

        Run updated = runs.update(
                first.id(),
                RunUpdateParams.builder()
                        .threadId(first.threadId())
                        .metadata(RunUpdateParams.Metadata.builder()
                                .putAdditionalProperty("rated", JsonValue.from("good"))
                                .build())
                        .build());
        assertThat(updated.metadata().orElseThrow()._additionalProperties())
                .containsEntry("rated", JsonValue.from("good"));
        assertThat(client.retrieve(first)).isEqualTo(updated);
    }

    private List<RunStep> steps(Run run) {
        StepListParams params = StepListParams.builder()
                .threadId(run.threadId())
                .order(StepListParams.Order.ASC)
                .build();
        return runs.steps().list(run.id(), params).autoPager().stream().toList();
    }

    private RunStep retrieve(Run run, String step) {
        return runs.steps()
                .retrieve(
                        step,
                        StepRetrieveParams.builder()
                                .threadId(run.threadId())
                                .runId(run.id())
                                .build());
    }

    private static List<FunctionToolCall.Function> functions(RunStep step) {
        return step.stepDetails().asToolCalls().toolCalls().stream()
                .map(call -> call.asFunction().function())
                .toList();
    }
}
