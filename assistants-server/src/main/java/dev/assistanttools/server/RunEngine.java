package dev.assistanttools.server;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ArrayNode;

/**
 * Makes runs go: each round on a thread of the pool, every move checked by {@link RunMachine}, stored, then told to the streams.
 * Thread-safe.
 *
 * <p>A run that is cancelled, expires or is stopped ends at once: its model is interrupted and no longer heard, so that a model that
 * ignores the interrupt holds up nobody but its own thread.
 */
final class RunEngine {

    private static final Logger LOG = LoggerFactory.getLogger(RunEngine.class);
    private static final String RESTARTED = "The server was restarted while the run was in progress.";
    private static final RunError UNKNOWN =
            RunError.serverError("The model failed. The server's log has the cause under this run's id.");
    private static final String STOPPED = "The server was stopped while the run was in progress.";

    private final Model model;
    private final Stores stores;
    private final Ids ids;
    private final Clock clock;
    private final ExecutorService pool;
    private final RequestComposer composer;
    private final Map<String, LiveRun> live = new ConcurrentHashMap<>();
    private volatile boolean closing;

    RunEngine(Model model, Stores stores, Ids ids, Clock clock, ExecutorService pool) {
        this.model = model;
        this.stores = stores;
        this.ids = ids;
        this.clock = clock;
        this.pool = pool;
        this.composer = new RequestComposer(stores);
    }

    /** Refuses new work once the server closes. */
    void requireOpen() {
        if (closing) {
            throw ApiError.closing();
        }
    }

    /**
     * Sets a stored, queued run going.
     *
     * @param thread the thread, if it was made with the run
     * @param stream who listens
     */
    void begin(Run run, @Nullable ApiThread thread, @Nullable EventStream stream) {
        LiveRun begun = live(run.id());
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
        enqueue(run.id());
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
        LiveRun waiting = live(runId);
        Run queued;
        synchronized (waiting) {
            Run run = current(threadId, runId, waiting);
            if (!outputs.answer(run) && isRepeated(outputs, runId)) {
                join(waiting, run, stream);
                return run;
            }
            outputs.requireAwaited(run);
            RunStep step = stores.steps().findOpen(runId).orElseThrow().answered(outputs.byId(), now());
            queued = stores.database().atomically(() -> {
                stores.steps().update(step);
                return move(runId, RunMachine::resume);
            });
            if (stream != null) {
                waiting.listen(stream);
            }
            waiting.tell("thread.run.step.completed", step::toJson);
            waiting.tell(queued);
            endStreamsIfClosing(waiting);
        }
        enqueue(runId);
        return queued;
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
        LiveRun cancelled = live(runId);
        synchronized (cancelled) {
            Run run = current(threadId, runId, cancelled);
            if (!RunMachine.allows(run.status(), RunStatus.CANCELLING)) {
                throw ApiError.refused(
                        "Cannot cancel run with status '" + run.status().wire() + "'");
            }
            stop(cancelled, run, Ending.CANCELLED, null);
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

    /** Ends the runs whose time is over. */
    void expireOverdue() {
        for (Run overdue : stores.runs().overdue(now())) {
            stopIfAllowed(overdue, Ending.EXPIRED, null);
        }
    }

    /** After a start on stored data: what was in the middle of a round has failed, what waited for its turn gets it. */
    void recover() {
        stores.runs()
                .in(RunStatus.IN_PROGRESS)
                .forEach(run -> stopIfAllowed(run, Ending.FAILED, RunError.serverError(RESTARTED)));
        stores.runs().in(RunStatus.CANCELLING).forEach(run -> stopIfAllowed(run, Ending.CANCELLED, null));
        stores.runs().in(RunStatus.QUEUED).forEach(run -> enqueue(run.id()));
    }

    /** Ends the rounds under way and all streams; runs that wait stay as they are stored. */
    void close() {
        closing = true;
        live.forEach((runId, run) -> {
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
            stop(run, round.run(), Ending.FAILED, RunError.serverError(STOPPED));
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
        forgetIfEnded(runId, run, stored);
    }

    private void enqueue(String runId) {
        try {
            pool.execute(() -> answer(runId));
        } catch (RejectedExecutionException e) {
            LOG.debug("The server closes; run {} stays queued.", runId, e);
        }
    }

    /** One round on a thread of the pool. */
    private void answer(String runId) {
        LiveRun run = live(runId);
        try {
            Asked asked;
            synchronized (run) {
                asked = closing ? null : ask(run, runId);
            }
            if (asked != null) {
                answer(run, asked);
            }
        } catch (RuntimeException e) {
            LOG.error("Run {} could not go on; it will expire if it can't be stored as failed either.", runId, e);
            stores.runs().find(runId).ifPresent(stuck -> stopIfAllowed(stuck, Ending.FAILED, UNKNOWN));
        }
    }

    private void answer(LiveRun run, Asked asked) {
        try {
            ModelReply reply = Objects.requireNonNull(model.respond(asked.request(), asked.round()), "reply");
            synchronized (run) {
                // A flag that the model left behind would close the database's files.
                Thread.interrupted();
                if (run.isIn(asked.round())) {
                    asked.round().sayRest(reply);
                    finish(run, asked.round(), reply);
                }
            }
        } catch (Throwable e) {
            failed(run, asked.round(), e);
        }
    }

    /** What a round's model is asked. */
    private record Asked(Round round, ModelRequest request) {}

    /** Starts the run's next round; null if none is due: the run ended while it waited, or its budget is used up. */
    private @Nullable Asked ask(LiveRun waiting, String runId) {
        Optional<Run> due = stores.runs().find(runId);
        if (due.isEmpty() || due.get().status() != RunStatus.QUEUED) {
            forgetIfEnded(runId, waiting, due);
            return null;
        }
        Run run = stores.database().atomically(() -> move(runId, state -> RunMachine.start(state, now())));
        waiting.tell(run);
        String used = run.spentBudget();
        if (used != null) {
            end(
                    waiting,
                    List.of(),
                    stores.database()
                            .atomically(() ->
                                    move(runId, state -> RunMachine.incomplete(state, used, ModelReply.Usage.NONE))));
            return null;
        }
        Round round = new Round(waiting, run, stores, ids, clock);
        ModelRequest request = composer.compose(run);
        waiting.begin(round);
        return new Asked(round, request);
    }

    private void finish(LiveRun run, Round round, ModelReply reply) {
        String runId = round.run().id();
        List<Runnable> events = new ArrayList<>();
        Run moved = stores.database().atomically(() -> {
            if (reply instanceof ModelReply.Calls calls) {
                ArrayNode required = Json.array();
                calls.calls().forEach(call -> required.add(FunctionCallJson.required(call)));
                round.callsKnown(calls);
                return move(runId, state -> RunMachine.requireAction(state, required, calls.usage()));
            }
            if (reply instanceof ModelReply.Incomplete cut) {
                events.addAll(round.brokenOff(RunStep.Status.COMPLETED, null, "max_tokens", cut.usage()));
                return move(runId, state -> RunMachine.incomplete(state, cut.reason(), cut.usage()));
            }
            events.addAll(round.completed(reply.usage()));
            return move(runId, state -> RunMachine.complete(state, reply.usage(), now()));
        });
        run.endRound();
        end(run, events, moved);
    }

    private void failed(LiveRun run, Round round, Throwable cause) {
        synchronized (run) {
            Thread.interrupted();
            if (!run.isIn(round)) {
                LOG.debug("The model of ended run {} gave up.", round.run().id(), cause);
                return;
            }
            RunError error;
            if (cause instanceof ModelException known) {
                error = new RunError(known.code(), String.valueOf(known.getMessage()));
                LOG.info("Run {} failed: {}: {}", round.run().id(), error.code(), error.message());
            } else {
                error = UNKNOWN;
                LOG.error("The model failed in run {}.", round.run().id(), cause);
            }
            stop(run, round.run(), Ending.FAILED, error);
        }
    }

    private void stopIfAllowed(Run seen, Ending ending, @Nullable RunError error) {
        LiveRun stopped = live(seen.id());
        synchronized (stopped) {
            Optional<Run> run = stores.runs().find(seen.id());
            if (run.isPresent() && RunMachine.allows(run.get().status(), ending.run())) {
                stop(stopped, run.get(), ending, error);
            } else {
                forgetIfEnded(seen.id(), stopped, run);
            }
        }
    }

    /** Ends a run before its model is done, with whatever step and message are open. */
    private void stop(LiveRun stopped, Run run, Ending ending, @Nullable RunError error) {
        Round round = stopped.round() != null ? stopped.round() : new Round(stopped, run, stores, ids, clock);
        List<Runnable> events = new ArrayList<>();
        Run ended = stores.database().atomically(() -> {
            if (stopped.round() == null) {
                round.takeUp();
            }
            if (ending == Ending.CANCELLED && run.status() != RunStatus.CANCELLING) {
                // In one transaction with the end: a run left in between would lock its thread for good.
                Run cancelling = move(run.id(), RunMachine::cancelling);
                events.add(() -> stopped.tell(cancelling));
            }
            events.addAll(round.brokenOff(ending.step(), error, ending.reason(), null));
            return move(run.id(), state -> ending.apply(state, error, now()));
        });
        stopped.breakOffRound();
        end(stopped, events, ended);
    }

    /** Tells of the run's new state; all streams end, for a model is not working now. */
    private void end(LiveRun resting, List<Runnable> events, Run run) {
        events.forEach(Runnable::run);
        resting.tell(run);
        resting.endStreams();
        if (run.status().isEnd()) {
            live.remove(run.id(), resting);
        }
    }

    private Run move(String runId, UnaryOperator<RunState> change) {
        Run run = stores.runs().findToChange(runId).orElseThrow(() -> ApiError.notFound("run", runId));
        Run moved = run.in(change.apply(run.state()));
        stores.runs().updateState(moved);
        return moved;
    }

    private LiveRun live(String runId) {
        return live.computeIfAbsent(runId, id -> new LiveRun());
    }

    private void forgetIfEnded(String runId, LiveRun run, Optional<Run> stored) {
        if (stored.isEmpty() || stored.get().status().isEnd()) {
            live.remove(runId, run);
        }
    }

    /** The run as it is; one that has ended needs no live run any more. */
    private Run current(String threadId, String runId, LiveRun run) {
        Optional<Run> current = stores.runs().find(threadId, runId);
        forgetIfEnded(runId, run, current);
        return current.orElseThrow(() -> ApiError.notFound("run", runId));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
