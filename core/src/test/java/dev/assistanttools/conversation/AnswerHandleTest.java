package dev.assistanttools.conversation;

import static dev.assistanttools.fake.FakeAssistantsApi.answer;
import static dev.assistanttools.fake.FakeAssistantsApi.fails;
import static dev.assistanttools.fake.FakeAssistantsApi.inProgress;
import static dev.assistanttools.fake.FakeAssistantsApi.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.dispatch.ContextCarrier;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.fake.FakeAssistantsApi;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunEvent;
import dev.assistanttools.run.RunListener;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that nobody waits for; their runs streamed, and looked at. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class AnswerHandleTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final FakeAssistantsApi api = new FakeAssistantsApi();
    private final Assistant assistant;
    private final Conversation conversation;
    private final CountDownLatch held = new CountDownLatch(1);

    AnswerHandleTest(boolean isStreamed) {
        assistant = Assistant.builder(api, AssistantSpec.named("weather").withModel("m"), ToolRegistry.of())
                .runSettings(RunSettings.defaults()
                        .withStreaming(isStreamed)
                        .withPollIntervals(Duration.ofMillis(1), Duration.ofMillis(5)))
                .create();
        conversation = assistant.newConversation();
    }

    @AfterEach
    void close() {
        held.countDown();
        assistant.close();
    }

    @Test
    void answersLater() {
        api.nextRun(says("Snow."));
        AnswerHandle handle = conversation.start("Will it snow?");
        Answer answer = handle.answer().orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(answer.text()).isEqualTo("Snow.");
        assertThat(handle.runId()).contains(answer.runId());
        assertThat(handle.outcome()).isCompletedWithValue(answer.outcome());
        assertThat(conversation.usage().runs()).isOne();
        assertThat(assistant.usage()).isEqualTo(conversation.usage());
    }

    @Test
    void asksInAThreadThatIsMadeLater() {
        api.nextRun(says("Snow.")).before("createThread", this::hold);
        AnswerHandle handle = assistant.start("Will it snow?");
        assertThat(handle.threadId()).isEmpty();
        held.countDown();
        assertThat(handle.await().threadId()).isEqualTo(handle.threadId().orElseThrow());
    }

    @Test
    void keepsTheOrderOfAskingWithoutKeepingTheCaller() {
        api.nextRun(says("One.")).nextRun(says("Two.")).nextRun(says("Three."));
        api.before("addUserMessage", this::hold);
        List<AnswerHandle> handles =
                List.of(conversation.start("first"), conversation.start("second"), conversation.start("third"));
        assertThat(assistant.turns().waiting(conversation.threadId())).isEqualTo(2);
        held.countDown();
        assertThat(handles).extracting(handle -> handle.await().text()).containsExactly("One.", "Two.", "Three.");
        assertThat(api.userMessages(conversation.threadId())).containsExactly("first", "second", "third");
        assertThat(assistant.turns().size()).isZero();
    }

    @Test
    void failsWithTheOutcomeWhenThereIsNoAnswer() {
        api.nextRun(fails("server_error", "Sorry."));
        AnswerHandle handle = conversation.start("Why?");
        assertThatThrownBy(handle::await).isInstanceOf(UnansweredException.class);
        assertThat(handle.outcome()).isCompletedWithValueMatching(RunOutcome.Failed.class::isInstance);
        assertThat(handle.answer())
                .failsWithin(SOON)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(UnansweredException.class);
    }

    @Test
    void tellsListenersSubscribersAndStreamsTheSame() {
        api.nextRun(says("Snow."));
        List<RunEvent> heard = new CopyOnWriteArrayList<>();
        AnswerHandle handle = conversation.start("Will it snow?", listener(heard));
        List<RunEvent> streamed = handle.stream().toList();
        assertThat(streamed).last().isInstanceOf(RunEvent.Ended.class);
        assertThat(streamed).hasAtLeastOneElementOfType(RunEvent.TextDone.class).containsExactlyElementsOf(heard);
    }

    @Test
    void tellsWhyAQuestionWasNotAsked() {
        api.loses("addUserMessage", answer(401, "wrong key"));
        List<RunEvent> heard = new CopyOnWriteArrayList<>();
        AnswerHandle handle = conversation.start("Why?", listener(heard));
        assertThatThrownBy(handle::await).isInstanceOf(AssistantApiException.class);
        assertThat(handle.stream().toList())
                .singleElement()
                .isInstanceOfSatisfying(
                        RunEvent.Broken.class,
                        broken -> assertThat(broken.reason()).hasMessageContaining("wrong key"));
        assertThat(heard).singleElement().isInstanceOf(RunEvent.Broken.class);
    }

    @Test
    void waitsForARunOfSomebodyElseAndTellsNothingOfTheRefusal() {
        api.nextRun(inProgress(), says("Theirs.")).nextRun(says("Ours."));
        api.after("addUserMessage", this::runOfSomebodyElse);
        AnswerHandle handle = conversation.start("Why?");
        assertThat(handle.stream()).noneMatch(RunEvent.Broken.class::isInstance);
        assertThat(handle.await().text()).isEqualTo("Ours.");
        assertThat(api.userMessages(conversation.threadId())).containsExactly("Why?");
    }

    @Test
    void failsBecauseOfARunOfSomebodyElse() {
        api.nextRun(inProgress());
        RunId theirs = runOfSomebodyElse();
        AnswerHandle handle = conversation.whenBusy(WhenBusy.FAIL).start("Why?");
        assertThatThrownBy(handle::await)
                .isInstanceOfSatisfying(
                        ConversationBusyException.class,
                        e -> assertThat(e.activeRun()).contains(theirs));
        assertThat(handle.stream().toList()).singleElement().isInstanceOf(RunEvent.Broken.class);
    }

    @Test
    void failsAtOnceBecauseOfAnotherQuestion() {
        AnswerHandle first = startWhatTakesLong();
        assertThat(conversation.whenBusy(WhenBusy.FAIL).start("second").outcome())
                .failsWithin(SOON)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(ConversationBusyException.class);
        first.cancel();
    }

    @Test
    void cancelsTheQuestionBeforeAndComesNext() {
        AnswerHandle first = startWhatTakesLong();
        AnswerHandle waiting = conversation.start("second");
        api.nextRun(says("Three.")).nextRun(says("Two."));
        AnswerHandle third = conversation.whenBusy(WhenBusy.CANCEL_AND_RUN).start("third");
        assertThat(third.await().text()).isEqualTo("Three.");
        assertThat(waiting.await().text()).isEqualTo("Two.");
        assertThat(first.outcome()).isCompletedWithValueMatching(RunOutcome.Cancelled.class::isInstance);
    }

    @Test
    void keepsTheOrderOfThoseThatCancel() {
        AnswerHandle first = startWhatTakesLong();
        Conversation hasty = conversation.withSettings(ConversationSettings.defaults()
                .withWhenBusy(WhenBusy.CANCEL_AND_RUN)
                .withMaxWaiting(0));
        CountDownLatch allAsked = new CountDownLatch(1);
        api.nextRun(says("Two.")).nextRun(says("Three.")).before("cancelRun", () -> await(allAsked));
        AnswerHandle second = hasty.start("second");
        AnswerHandle third = hasty.start("third");
        allAsked.countDown();
        assertThat(List.of(second, third))
                .extracting(handle -> handle.await().text())
                .containsExactly("Two.", "Three.");
        assertThat(api.userMessages(conversation.threadId())).containsExactly("first", "second", "third");
        assertThat(first.outcome()).isCompletedWithValueMatching(RunOutcome.Cancelled.class::isInstance);
    }

    @Test
    void leavesTheWaitForSomebodyElseToALaterQuestionThatCancels() {
        CountDownLatch looked = new CountDownLatch(1);
        api.nextRun(inProgress()).before("retrieveRun", looked::countDown);
        runOfSomebodyElse();
        AnswerHandle first = conversation.start("first");
        await(looked);
        api.nextRun(says("Two."));
        AnswerHandle second = conversation.whenBusy(WhenBusy.CANCEL_AND_RUN).start("second");
        assertThatThrownBy(first::await)
                .isInstanceOf(ConversationBusyException.class)
                .hasMessageContaining("A later question");
        assertThat(second.await().text()).isEqualTo("Two.");
        assertThat(api.userMessages(conversation.threadId())).containsExactly("second");
    }

    @Test
    void doesNotWaitForItsTurnForever() {
        AnswerHandle first = startWhatTakesLong();
        ConversationSettings impatient = ConversationSettings.defaults().withTurnWait(Duration.ofMillis(20));
        assertThatThrownBy(conversation.withSettings(impatient).start("second")::await)
                .isInstanceOf(ConversationBusyException.class)
                .hasMessageContaining("turnWait");
        assertThat(assistant.turns().waiting(conversation.threadId())).isZero();
        first.cancel();
    }

    @Test
    void cancelsItsRun() {
        AnswerHandle handle = startWhatTakesLong();
        handle.cancel();
        assertThat(handle.outcome())
                .succeedsWithin(SOON)
                .isInstanceOfSatisfying(
                        RunOutcome.Cancelled.class,
                        outcome -> assertThat(outcome.lastStatus()).isEqualTo(RunStatus.CANCELLED));
    }

    @Test
    void leavesTheLineWhenCancelledBeforeItsTurn() {
        AnswerHandle first = startWhatTakesLong();
        AnswerHandle second = conversation.start("second");
        second.cancel();
        assertThatThrownBy(second::await)
                .isInstanceOf(ConversationBusyException.class)
                .hasMessageContaining("was cancelled before it was asked");
        first.cancel();
        api.nextRun(says("Three."));
        assertThat(conversation.start("third").await().text()).isEqualTo("Three.");
        assertThat(api.userMessages(conversation.threadId())).containsExactly("first", "third");
    }

    @Test
    void startsNoRunWhenCancelledWhileItsMessageIsAdded() {
        CountDownLatch adding = new CountDownLatch(1);
        api.before("addUserMessage", () -> {
            adding.countDown();
            hold();
        });
        AnswerHandle handle = conversation.start("Why?");
        await(adding);
        handle.cancel();
        held.countDown();
        assertThatThrownBy(handle::await).hasMessageContaining("stands in the thread");
        assertThat(api.requests("createRun")).isEmpty();
        assertThat(assistant.turns().size()).isZero();
    }

    @Test
    void stopsWaitingForARunOfSomebodyElseWhenCancelled() {
        CountDownLatch looked = new CountDownLatch(1);
        api.nextRun(inProgress()).before("retrieveRun", looked::countDown);
        runOfSomebodyElse();
        AnswerHandle handle = conversation.start("Why?");
        await(looked);
        handle.cancel();
        assertThatThrownBy(handle::await).isInstanceOf(ConversationBusyException.class);
        assertThat(api.userMessages(conversation.threadId())).isEmpty();
    }

    @Test
    void isGivenUpByAnInterruptOfWhoeverWaits() {
        AnswerHandle handle = startWhatTakesLong();
        Thread.currentThread().interrupt();
        assertThatThrownBy(handle::await).isInstanceOf(UnansweredException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void asksNothingOfAClosedAssistant() {
        assistant.close();
        assertThatThrownBy(conversation.start("Why?")::await)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThat(api.requests("addUserMessage")).isEmpty();
    }

    @Test
    void carriesTheContextOfWhoeverAsks() {
        List<Thread> captured = new CopyOnWriteArrayList<>();
        ContextCarrier carrier = () -> {
            captured.add(Thread.currentThread());
            return () -> () -> {};
        };
        ToolDispatcher dispatcher =
                ToolDispatcher.builder(ToolRegistry.of()).carrier(carrier).build();
        api.nextRun(says("Snow."));
        try (RunDriver driver = RunDriver.of(api, dispatcher)) {
            Assistant.over(api, assistant.id(), driver, ConversationSettings.defaults())
                    .start("Will it snow?")
                    .await();
        }
        assertThat(captured).containsExactly(Thread.currentThread());
    }

    @Test
    void refusesABlankQuestionAtOnce() {
        assertThatThrownBy(() -> conversation.start(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> assistant.start("")).isInstanceOf(IllegalArgumentException.class);
    }

    private AnswerHandle startWhatTakesLong() {
        CountDownLatch running = new CountDownLatch(1);
        api.nextRun(inProgress()).before("retrieveRun", running::countDown);
        AnswerHandle first = conversation.start("first");
        await(running);
        return first;
    }

    private RunId runOfSomebodyElse() {
        return api.createRun(conversation.threadId(), new AssistantId("asst_other"), RunOptions.defaults())
                .id();
    }

    private void hold() {
        await(held);
    }

    private static RunListener listener(List<RunEvent> heard) {
        return new RunListener() {
            @Override
            public void onEvent(RunEvent event) {
                heard.add(event);
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
