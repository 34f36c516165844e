package dev.assistanttools.spring.observation;

import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.run.RunEvent;
import dev.assistanttools.run.RunListener;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Observes one run and its rounds. They begin and end on whatever thread drives the run, and are never current on it: what a thread of
 * the driver does is nobody's child by chance. For one thread at a time.
 */
final class RunObserver implements RunListener {

    private final ObservedRuns runs;
    private final Observations observations;
    private final RunObservationContext context;
    private final @Nullable Observation parent;
    private final Observation run;
    private boolean hasBegun;
    private @Nullable RoundObservationContext roundContext;
    private @Nullable Observation round;

    RunObserver(
            ObservedRuns runs, Observations observations, RunObservationContext context, @Nullable Observation parent) {
        this.runs = runs;
        this.observations = observations;
        this.context = context;
        this.parent = parent;
        this.run = observations.ofRun(context, parent);
    }

    /** Begins with the first event: a run that is never started is not observed. */
    @Override
    public void onEvent(RunEvent event) {
        if (!hasBegun) {
            hasBegun = true;
            run.start();
        }
    }

    @Override
    public void onRoundStarted(RunEvent.RoundStarted event) {
        RoundObservationContext begun = new RoundObservationContext(context, event.round());
        roundContext = begun;
        round = observations.ofRound(begun, asParent()).start();
    }

    @Override
    public void onStatus(RunEvent.StatusChanged event) {
        if (context.runId().isEmpty()) {
            context.named(event.runId());
            runs.begun(event.runId(), asParent());
        }
    }

    @Override
    public void onRoundEnded(RunEvent.RoundEnded event) {
        context.answeredBy(event.model());
        if (roundContext != null) {
            roundContext.ended(event);
        }
        if (event.status() != RunStatus.UNKNOWN) {
            stopRound(); // else the end of the run comes next, and says why
        }
    }

    @Override
    public void onEnded(RunEvent.Ended event) {
        context.ended(event.outcome());
        stop(ObservedFailure.of(RunKind.error(context)));
    }

    @Override
    public void onBroken(RunEvent.Broken event) {
        context.broken(event.reason());
        stop(observations.shown(event.reason()));
    }

    private void stop(Throwable reason) {
        stopRound();
        if (!RunKind.error(context).equals(CallKind.NONE)) {
            run.error(reason);
        }
        run.stop();
        context.runId().ifPresent(id -> runs.over(id, asParent()));
    }

    private void stopRound() {
        if (round == null || roundContext == null) {
            return;
        }
        String error = RunKind.error(roundContext);
        if (!error.equals(CallKind.NONE)) {
            round.error(ObservedFailure.of(error));
        }
        round.stop();
        round = null;
    }

    /** What is below a run that nobody wants to observe is below what the run would have been below. */
    private Observation asParent() {
        return run.isNoop() && parent != null ? parent : run;
    }
}
