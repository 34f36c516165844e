package dev.assistanttools.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunHandle;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunOutcome.Completed;
import dev.assistanttools.run.RunOutcome.DeadlineExceeded;
import dev.assistanttools.run.RunRequest;
import dev.assistanttools.run.RunSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Runs of random shape through the real client, over connections on which everything goes wrong: no tool is called twice, no
 * output is lost or sent otherwise than it was made, and no run hangs past its deadline.
 */
class RandomFaultsTest {

    private static final int RUNS = 100 * Integer.getInteger("assistanttools.test.rounds", 1);
    private static final long SEED = Long.getLong("assistanttools.test.seed", System.nanoTime());
    private static final int AT_ONCE = 12;

    private static final RunSettings SETTINGS = RunSettings.defaults()
            .withDeadline(Duration.ofMinutes(1))
            .withCancelWait(Duration.ofSeconds(5))
            .withPollIntervals(Duration.ofMillis(1), Duration.ofMillis(10))
            .withStartRetries(20)
            .withSubmitRetries(5);

    /** Far beyond all that a run may take, as the machine may be slow; whoever comes later hangs. */
    private static final Duration PATIENCE = SETTINGS.deadline().multipliedBy(6);

    private final Notes notes = new Notes();
    private final Map<String, Integer> endings = new TreeMap<>();

    private record Underway(long seed, FaultyThread thread, ThreadId id, RunHandle handle) {}

    @Test
    void polledRunsSurvive() throws Exception {
        survive("polled", SETTINGS.withStreaming(false));
    }

    @Test
    void streamedRunsSurvive() throws Exception {
        survive("streamed", SETTINGS.withStreaming(true));
    }

    private void survive(String kind, RunSettings settings) throws Exception {
        ClientSettings where = ClientSettings.of("http://127.0.0.1/v1", "not-a-secret");
        long begun = System.nanoTime();
        try (FaultServer server = new FaultServer();
                AssistantsClient client = AssistantsClient.connect(
                        new ClientSettings(server.baseUrl(), where.apiKey(), where.timeout(), 0));
                RunDriver driver = RunDriver.of(client, ToolDispatcher.of(ToolRegistry.of(notes)), settings)) {
            Deque<Underway> underway = new ArrayDeque<>();
            for (int i = 0; i < RUNS; i++) {
                if (underway.size() == AT_ONCE) {
                    check(server, underway.remove());
                }
                underway.add(start(server, driver, i));
            }
            while (!underway.isEmpty()) {
                check(server, underway.remove());
            }
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        System.out.println(RUNS + " " + kind + " runs with faults, seed " + SEED + ", " + millis + " ms: " + endings);
        assertThat(endings.getOrDefault("Completed", 0)).as("seed %d", SEED).isGreaterThan(RUNS / 2);
    }

    private static Underway start(FaultServer server, RunDriver driver, int number) {
        ThreadId id = new ThreadId("thread_" + number);
        FaultyThread thread = server.thread(id.value(), SEED + number);
        return new Underway(SEED + number, thread, id, driver.start(RunRequest.of(id, new AssistantId("asst_1"))));
    }

    private void check(FaultServer server, Underway run) throws Exception {
        String as = "seed " + run.seed();
        boolean isCompleted = false;
        try {
            RunOutcome outcome = run.handle().outcome().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(outcome).as(as).isInstanceOfAny(Completed.class, DeadlineExceeded.class);
            isCompleted = outcome instanceof Completed;
            endings.merge(outcome.getClass().getSimpleName(), 1, Integer::sum);
            if (outcome instanceof Completed completed) {
                assertThat(completed.text()).as(as).isEqualTo(ScriptedRun.ANSWER);
            }
        } catch (ExecutionException e) {
            assertThat(e).as(as).hasCauseInstanceOf(AssistantApiException.class);
            endings.merge("AssistantApiException", 1, Integer::sum);
        }
        server.forget(run.id().value());
        synchronized (run.thread()) {
            check(run.thread(), isCompleted, as);
        }
    }

    private void check(FaultyThread thread, boolean isCompleted, String as) {
        ScriptedRun run = thread.run();
        assertThat(run.violations()).as(as).isEmpty();
        for (String call : thread.allCalls()) {
            List<String> said = List.copyOf(notes.said(call));
            assertThat(said.size()).as(as + ", calls of " + call).isLessThanOrEqualTo(1);
            if (isCompleted || run.outputs().containsKey(call)) {
                assertThat(said)
                        .as(as + ", " + call)
                        .containsExactly(run.outputs().get(call));
            }
            notes.forget(call);
        }
    }
}
