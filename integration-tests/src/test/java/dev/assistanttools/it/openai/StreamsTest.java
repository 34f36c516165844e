package dev.assistanttools.it.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.MustBeClosed;
import com.openai.core.http.StreamResponse;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.threads.ThreadCreateAndRunParams;
import com.openai.models.beta.threads.messages.MessageContentDelta;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunStatus;
import dev.assistanttools.it.wire.ServedApi;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("deprecation") // The SDK marks the whole Assistants API so: it is the subject.
class StreamsTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private static final String TWO_CALLS =
            "/call forecast {\"place\":\"Oslo\"}\n/call population {\"place\":\"Rome\"}";

    private final JavaClient client = new JavaClient(API.baseUrl());

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void streamsAnAnswerInItsDocumentedOrder() throws InterruptedException {
        List<AssistantStreamEvent> events = stream(client.assistant(), "/say It snows in New York this weekend.");
        assertThat(text(events)).isEqualTo("It snows in New York this weekend.");
        assertThat(events)
                .filteredOn(AssistantStreamEvent::isThreadMessageDelta)
                .hasSizeGreaterThan(1);
        assertThat(API.eventsOfLastStream().stream().distinct())
                .containsExactly(
                        "thread.run.created",
                        "thread.run.queued",
                        "thread.run.in_progress",
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.message.created",
                        "thread.message.in_progress",
                        "thread.message.delta",
                        "thread.message.completed",
                        "thread.run.step.completed",
                        "thread.run.completed",
                        "done");
        Run run = events.get(events.size() - 1).asThreadRunCompleted().data();
        assertThat(run).isEqualTo(client.retrieve(run));
        assertThat(run.usage()).isPresent();
    }

    @Test
    void streamsTwoCallsAndThenTheAnswerToTheirOutputs() throws InterruptedException {
        List<AssistantStreamEvent> events = stream(client.assistant("forecast", "population"), TWO_CALLS);
        Run waiting = events.get(events.size() - 1).asThreadRunRequiresAction().data();
        assertThat(JavaClient.requiredCalls(waiting)).hasSize(2);
        assertThat(API.eventsOfLastStream())
                .endsWith("thread.run.requires_action", "done")
                .doesNotContain("thread.run.step.completed");

        List<AssistantStreamEvent> more = client.submitStreamed(waiting);
        assertThat(API.eventsOfLastStream())
                .startsWith("thread.run.step.completed", "thread.run.queued", "thread.run.in_progress")
                .endsWith("thread.run.completed", "done");
        assertThat(text(more)).isEqualTo("forecast -> [{\"place\":\"Oslo\"}]\npopulation -> [{\"place\":\"Rome\"}]");
        assertThat(more.get(more.size() - 1).asThreadRunCompleted().data().id()).isEqualTo(waiting.id());
    }

    @Test
    void streamsARoundAfterARound() {
        List<AssistantStreamEvent> first = stream(
                client.assistant("forecast", "population"),
                "/call forecast {\"place\":\"Oslo\"}\n/then\n/call population {\"place\":\"Oslo\"}\n/then\n/say Both.");
        List<AssistantStreamEvent> second = client.submitStreamed(
                first.get(first.size() - 1).asThreadRunRequiresAction().data());
        List<AssistantStreamEvent> third = client.submitStreamed(
                second.get(second.size() - 1).asThreadRunRequiresAction().data());
        assertThat(text(third)).isEqualTo("Both.");
    }

    @Test
    void streamsANewThreadWithItsRun() throws InterruptedException {
        ThreadCreateAndRunParams params = ThreadCreateAndRunParams.builder()
                .assistantId(client.assistant().id())
                .thread(ThreadCreateAndRunParams.Thread.builder()
                        .addMessage(ThreadCreateAndRunParams.Thread.Message.builder()
                                .role(ThreadCreateAndRunParams.Thread.Message.Role.USER)
                                .content("/say Both.")
                                .build())
                        .build())
                .build();
        try (StreamResponse<AssistantStreamEvent> response =
                client.sdk().beta().threads().createAndRunStreaming(params)) {
            List<AssistantStreamEvent> events = read(response);
            assertThat(text(events)).isEqualTo("Both.");
            assertThat(events.get(0).asThreadCreated().data().id())
                    .isEqualTo(events.get(1).asThreadRunCreated().data().threadId());
        }
        assertThat(API.eventsOfLastStream()).startsWith("thread.created", "thread.run.created");
    }

    @Test
    void streamsAFailureAsARunsEvent() {
        List<AssistantStreamEvent> events = stream(client.assistant(), "/fail server_error The model is away.");
        Run run = events.get(events.size() - 1).asThreadRunFailed().data();
        assertThat(run.lastError().orElseThrow().message()).isEqualTo("The model is away.");
    }

    @Test
    void streamsAnAnswerThatIsCutOff() {
        List<AssistantStreamEvent> events = stream(client.assistant(), "/say Half\n/incomplete max_completion_tokens");
        assertThat(events.get(events.size() - 1).isThreadRunIncomplete()).isTrue();
    }

    @Test
    void streamsTheCancellationOfARunThatThinks() throws InterruptedException {
        try (StreamResponse<AssistantStreamEvent> response = open(client.assistant(), "/sleep 60000")) {
            Iterator<AssistantStreamEvent> events = response.stream().iterator();
            Run run = events.next().asThreadRunCreated().data();
            client.await(run, RunStatus.IN_PROGRESS);
            client.cancel(run);
            events.forEachRemaining(AssistantStreamEvent::validate);
        }
        assertThat(API.eventsOfLastStream()).endsWith("thread.run.cancelling", "thread.run.cancelled", "done");
    }

    @Test
    void finishesTheRunOfAReaderThatLeft() throws InterruptedException {
        Run run;
        try (StreamResponse<AssistantStreamEvent> response =
                open(client.assistant(), "/sleep 200\n/say Nobody listens.")) {
            run = response.stream().iterator().next().asThreadRunCreated().data();
        }
        Run ended = client.await(run);
        assertThat(ended.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(client.answer(ended)).isEqualTo("Nobody listens.");
    }

    @Test
    void refusesAStreamForALockedThreadLikeAnyRequest() throws InterruptedException {
        Assistant assistant = client.assistant("forecast", "population");
        Run waiting = client.await(client.start(assistant, TWO_CALLS));
        JavaBadRequest.of(() -> openOn(assistant, waiting.threadId()).close())
                .says("Thread " + waiting.threadId() + " already has an active run " + waiting.id() + ".");
    }

    private List<AssistantStreamEvent> stream(Assistant assistant, String text) {
        try (StreamResponse<AssistantStreamEvent> response = open(assistant, text)) {
            return read(response);
        }
    }

    @MustBeClosed
    private StreamResponse<AssistantStreamEvent> open(Assistant assistant, String text) {
        return openOn(assistant, client.thread(text));
    }

    @MustBeClosed
    private StreamResponse<AssistantStreamEvent> openOn(Assistant assistant, String thread) {
        return client.sdk()
                .beta()
                .threads()
                .runs()
                .createStreaming(
                        thread,
                        RunCreateParams.builder().assistantId(assistant.id()).build());
    }

    private static List<AssistantStreamEvent> read(StreamResponse<AssistantStreamEvent> response) {
        return response.stream().map(AssistantStreamEvent::validate).toList();
    }

    private static String text(List<AssistantStreamEvent> events) {
        return events.stream()
                .flatMap(event -> event.threadMessageDelta().stream())
                .flatMap(event -> event.data().delta().content().orElseThrow().stream())
                .map(MessageContentDelta::asText)
                .map(delta -> delta.text().orElseThrow().value().orElseThrow())
                .collect(Collectors.joining());
    }
}
