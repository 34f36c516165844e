package dev.assistanttools.server;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The runs that have not ended, and the moves by which they do: each is checked by {@link RunMachine}, stored, then told to the streams.
 * Thread-safe; who changes a run holds the monitor of its {@link LiveRun}.
 */
final class LiveRuns {

    private final Stores stores;
    private final Ids ids;
    private final Clock clock;
    private final Consumer<String> ended;
    private final Map<String, LiveRun> live = new ConcurrentHashMap<>();

    /**
     * Runs of which none is live yet.
     *
     * @param ended is told the id of each run that has ended
     */
    LiveRuns(Stores stores, Ids ids, Clock clock, Consumer<String> ended) {
        this.stores = stores;
        this.ids = ids;
        this.clock = clock;
        this.ended = ended;
    }

    LiveRun of(String runId) {
        return live.computeIfAbsent(runId, id -> new LiveRun());
    }

    void forEach(Consumer<LiveRun> action) {
        live.values().forEach(action);
    }

    /** A round about to begin. */
    Round round(LiveRun waiting, Run run) {
        return new Round(waiting, run, stores, ids, clock);
    }

    /** Whether the run's time is over, though the check for that may not have come by yet. */
    boolean isOverdue(Run run) {
        return !run.status().isEnd() && run.state().deadline() <= now();
    }

    /** Ends a run before its model is done, if it may still end so. */
    void stopIfAllowed(Run seen, Ending ending, @Nullable RunError error) {
        LiveRun stopped = of(seen.id());
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
    void stop(LiveRun stopped, Run run, Ending ending, @Nullable RunError error) {
        Round round = stopped.round() != null ? stopped.round() : round(stopped, run);
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
    void end(LiveRun resting, List<Runnable> events, Run run) {
        events.forEach(Runnable::run);
        resting.tell(run);
        resting.endStreams();
        if (run.status().isEnd()) {
            live.remove(run.id(), resting);
            ended.accept(run.id());
        }
    }

    /** Makes a move and stores it; to be called in a transaction. */
    Run move(String runId, UnaryOperator<RunState> change) {
        Run run = stores.runs().findToChange(runId).orElseThrow(() -> ApiError.notFound("run", runId));
        Run moved = run.in(change.apply(run.state()));
        stores.runs().updateState(moved);
        return moved;
    }

    void forgetIfEnded(String runId, LiveRun run, Optional<Run> stored) {
        if (stored.isEmpty() || stored.get().status().isEnd()) {
            live.remove(runId, run);
        }
    }

    /** The run as it is; one that has ended needs no live run any more. */
    Run current(String threadId, String runId, LiveRun run) {
        Optional<Run> current = stores.runs().find(threadId, runId);
        forgetIfEnded(runId, run, current);
        return current.orElseThrow(() -> ApiError.notFound("run", runId));
    }

    long now() {
        return clock.instant().getEpochSecond();
    }
}
