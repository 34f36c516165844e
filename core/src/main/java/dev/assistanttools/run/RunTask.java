package dev.assistanttools.run;

import dev.assistanttools.dispatch.RoundDispatcher;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.run.RunOutcome.CancelReason;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Does what the course of a run decides, one act after the other: on a thread while there is something to do, on none while the
 * run waits. Thread-safe.
 */
final class RunTask {

    private final RunDriver driver;
    private final ThreadId threadId;
    private final RoundDispatcher dispatcher;
    private final CompletableFuture<RunOutcome> outcome = new CompletableFuture<>();

    /** This and all below are guarded by this object, which is never held while something is done. */
    private final RunCourse course;

    private State state = State.BUSY;
    private @Nullable Runnable wakeUp;
    private @Nullable Thread inTools;

    private enum State {
        BUSY,
        WAITING,
        OVER
    }

    RunTask(RunDriver driver, ThreadId threadId, RunCourse course, RoundDispatcher dispatcher) {
        this.driver = driver;
        this.threadId = threadId;
        this.course = course;
        this.dispatcher = dispatcher;
    }

    /** Completed on a thread of the driver. */
    CompletableFuture<RunOutcome> outcome() {
        return outcome;
    }

    ThreadId threadId() {
        return threadId;
    }

    synchronized Optional<RunId> runId() {
        return course.knownRun();
    }

    void begin() {
        hand(driver.workers().requests(), () -> goOn(false));
    }

    /** The caller, who has given the run up, does not even wait for it to be cancelled. */
    void hurry() {
        synchronized (this) {
            course.hurry();
        }
        wake();
    }

    /** The caller gives the run up. */
    void stop(CancelReason reason) {
        Runnable wait = null;
        Optional<RunId> busyInTools = Optional.empty();
        synchronized (this) {
            if (state == State.OVER) {
                return;
            }
            course.stop(reason);
            if (inTools != null) {
                inTools.interrupt();
                busyInTools = course.knownRun();
            }
            wait = wakeUp;
        }
        if (wait != null) {
            wait.run();
        }
        wake();
        // Its own thread can't do it before the tools give way, and nobody knows when they do.
        busyInTools.ifPresent(runId -> hand(driver.workers().requests(), () -> cancelBesides(runId)));
    }

    private void cancelBesides(RunId runId) {
        try {
            client(driver.settings().cancelWait()).cancelRun(threadId, runId);
        } catch (AssistantApiException e) {
            // It has ended, or its own thread will try again.
        }
    }

    /** Goes on, if it waits. */
    private void wake() {
        synchronized (this) {
            if (state != State.WAITING) {
                return;
            }
            state = State.BUSY;
            wakeUp = null;
        }
        hand(driver.workers().requests(), () -> goOn(false));
    }

    private void hand(Executor executor, Runnable work) {
        try {
            executor.execute(work);
        } catch (RejectedExecutionException e) {
            end(() -> outcome.completeExceptionally(new IllegalStateException(
                    "The executor of the run driver takes no more work; "
                            + runId().map(id -> "the run " + id + " is left as it is.")
                                    .orElse("the run was not started."),
                    e)));
        }
    }

    /** Does what is to be done, until there is nothing but waiting, or something for another thread. */
    private void goOn(boolean isInRounds) {
        while (true) {
            RunAction action = decide();
            if (action instanceof RunAction.Wait wait) {
                sleep(wait);
                return;
            }
            if (action instanceof RunAction.End over) {
                end(() -> outcome.complete(over.outcome()));
                return;
            }
            if (action instanceof RunAction.Fail over) {
                end(() -> outcome.completeExceptionally(over.reason()));
                return;
            }
            if (action instanceof RunAction.MakeCalls && !isInRounds) {
                hand(driver.workers().rounds(), () -> goOn(true));
                return;
            }
            Optional<RunOutcome> result = act(action);
            if (result.isPresent()) {
                end(() -> outcome.complete(result.get()));
                return;
            }
        }
    }

    private synchronized RunAction decide() {
        RunAction action = course.next(now());
        if (action instanceof RunAction.Wait) {
            state = State.WAITING;
        }
        return action;
    }

    /** A wake-up that comes although the run went on meanwhile does no harm: the course decides anew. */
    private void sleep(RunAction.Wait wait) {
        Duration time = Duration.ofNanos(Math.max(0, wait.until() - now()));
        Runnable takeBack = driver.timer().after(time, this::wake);
        synchronized (this) {
            if (state == State.WAITING) {
                wakeUp = takeBack;
                return;
            }
        }
        takeBack.run();
    }

    /** Does it and tells the course what came of it; the outcome, if that was the last thing to do. */
    private Optional<RunOutcome> act(RunAction action) {
        try {
            return perform(action);
        } catch (AssistantApiException e) {
            synchronized (this) {
                course.failed(e, now());
            }
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                course.broken(e, now());
            }
        }
        return Optional.empty();
    }

    private Optional<RunOutcome> perform(RunAction action) {
        if (action instanceof RunAction.MakeCalls round) {
            makeCalls(round);
        } else if (action instanceof RunAction.ReadMessages reading) {
            var messages = client().listRunMessages(threadId, reading.runId());
            synchronized (this) {
                return Optional.of(course.read(messages));
            }
        } else if (action instanceof RunAction.ListRuns) {
            var runs = client().listRuns(threadId);
            synchronized (this) {
                course.listed(runs, now());
            }
        } else {
            var run = request(action);
            synchronized (this) {
                course.seen(run, now());
            }
        }
        return Optional.empty();
    }

    private RunSnapshot request(RunAction action) {
        AssistantsClient client = client();
        if (action instanceof RunAction.Start start) {
            return client.createRun(threadId, start.assistantId(), start.options());
        }
        if (action instanceof RunAction.Look look) {
            return client.retrieveRun(threadId, look.runId());
        }
        if (action instanceof RunAction.Submit submit) {
            return client.submitToolOutputs(threadId, submit.runId(), submit.outputs());
        }
        if (action instanceof RunAction.Cancel cancel) {
            return client.cancelRun(threadId, cancel.runId());
        }
        throw new IllegalStateException("Not a request: " + action);
    }

    private void makeCalls(RunAction.MakeCalls round) {
        synchronized (this) {
            if (course.stopReason().isPresent()) {
                return;
            }
            inTools = Thread.currentThread();
        }
        List<ToolCallResult> results;
        try {
            results = dispatcher.dispatchAll(round.calls(), round.scope());
        } finally {
            synchronized (this) {
                inTools = null;
                Thread.interrupted(); // was for the tools; what follows must not get it
            }
        }
        synchronized (this) {
            course.called(round, results);
        }
    }

    private AssistantsClient client() {
        Duration atMost;
        synchronized (this) {
            atMost = course.requestTime(now());
        }
        return client(atMost);
    }

    private AssistantsClient client(Duration atMost) {
        return driver.client().once(atMost);
    }

    private void end(Runnable tell) {
        synchronized (this) {
            if (state == State.OVER) {
                return;
            }
            state = State.OVER;
        }
        driver.forget(this);
        tell.run();
    }

    private long now() {
        return driver.timer().nanoTime();
    }
}
