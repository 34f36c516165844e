package dev.assistanttools.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.conversation.Answer;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.Conversation;
import dev.assistanttools.conversation.ConversationBusyException;
import dev.assistanttools.conversation.ConversationSettings;
import dev.assistanttools.conversation.WhenBusy;
import dev.assistanttools.it.wire.ServedApi;
import dev.assistanttools.openai.ApiErrorKind;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.openai.ToolCallOutput;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Two assistants that know nothing of each other, as two processes don't, on one thread of the real server. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class WhenBusyTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private final AssistantsClient client = AssistantsClient.connect(ClientSettings.of(API.baseUrl(), "not-a-secret"));
    private final Workbench tools = new Workbench();
    private final boolean isStreamed;
    private final Assistant here;
    private final Assistant there;
    private final ThreadId thread;
    private final Conversation conversation;

    WhenBusyTest(boolean isStreamed) {
        this.isStreamed = isStreamed;
        here = assistant("here");
        there = assistant("there");
        thread = there.newConversation().threadId();
        conversation = here.conversation(thread);
    }

    @AfterEach
    void close() {
        tools.release();
        here.close();
        there.close();
        client.close();
    }

    @Test
    void waitsUntilTheOtherRunHasEnded() throws Exception {
        CompletableFuture<Answer> theirs = holdThere();
        CompletableFuture<Answer> ours = CompletableFuture.supplyAsync(() -> conversation.ask("/say Ours."));
        API.await(exchange -> exchange.path().contains(thread.value()) && exchange.status() == 400);
        tools.release();
        assertThat(theirs.get(60, TimeUnit.SECONDS).text()).isEqualTo("hold -> released");
        assertThat(ours.get(60, TimeUnit.SECONDS).text()).isEqualTo("Ours.");
    }

    @Test
    void failsWithTheRunThatKeepsTheThread() throws Exception {
        CompletableFuture<Answer> theirs = holdThere();
        ConversationBusyException e = catchThrowableOfType(
                ConversationBusyException.class,
                () -> conversation.whenBusy(WhenBusy.FAIL).ask("/say Ours."));
        tools.release();
        assertThat(e.activeRun()).contains(theirs.get(60, TimeUnit.SECONDS).runId());
    }

    @Test
    void cancelsTheRunThatKeepsTheThread() throws Exception {
        CompletableFuture<Answer> theirs = holdThere();
        assertThat(conversation
                        .whenBusy(WhenBusy.CANCEL_AND_RUN)
                        .ask("/say Ours.")
                        .text())
                .isEqualTo("Ours.");
        tools.release();
        assertThat(theirs)
                .failsWithin(Duration.ofSeconds(60))
                .withThrowableThat()
                .withMessageContaining("cancelled");
    }

    @Test
    void refusesMoreQuestionsThanMayWait() throws Exception {
        CompletableFuture<Answer> theirs = holdThere();
        Conversation full = there.conversation(thread)
                .withSettings(ConversationSettings.defaults().withMaxWaiting(0));
        assertThatThrownBy(() -> full.ask("/say Ours."))
                .isInstanceOfSatisfying(
                        ConversationBusyException.class,
                        e -> assertThat(e.activeRun()).isPresent());
        tools.release();
        assertThat(theirs.get(60, TimeUnit.SECONDS).text()).isEqualTo("hold -> released");
    }

    @Test
    void knowsTheKindsOfRefusals() {
        RunId run = conversation.ask("/say Done.").runId();
        assertThatThrownBy(() -> client.cancelRun(thread, run)).satisfies(is(ApiErrorKind.NOT_CANCELLABLE));
        assertThatThrownBy(() -> client.submitToolOutputs(thread, run, List.of(new ToolCallOutput("call_1", ""))))
                .satisfies(is(ApiErrorKind.OUTPUTS_UNWANTED));
        assertThatThrownBy(() -> client.retrieveRun(thread, new RunId("run_none")))
                .satisfies(is(ApiErrorKind.NOT_FOUND));
    }

    private static ThrowingConsumer<Throwable> is(ApiErrorKind kind) {
        return e -> assertThat(((AssistantApiException) e).kind()).isEqualTo(kind);
    }

    private CompletableFuture<Answer> holdThere() throws InterruptedException {
        CompletableFuture<Answer> theirs =
                CompletableFuture.supplyAsync(() -> there.conversation(thread).ask("/call hold {}"));
        tools.awaitHold();
        return theirs;
    }

    private Assistant assistant(String name) {
        return Assistant.builder(client, AssistantSpec.named(name).withModel("gpt-4.1"), ToolRegistry.of(tools))
                .runSettings(RunSettings.defaults()
                        .withStreaming(isStreamed)
                        .withPollIntervals(Duration.ofMillis(10), Duration.ofMillis(100)))
                .create();
    }
}
