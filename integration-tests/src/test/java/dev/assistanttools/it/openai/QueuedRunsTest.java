package dev.assistanttools.it.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.MustBeClosed;
import com.openai.core.http.StreamResponse;
import com.openai.errors.SseException;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunStatus;
import dev.assistanttools.it.wire.CheckedServer;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import java.io.IOException;
import java.util.Iterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that runs one run at a time: the second one waits for its turn. */
@SuppressWarnings("deprecation") // The SDK marks the whole Assistants API so: it is the subject.
class QueuedRunsTest {

    private CheckedServer server;
    private JavaClient client;
    private Run running;

    @BeforeEach
    void start() throws IOException {
        server = new CheckedServer(AssistantsServer.builder()
                .port(0)
                .model(Model.directive())
                .maxConcurrentRuns(1)
                .build()
                .start());
        client = new JavaClient(server.baseUrl());
        running = client.start(client.assistant(), "/sleep 60000");
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
        server.stop();
        assertThat(server.problems()).as("answers that break the API").isEmpty();
        server.close();
    }

    @Test
    void cancelsARunThatIsQueued() throws InterruptedException {
        Run queued = client.start(client.assistant(), "/say Too late.");
        assertThat(client.retrieve(queued).status()).isEqualTo(RunStatus.QUEUED);
        assertThat(client.cancel(queued).status()).isIn(RunStatus.CANCELLING, RunStatus.CANCELLED);
        Run run = client.await(queued);
        assertThat(run.status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(run.startedAt()).isEmpty();
        assertThat(client.answer(run)).isEmpty();
    }

    @Test
    void givesItsTurnToTheNextWhenARunIsCancelled() throws InterruptedException {
        Run queued = client.start(client.assistant(), "/say My turn.");
        client.cancel(running);
        assertThat(client.answer(client.await(queued))).isEqualTo("My turn.");
    }

    @Test
    void endsTheStreamOfAQueuedRunWithAnErrorWhenItCloses() {
        try (StreamResponse<AssistantStreamEvent> response = stream("/say Later.")) {
            Iterator<AssistantStreamEvent> events = response.stream().iterator();
            assertThat(events.next().isThreadRunCreated()).isTrue();
            server.stop();
            assertThatThrownBy(() -> events.forEachRemaining(AssistantStreamEvent::validate))
                    .isInstanceOfSatisfying(SseException.class, error -> {
                        assertThat(error).hasMessage("200: The server is shutting down.");
                        assertThat(error.type()).contains("server_error");
                    });
        }
    }

    @Test
    void failsTheRunThatItIsInTheMiddleOfWhenItCloses() throws InterruptedException {
        client.cancel(running);
        client.await(running);
        try (StreamResponse<AssistantStreamEvent> response = stream("/sleep 60000")) {
            Iterator<AssistantStreamEvent> events = response.stream().iterator();
            AssistantStreamEvent last = events.next();
            while (!last.isThreadRunInProgress()) {
                last = events.next();
            }
            server.stop();
            while (events.hasNext()) {
                last = events.next().validate();
            }
            assertThat(last.asThreadRunFailed()
                            .data()
                            .lastError()
                            .orElseThrow()
                            .code()
                            .asString())
                    .isEqualTo("server_error");
        }
    }

    @MustBeClosed
    private StreamResponse<AssistantStreamEvent> stream(String text) {
        return client.sdk()
                .beta()
                .threads()
                .runs()
                .createStreaming(
                        client.thread(text),
                        RunCreateParams.builder()
                                .assistantId(client.assistant().id())
                                .build());
    }
}
