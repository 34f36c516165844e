package dev.assistanttools.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunSettings;
import dev.assistanttools.run.StreamSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs of random shape through the real client, over connections on which everything goes wrong; some with budgets, some that are
 * given up by another thread, some that never end by themselves. What has to be true of them, {@link FaultyRun} says.
 *
 * <p>{@code -Dassistanttools.test.rounds=100} makes 10,000 runs of each kind; {@code -Dassistanttools.test.seed} repeats the
 * choices of a run, not its moments.
 */
@Execution(ExecutionMode.CONCURRENT)
class RandomFaultsTest {

    private static final int RUNS = 100 * Integer.getInteger("assistanttools.test.rounds", 1);
    private static final long SEED = Long.getLong("assistanttools.test.seed", System.nanoTime());
    private static final int AT_ONCE = 24;

    /** So many more runs are made, if need be, until every fault has happened. */
    private static final int MOST_MORE = 2_000;

    /** A request without an answer costs a patient run so long. */
    private static final Duration HANG = Duration.ofMillis(500);

    /** What a slow machine may take; far less than the slow client waits for an answer by itself. */
    private static final Duration SLACK = Duration.ofMinutes(2);

    private static final RunSettings PATIENT = RunSettings.defaults()
            .withDeadline(Duration.ofMinutes(2))
            .withCancelWait(Duration.ofSeconds(5))
            .withPollIntervals(Duration.ofMillis(1), Duration.ofMillis(10))
            .withStreaming(StreamSettings.defaults().withMaxSilence(HANG))
            .withStartRetries(20)
            .withSubmitRetries(5);

    private final FaultCounts counts = new FaultCounts();
    private final Notes notes = new Notes();
    private final Map<String, Integer> endings = new TreeMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private FaultServer server;
    private AssistantsClient client;

    /** Waits minutes for an answer: nothing but their deadline, or their end, ends the requests of a hurried run. */
    private AssistantsClient slowClient;

    @BeforeEach
    void start() throws Exception {
        server = new FaultServer();
        ClientSettings settings = ClientSettings.of(server.baseUrl(), "none");
        client = AssistantsClient.connect(settings.withTimeout(HANG));
        slowClient = AssistantsClient.connect(settings.withTimeout(SLACK.multipliedBy(3)));
    }

    @AfterEach
    void stop() throws Exception {
        timer.shutdownNow();
        client.close();
        slowClient.close();
        server.close();
    }

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

    @Test
    void runsOfADriverThatIsClosedSurvive() throws Exception {
        RunSettings settings = hurried(PATIENT);
        for (int first = 0; first < RUNS; first += AT_ONCE) {
            Random random = new Random(SEED + first);
            List<FaultyRun> runs = new ArrayList<>();
            try (RunDriver driver = driver(slowClient, settings.withStreaming(random.nextBoolean()))) {
                FaultyRuns starter = new FaultyRuns(server, counts, driver, most(settings), timer);
                for (int i = first; i < first + AT_ONCE; i++) {
                    runs.add(starter.closed("seed " + (SEED + i), "thread_" + i, new Random(SEED + i)));
                }
                Thread.sleep(random.nextInt(150));
            }
            for (FaultyRun run : runs) {
                check(run);
            }
        }
        System.out.printf("runs of closed drivers with faults, seed %d: %s%n", SEED, endings);
    }

    private void survive(String kind, RunSettings settings) throws Exception {
        long begun = System.nanoTime();
        RunSettings brief = hurried(settings);
        try (RunDriver patient = driver(client, settings);
                RunDriver hurried = driver(slowClient, brief)) {
            FaultyRuns runs = new FaultyRuns(server, counts, patient, most(settings), timer);
            FaultyRuns hurriedRuns = new FaultyRuns(server, counts, hurried, most(brief), timer);
            boolean isStreamed = settings.streaming().isOn();
            Deque<FaultyRun> underWay = new ArrayDeque<>();
            for (int i = 0; i < RUNS || !counts.missing(isStreamed).isEmpty(); i++) {
                assertThat(i).as("runs without " + counts.missing(isStreamed)).isLessThan(RUNS + MOST_MORE);
                if (underWay.size() == AT_ONCE) {
                    check(underWay.remove());
                }
                Random random = new Random(SEED + i);
                boolean isEndless = random.nextInt(10) == 0;
                String name = "seed " + (SEED + i);
                underWay.add(
                        isEndless
                                ? hurriedRuns.endless(name, "thread_" + i, random)
                                : runs.any(name, "thread_" + i, random));
            }
            while (!underWay.isEmpty()) {
                check(underWay.remove());
            }
            runs.awaitStops();
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        int all = endings.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("%d %s runs with faults, seed %d, %d ms: %s, %s%n", all, kind, SEED, millis, endings, counts);
        assertThat(endings.getOrDefault("Completed", 0)).as("seed %d", SEED).isGreaterThan(all / 2);
    }

    private static RunSettings hurried(RunSettings settings) {
        return settings.withDeadline(Duration.ofMillis(400))
                .withCancelWait(Duration.ofSeconds(2))
                .withStreaming(settings.streaming().withMaxSilence(Duration.ofMinutes(1)));
    }

    private static Duration most(RunSettings settings) {
        return settings.deadline().plus(settings.cancelWait().multipliedBy(2)).plus(SLACK);
    }

    private RunDriver driver(AssistantsClient api, RunSettings settings) {
        return RunDriver.of(api, ToolDispatcher.of(ToolRegistry.of(notes)), settings);
    }

    private void check(FaultyRun run) throws Exception {
        endings.merge(run.check(notes), 1, Integer::sum);
        server.forget(run.thread());
    }
}
