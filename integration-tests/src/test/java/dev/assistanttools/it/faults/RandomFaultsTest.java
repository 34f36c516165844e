package dev.assistanttools.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunBudget;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunHandle;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunRequest;
import dev.assistanttools.run.RunSettings;
import dev.assistanttools.run.StreamSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Runs of random shape through the real client, over connections on which everything goes wrong; some with budgets, some that are
 * cancelled by another thread, some that never end by themselves. What has to be true of them, {@link FaultyRun} says.
 *
 * <p>{@code -Dassistanttools.test.rounds=100} makes 10,000 runs of each kind; {@code -Dassistanttools.test.seed} repeats the
 * choices of a run, not its moments.
 */
class RandomFaultsTest {

    private static final int RUNS = 100 * Integer.getInteger("assistanttools.test.rounds", 1);
    private static final long SEED = Long.getLong("assistanttools.test.seed", System.nanoTime());
    private static final int AT_ONCE = 24;

    /** So many more runs are made, if need be, until every fault has happened. */
    private static final int MOST_MORE = 2_000;

    /** A request without an answer costs a run so long. */
    private static final Duration HANG = Duration.ofMillis(500);

    private static final RunSettings PATIENT = RunSettings.defaults()
            .withDeadline(Duration.ofMinutes(2))
            .withCancelWait(Duration.ofSeconds(30))
            .withPollIntervals(Duration.ofMillis(1), Duration.ofMillis(10))
            .withStreaming(StreamSettings.defaults().withMaxSilence(HANG))
            .withStartRetries(20)
            .withSubmitRetries(5);

    private static final Duration SHORT_DEADLINE = Duration.ofMillis(400);

    /** Deadline, cancellation and the reading of the answer, and as much again for a slow machine; whoever comes later hangs. */
    private static final Duration PATIENCE =
            PATIENT.deadline().plus(PATIENT.cancelWait().multipliedBy(2)).multipliedBy(2);

    private final Notes notes = new Notes();
    private final FaultCounts counts = new FaultCounts();
    private final Map<String, Integer> endings = new TreeMap<>();
    private final List<Future<?>> cancellations = new ArrayList<>();

    @Test
    void polledRunsSurvive() throws Exception {
        survive("polled", PATIENT.withStreaming(false));
    }

    @Test
    void streamedRunsSurvive() throws Exception {
        survive("streamed", PATIENT);
    }

    @Test
    void runsOfWhichFewAreStreamedSurvive() throws Exception {
        survive("mixed", PATIENT.withStreaming(PATIENT.streaming().withMaxStreams(AT_ONCE / 6)));
    }

    private void survive(String kind, RunSettings settings) throws Exception {
        long begun = System.nanoTime();
        ScheduledExecutorService cancels = Executors.newSingleThreadScheduledExecutor();
        try (FaultServer server = new FaultServer();
                AssistantsClient client = AssistantsClient.connect(
                        ClientSettings.of(server.baseUrl(), "none").withTimeout(HANG));
                RunDriver patient = driver(client, settings);
                RunDriver hurried = driver(client, settings.withDeadline(SHORT_DEADLINE))) {
            Deque<FaultyRun> underWay = new ArrayDeque<>();
            boolean isStreamed = settings.streaming().isOn();
            for (int i = 0; i < RUNS || !counts.missing(isStreamed).isEmpty(); i++) {
                assertThat(i).as("runs without " + counts.missing(isStreamed)).isLessThan(RUNS + MOST_MORE);
                if (underWay.size() == AT_ONCE) {
                    check(server, underWay.remove());
                }
                underWay.add(start(server, i, patient, hurried, cancels));
            }
            while (!underWay.isEmpty()) {
                check(server, underWay.remove());
            }
            for (Future<?> cancellation : cancellations) {
                cancellation.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS); // never throws
            }
        } finally {
            cancels.shutdownNow();
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        int all = endings.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("%d %s runs with faults, seed %d, %d ms: %s, %s%n", all, kind, SEED, millis, endings, counts);
        assertThat(endings.getOrDefault("Completed", 0)).as("seed %d", SEED).isGreaterThan(all / 2);
    }

    private RunDriver driver(AssistantsClient client, RunSettings settings) {
        return RunDriver.of(client, ToolDispatcher.of(ToolRegistry.of(notes)), settings);
    }

    private FaultyRun start(
            FaultServer server, int number, RunDriver patient, RunDriver hurried, ScheduledExecutorService cancels) {
        Random random = new Random(SEED + number);
        boolean isEndless = random.nextInt(12) == 0;
        boolean isCancelled = random.nextInt(8) == 0;
        boolean hasBudget = random.nextInt(4) == 0;
        FaultyThread thread = server.add(new FaultyThread(
                "thread_" + number, FaultPlan.random(random, counts), isEndless ? RunScript::endless : RunScript::any));
        RunRequest request = RunRequest.of(new ThreadId(thread.id()), new AssistantId("asst_1"));
        ToldEvents told = new ToldEvents();
        Set<Class<? extends RunOutcome>> unasked = new HashSet<>();
        if (hasBudget) {
            unasked.add(RunOutcome.OverBudget.class);
            request = request.withBudget(
                    random.nextBoolean()
                            ? RunBudget.unlimited().withCalls(1 + random.nextInt(3))
                            : RunBudget.unlimited().withRounds(1));
        }
        if (isEndless) {
            unasked.add(RunOutcome.DeadlineExceeded.class);
        }
        RunHandle handle = (isEndless ? hurried : patient).start(request, told);
        if (isCancelled) {
            unasked.add(RunOutcome.Cancelled.class);
            cancellations.add(cancels.schedule(handle::cancel, random.nextInt(100), TimeUnit.MILLISECONDS));
        }
        return new FaultyRun("seed " + (SEED + number), thread, handle, told, unasked);
    }

    private void check(FaultServer server, FaultyRun run) throws Exception {
        endings.merge(run.check(notes, PATIENCE), 1, Integer::sum);
        server.forget(run.thread());
    }
}
