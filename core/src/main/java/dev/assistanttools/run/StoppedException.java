package dev.assistanttools.run;

import dev.assistanttools.run.RunOutcome.CancelReason;

/** Leaves the loop of a run that its caller has given up. Never leaves this package. */
final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CancelReason reason;

    StoppedException(CancelReason reason) {
        super(null, null, false, false);
        this.reason = reason;
    }

    CancelReason reason() {
        return reason;
    }
}
