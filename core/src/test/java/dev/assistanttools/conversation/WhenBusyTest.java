package dev.assistanttools.conversation;

import static dev.assistanttools.fake.FakeAssistantsApi.answer;
import static dev.assistanttools.fake.FakeAssistantsApi.inProgress;
import static dev.assistanttools.fake.FakeAssistantsApi.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.fake.FakeAssistantsApi;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunSettings;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions on a thread that is not free: because of one of this process, or of a run of somebody else. Streamed, and looked at. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class WhenBusyTest {

    private final FakeAssistantsApi api = new FakeAssistantsApi();
    private final Assistant assistant;
    private final Conversation conversation;

    WhenBusyTest(boolean isStreamed) {
        assistant = Assistant.builder(api, AssistantSpec.named("weather").withModel("m"), ToolRegistry.of())
                .runSettings(RunSettings.defaults()
                        .withStreaming(isStreamed)
                        .withPollIntervals(Duration.ofMillis(1), Duration.ofMillis(5)))
                .create();
        conversation = assistant.newConversation();
    }

    @Test
    void waitsForARunOfSomebodyElse() {
        api.nextRun(inProgress(), says("Theirs.")).nextRun(says("Ours."));
        runOfSomebodyElse();
        assertThat(conversation.ask("Why?").text()).isEqualTo("Ours.");
        assertThat(api.userMessages(conversation.threadId())).containsExactly("Why?");
    }

    @Test
    void failsBecauseOfARunOfSomebodyElse() {
        api.nextRun(inProgress());
        RunId theirs = runOfSomebodyElse();
        ConversationBusyException e = busy(WhenBusy.FAIL);
        assertThat(e.activeRun()).contains(theirs);
        assertThat(e).hasMessageContaining(theirs.value()).hasNoSuppressedExceptions();
        assertThat(api.userMessages(conversation.threadId())).isEmpty();
    }

    @Test
    void cancelsARunOfSomebodyElse() {
        api.nextRun(inProgress()).nextRun(says("Ours."));
        runOfSomebodyElse();
        assertThat(conversation.whenBusy(WhenBusy.CANCEL_AND_RUN).ask("Why?").text())
                .isEqualTo("Ours.");
        assertThat(api.requests("cancelRun")).hasSize(1);
    }

    @Test
    void asksAgainForACancellationThatGotLost() {
        api.nextRun(inProgress()).nextRun(says("Ours.")).loses("cancelRun", answer(503, "busy"));
        runOfSomebodyElse();
        assertThat(conversation.whenBusy(WhenBusy.CANCEL_AND_RUN).ask("Why?").text())
                .isEqualTo("Ours.");
    }

    @Test
    void addsTheQuestionOnceWhenSomebodyElseIsQuickerWithTheRun() {
        api.nextRun(inProgress(), says("Theirs.")).nextRun(says("Ours."));
        api.after("addUserMessage", this::runOfSomebodyElse);
        assertThat(conversation.ask("Why?").text()).isEqualTo("Ours.");
        assertThat(api.userMessages(conversation.threadId())).containsExactly("Why?");
    }

    @Test
    void saysWhereTheQuestionStandsWhenSomebodyElseIsQuickerWithTheRun() {
        api.nextRun(inProgress());
        api.after("addUserMessage", this::runOfSomebodyElse);
        assertThat(busy(WhenBusy.FAIL)).hasMessageContaining("stands in the thread, without an answer");
    }

    @Test
    void doesNotWaitForSomebodyElseForever() {
        api.nextRun(inProgress());
        RunId theirs = runOfSomebodyElse();
        ConversationSettings settings = ConversationSettings.defaults().withTurnWait(Duration.ofMillis(30));
        ConversationBusyException e = catchThrowableOfType(
                ConversationBusyException.class,
                () -> conversation.withSettings(settings).ask("Why?"));
        assertThat(e.activeRun()).contains(theirs);
        assertThat(e).hasMessageContaining("PT0.03S").hasCauseInstanceOf(RuntimeException.class);
    }

    @Test
    void failsAtOnceBecauseOfAQuestionOfThisProcess() throws Exception {
        CompletableFuture<Answer> first = askWhatTakesLong();
        ConversationBusyException e = busy(WhenBusy.FAIL);
        assertThat(e.activeRun()).isPresent();
        assertThat(api.userMessages(conversation.threadId())).containsExactly("first");
        assistant.close();
        assertThat(first).failsWithin(Duration.ofSeconds(30));
    }

    @Test
    void cancelsAQuestionOfThisProcess() throws Exception {
        CompletableFuture<Answer> first = askWhatTakesLong();
        api.nextRun(says("Two."));
        assertThat(conversation.whenBusy(WhenBusy.CANCEL_AND_RUN).ask("second").text())
                .isEqualTo("Two.");
        assertThat(first)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(
                        UnansweredException.class,
                        e -> assertThat(e.outcome()).isInstanceOf(RunOutcome.Cancelled.class));
        assertThat(api.lastRunStatus(conversation.threadId())).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void letsOnlySoManyWait() throws Exception {
        CompletableFuture<Answer> first = askWhatTakesLong();
        Conversation narrow =
                conversation.withSettings(ConversationSettings.defaults().withMaxWaiting(1));
        CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> narrow.ask("second"));
        await(() -> assistant.turns().waiting(conversation.threadId()) == 1);
        assertThatThrownBy(() -> narrow.ask("third"))
                .isInstanceOf(ConversationBusyException.class)
                .hasMessageContaining("maxWaiting");
        assistant.close();
        assertThat(first).failsWithin(Duration.ofSeconds(30));
        assertThat(second).failsWithin(Duration.ofSeconds(30));
    }

    @Test
    void addsUpWhatIsUsed() {
        api.nextRun(says("One.")).nextRun(says("Two.")).nextRun(says("Three."));
        conversation.ask("first");
        conversation.whenBusy(WhenBusy.FAIL).ask("second");
        assistant.ask("third");
        assertThat(conversation.usage()).isEqualTo(new Usage(2, 0, new TokenUsage(20, 10, 30)));
        assertThat(assistant.usage()).isEqualTo(new Usage(3, 0, new TokenUsage(30, 15, 45)));
    }

    private RunId runOfSomebodyElse() {
        return api.createRun(conversation.threadId(), new AssistantId("asst_other"), RunOptions.defaults())
                .id();
    }

    private ConversationBusyException busy(WhenBusy policy) {
        return catchThrowableOfType(
                ConversationBusyException.class,
                () -> conversation.whenBusy(policy).ask("Why?"));
    }

    private CompletableFuture<Answer> askWhatTakesLong() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        api.nextRun(inProgress()).before("retrieveRun", running::countDown);
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> conversation.ask("first"));
        assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
        return first;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
