package dev.assistanttools.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.conversation.AnswerHandle;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.Conversation;
import dev.assistanttools.it.wire.ServedApi;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunEvent;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunSettings;
import dev.assistanttools.run.RunTranscript;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that nobody waits for, against the real server; streamed, and looked at. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class AnswerHandleTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private final AssistantsClient client = AssistantsClient.connect(ClientSettings.of(API.baseUrl(), "not-a-secret"));
    private final Workbench tools = new Workbench();
    private final Assistant assistant;

    AnswerHandleTest(boolean isStreamed) {
        assistant = Assistant.builder(client, AssistantSpec.named("later").withModel("gpt-4.1"), ToolRegistry.of(tools))
                .runSettings(RunSettings.defaults()
                        .withStreaming(isStreamed)
                        .withPollIntervals(Duration.ofMillis(10), Duration.ofMillis(100)))
                .create();
    }

    @AfterEach
    void close() {
        tools.release();
        assistant.close();
        client.close();
    }

    @Test
    void answersQuestionsInTheOrderOfAsking() throws InterruptedException {
        Conversation conversation = assistant.newConversation();
        List<AnswerHandle> handles = IntStream.range(0, 4)
                .mapToObj(i -> conversation.start("/call next {\"number\":" + i + "}"))
                .toList();
        assertThat(handles)
                .extracting(handle -> handle.await().text())
                .containsExactly("next -> 1", "next -> 2", "next -> 3", "next -> 4");
        assertThat(conversation.usage().runs()).isEqualTo(4);
        assertThat(API.exchanges()).noneMatch(exchange -> exchange.status() == 400);
    }

    @Test
    void tellsWhatHappensInAConversationThatIsYetToBeMade() {
        RunTranscript transcript = new RunTranscript();
        AnswerHandle handle = assistant.start("/call greet {\"name\":\"Ada\"}", transcript);
        assertThat(handle.stream())
                .hasAtLeastOneElementOfType(RunEvent.CallFinished.class)
                .last()
                .isInstanceOf(RunEvent.Ended.class);
        assertThat(handle.await().text()).isEqualTo("greet -> Hello, Ada!");
        assertThat(transcript.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.texts()).containsExactly("greet -> Hello, Ada!"));
    }

    @Test
    void isCancelledAtTheServer() throws InterruptedException {
        AnswerHandle handle = assistant.newConversation().start("/call hold {}");
        tools.awaitHold();
        handle.cancel();
        assertThat(handle.outcome())
                .succeedsWithin(Duration.ofSeconds(60))
                .isInstanceOfSatisfying(
                        RunOutcome.Cancelled.class,
                        outcome -> assertThat(outcome.lastStatus()).isEqualTo(RunStatus.CANCELLED));
    }
}
