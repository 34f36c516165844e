package dev.assistanttools.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.it.wire.ServedApi;
import dev.assistanttools.openai.AssistantDraft;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.Sampling;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunHandle;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunRequest;
import dev.assistanttools.run.RunSettings;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How long runs at the real server may take, and what it takes to wait for them. */
class RunLimitsTest {

    private static final int RUNS = 60;
    private static final int THREADS = 3;

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private final AssistantsClient client = AssistantsClient.connect(ClientSettings.of(API.baseUrl(), "not-a-secret"));
    private final ToolRegistry registry = ToolRegistry.of(new Workbench());
    private final AssistantId assistant = assistant(client);

    @AfterEach
    void close() {
        client.close();
    }

    /** Its clock stands still, so that it never does. */
    @Test
    void cancelsBeforeTheServerEndsTheRun() {
        try (AssistantsServer brief = AssistantsServer.builder()
                        .port(0)
                        .model(Model.directive())
                        .clock(Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC))
                        .runTimeToLive(Duration.ofSeconds(2))
                        .build()
                        .start();
                AssistantsClient there = AssistantsClient.connect(ClientSettings.of(brief.baseUrl(), "not-a-secret"));
                RunDriver driver = RunDriver.of(there, ToolDispatcher.of(registry))) {
            RunOutcome outcome = driver.run(request(there, assistant(there), "/sleep 60000"));
            assertThat(outcome).isInstanceOfSatisfying(RunOutcome.DeadlineExceeded.class, exceeded -> {
                assertThat(exceeded.deadline()).isLessThan(Duration.ofSeconds(2));
                assertThat(exceeded.lastStatus()).isEqualTo(RunStatus.CANCELLED);
            });
        }
    }

    @Test
    void tellsAtTheDeadlineWhatWasDone() {
        RunOutcome outcome = null;
        for (long millis = 400; outcome == null || outcome.calls().isEmpty(); millis *= 2) {
            assertThat(millis).as("patience").isLessThan(60_000);
            RunSettings settings = RunSettings.defaults().withDeadline(Duration.ofMillis(millis));
            try (RunDriver driver = RunDriver.of(client, ToolDispatcher.of(registry), settings)) {
                outcome = driver.run(request(
                        client,
                        assistant,
                        "/call next {\"number\":1}\n/then\n/sleep 60000\n/call next {\"number\":2}"));
            }
        }
        assertThat(outcome).isInstanceOf(RunOutcome.DeadlineExceeded.class);
        assertThat(outcome.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.result().output()).isEqualTo("2"));
    }

    @Test
    void waitsForManyRunsOnAHandfulOfThreads() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        RunSettings settings =
                RunSettings.defaults().withCancelWait(Duration.ofSeconds(60)).withStreaming(false);
        List<RunHandle> handles = new ArrayList<>();
        try (RunDriver driver = RunDriver.builder(client, ToolDispatcher.of(registry))
                .settings(settings)
                .executor(threads)
                .build()) {
            for (int i = 0; i < RUNS; i++) {
                handles.add(driver.start(request(client, assistant, "/sleep 60000")));
            }
            awaitStarted(handles);
            assertThat(handles).noneMatch(handle -> handle.outcome().isDone());
        } finally {
            threads.shutdownNow();
        }
        assertThat(handles)
                .allSatisfy(handle -> assertThat(handle.outcome())
                        .isCompletedWithValueMatching(outcome -> outcome instanceof RunOutcome.Cancelled));
    }

    private static void awaitStarted(List<RunHandle> handles) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (handles.stream().anyMatch(handle -> handle.runId().isEmpty())) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            Thread.sleep(5);
        }
    }

    private AssistantId assistant(AssistantsClient where) {
        return where.createAssistant(new AssistantDraft(
                        "workbench", "gpt-4.1", "", "", registry.definitions(), List.of(), Map.of(), Sampling.unset()))
                .id();
    }

    private static RunRequest request(AssistantsClient where, AssistantId assistant, String text) {
        ThreadId thread = where.createThread();
        where.addUserMessage(thread, text);
        return RunRequest.of(thread, assistant);
    }
}
