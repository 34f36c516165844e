package dev.assistanttools.run;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.RunSnapshot;

/**
 * Cancels a run and waits for it to end, within a bound, so that its thread is free again. Failures are not told: there is
 * nothing more to be done about them.
 */
final class Cancellation {

    private final AssistantsClient client;
    private final Patience patience;
    private RunSnapshot run;
    private boolean isAsked;

    Cancellation(AssistantsClient client, RunSnapshot run, Patience patience) {
        this.client = client;
        this.run = run;
        this.patience = patience;
    }

    /**
     * Cancels. An interrupt that came before is put aside meanwhile; another one ends the wait.
     *
     * @return the run as it was last seen
     */
    RunSnapshot settle() {
        boolean wasInterrupted = Thread.interrupted();
        try {
            while (!run.status().isTerminal() && !patience.isOver() && step()) {
                patience.pause(run.pollAfter());
            }
        } catch (StoppedException e) {
            wasInterrupted = true;
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return run;
    }

    /** Asks once more; false if there is nothing to wait for. */
    private boolean step() {
        try {
            AssistantsClient once = patience.once(client);
            run = isAsked ? once.retrieveRun(run.threadId(), run.id()) : once.cancelRun(run.threadId(), run.id());
            isAsked = true;
            return !run.status().isTerminal();
        } catch (AssistantApiException e) {
            if (e.isTransient()) {
                return !Thread.currentThread().isInterrupted();
            }
            if (isAsked) {
                return false;
            }
            // Refused: most likely it has ended by itself, which a look will show.
            isAsked = true;
            return step();
        }
    }
}
