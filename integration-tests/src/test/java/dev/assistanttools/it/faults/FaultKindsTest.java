package dev.assistanttools.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunHandle;
import dev.assistanttools.run.RunRequest;
import dev.assistanttools.run.RunSettings;
import dev.assistanttools.run.StreamSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault alone, once, at each request where it can happen: the run completes with all of its calls, as if it had not. */
class FaultKindsTest {

    /** More than a run has requests. */
    private static final int MOST_PLACES = 14;

    private static final Duration HANG = Duration.ofMillis(300);

    private static final RunSettings SETTINGS = RunSettings.defaults()
            .withPollIntervals(Duration.ofMillis(1), Duration.ofMillis(10))
            .withStreaming(StreamSettings.defaults().withMaxSilence(HANG))
            .withStartRetries(10);

    private final Notes notes = new Notes();
    private final FaultCounts counts = new FaultCounts();
    private FaultServer server;
    private AssistantsClient client;

    @BeforeEach
    void start() throws Exception {
        server = new FaultServer();
        client = AssistantsClient.connect(
                ClientSettings.of(server.baseUrl(), "none").withTimeout(HANG));
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @MethodSource("ofStreams")
    void aStreamedRunCompletes(Fault fault) throws Exception {
        complete(fault, SETTINGS);
    }

    @ParameterizedTest
    @MethodSource("ofLooks")
    void aPolledRunCompletes(Fault fault) throws Exception {
        complete(fault, SETTINGS.withStreaming(false));
    }

    static Stream<Fault> ofStreams() {
        return Arrays.stream(Fault.values()).filter(fault -> isShort(fault) && !fault.needsLook());
    }

    static Stream<Fault> ofLooks() {
        return Arrays.stream(Fault.values()).filter(fault -> isShort(fault) && !fault.needsStream());
    }

    /** A wait of minutes is not waited here. */
    private static boolean isShort(Fault fault) {
        return fault != Fault.NONE && fault != Fault.LONG_WAIT;
    }

    private void complete(Fault fault, RunSettings settings) throws Exception {
        try (RunDriver driver = RunDriver.of(client, ToolDispatcher.of(ToolRegistry.of(notes)), settings)) {
            List<FaultyRun> runs = new ArrayList<>();
            for (int place = 0; place < MOST_PLACES; place++) {
                runs.add(start(driver, fault, place));
            }
            for (FaultyRun run : runs) {
                assertThat(run.check(notes)).as(run.name()).isEqualTo("Completed");
            }
        }
        assertThat(counts.of(fault)).as("how often it happened").isGreaterThan(1);
    }

    private FaultyRun start(RunDriver driver, Fault fault, int place) {
        FaultyThread thread =
                server.add(new FaultyThread("thread_" + place, FaultPlan.once(fault, place, counts), RunScript::plain));
        RunRequest request = RunRequest.of(new ThreadId(thread.id()), new AssistantId("asst_1"));
        ToldEvents told = new ToldEvents();
        RunHandle handle = driver.start(request, told);
        told.subscribe(handle);
        return new FaultyRun(fault + " at " + place, thread, handle.outcome(), told, Set.of(), SETTINGS.deadline());
    }
}
