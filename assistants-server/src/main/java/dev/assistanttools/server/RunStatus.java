package dev.assistanttools.server;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a run is. */
enum RunStatus {
    QUEUED("queued"),
    IN_PROGRESS("in_progress"),
    REQUIRES_ACTION("requires_action"),
    CANCELLING("cancelling"),
    CANCELLED("cancelled"),
    FAILED("failed"),
    COMPLETED("completed"),
    INCOMPLETE("incomplete"),
    EXPIRED("expired");

    private static final Set<RunStatus> ENDS = EnumSet.of(CANCELLED, FAILED, COMPLETED, INCOMPLETE, EXPIRED);

    private final String wire;

    RunStatus(String wire) {
        this.wire = wire;
    }

    /** The name in JSON, in events and in error texts. */
    String wire() {
        return wire;
    }

    /** Whether nothing can happen to the run any more. */
    boolean isEnd() {
        return ENDS.contains(this);
    }

    static RunStatus ofWire(String wire) {
        for (RunStatus status : values()) {
            if (status.wire.equals(wire)) {
                return status;
            }
        }
        throw new IllegalArgumentException("No run status: " + wire);
    }

    /** The names of the states that lock a thread. */
    static List<String> active() {
        return List.of(QUEUED.wire, IN_PROGRESS.wire, REQUIRES_ACTION.wire, CANCELLING.wire);
    }
}
