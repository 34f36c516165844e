package dev.assistanttools.run;

import static dev.assistanttools.fake.FakeAssistantsApi.inProgress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.fake.FakeAssistantsApi;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.registry.ToolRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** What is kept of a run that waits, by the machine's own histogram of objects, so that nothing else in it matters. */
class WaitingRunsTest {

    private static final int RUNS = 10_000;

    /** A row has a number, a count, the bytes and the class. */
    private static final Pattern OURS =
            Pattern.compile("^ *\\d+: +\\d+ +(\\d+) +dev\\.assistanttools\\.run\\.\\S+", Pattern.MULTILINE);

    private final FakeAssistantsApi api = new FakeAssistantsApi();

    /**
     * 344 with three events that nobody has taken yet (short references). Beside that there are 48 for a list of these, seven in the
     * timer's heap, and the ids: 16, and a string, each.
     */
    @Test
    void keepsLessThanFourHundredBytesOfARunThatWaits() throws Exception {
        RunSettings settings = RunSettings.defaults()
                .withStreaming(false)
                .withDeadline(Duration.ofHours(3))
                .withCancelWait(Duration.ofSeconds(1))
                .withPollIntervals(Duration.ofMillis(1), Duration.ofMillis(1));
        try (RunDriver driver = RunDriver.of(api, ToolDispatcher.of(ToolRegistry.of()), settings)) {
            long before = bytes();
            List<RunHandle> handles =
                    Stream.generate(() -> startOn(driver)).limit(RUNS).toList();
            awaitLooks();
            assertThat((bytes() - before) / handles.size()).isBetween(200L, 400L);
        }
    }

    private RunHandle startOn(RunDriver driver) {
        api.nextRun(inProgress(Duration.ofHours(2)));
        return driver.start(RunRequest.of(api.createThread(), new AssistantId("asst_1")));
    }

    private void awaitLooks() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (api.requests("retrieveRun").size() < RUNS) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static long bytes() throws Exception {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return OURS.matcher(histogram)
                .results()
                .mapToLong(row -> Long.parseLong(row.group(1)))
                .sum();
    }
}
