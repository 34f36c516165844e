package dev.assistanttools.run;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.RunSnapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Drives runs to their end: starts them, looks at them as often as the API asks, makes the calls that they require, submits the
 * outputs of a round in one request with every call id exactly once, and never makes a call twice. Thread-safe; each run is
 * driven by the thread that asks for it.
 */
public final class RunDriver implements AutoCloseable {

    private final AssistantsClient client;
    private final CallRunner runner;
    private final RunSettings settings;
    private final Waiter waiter;
    private final Supplier<RandomGenerator> random;

    /** Guards itself and {@link #isClosed}. */
    private final Set<ActiveRun> activeRuns = new HashSet<>();

    private boolean isClosed;

    RunDriver(
            AssistantsClient client,
            CallRunner runner,
            RunSettings settings,
            Waiter waiter,
            Supplier<RandomGenerator> random) {
        this.client = Objects.requireNonNull(client, "client");
        this.runner = runner;
        this.settings = Objects.requireNonNull(settings, "settings");
        this.waiter = waiter;
        this.random = random;
    }

    /** A driver with the default settings. Client and dispatcher stay the caller's. */
    public static RunDriver of(AssistantsClient client, ToolDispatcher dispatcher) {
        return of(client, dispatcher, RunSettings.defaults());
    }

    /** A driver. Client and dispatcher stay the caller's. */
    public static RunDriver of(AssistantsClient client, ToolDispatcher dispatcher, RunSettings settings) {
        return new RunDriver(client, dispatcher::dispatchAll, settings, Waiter.system(), ThreadLocalRandom::current);
    }

    /**
     * Starts a run and drives it to its end.
     *
     * <p>Interrupting the calling thread cancels the run: the outcome is {@link RunOutcome.Cancelled} and the thread's interrupt
     * status stays set. A run whose deadline has passed is cancelled and its outcome is {@link RunOutcome.DeadlineExceeded};
     * should it complete all the same, {@link RunOutcome.Completed}.
     *
     * @throws AssistantApiException if the API does not start the run, or refuses a later request for a reason that does not
     *     pass; the run has then been cancelled as far as that was possible
     * @throws IllegalStateException if this driver is closed
     */
    public RunOutcome run(RunRequest request) {
        ActiveRun active = new ActiveRun();
        synchronized (activeRuns) {
            if (isClosed) {
                throw new IllegalStateException("The run driver is closed; no run can be started.");
            }
            activeRuns.add(active);
        }
        try {
            return new RunLoop(this, request, active).drive();
        } finally {
            synchronized (activeRuns) {
                activeRuns.remove(active);
            }
            active.done().countDown();
        }
    }

    /**
     * Cancels the runs that are under way, and waits for their callers to be told, both together no longer than
     * {@link RunSettings#cancelWait()}. From then on no run is started. A tool that is being called is not stopped by this, but
     * its run is cancelled. Idempotent; never throws.
     */
    @Override
    public void close() {
        List<ActiveRun> runs;
        synchronized (activeRuns) {
            isClosed = true;
            runs = List.copyOf(activeRuns);
        }
        runs.forEach(run -> run.stop().countDown());
        Deadline deadline = new Deadline(waiter, settings.cancelWait());
        runs.forEach(run -> run.inTools().ifPresent(inTools -> cancel(inTools, deadline)));
        try {
            for (ActiveRun run : runs) {
                waiter.await(run.done(), deadline.remaining());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void cancel(RunSnapshot run, Deadline deadline) {
        if (deadline.isOver()) {
            return;
        }
        try {
            client.once(deadline.remaining()).cancelRun(run.threadId(), run.id());
        } catch (AssistantApiException e) {
            // It has ended, or its own thread will try again.
        }
    }

    AssistantsClient client() {
        return client;
    }

    CallRunner runner() {
        return runner;
    }

    RunSettings settings() {
        return settings;
    }

    Waiter waiter() {
        return waiter;
    }

    Supplier<RandomGenerator> random() {
        return random;
    }
}
