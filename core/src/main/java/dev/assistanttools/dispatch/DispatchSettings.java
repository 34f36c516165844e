package dev.assistanttools.dispatch;

import dev.assistanttools.json.JsonLimits;
import java.time.Duration;
import java.util.Objects;

/**
 * The bounds within which tools are called.
 *
 * @param toolTimeout how long a call may take whose tool has no time-out of its own, from its turn to its result; more than zero,
 *     at most a day
 * @param maxParallelCalls how many calls of one round run at the same time; at least 1
 * @param maxRunningCalls how many calls of all rounds run at the same time; at least 1; {@link Integer#MAX_VALUE} for no bound.
 *     A call waits for its turn as long as its tool may take, and then fails without having been called
 * @param maxResultBytes the longest result that is sent to the model, in bytes of UTF-8; at least 1
 * @param argumentLimits how long and how deep a call's arguments may be
 * @param unknownArguments what becomes of a call that has properties which its tool does not know
 * @param repairArguments whether arguments that are not JSON are made so where they have one meaning, as {@link
 *     dev.assistanttools.json.JsonRepair} says
 */
public record DispatchSettings(
        Duration toolTimeout,
        int maxParallelCalls,
        int maxRunningCalls,
        int maxResultBytes,
        JsonLimits argumentLimits,
        UnknownArguments unknownArguments,
        boolean repairArguments) {

    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

    private static final DispatchSettings DEFAULTS = new DispatchSettings(
            Duration.ofSeconds(30),
            16,
            Integer.MAX_VALUE,
            512 * 1024,
            JsonLimits.defaults(),
            UnknownArguments.IGNORE,
            true);

    /** Refuses values out of their ranges. */
    public DispatchSettings {
        Objects.requireNonNull(argumentLimits, "argumentLimits");
        Objects.requireNonNull(unknownArguments, "unknownArguments");
        if (toolTimeout.isNegative() || toolTimeout.isZero() || toolTimeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    "toolTimeout must be more than zero and at most a day, not " + toolTimeout + ".");
        }
        if (maxParallelCalls < 1) {
            throw new IllegalArgumentException("maxParallelCalls must be at least 1, not " + maxParallelCalls + ".");
        }
        if (maxRunningCalls < 1) {
            throw new IllegalArgumentException("maxRunningCalls must be at least 1, not " + maxRunningCalls + ".");
        }
        if (maxResultBytes < 1) {
            throw new IllegalArgumentException("maxResultBytes must be at least 1, not " + maxResultBytes + ".");
        }
    }

    /**
     * 30 seconds, 16 calls of a round at the same time, any number of all rounds, results of 512 KiB, the default limits of JSON;
     * unknown arguments are ignored, and those that are not JSON are repaired.
     */
    public static DispatchSettings defaults() {
        return DEFAULTS;
    }

    /** These settings with another time-out of calls. */
    public DispatchSettings withToolTimeout(Duration newToolTimeout) {
        return new DispatchSettings(
                newToolTimeout,
                maxParallelCalls,
                maxRunningCalls,
                maxResultBytes,
                argumentLimits,
                unknownArguments,
                repairArguments);
    }

    /** These settings with another number of calls of one round that run at the same time. */
    public DispatchSettings withMaxParallelCalls(int newMaxParallelCalls) {
        return new DispatchSettings(
                toolTimeout,
                newMaxParallelCalls,
                maxRunningCalls,
                maxResultBytes,
                argumentLimits,
                unknownArguments,
                repairArguments);
    }

    /** These settings with another number of calls of all rounds that run at the same time. */
    public DispatchSettings withMaxRunningCalls(int newMaxRunningCalls) {
        return new DispatchSettings(
                toolTimeout,
                maxParallelCalls,
                newMaxRunningCalls,
                maxResultBytes,
                argumentLimits,
                unknownArguments,
                repairArguments);
    }

    /** These settings with another length of results, in bytes of UTF-8. */
    public DispatchSettings withMaxResultBytes(int newMaxResultBytes) {
        return new DispatchSettings(
                toolTimeout,
                maxParallelCalls,
                maxRunningCalls,
                newMaxResultBytes,
                argumentLimits,
                unknownArguments,
                repairArguments);
    }

    /** These settings with other limits of arguments. */
    public DispatchSettings withArgumentLimits(JsonLimits newArgumentLimits) {
        return new DispatchSettings(
                toolTimeout,
                maxParallelCalls,
                maxRunningCalls,
                maxResultBytes,
                newArgumentLimits,
                unknownArguments,
                repairArguments);
    }

    /** These settings with another fate of calls that have unknown properties. */
    public DispatchSettings withUnknownArguments(UnknownArguments newUnknownArguments) {
        return new DispatchSettings(
                toolTimeout,
                maxParallelCalls,
                maxRunningCalls,
                maxResultBytes,
                argumentLimits,
                newUnknownArguments,
                repairArguments);
    }

    /** These settings with repair, or without. */
    public DispatchSettings withRepairArguments(boolean newRepairArguments) {
        return new DispatchSettings(
                toolTimeout,
                maxParallelCalls,
                maxRunningCalls,
                maxResultBytes,
                argumentLimits,
                unknownArguments,
                newRepairArguments);
    }
}
