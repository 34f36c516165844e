package dev.assistanttools.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.conversation.Answer;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.Conversation;
import dev.assistanttools.conversation.UnansweredException;
import dev.assistanttools.it.wire.Exchange;
import dev.assistanttools.it.wire.ServedApi;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.ExecutedCall;
import dev.assistanttools.run.RunEvent;
import dev.assistanttools.run.RunListener;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.tool.ToolCall;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The five-line use of the library against the real server. */
class ConversationTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private final AssistantsClient client = AssistantsClient.connect(ClientSettings.of(API.baseUrl(), "not-a-secret"));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Workbench tools = new Workbench();
    private final Assistant assistant =
            Assistant.create(client, AssistantSpec.named("workbench").withModel("gpt-4.1"), ToolRegistry.of(tools));

    @AfterEach
    void close() {
        tools.release();
        threads.shutdownNow();
        assistant.close();
        client.close();
    }

    @Test
    void answersFromToolCallsAndTellsWhichItMade() {
        Answer answer = assistant.ask("/call greet {\"name\":\"Ada\"}\n/call next {\"number\":1}");
        assertThat(answer.text()).isEqualTo("greet -> Hello, Ada!\nnext -> 2");
        assertThat(answer.calls())
                .extracting(ExecutedCall::call)
                .extracting(ToolCall::name, ToolCall::arguments)
                .containsExactly(tuple("greet", "{\"name\":\"Ada\"}"), tuple("next", "{\"number\":1}"));
        assertThat(answer.usage().totalTokens()).isPositive();
        assertThat(answer.runId().value()).startsWith("run_");
    }

    @Test
    void tellsItsToolsWhoAsksAndInWhichRun() {
        Conversation conversation = assistant.newConversation().withAttributes(Map.of("user", "Ada"));
        Answer answer = conversation.ask("/call origin {}");
        assertThat(answer.text()).isEqualTo("origin -> Ada in " + answer.runId().value());
        assertThat(assistant.ask("/call origin {}").text()).startsWith("origin -> nobody in run_");
    }

    @Test
    void submitsEachRoundInOneRequest() throws InterruptedException {
        assistant.ask("/call greet {\"name\":\"Ada\"}\n/call next {\"number\":1}\n/call break_down {}");
        assertThat(API.exchanges())
                .filteredOn(exchange -> exchange.path().endsWith("/submit_tool_outputs"))
                .singleElement()
                .extracting(Exchange::status)
                .isEqualTo(200);
    }

    @Test
    void goesOnWithAThread() {
        Conversation conversation = assistant.newConversation();
        assertThat(conversation.ask("/say One.").text()).isEqualTo("One.");
        assertThat(conversation.ask("/say Two.").text()).isEqualTo("Two.");
        Conversation later = assistant.conversation(conversation.threadId());
        assertThat(later.ask("/say Three.").threadId()).isEqualTo(conversation.threadId());
    }

    @Test
    void answersQuestionsOfOneConversationOneAfterTheOther() throws InterruptedException {
        Conversation conversation = assistant.newConversation();
        List<CompletableFuture<Answer>> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> conversation.ask("/call next {\"number\":" + i + "}"), threads))
                .toList();
        assertThat(answers)
                .extracting(
                        answer -> answer.orTimeout(60, TimeUnit.SECONDS).join().text())
                .containsExactly("next -> 1", "next -> 2", "next -> 3", "next -> 4");
        assertThat(API.exchanges())
                .filteredOn(exchange ->
                        exchange.path().contains(conversation.threadId().value()))
                .as("no request met a thread that was busy")
                .isNotEmpty()
                .allSatisfy(exchange -> assertThat(exchange.status()).isLessThan(300));
    }

    @Test
    void countsWhatAConversationAndAllOfThemHaveUsed() {
        Conversation conversation = assistant.newConversation();
        Answer first = conversation.ask("/call next {\"number\":1}");
        assertThatThrownBy(() -> conversation.ask("/fail server_error Away.")).isInstanceOf(UnansweredException.class);
        Answer other = assistant.ask("/say Other.");
        assertThat(conversation.usage().runs()).isEqualTo(2);
        assertThat(conversation.usage().calls()).isEqualTo(1);
        assertThat(conversation.usage().tokens().totalTokens())
                .isGreaterThanOrEqualTo(first.usage().totalTokens());
        assertThat(assistant.usage().runs()).isEqualTo(3);
        assertThat(assistant.usage().tokens())
                .isEqualTo(conversation.usage().tokens().plus(other.usage()));
    }

    @Test
    void saysWhyThereIsNoAnswer() {
        assertThatThrownBy(() -> assistant.ask("/fail server_error The model is away."))
                .isInstanceOfSatisfying(
                        UnansweredException.class, e -> assertThat(e.outcome()).isInstanceOf(RunOutcome.Failed.class))
                .hasMessageContaining("The model is away.");
    }

    @Test
    void asksAgainAfterAQuestionWithoutAnAnswer() {
        Conversation conversation = assistant.newConversation();
        assertThatThrownBy(() -> conversation.ask("/incomplete max_prompt_tokens"))
                .isInstanceOf(UnansweredException.class);
        assertThat(conversation.ask("/say Better.").text()).isEqualTo("Better.");
    }

    @Test
    void givesUpTheQuestionUnderWayWhenTheAssistantIsClosed() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        RunListener listener = new RunListener() {
            @Override
            public void onStatus(RunEvent.StatusChanged event) {
                started.countDown();
            }
        };
        CompletableFuture<Answer> answer =
                CompletableFuture.supplyAsync(() -> assistant.ask("/sleep 60000", listener), threads);
        assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
        assistant.close();
        assertThatThrownBy(() -> answer.orTimeout(30, TimeUnit.SECONDS).join())
                .hasCauseInstanceOf(UnansweredException.class);
        assertThat(API.exchanges())
                .anyMatch(exchange -> exchange.path().endsWith("/cancel") && exchange.status() == 200);
    }
}
