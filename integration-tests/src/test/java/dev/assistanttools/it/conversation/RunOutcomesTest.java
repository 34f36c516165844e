package dev.assistanttools.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.it.wire.ServedApi;
import dev.assistanttools.openai.AssistantDraft;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.Sampling;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.ExecutedCall;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunHandle;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunOutcome.CancelReason;
import dev.assistanttools.run.RunRequest;
import dev.assistanttools.run.RunSettings;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The run driver against the real server, streamed: every ending has its type. */
class RunOutcomesTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private static final RunSettings SETTINGS =
            RunSettings.defaults().withPollIntervals(Duration.ofMillis(10), Duration.ofMillis(100));

    private final AssistantsClient client = AssistantsClient.connect(ClientSettings.of(API.baseUrl(), "not-a-secret"));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Workbench tools = new Workbench();
    private final ToolRegistry registry = ToolRegistry.of(tools);
    private final AssistantId assistant = client.createAssistant(new AssistantDraft(
                    "workbench", "gpt-4.1", "", "", registry.definitions(), List.of(), Map.of(), Sampling.unset()))
            .id();

    @AfterEach
    void close() {
        tools.release();
        threads.shutdownNow();
        client.close();
    }

    /** How runs are driven here. */
    RunSettings settings() {
        return SETTINGS;
    }

    @Test
    void completesWithTheAnswerAndItsUsage() {
        RunOutcome.Completed outcome = completed(run("/say It snows."));
        assertThat(outcome.text()).isEqualTo("It snows.");
        assertThat(outcome.usage().totalTokens()).isPositive();
        assertThat(outcome.calls()).isEmpty();
    }

    @Test
    void makesTheCallsOfSeveralRounds() {
        RunOutcome.Completed outcome = completed(
                run("/call next {\"number\":1}\n/call greet {\"name\":\"Ada\"}\n/then\n/call next {\"number\":2}"));
        assertThat(outcome.text()).isEqualTo("next -> 2\ngreet -> Hello, Ada!\nnext -> 3");
        assertThat(outcome.calls()).extracting(ExecutedCall::round).containsExactly(1, 1, 2);
    }

    @Test
    void keepsEveryDigitOnTheWholeWay() {
        RunOutcome.Completed outcome =
                completed(run("/call add {\"left\":12345678901234567.89,\"right\":0.000000000000000001}\n"
                        + "/call next {\"number\":9007199254740993}"));
        assertThat(outcome.text()).isEqualTo("add -> 12345678901234567.890000000000000001\nnext -> 9007199254740994");
    }

    @Test
    void callsTheToolsOfARoundAtTheSameTime() {
        RunOutcome.Completed outcome = completed(run("/call meet {\"name\":\"Ada\"}\n/call meet {\"name\":\"Bob\"}"));
        assertThat(outcome.text()).isEqualTo("meet -> Ada met somebody\nmeet -> Bob met somebody");
    }

    @Test
    void keepsAFailureToTheCallThatFailed() {
        RunOutcome.Completed outcome = completed(run(
                "/call greet {\"name\":\"Ada\"}\n/call break_down {}\n/call next {}\n/call greet {\"name\":\"Bob\"}"));
        assertThat(outcome.calls())
                .extracting(call -> (Object) call.result().getClass())
                .containsExactly(
                        ToolCallResult.Succeeded.class,
                        ToolCallResult.Failed.class,
                        ToolCallResult.Rejected.class,
                        ToolCallResult.Succeeded.class);
        assertThat(outcome.text())
                .startsWith("greet -> Hello, Ada!\n")
                .contains("/number")
                .endsWith("greet -> Hello, Bob!")
                .doesNotContain("hunter2");
    }

    @Test
    void endsFailedWithTheApisReason() {
        RunOutcome outcome = run("/fail rate_limit_exceeded Too many questions.");
        assertThat(outcome).isInstanceOfSatisfying(RunOutcome.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo("rate_limit_exceeded");
            assertThat(failed.message()).isEqualTo("Too many questions.");
        });
    }

    @Test
    void endsIncompleteWithWhatWasSaid() {
        RunOutcome outcome = run("/say Half an answer\n/incomplete max_completion_tokens");
        assertThat(outcome).isInstanceOfSatisfying(RunOutcome.Incomplete.class, incomplete -> {
            assertThat(incomplete.reason()).isEqualTo("max_completion_tokens");
            assertThat(incomplete.text()).isEqualTo("Half an answer");
        });
    }

    @Test
    void tellsThatSomebodyElseCancelled() throws InterruptedException {
        try (RunDriver driver = driver(settings())) {
            ThreadId thread = thread("/sleep 60000");
            RunHandle handle = driver.start(RunRequest.of(thread, assistant));
            client.cancelRun(thread, startedRun(handle));
            assertCancelled(get(handle.outcome()), CancelReason.ELSEWHERE);
        }
    }

    @Test
    void cancelsTheRunWhenTheDriverIsClosed() throws InterruptedException {
        RunDriver driver = driver(settings());
        RunHandle handle = driver.start(RunRequest.of(thread("/sleep 60000"), assistant));
        startedRun(handle);
        driver.close();
        assertCancelled(get(handle.outcome()), CancelReason.CLOSED);
    }

    @Test
    void cancelsTheRunThroughItsHandle() throws InterruptedException {
        try (RunDriver driver = driver(settings())) {
            RunHandle handle = driver.start(RunRequest.of(thread("/sleep 60000"), assistant));
            startedRun(handle);
            handle.cancel();
            assertCancelled(get(handle.outcome()), CancelReason.REQUESTED);
        }
    }

    @Test
    void goesOnWithARunOfAnotherDriver() throws InterruptedException {
        ThreadId thread = thread("/call next {\"number\":1}");
        RunId run = client.createRun(thread, assistant, RunOptions.defaults()).id();
        try (RunDriver driver = driver(settings())) {
            RunOutcome.Completed outcome =
                    completed(get(driver.resume(thread, run).outcome()));
            assertThat(outcome.text()).isEqualTo("next -> 2");
        }
    }

    @Test
    void cancelsTheRunWhenTheDriverIsClosedDuringACall() throws InterruptedException {
        RunDriver driver = driver(settings());
        CompletableFuture<RunOutcome> outcome = start(driver, thread("/call hold {}"));
        tools.awaitHold();
        CompletableFuture<Void> closed = CompletableFuture.runAsync(driver::close, threads);
        API.await(exchange -> exchange.path().endsWith("/cancel"));
        tools.release();
        assertCancelled(get(outcome), CancelReason.CLOSED);
        get(closed);
    }

    @Test
    void cancelsTheRunAtItsDeadline() {
        try (RunDriver driver = driver(settings().withDeadline(Duration.ofMillis(300)))) {
            RunOutcome outcome = driver.run(RunRequest.of(thread("/sleep 60000"), assistant));
            assertThat(outcome).isInstanceOf(RunOutcome.DeadlineExceeded.class);
            assertThat(statusAtTheServer(outcome)).isEqualTo(RunStatus.CANCELLED);
        }
    }

    private void assertCancelled(RunOutcome outcome, CancelReason reason) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RunOutcome.Cancelled.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo(reason));
        assertThat(statusAtTheServer(outcome)).isEqualTo(RunStatus.CANCELLED);
    }

    private static RunOutcome.Completed completed(RunOutcome outcome) {
        assertThat(outcome).isInstanceOf(RunOutcome.Completed.class);
        return (RunOutcome.Completed) outcome;
    }

    private RunStatus statusAtTheServer(RunOutcome outcome) {
        return client.retrieveRun(outcome.threadId(), outcome.runId()).status();
    }

    private RunOutcome run(String text) {
        try (RunDriver driver = driver(settings())) {
            return driver.run(RunRequest.of(thread(text), assistant));
        }
    }

    private CompletableFuture<RunOutcome> start(RunDriver driver, ThreadId thread) {
        return driver.start(RunRequest.of(thread, assistant)).outcome();
    }

    private static RunId startedRun(RunHandle handle) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (handle.runId().isEmpty()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            Thread.sleep(5);
        }
        return handle.runId().orElseThrow();
    }

    private RunDriver driver(RunSettings settings) {
        return RunDriver.of(client, ToolDispatcher.of(registry), settings);
    }

    private ThreadId thread(String text) {
        ThreadId thread = client.createThread();
        client.addUserMessage(thread, text);
        return thread;
    }

    private static <T> T get(CompletableFuture<T> future) {
        return future.orTimeout(30, TimeUnit.SECONDS).join();
    }
}
