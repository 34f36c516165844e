package dev.assistanttools.server;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** A bound of the server that the command line sets. {@link AssistantsServer.Builder} says what each is about. */
enum Bound {
    CONCURRENT_RUNS("--max-concurrent-runs", Unit.COUNT),
    QUEUED_RUNS("--max-queued-runs", Unit.COUNT),
    STREAMS("--max-streams", Unit.COUNT),
    FILE_SIZE("--max-file-size", Unit.SIZE),
    BODY_SIZE("--max-body-size", Unit.SMALL_SIZE),
    INDEX_SIZE("--max-index-size", Unit.SIZE),
    RUN_TIME("--run-time", Unit.TIME),
    FILE_WAIT("--file-wait", Unit.TIME),
    EXPIRY_CHECK("--expiry-check", Unit.TIME),
    POLL_AFTER("--poll-after", Unit.TIME),
    HEARTBEAT("--heartbeat", Unit.TIME),
    IDLE_TIMEOUT("--idle-timeout", Unit.TIME),
    CLOSE_TIMEOUT("--close-timeout", Unit.TIME);

    /** How a value is written. */
    private enum Unit {
        COUNT("a whole number from 1 to 999999999"),
        SIZE("a size such as 64KB, 16MB or 2GB"),
        SMALL_SIZE("a size below 2GB such as 500B, 64KB or 16MB"),
        TIME("a time such as 500ms, 30s or 10m, 365 days at most");

        private final String expected;

        Unit(String expected) {
            this.expected = expected;
        }

        OptionalLong read(String text) {
            OptionalLong value = switch (this) {
                case COUNT -> Amounts.count(text);
                case SIZE, SMALL_SIZE -> Amounts.bytes(text);
                case TIME -> Amounts.millis(text);
            };
            return value.isPresent() && value.getAsLong() >= 1 && value.getAsLong() <= most()
                    ? value
                    : OptionalLong.empty();
        }

        private long most() {
            return switch (this) {
                case COUNT, SMALL_SIZE -> Integer.MAX_VALUE;
                case SIZE -> Long.MAX_VALUE;
                case TIME -> Duration.ofDays(365).toMillis();
            };
        }
    }

    private final String flag;
    private final Unit unit;

    Bound(String flag, Unit unit) {
        this.flag = flag;
        this.unit = unit;
    }

    /** The bound that this flag sets, if there is one. */
    static Optional<Bound> of(String flag) {
        return Arrays.stream(values()).filter(bound -> bound.flag.equals(flag)).findFirst();
    }

    String flag() {
        return flag;
    }

    /**
     * What the value of the flag says: a number, bytes or milliseconds.
     *
     * @throws CommandLine.UnusableException if it says nothing that the bound can be
     */
    long read(String value) throws CommandLine.UnusableException {
        OptionalLong read = unit.read(value);
        if (read.isEmpty()) {
            throw new CommandLine.UnusableException(flag + " takes " + unit.expected + ", not " + value + ".");
        }
        return read.getAsLong();
    }

    /**
     * Gives the value to the builder.
     *
     * @throws IllegalArgumentException if the builder wants another one
     */
    void set(AssistantsServer.Builder builder, long value) {
        switch (this) {
            case CONCURRENT_RUNS -> builder.maxConcurrentRuns((int) value);
            case QUEUED_RUNS -> builder.maxQueuedRuns((int) value);
            case STREAMS -> builder.maxStreams((int) value);
            case FILE_SIZE -> builder.maxFileBytes(value);
            case BODY_SIZE -> builder.maxBodyBytes((int) value);
            case INDEX_SIZE -> builder.maxIndexBytes(value);
            case RUN_TIME -> builder.runTimeToLive(Duration.ofMillis(value));
            case FILE_WAIT -> builder.fileWait(Duration.ofMillis(value));
            case EXPIRY_CHECK -> builder.expiryCheck(Duration.ofMillis(value));
            case POLL_AFTER -> builder.pollAfter(Duration.ofMillis(value));
            case HEARTBEAT -> builder.heartbeat(Duration.ofMillis(value));
            case IDLE_TIMEOUT -> builder.idleTimeout(Duration.ofMillis(value));
            case CLOSE_TIMEOUT -> builder.closeTimeout(Duration.ofMillis(value));
        }
    }
}
