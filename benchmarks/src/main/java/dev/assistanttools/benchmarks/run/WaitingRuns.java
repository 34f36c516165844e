package dev.assistanttools.benchmarks.run;

import dev.assistanttools.benchmarks.ClassPaths;
import dev.assistanttools.benchmarks.run.Waiters.Bench;
import dev.assistanttools.openai.ThreadId;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What it costs to wait for many polled runs at the same time: heap, resident memory and threads. There is no wire and no server, whose
 * costs would hide it; each row has a process of its own.
 */
public final class WaitingRuns {

    private static final int GARBAGE_COLLECTIONS = 3;
    private static final int WARM_UP = 200;
    private static final long PAUSE_MILLIS = 100;

    /** A driver's threads end when they have been idle for ten seconds. */
    private static final long IDLE_MILLIS = 11_000;

    private WaitingRuns() {}

    /**
     * Prints a table.
     *
     * @param arguments {@code --row WAITER NUMBER} for one row; else how many runs, 1,000 and 10,000 if there are none
     */
    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        if (given.contains("--row")) {
            print(System.out, Waiters.valueOf(given.get(1)), Integer.parseInt(given.get(2)), IDLE_MILLIS);
            return;
        }
        System.out.println("| waiting runs | by | heap per run | resident memory per run | threads | later |");
        System.out.println("| ---: | --- | ---: | ---: | ---: | ---: |");
        for (String number : given.isEmpty() ? List.of("1000", "10000") : given) {
            for (Waiters waiter : Waiters.values()) {
                if (waiter.isAvailable()) {
                    fork(waiter, number);
                }
            }
        }
    }

    /** Nothing is tuned but the collector, whose own threads and tables would be counted. */
    private static void fork(Waiters waiter, String number) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int code = new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-cp",
                        ClassPaths.of(""),
                        WaitingRuns.class.getName(),
                        "--row",
                        waiter.name(),
                        number)
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            System.out.println("| " + number + " | " + waiter.title() + " | failed | | | |");
        }
    }

    /** Prints one row, of this process. */
    static void print(PrintStream output, Waiters waiter, int number, long idleMillis)
            throws IOException, InterruptedException, ReflectiveOperationException {
        int threads = threads();
        Bench bench = Bench.open();
        List<ThreadId> conversations = conversations(number);
        List<Object> warm = waiter.waitForAll(bench, conversations(WARM_UP));
        long heap = heap();
        long resident = resident();
        List<Object> kept = waiter.waitForAll(bench, conversations);
        try {
            int threadsMore = threads() - threads;
            double heapOfRun = (double) (heap() - heap) / number;
            double residentOfRun = (double) (resident() - resident) / number;
            Thread.sleep(waiter == Waiters.DRIVER ? idleMillis : 0);
            output.println(String.format(
                    Locale.ROOT,
                    "| %,d | %s | %,.0f B | %,.1f KB | %,d | %,d |",
                    number,
                    waiter.title(),
                    heapOfRun,
                    residentOfRun / 1024,
                    threadsMore,
                    threads() - threads));
        } finally {
            Reference.reachabilityFence(conversations);
            Reference.reachabilityFence(warm);
            Reference.reachabilityFence(kept);
        }
        bench.driver().close();
    }

    /** Whoever asks has their ids anyway. */
    private static List<ThreadId> conversations(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new ThreadId("thread_" + i))
                .toList();
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < GARBAGE_COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(PAUSE_MILLIS);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** What the system has given this process; nothing where there is no procfs. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        String line = Files.readAllLines(status).stream()
                .filter(entry -> entry.startsWith("VmRSS:"))
                .findFirst()
                .orElse("VmRSS: 0 kB");
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }

    /** Of the platform: carriers of virtual threads are among them. */
    private static int threads() {
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        return all.size();
    }
}
