package dev.assistanttools.server;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes runs go: begins them, takes the outputs that they wait for, ends them. Their rounds are {@link RoundRunner}'s. Thread-safe.
 *
 * <p>A run that is cancelled, expires or is stopped ends at once: its model is interrupted and no longer heard, so that a model that
 * ignores the interrupt holds up nobody but its own thread.
 */
final class RunEngine {

    private static final Logger LOG = LoggerFactory.getLogger(RunEngine.class);
    private static final String RESTARTED = "The server was restarted while the run was in progress.";
    private static final String STOPPED = "The server was stopped while the run was in progress.";

    private final Model model;
    private final Stores stores;
    private final LiveRuns runs;
    private final RunQueue queue;
    private final RoundRunner rounds;
    private volatile boolean closing;

    RunEngine(
            Model model,
            RequestComposer composer,
            Stores stores,
            Ids ids,
            Clock clock,
            FileSearchTool fileSearch,
            RunQueue queue) {
        this.model = model;
        this.stores = stores;
        this.runs = new LiveRuns(stores, ids, clock, runId -> {
            fileSearch.forget(runId);
            queue.forget(runId);
        });
        this.queue = queue;
        this.rounds = new RoundRunner(model, composer, stores, runs, fileSearch, queue);
    }

    /** Refuses new work once the server closes, and while too much of it waits already. */
    void requireOpen() {
        if (closing) {
            throw ApiError.closing();
        }
        if (!queue.hasRoom()) {
            throw ApiError.tooMany("runs are queued");
        }
    }

    /** Refuses a run whose model there is not. */
    void requireModel(Run run) {
        if (!model.knows(run.model())) {
            throw ApiError.noSuchModel(run.model());
        }
    }

    /**
     * Sets a stored, queued run going.
     *
     * @param thread the thread, if it was made with the run
     * @param stream who listens
     */
    void begin(Run run, @Nullable ApiThread thread, @Nullable EventStream stream) {
        LiveRun begun = runs.of(run.id());
        synchronized (begun) {
            if (stream != null) {
                begun.listen(stream);
            }
            if (thread != null) {
                begun.tell("thread.created", thread::toJson);
            }
            begun.tell("thread.run.created", run::toJson);
            begun.tell(run);
            endStreamsIfClosing(begun);
            if (stream != null) {
                endStreamsIfEnded(begun, run.id());
            }
        }
        rounds.begin(run);
    }

    /**
     * Takes the outputs that a run waits for. The same outputs a second time are no error: official clients repeat a request whose
     * answer was lost.
     *
     * @param stream who listens from now on
     * @return the run as it is now
     * @throws ApiError if the run waits for no outputs, or for others
     */
    Run submit(String threadId, String runId, ToolOutputs outputs, @Nullable EventStream stream) {
        stores.run(threadId, runId);
        LiveRun waiting = runs.of(runId);
        Run queued;
        synchronized (waiting) {
            Run run = current(threadId, runId, waiting);
            if (!outputs.answer(run) && isRepeated(outputs, runId)) {
                join(waiting, run, stream);
                return run;
            }
            outputs.requireAwaited(run);
            RunStep step = stores.steps().findOpen(runId).orElseThrow().answered(outputs.byId(), runs.now());
            queued = stores.database().atomically(() -> {
                stores.steps().update(step);
                return runs.move(runId, RunMachine::resume);
            });
            if (stream != null) {
                waiting.listen(stream);
            }
            waiting.tell("thread.run.step.completed", step);
            waiting.tell(queued);
            endStreamsIfClosing(waiting);
        }
        rounds.enqueue(runId);
        return queued;
    }

    /**
     * The run as it is, expired if its time is over: the check for that may not have come by yet.
     *
     * @throws ApiError if there is no such run
     */
    Run run(String threadId, String runId) {
        Run run = stores.run(threadId, runId);
        if (!runs.isOverdue(run)) {
            return run;
        }
        runs.stopIfAllowed(run, Ending.EXPIRED, null);
        return stores.run(threadId, runId);
    }

    /** As {@link #run}, under the monitor of the live run. */
    private Run current(String threadId, String runId, LiveRun live) {
        Run run = runs.current(threadId, runId, live);
        if (!runs.isOverdue(run)) {
            return run;
        }
        runs.stop(live, run, Ending.EXPIRED, null);
        return runs.current(threadId, runId, live);
    }

    private boolean isRepeated(ToolOutputs outputs, String runId) {
        return stores.steps().all(runId).stream().anyMatch(outputs::answered);
    }

    /** Tells the stream where the run is, and what it does from now on. */
    private void join(LiveRun joined, Run run, @Nullable EventStream stream) {
        if (stream == null) {
            return;
        }
        stream.joinOnly();
        stream.send("thread.run." + run.status().wire(), run.toJson());
        if (run.status().isEnd() || run.status() == RunStatus.REQUIRES_ACTION) {
            stream.end();
        } else {
            joined.listen(stream);
            endStreamsIfClosing(joined);
        }
    }

    /**
     * Cancels a run in whatever state it is.
     *
     * @return the run in its move to {@code cancelled}, which is made when this returns
     * @throws ApiError if it has ended
     */
    Run cancel(String threadId, String runId) {
        stores.run(threadId, runId);
        LiveRun cancelled = runs.of(runId);
        synchronized (cancelled) {
            Run run = current(threadId, runId, cancelled);
            if (!RunMachine.allows(run.status(), RunStatus.CANCELLING)) {
                throw ApiError.refused(
                        "Cannot cancel run with status '" + run.status().wire() + "'");
            }
            runs.stop(cancelled, run, Ending.CANCELLED, null);
            return run.in(RunMachine.cancelling(run.state()));
        }
    }

    /** Cancels the run unless it has ended by now. */
    void cancelIfActive(Run run) {
        try {
            cancel(run.threadId(), run.id());
        } catch (ApiError ended) {
            LOG.debug("Run {} ended before it could be cancelled.", run.id(), ended);
        }
    }

    /** Ends the run that keeps the thread if its time is over. */
    void expireOverdueOn(String threadId) {
        stores.runs()
                .findActive(threadId)
                .filter(runs::isOverdue)
                .ifPresent(overdue -> runs.stopIfAllowed(overdue, Ending.EXPIRED, null));
    }

    /** Ends the runs whose time is over. */
    void expireOverdue() {
        for (Run overdue : stores.runs().overdue(runs.now())) {
            runs.stopIfAllowed(overdue, Ending.EXPIRED, null);
        }
    }

    /** After a start on stored data: what was in the middle of a round has failed, what waited for its turn gets it. */
    void recover() {
        stores.runs()
                .in(RunStatus.IN_PROGRESS)
                .forEach(run -> runs.stopIfAllowed(run, Ending.FAILED, RunError.serverError(RESTARTED)));
        stores.runs().in(RunStatus.CANCELLING).forEach(run -> runs.stopIfAllowed(run, Ending.CANCELLED, null));
        stores.runs().in(RunStatus.QUEUED).forEach(rounds::begin);
    }

    /** Ends the rounds under way and all streams; runs that wait stay as they are stored. */
    void close() {
        closing = true;
        rounds.close();
        runs.forEach(run -> {
            synchronized (run) {
                stopForGood(run);
                run.endStreams(ApiError.closing());
            }
        });
    }

    /** Whatever becomes of one run, the others and the rest of the server are to end. */
    private void stopForGood(LiveRun run) {
        Round round = run.round();
        if (round == null) {
            return;
        }
        try {
            runs.stop(run, round.run(), Ending.FAILED, RunError.serverError(STOPPED));
        } catch (RuntimeException e) {
            LOG.error(
                    "Run {} could not be stored as failed; the next start on its data does it.",
                    round.run().id(),
                    e);
            run.breakOffRound();
        }
    }

    /** A stream that came after {@link #close()} went through the live runs. */
    private void endStreamsIfClosing(LiveRun run) {
        if (closing) {
            run.endStreams(ApiError.closing());
        }
    }

    /** Another request may have cancelled or deleted the run between its creation and now; nothing else would end these streams. */
    private void endStreamsIfEnded(LiveRun run, String runId) {
        Optional<Run> stored = stores.runs().find(runId);
        if (stored.isEmpty()) {
            run.endStreams(ApiError.notFound("run", runId));
        } else if (stored.get().status().isEnd()) {
            run.tell(stored.get());
            run.endStreams();
        }
        runs.forgetIfEnded(runId, run, stored);
    }
}
