package dev.assistanttools.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the model: each round of a run on a thread of the pool. Thread-safe. */
final class RoundRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RoundRunner.class);
    private static final RunError UNKNOWN =
            RunError.serverError("The model failed. The server's log has the cause under this run's id.");

    private final Model model;
    private final Stores stores;
    private final LiveRuns runs;
    private final FileSearchTool fileSearch;
    private final RunQueue queue;
    private final RequestComposer composer;
    private volatile boolean closing;

    RoundRunner(
            Model model,
            RequestComposer composer,
            Stores stores,
            LiveRuns runs,
            FileSearchTool fileSearch,
            RunQueue queue) {
        this.model = model;
        this.stores = stores;
        this.runs = runs;
        this.fileSearch = fileSearch;
        this.queue = queue;
        this.composer = composer;
    }

    /** Begins no further rounds. */
    void close() {
        closing = true;
    }

    /** Lets the run's first round have its turn, once files that came with its thread can be found. */
    void begin(Run run) {
        fileSearch.whenReady(run, () -> enqueue(run.id()));
    }

    /** Lets the run's next round have its turn. */
    void enqueue(String runId) {
        queue.add(runId, () -> answer(runId));
    }

    /** One round on a thread of the pool. */
    private void answer(String runId) {
        LiveRun run = runs.of(runId);
        try {
            Asked asked;
            synchronized (run) {
                asked = closing ? null : ask(run, runId);
            }
            while (asked != null) {
                asked = answer(run, asked);
            }
        } catch (RuntimeException | Error e) {
            LOG.error("Run {} could not go on; it will expire if it can't be stored as failed either.", runId, e);
            stores.runs().find(runId).ifPresent(stuck -> runs.stopIfAllowed(stuck, Ending.FAILED, UNKNOWN));
        }
    }

    /** What the model is asked next; null if the run rests. */
    private @Nullable Asked answer(LiveRun run, Asked asked) {
        ModelReply reply;
        try {
            reply = Objects.requireNonNull(model.respond(asked.request(), asked.round()), "reply");
        } catch (Throwable e) {
            failed(run, asked.round(), e);
            return null;
        }
        synchronized (run) {
            // A flag that the model left behind would close the database's files.
            Thread.interrupted();
            Run goesOn;
            try {
                goesOn = take(run, asked.round(), reply);
            } catch (Throwable e) {
                failed(run, asked.round(), e);
                return null;
            }
            return goesOn == null ? null : next(run, goesOn);
        }
    }

    /** Makes of a reply what becomes of it; gives the run if it goes on with another round at once. */
    private @Nullable Run take(LiveRun run, Round round, ModelReply reply) {
        if (!run.isIn(round)) {
            return null;
        }
        if (runs.isOverdue(round.run())) {
            runs.stop(run, round.run(), Ending.EXPIRED, null);
            return null;
        }
        round.sayRest(reply);
        return finish(run, round, reply);
    }

    /** What a round's model is asked. */
    private record Asked(Round round, ModelRequest request) {}

    /** Starts the run's next round; null if none is due: the run ended while it waited, or its budget is used up. */
    private @Nullable Asked ask(LiveRun waiting, String runId) {
        Optional<Run> due = stores.runs().find(runId);
        if (due.isEmpty() || due.get().status() != RunStatus.QUEUED) {
            runs.forgetIfEnded(runId, waiting, due);
            return null;
        }
        if (runs.isOverdue(due.get())) {
            runs.stop(waiting, due.get(), Ending.EXPIRED, null);
            return null;
        }
        Run run = stores.database().atomically(() -> runs.move(runId, state -> RunMachine.start(state, runs.now())));
        waiting.tell(run);
        return next(waiting, run);
    }

    private @Nullable Asked next(LiveRun waiting, Run run) {
        String used = run.spentBudget();
        if (used != null) {
            runs.end(
                    waiting,
                    List.of(),
                    stores.database()
                            .atomically(() -> runs.move(
                                    run.id(), state -> RunMachine.incomplete(state, used, ModelReply.Usage.NONE))));
            return null;
        }
        Round round = runs.round(waiting, run);
        waiting.begin(round);
        try {
            return new Asked(round, composer.compose(run));
        } catch (RuntimeException | Error e) {
            // A round left behind would have this thread interrupted when it is at work for another run.
            failed(waiting, round, e);
            return null;
        }
    }

    private @Nullable Run finish(LiveRun run, Round round, ModelReply reply) {
        if (reply instanceof ModelReply.Calls calls) {
            return finishCalls(run, round, calls);
        }
        String runId = round.run().id();
        List<Runnable> events = new ArrayList<>();
        Run moved = stores.database().atomically(() -> {
            if (reply instanceof ModelReply.Incomplete cut) {
                events.addAll(round.cutOff(cut.usage()));
                return runs.move(runId, state -> RunMachine.incomplete(state, cut.reason(), cut.usage()));
            }
            events.addAll(round.completed(reply.usage()));
            String exceeded = round.run().exceededBudget(reply.usage());
            return runs.move(
                    runId,
                    state -> exceeded == null
                            ? RunMachine.complete(state, reply.usage(), runs.now())
                            : RunMachine.incomplete(state, exceeded, reply.usage()));
        });
        run.endRound();
        runs.end(run, events, moved);
        return null;
    }

    /** Searches are made at once, under the monitor: an interrupt in their middle would close the database's files. */
    private @Nullable Run finishCalls(LiveRun run, Round round, ModelReply.Calls reply) {
        String runId = round.run().id();
        List<ObjectNode> inStep = fileSearch.make(round.run(), reply.calls());
        ArrayNode required = Json.array();
        reply.calls().stream()
                .filter(call -> !FileSearchTool.isSearch(round.run(), call.name()))
                .forEach(call -> required.add(FunctionCallJson.required(call)));
        List<Runnable> events = new ArrayList<>();
        Run moved = stores.database().atomically(() -> {
            round.callsKnown(inStep, reply);
            if (!required.isEmpty()) {
                return runs.move(runId, state -> RunMachine.requireAction(state, required, reply.usage()));
            }
            events.addAll(round.completed(reply.usage()));
            return runs.move(runId, state -> RunMachine.goOn(state, reply.usage()));
        });
        run.endRound();
        if (required.isEmpty()) {
            events.forEach(Runnable::run);
            return moved;
        }
        runs.end(run, events, moved);
        return null;
    }

    private void failed(LiveRun run, Round round, Throwable cause) {
        synchronized (run) {
            Thread.interrupted();
            if (!run.isIn(round)) {
                LOG.debug("The model of ended run {} gave up.", round.run().id(), cause);
                return;
            }
            Ending ending = Ending.FAILED;
            RunError error;
            if (cause instanceof ModelException known) {
                ending = known.isWithheld() ? Ending.WITHHELD : Ending.FAILED;
                error = new RunError(known.code(), String.valueOf(known.getMessage()));
                LOG.info("Run {} failed: {}: {}", round.run().id(), error.code(), error.message());
            } else {
                error = UNKNOWN;
                LOG.error("The model failed in run {}.", round.run().id(), cause);
            }
            try {
                runs.stop(run, round.run(), ending, error);
            } catch (RuntimeException e) {
                run.endRound();
                throw e;
            }
        }
    }
}
