package dev.assistanttools.server;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * What changes while a run goes on; only {@link RunMachine} makes a new one from an old one. Times are Unix seconds.
 *
 * @param deadline when the run expires
 * @param requiredCalls the calls whose outputs are awaited, as the API writes them; only while action is required
 * @param usage what all rounds so far used together
 */
record RunState(
        RunStatus status,
        long deadline,
        @Nullable Long startedAt,
        @Nullable Long cancelledAt,
        @Nullable Long failedAt,
        @Nullable Long completedAt,
        @Nullable ArrayNode requiredCalls,
        @Nullable RunError lastError,
        @Nullable String incompleteReason,
        ModelReply.Usage usage) {

    static RunState queued(long deadline) {
        return new RunState(
                RunStatus.QUEUED, deadline, null, null, null, null, null, null, null, ModelReply.Usage.NONE);
    }
}
