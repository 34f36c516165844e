package dev.assistanttools.benchmarks.run;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunRequest;
import dev.assistanttools.run.RunSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ways to wait for a run. */
enum Waiters {
    /** The driver, which gives a handle. */
    DRIVER("the driver") {
        @Override
        Object wait(Bench bench, ThreadId thread) {
            return bench.driver().start(RunRequest.of(thread, ASSISTANT));
        }
    },
    /** A thread that starts the run, and sleeps until it may look again. */
    THREAD("a platform thread for each") {
        @Override
        Object wait(Bench bench, ThreadId thread) {
            Thread waiter = new Thread(() -> sleepAndLook(bench.client(), thread));
            waiter.setDaemon(true);
            waiter.start();
            return waiter;
        }
    },
    /** The same with a virtual thread. */
    VIRTUAL_THREAD("a virtual thread for each") {
        @Override
        Object wait(Bench bench, ThreadId thread) throws ReflectiveOperationException {
            return Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, (Runnable)
                    () -> sleepAndLook(bench.client(), thread));
        }
    };

    private static final AssistantId ASSISTANT = new AssistantId("asst_1");

    private final String title;

    Waiters(String title) {
        this.title = title;
    }

    /** What all of them share. */
    record Bench(SleepingApi api, AssistantsClient client, RunDriver driver) {

        static Bench open() {
            SleepingApi api = new SleepingApi();
            AssistantsClient client = api.client();
            RunSettings settings = RunSettings.defaults()
                    .withDeadline(Duration.ofHours(2))
                    .withCancelWait(Duration.ofMillis(100))
                    .withStreaming(false);
            return new Bench(
                    api, client, RunDriver.of(client, ToolDispatcher.of(ToolRegistry.of(new Adder())), settings));
        }
    }

    String title() {
        return title;
    }

    /** Whether this machine's Java has it. */
    boolean isAvailable() {
        return this != VIRTUAL_THREAD || Runtime.version().feature() >= 21;
    }

    /** Begins to wait for a run; gives what whoever asked for it would keep. */
    abstract Object wait(Bench bench, ThreadId thread) throws ReflectiveOperationException;

    /** Begins to wait on all of these threads, and comes back when all runs have been started. */
    List<Object> waitForAll(Bench bench, List<ThreadId> threads)
            throws ReflectiveOperationException, InterruptedException {
        int all = bench.api().started() + threads.size();
        List<Object> kept = new ArrayList<>(threads.size());
        for (ThreadId thread : threads) {
            kept.add(wait(bench, thread));
        }
        while (bench.api().started() < all) {
            Thread.sleep(1);
        }
        return kept;
    }

    private static void sleepAndLook(AssistantsClient client, ThreadId thread) {
        try {
            RunSnapshot run = client.createRun(thread, ASSISTANT, RunOptions.defaults());
            while (!run.status().isTerminal()) {
                Thread.sleep(run.pollAfter().orElse(Duration.ZERO).toMillis());
                run = client.retrieveRun(thread, run.id());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
