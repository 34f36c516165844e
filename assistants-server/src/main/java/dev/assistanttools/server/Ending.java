package dev.assistanttools.server;

import org.jspecify.annotations.Nullable;

/** How a run ends before its model is done. */
enum Ending {
    CANCELLED(RunStatus.CANCELLED, RunStep.Status.CANCELLED, "run_cancelled"),
    EXPIRED(RunStatus.EXPIRED, RunStep.Status.EXPIRED, "run_expired"),
    FAILED(RunStatus.FAILED, RunStep.Status.FAILED, "run_failed"),
    WITHHELD(RunStatus.FAILED, RunStep.Status.FAILED, "content_filter");

    private final RunStatus run;
    private final RunStep.Status step;
    private final String reason;

    Ending(RunStatus run, RunStep.Status step, String reason) {
        this.run = run;
        this.step = step;
        this.reason = reason;
    }

    /** What becomes of the run. */
    RunStatus run() {
        return run;
    }

    /** What becomes of a step that is open. */
    RunStep.Status step() {
        return step;
    }

    /** Why a message that is open is incomplete. */
    String reason() {
        return reason;
    }

    /**
     * Makes the move.
     *
     * @param error why, if the run fails
     */
    RunState apply(RunState state, @Nullable RunError error, long now) {
        if (error != null) {
            return RunMachine.fail(state, error, now);
        }
        return this == CANCELLED ? RunMachine.cancelled(state, now) : RunMachine.expire(state);
    }
}
