package dev.assistanttools.spring;

import dev.assistanttools.dispatch.ContextCarrier;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;

/**
 * Carries every context that is registered with Micrometer's context propagation. Spring Security and Micrometer Observation
 * register theirs by being on the class path.
 */
final class PropagatedContextCarrier implements ContextCarrier {

    /** What the asking thread does not have, the tool's thread does not have either: it may serve another caller's leftovers. */
    private final ContextSnapshotFactory snapshots =
            ContextSnapshotFactory.builder().clearMissing(true).build();

    @Override
    public Captured capture() {
        ContextSnapshot captured = snapshots.captureAll();
        return () -> captured.setThreadLocals()::close;
    }
}
