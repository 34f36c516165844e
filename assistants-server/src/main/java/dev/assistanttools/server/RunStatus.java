package dev.assistanttools.server;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a run is. */
enum RunStatus implements WireName {
    QUEUED,
    IN_PROGRESS,
    REQUIRES_ACTION,
    CANCELLING,
    CANCELLED,
    FAILED,
    COMPLETED,
    INCOMPLETE,
    EXPIRED;

    private static final Set<RunStatus> ENDS = EnumSet.of(CANCELLED, FAILED, COMPLETED, INCOMPLETE, EXPIRED);

    /** Whether nothing can happen to the run any more. */
    boolean isEnd() {
        return ENDS.contains(this);
    }

    static RunStatus ofWire(String wire) {
        return WireName.find(RunStatus.class, wire);
    }

    /** The names of the states that lock a thread. */
    static List<String> active() {
        return List.of(QUEUED.wire(), IN_PROGRESS.wire(), REQUIRES_ACTION.wire(), CANCELLING.wire());
    }
}
