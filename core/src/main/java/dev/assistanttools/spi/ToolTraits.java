package dev.assistanttools.spi;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a tool is called, beside what a model is told of it. Nothing here is on the wire.
 *
 * @param timeout how long a call may take; more than zero, at most a day; empty for as long as the dispatcher gives every tool
 * @param sequential whether it is a barrier among the calls of a round: those before it are done when it begins, and those after
 *     it begin when it is done
 */
public record ToolTraits(Optional<Duration> timeout, boolean sequential) {

    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

    private static final ToolTraits NONE = new ToolTraits(Optional.empty(), false);

    /** Refuses null and a time-out out of its range. */
    public ToolTraits {
        Objects.requireNonNull(timeout, "timeout");
        if (timeout.isPresent()) {
            requireLegal(timeout.get());
        }
    }

    private static void requireLegal(Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    "A tool's time-out must be more than zero and at most a day, not " + time + ".");
        }
    }

    /** Those of a tool whose annotation says nothing. */
    public static ToolTraits none() {
        return NONE;
    }

    /** These traits with a time-out of the tool's own. */
    public ToolTraits withTimeout(Duration newTimeout) {
        return new ToolTraits(Optional.of(newTimeout), sequential);
    }

    /** These traits as a barrier, or as none. */
    public ToolTraits withSequential(boolean newSequential) {
        return new ToolTraits(timeout, newSequential);
    }
}
