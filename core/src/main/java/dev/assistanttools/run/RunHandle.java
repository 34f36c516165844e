package dev.assistanttools.run;

import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.run.RunOutcome.CancelReason;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** A run that was started and goes on by itself. Thread-safe. */
public final class RunHandle {

    private final RunTask task;

    RunHandle(RunTask task) {
        this.task = task;
    }

    /** The thread it runs on. */
    public ThreadId threadId() {
        return task.threadId();
    }

    /** The run; empty until the API has named it. */
    public Optional<RunId> runId() {
        return task.runId();
    }

    /**
     * How the run ends, as {@link RunDriver#run(RunRequest)} gives it; completed exceptionally with what that throws. It is
     * completed on a thread of the driver: what depends on it and takes time belongs on another one
     * ({@code thenApplyAsync}). The future is the caller's own; to complete or to cancel it changes nothing about the run.
     */
    public CompletableFuture<RunOutcome> outcome() {
        return task.outcome().copy();
    }

    /**
     * Gives the run up: it is cancelled at the API, tools under way are interrupted, and the outcome is
     * {@link RunOutcome.Cancelled} with {@link CancelReason#REQUESTED}, no later than
     * {@link RunSettings#cancelWait()} after the tools have given way and a plain request under way, which is bounded by the
     * client's time-out, has its answer. A stream keeps nobody waiting. Returns at once. Idempotent.
     */
    public void cancel() {
        task.stop(CancelReason.REQUESTED);
    }

    /** What happens, for subscribers who take it in their own time, on threads of the driver, as {@link RunEvents} says. */
    public Flow.Publisher<RunEvent> events() {
        return requireEvents();
    }

    /** What happens, for one thread that waits for it, as {@link RunEvents#stream()} says. */
    public Stream<RunEvent> stream() {
        return requireEvents().stream();
    }

    private RunEvents requireEvents() {
        return task.events().orElseThrow(() -> new IllegalStateException("Nobody was to be told of this run."));
    }

    /**
     * Waits for the outcome and gives or throws what {@link RunDriver#run} does. Interrupting the calling thread cancels
     * the run; a second interrupt ends also the wait for that.
     */
    public RunOutcome await() {
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    return task.outcome().get();
                } catch (InterruptedException e) {
                    if (isInterrupted) {
                        task.hurry();
                    }
                    isInterrupted = true;
                    task.stop(CancelReason.INTERRUPTED);
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException("A run fails with unchecked exceptions alone.", e);
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
