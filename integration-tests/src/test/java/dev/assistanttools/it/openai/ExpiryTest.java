package dev.assistanttools.it.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.core.http.StreamResponse;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunStatus;
import com.openai.models.beta.threads.runs.steps.RunStep;
import dev.assistanttools.it.wire.AdjustableClock;
import dev.assistanttools.it.wire.ServedApi;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import java.time.Duration;
import java.util.Iterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A run has ten minutes from its creation, whatever it waits for. */
@SuppressWarnings("deprecation") // The SDK marks the whole Assistants API so: it is the subject.
class ExpiryTest {

    private static final AdjustableClock CLOCK = new AdjustableClock();
    private static final Duration OVERDUE = Duration.ofSeconds(601);

    @RegisterExtension
    static final ServedApi API = ServedApi.startedBy(() -> AssistantsServer.builder()
            .port(0)
            .model(Model.directive())
            .clock(CLOCK)
            .expiryCheck(Duration.ofMillis(20))
            .build()
            .start());

    private final JavaClient client = new JavaClient(API.baseUrl());

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void expiresARunThatWaitsForOutputs() throws InterruptedException {
        Run waiting = client.await(client.start(client.assistant("forecast"), "/call forecast {\"place\":\"Oslo\"}"));
        CLOCK.advance(Duration.ofSeconds(590));
        assertThat(client.retrieve(waiting).status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        CLOCK.advance(OVERDUE);
        Run run = client.await(waiting, RunStatus.EXPIRED);
        assertThat(client.step(run).status()).isEqualTo(RunStep.Status.EXPIRED);
        JavaBadRequest.of(() -> client.submit(waiting, JavaClient.outputs(waiting)))
                .says("Runs in status \"expired\" do not accept tool outputs.");
    }

    @Test
    void refusesToCancelAnExpiredRun() throws InterruptedException {
        Run waiting = client.await(client.start(client.assistant("forecast"), "/call forecast {\"place\":\"Oslo\"}"));
        CLOCK.advance(OVERDUE);
        client.await(waiting, RunStatus.EXPIRED);
        JavaBadRequest.of(() -> client.cancel(waiting)).says("Cannot cancel run with status 'expired'");
    }

    @Test
    void freesTheThreadOfAnExpiredRun() throws InterruptedException {
        Assistant assistant = client.assistant("forecast");
        Run waiting = client.await(client.start(assistant, "/call forecast {\"place\":\"Oslo\"}"));
        CLOCK.advance(OVERDUE);
        client.await(waiting, RunStatus.EXPIRED);
        client.say(waiting.threadId(), "/say Next.");
        Run next = client.await(client.start(assistant, waiting.threadId(), params -> params));
        assertThat(client.answer(next)).isEqualTo("Next.");
    }

    @Test
    void endsTheStreamOfARunThatThinksTooLong() throws InterruptedException {
        RunCreateParams params =
                RunCreateParams.builder().assistantId(client.assistant().id()).build();
        try (StreamResponse<AssistantStreamEvent> response =
                client.sdk().beta().threads().runs().createStreaming(client.thread("/sleep 60000"), params)) {
            Iterator<AssistantStreamEvent> events = response.stream().iterator();
            client.await(events.next().asThreadRunCreated().data(), RunStatus.IN_PROGRESS);
            CLOCK.advance(OVERDUE);
            events.forEachRemaining(AssistantStreamEvent::validate);
        }
        assertThat(API.eventsOfLastStream()).endsWith("thread.run.expired", "done");
    }
}
