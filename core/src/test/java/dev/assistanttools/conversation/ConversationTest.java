package dev.assistanttools.conversation;

import static dev.assistanttools.fake.FakeAssistantsApi.answer;
import static dev.assistanttools.fake.FakeAssistantsApi.fails;
import static dev.assistanttools.fake.FakeAssistantsApi.inProgress;
import static dev.assistanttools.fake.FakeAssistantsApi.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.fake.FakeAssistantsApi;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.HostedTool;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.RunTools;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private final FakeAssistantsApi api = new FakeAssistantsApi();
    private final Assistant assistant = assistant(ConversationSettings.defaults());

    @Test
    void answers() {
        api.nextRun(says("Snow."));
        Answer answer = assistant.ask("Will it snow?");
        assertThat(answer.text()).isEqualTo("Snow.");
        assertThat(answer.usage()).isEqualTo(FakeAssistantsApi.USAGE);
        assertThat(answer.calls()).isEmpty();
        assertThat(api.userMessages(answer.threadId())).containsExactly("Will it snow?");
    }

    @Test
    void remembersWhatWasAskedBefore() {
        api.nextRun(says("One.")).nextRun(says("Two."));
        Conversation conversation = assistant.newConversation();
        conversation.ask("first");
        assertThat(assistant.conversation(conversation.threadId()).ask("second").text())
                .isEqualTo("Two.");
        assertThat(api.userMessages(conversation.threadId())).containsExactly("first", "second");
    }

    @Test
    void asksInANewConversationEachTime() {
        api.nextRun(says("One.")).nextRun(says("Two."));
        assertThat(assistant.ask("first").threadId())
                .isNotEqualTo(assistant.ask("second").threadId());
    }

    @Test
    void throwsWithTheOutcomeWhenThereIsNoAnswer() {
        api.nextRun(fails("server_error", "Sorry."));
        UnansweredException e = catchThrowableOfType(UnansweredException.class, () -> assistant.ask("Why?"));
        assertThat(e).hasMessageContaining("it failed (server_error). Sorry.");
        assertThat(e.outcome()).isInstanceOf(RunOutcome.Failed.class);
    }

    @Test
    void passesOnWhatTheApiRefuses() {
        api.loses("addUserMessage", answer(401, "wrong key"));
        assertThatThrownBy(() -> assistant.ask("Why?")).isInstanceOf(AssistantApiException.class);
    }

    @Test
    void eachRunBringsToolsUnlessItsQuestionNamesOthers() {
        RunTools own = new RunTools(List.of(), List.of(HostedTool.fileSearch()));
        RunTools others = RunTools.of(List.of());
        Assistant bringing = assistant.withRunTools(own);
        assertThat(bringing.optionsOfRun(RunOptions.defaults()).tools()).contains(own);
        assertThat(bringing.optionsOfRun(RunOptions.defaults().withTools(others))
                        .tools())
                .contains(others);
        assertThat(assistant.optionsOfRun(RunOptions.defaults()).tools()).isEmpty();
    }

    @Test
    void makesNoThreadForABlankQuestion() {
        assertThatThrownBy(() -> assistant.ask(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(api.requests("createThread")).isEmpty();
    }

    @Test
    void refusesABlankQuestionBeforeItIsSent() {
        Conversation conversation = assistant.newConversation();
        assertThatThrownBy(() -> conversation.ask(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(api.requests("addUserMessage")).isEmpty();
    }

    @Test
    void answersQuestionsOfOneConversationOneAfterTheOther() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        api.nextRun(says("One.")).nextRun(says("Two."));
        api.before("event", () -> {
            running.countDown();
            await(goOn);
        });
        Conversation conversation = assistant.newConversation();
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> conversation.ask("first"));
        await(running);
        CompletableFuture<Answer> second = CompletableFuture.supplyAsync(
                () -> assistant.conversation(conversation.threadId()).ask("second"));
        assertThat(api.userMessages(conversation.threadId())).containsExactly("first");
        goOn.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS).text()).isEqualTo("One.");
        assertThat(second.get(30, TimeUnit.SECONDS).text()).isEqualTo("Two.");
        assertThat(api.requests("addUserMessage")).as("none was refused").hasSize(2);
    }

    @Test
    void doesNotWaitForItsTurnForever() {
        Assistant impatient = assistant(ConversationSettings.defaults().withTurnWait(Duration.ofMillis(20)));
        Conversation conversation = impatient.newConversation();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        api.nextRun(says("One.")).before("event", () -> {
            asked.countDown();
            await(goOn);
        });
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> conversation.ask("first"));
        await(asked);
        assertThatThrownBy(() -> conversation.ask("second"))
                .isInstanceOf(ConversationBusyException.class)
                .hasMessageContaining("turnWait");
        goOn.countDown();
        assertThat(first.join().text()).isEqualTo("One.");
    }

    @Test
    void stopsWaitingForItsTurnWhenInterrupted() {
        Conversation conversation = assistant.newConversation();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> conversation.ask("Why?")).isInstanceOf(ConversationBusyException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void forgetsConversationsThatNobodyUses() {
        Turns turns = new Turns();
        try (Turns.Turn turn = turns.take(assistant.newConversation().threadId(), ConversationSettings.defaults())) {
            assertThat(turn).isNotNull();
            assertThat(turns.size()).isEqualTo(1);
        }
        assertThat(turns.size()).isZero();
    }

    @Test
    void cancelsWhatIsUnderWayWhenClosedAndLeavesTheClientOpen() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        api.nextRun(inProgress()).before("retrieveRun", running::countDown);
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> assistant.ask("Why?"));
        await(running);
        assistant.close();
        assertThat(answer)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .havingCause()
                .withMessageContaining("the assistant was closed");
        assertThat(api.requests("close")).isEmpty();
        assertThatThrownBy(() -> assistant.ask("Again?")).isInstanceOf(IllegalStateException.class);
    }

    private Assistant assistant(ConversationSettings settings) {
        RunSettings fast = RunSettings.defaults().withPollIntervals(Duration.ofMillis(1), Duration.ofMillis(5));
        return Assistant.builder(api, AssistantSpec.named("weather").withModel("m"), ToolRegistry.of())
                .runSettings(fast)
                .conversationSettings(settings)
                .create();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
