package dev.assistanttools.dispatch;

import dev.assistanttools.json.JsonLimits;
import java.time.Duration;
import java.util.Objects;

/**
 * The bounds within which tools are called.
 *
 * @param toolTimeout how long a call may take, from reading its arguments to writing its result; more than zero, at most a day
 * @param maxParallelCalls how many calls of one batch run at the same time; at least 1
 * @param maxResultBytes the longest result that is sent to the model, in bytes of UTF-8; at least 1
 * @param argumentLimits how long and how deep a call's arguments may be
 */
public record DispatchSettings(
        Duration toolTimeout, int maxParallelCalls, int maxResultBytes, JsonLimits argumentLimits) {

    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

    private static final DispatchSettings DEFAULTS =
            new DispatchSettings(Duration.ofSeconds(30), 16, 512 * 1024, JsonLimits.defaults());

    /** Refuses values out of their ranges. */
    public DispatchSettings {
        Objects.requireNonNull(argumentLimits, "argumentLimits");
        if (toolTimeout.isNegative() || toolTimeout.isZero() || toolTimeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    "toolTimeout must be more than zero and at most a day, not " + toolTimeout + ".");
        }
        if (maxParallelCalls < 1) {
            throw new IllegalArgumentException("maxParallelCalls must be at least 1, not " + maxParallelCalls + ".");
        }
        if (maxResultBytes < 1) {
            throw new IllegalArgumentException("maxResultBytes must be at least 1, not " + maxResultBytes + ".");
        }
    }

    /** 30 seconds, 16 calls at the same time, results of 512 KiB, the default limits of JSON. */
    public static DispatchSettings defaults() {
        return DEFAULTS;
    }

    /** These settings with another time-out of calls. */
    public DispatchSettings withToolTimeout(Duration newToolTimeout) {
        return new DispatchSettings(newToolTimeout, maxParallelCalls, maxResultBytes, argumentLimits);
    }

    /** These settings with another number of calls that run at the same time. */
    public DispatchSettings withMaxParallelCalls(int newMaxParallelCalls) {
        return new DispatchSettings(toolTimeout, newMaxParallelCalls, maxResultBytes, argumentLimits);
    }

    /** These settings with another length of results, in bytes of UTF-8. */
    public DispatchSettings withMaxResultBytes(int newMaxResultBytes) {
        return new DispatchSettings(toolTimeout, maxParallelCalls, newMaxResultBytes, argumentLimits);
    }

    /** These settings with other limits of arguments. */
    public DispatchSettings withArgumentLimits(JsonLimits newArgumentLimits) {
        return new DispatchSettings(toolTimeout, maxParallelCalls, maxResultBytes, newArgumentLimits);
    }
}
