package dev.assistanttools.tool;

import java.time.Instant;
import java.util.Objects;

/** The context of a call that is never given up. */
record EndlessContext(String callId, CallScope scope) implements ToolContext {

    EndlessContext {
        Objects.requireNonNull(callId, "callId");
        Objects.requireNonNull(scope, "scope");
    }

    @Override
    public Instant deadline() {
        return Instant.MAX;
    }

    @Override
    public ToolCancellation cancellation() {
        return ToolCancellation.never();
    }
}
