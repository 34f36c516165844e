package dev.assistanttools.server;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** The moves that a run may make, and what each changes beside the status. Anything else is a fault of the server. */
final class RunMachine {

    private static final Map<RunStatus, Set<RunStatus>> MOVES = new EnumMap<>(RunStatus.class);

    static {
        MOVES.put(
                RunStatus.QUEUED,
                EnumSet.of(RunStatus.IN_PROGRESS, RunStatus.CANCELLING, RunStatus.EXPIRED, RunStatus.FAILED));
        MOVES.put(
                RunStatus.IN_PROGRESS,
                EnumSet.of(
                        RunStatus.IN_PROGRESS,
                        RunStatus.REQUIRES_ACTION,
                        RunStatus.COMPLETED,
                        RunStatus.INCOMPLETE,
                        RunStatus.FAILED,
                        RunStatus.CANCELLING,
                        RunStatus.EXPIRED));
        MOVES.put(RunStatus.REQUIRES_ACTION, EnumSet.of(RunStatus.QUEUED, RunStatus.CANCELLING, RunStatus.EXPIRED));
        MOVES.put(RunStatus.CANCELLING, EnumSet.of(RunStatus.CANCELLED));
    }

    private RunMachine() {}

    /** Whether a run may go from one status to the other. */
    static boolean allows(RunStatus from, RunStatus to) {
        return MOVES.getOrDefault(from, Set.of()).contains(to);
    }

    /** A round begins; each round sets {@code started_at} anew. */
    static RunState start(RunState state, long now) {
        return new Move(state, RunStatus.IN_PROGRESS).startedAt(now).made();
    }

    static RunState requireAction(RunState state, ArrayNode calls, ModelReply.Usage used) {
        return new Move(state, RunStatus.REQUIRES_ACTION)
                .calls(calls)
                .used(used)
                .made();
    }

    /** A round is over whose calls the server made itself; the next one follows at once. */
    static RunState goOn(RunState state, ModelReply.Usage used) {
        return new Move(state, RunStatus.IN_PROGRESS).used(used).made();
    }

    /** All outputs are there: the next round waits for its turn. */
    static RunState resume(RunState state) {
        return new Move(state, RunStatus.QUEUED).made();
    }

    static RunState complete(RunState state, ModelReply.Usage used, long now) {
        return new Move(state, RunStatus.COMPLETED).completedAt(now).used(used).made();
    }

    static RunState incomplete(RunState state, String reason, ModelReply.Usage used) {
        return new Move(state, RunStatus.INCOMPLETE).reason(reason).used(used).made();
    }

    static RunState fail(RunState state, RunError error, long now) {
        return new Move(state, RunStatus.FAILED).failedAt(now, error).made();
    }

    static RunState cancelling(RunState state) {
        return new Move(state, RunStatus.CANCELLING).made();
    }

    static RunState cancelled(RunState state, long now) {
        return new Move(state, RunStatus.CANCELLED).cancelledAt(now).made();
    }

    static RunState expire(RunState state) {
        return new Move(state, RunStatus.EXPIRED).made();
    }

    /** One legal move; the required calls are gone unless the move brings some. */
    private static final class Move {

        private final RunStatus to;
        private final RunState from;
        private @Nullable Long startedAt;
        private @Nullable Long cancelledAt;
        private @Nullable Long failedAt;
        private @Nullable Long completedAt;
        private @Nullable ArrayNode requiredCalls;
        private @Nullable RunError lastError;
        private @Nullable String incompleteReason;
        private ModelReply.Usage usage;

        Move(RunState from, RunStatus to) {
            if (!allows(from.status(), to)) {
                throw new IllegalStateException(
                        "A run can't go from " + from.status().wire() + " to " + to.wire() + ".");
            }
            this.from = from;
            this.to = to;
            this.startedAt = from.startedAt();
            this.usage = from.usage();
        }

        Move startedAt(long now) {
            startedAt = now;
            return this;
        }

        Move cancelledAt(long now) {
            cancelledAt = now;
            return this;
        }

        Move failedAt(long now, RunError error) {
            failedAt = now;
            lastError = error;
            return this;
        }

        Move completedAt(long now) {
            completedAt = now;
            return this;
        }

        Move calls(ArrayNode calls) {
            requiredCalls = calls;
            return this;
        }

        Move reason(String reason) {
            incompleteReason = reason;
            return this;
        }

        Move used(ModelReply.Usage used) {
            usage = usage.plus(used);
            return this;
        }

        RunState made() {
            return new RunState(
                    to,
                    from.deadline(),
                    startedAt,
                    cancelledAt,
                    failedAt,
                    completedAt,
                    requiredCalls,
                    lastError,
                    incompleteReason,
                    usage);
        }
    }
}
