package dev.assistanttools.benchmarks.run;

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
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What it costs to wait for many polled runs at the same time: heap and threads. */
public final class WaitingRuns {

    private static final int GARBAGE_COLLECTIONS = 4;
    private static final int WARM_UP = 200;
    private static final long PAUSE_MILLIS = 300;

    /** Longer than its threads live when there is nothing to do. */
    private static final long IDLE_MILLIS = 12_000;

    private WaitingRuns() {}

    /**
     * Prints a table.
     *
     * @param arguments how many runs, 1,000 and 10,000 if there are none
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Integer> numbers = arguments.length == 0
                ? List.of(1_000, 10_000)
                : List.of(arguments).stream().map(Integer::valueOf).toList();
        print(System.out, numbers, IDLE_MILLIS);
    }

    static void print(PrintStream output, List<Integer> numbers, long idleMillis)
            throws IOException, InterruptedException {
        output.println("| waiting runs | heap per run | threads of the driver at the start | later |");
        output.println("| ---: | ---: | ---: | ---: |");
        for (int number : numbers) {
            output.println(row(number, idleMillis));
        }
    }

    private static String row(int number, long idleMillis) throws IOException, InterruptedException {
        RunSettings settings = RunSettings.defaults()
                .withDeadline(Duration.ofHours(2))
                .withCancelWait(Duration.ofMillis(100))
                .withStreaming(false);
        try (InstantServer server = new InstantServer();
                AssistantsClient client = AssistantsClient.connect(ClientSettings.of(server.baseUrl(), "none"));
                RunDriver driver = RunDriver.of(client, ToolDispatcher.of(ToolRegistry.of(new Adder())), settings)) {
            List<RunHandle> handles = new ArrayList<>(number + WARM_UP);
            start(driver, WARM_UP, handles);
            long before = heap();
            start(driver, number, handles);
            int threads = driverThreads().size();
            long bytes = (heap() - before) / number;
            Thread.sleep(idleMillis);
            int later = driverThreads().size();
            return String.format(Locale.ROOT, "| %,d | %,d B | %d | %d |", number, bytes, threads, later);
        }
    }

    private static void start(RunDriver driver, int number, List<RunHandle> handles) throws InterruptedException {
        AssistantId sleeper = new AssistantId(InstantServer.SLEEPER);
        int first = handles.size();
        for (int i = 0; i < number; i++) {
            handles.add(driver.start(RunRequest.of(new ThreadId("thread_" + (first + i)), sleeper)));
        }
        for (RunHandle handle : handles) {
            while (handle.runId().isEmpty()) {
                Thread.sleep(1);
            }
        }
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < GARBAGE_COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(PAUSE_MILLIS);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Set<String> driverThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("assistant-tools-run"))
                .collect(Collectors.toSet());
    }
}
