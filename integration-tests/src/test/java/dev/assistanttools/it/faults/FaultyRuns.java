package dev.assistanttools.it.faults;

import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.run.RunBudget;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunHandle;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunOutcome.Cancelled;
import dev.assistanttools.run.RunOutcome.DeadlineExceeded;
import dev.assistanttools.run.RunOutcome.OverBudget;
import dev.assistanttools.run.RunRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Starts runs of one driver on threads of their own at the fault server, and gives some of them up again. For one thread. */
final class FaultyRuns {

    private static final int MOST_MOMENTS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final FaultServer server;
    private final FaultCounts counts;
    private final RunDriver driver;
    private final Duration most;
    private final ScheduledExecutorService timer;
    private final List<Future<?>> stops = new ArrayList<>();

    FaultyRuns(
            FaultServer server, FaultCounts counts, RunDriver driver, Duration most, ScheduledExecutorService timer) {
        this.server = server;
        this.counts = counts;
        this.driver = driver;
        this.most = most;
        this.timer = timer;
    }

    /** A run of any shape, with or without a budget, that may be cancelled or interrupted at some moment. */
    FaultyRun any(String name, String threadId, Random random) {
        FaultyThread thread = server.add(new FaultyThread(threadId, FaultPlan.random(random, counts), RunScript::any));
        RunRequest request = request(threadId);
        Set<Class<? extends RunOutcome>> unasked = new HashSet<>();
        if (random.nextInt(4) == 0) {
            unasked.add(OverBudget.class);
            RunBudget budget = RunBudget.unlimited();
            request = request.withBudget(
                    random.nextBoolean() ? budget.withCalls(1 + random.nextInt(3)) : budget.withRounds(1));
        }
        ToldEvents told = new ToldEvents();
        CompletableFuture<RunOutcome> outcome;
        int way = random.nextInt(16);
        if (way == 0) {
            unasked.add(Cancelled.class);
            outcome = interrupted(request, told, random);
        } else {
            RunHandle handle = driver.start(request, told);
            told.subscribe(handle);
            outcome = handle.outcome();
            if (way < 3) {
                unasked.add(Cancelled.class);
                stopAtSomeMoment(handle::cancel, random);
            }
        }
        return new FaultyRun(name, thread, outcome, told, unasked, most);
    }

    /** A run that never ends by itself, on a server that may take minutes. */
    FaultyRun endless(String name, String threadId, Random random) {
        FaultyThread thread =
                server.add(new FaultyThread(threadId, FaultPlan.lasting(random, counts), RunScript::endless));
        return started(name, thread, Set.of(DeadlineExceeded.class));
    }

    /** A run of any shape, on a server that may take minutes, whose driver is going to be closed. */
    FaultyRun closed(String name, String threadId, Random random) {
        FaultyThread thread = server.add(new FaultyThread(threadId, FaultPlan.lasting(random, counts), RunScript::any));
        return started(name, thread, Set.of(Cancelled.class, DeadlineExceeded.class));
    }

    private FaultyRun started(String name, FaultyThread thread, Set<Class<? extends RunOutcome>> unasked) {
        ToldEvents told = new ToldEvents();
        RunHandle handle = driver.start(request(thread.id()), told);
        told.subscribe(handle);
        return new FaultyRun(name, thread, handle.outcome(), told, unasked, most);
    }

    private static RunRequest request(String threadId) {
        return RunRequest.of(new ThreadId(threadId), new AssistantId("asst_1"));
    }

    private CompletableFuture<RunOutcome> interrupted(RunRequest request, ToldEvents told, Random random) {
        CompletableFuture<RunOutcome> outcome = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                outcome.complete(driver.run(request, told));
            } catch (RuntimeException e) {
                outcome.completeExceptionally(e);
            }
        });
        caller.start();
        stopAtSomeMoment(caller::interrupt, random);
        return outcome;
    }

    private void stopAtSomeMoment(Runnable stop, Random random) {
        stops.add(timer.schedule(stop, random.nextInt(MOST_MOMENTS), TimeUnit.MILLISECONDS));
    }

    /** Nobody who stops a run is told of a fault. */
    void awaitStops() throws Exception {
        for (Future<?> stop : stops) {
            stop.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
