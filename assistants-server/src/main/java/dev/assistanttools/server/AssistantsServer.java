package dev.assistanttools.server;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server of the Assistants API v2 over HTTP.
 *
 * <pre>{@code
 * try (AssistantsServer server = AssistantsServer.builder().port(0).model(model).build().start()) {
 *     server.baseUrl(); // what an official client takes as its base URL
 * }
 * }</pre>
 *
 * <p>Without a data folder all is in memory and gone when the server closes. With one, a later server on the same folder goes on: runs
 * that wait for tool outputs still take them, runs that wait for their turn get it, and runs in whose middle the server ended are
 * {@code failed} with {@code server_error}.
 *
 * <p>Thread-safe. All threads of the server are daemons: it does not by itself keep a program running.
 */
public final class AssistantsServer implements AutoCloseable {

    private final ServerSettings settings;
    private @Nullable RunningServer running;
    private boolean closed;

    private AssistantsServer(ServerSettings settings) {
        this.settings = settings;
    }

    /** A builder that needs no more than a model. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Opens the store and the port.
     *
     * @return this server, which answers requests from now on
     * @throws ServerStartException if the port is taken or the data folder can't be used
     * @throws IllegalStateException if it was started or closed before
     */
    public synchronized AssistantsServer start() {
        if (running != null || closed) {
            throw new IllegalStateException("A server starts once: build another one.");
        }
        running = RunningServer.start(settings);
        return this;
    }

    /**
     * What clients take as their base URL, such as {@code http://127.0.0.1:8080/v1}.
     *
     * @throws IllegalStateException if the server is not running
     */
    public synchronized String baseUrl() {
        if (running == null) {
            throw new IllegalStateException("The server is not running.");
        }
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return "http://" + host + ":" + running.port() + "/v1";
    }

    /** What it was built with. */
    ServerSettings settings() {
        return settings;
    }

    /** The model's one phrase for log lines. */
    public String modelDescription() {
        return settings.model().description();
    }

    /**
     * Interrupts the models, ends the streams, frees the port and closes the store. Waits no longer than the close timeout; an
     * interrupt does not cut that short and is kept. Does nothing the second time.
     */
    @Override
    public synchronized void close() {
        closed = true;
        if (running != null) {
            running.close();
            running = null;
        }
    }

    /** Collects a server's settings. Not thread-safe. */
    public static final class Builder {

        private static final int MAX_PORT = 65_535;

        private String host = "127.0.0.1";
        private int port;
        private @Nullable Model model;
        private Optional<Path> dataFolder = Optional.empty();
        private Clock clock = Clock.systemUTC();
        private Duration runTimeToLive = Duration.ofMinutes(10);
        private Duration expiryCheck = Duration.ofSeconds(1);
        private Duration pollAfter = Duration.ofMillis(100);
        private Duration heartbeat = Duration.ofSeconds(10);
        private Duration fileWait = Duration.ofSeconds(60);
        private Duration closeTimeout = Duration.ofSeconds(10);
        private int maxConcurrentRuns = 64;
        private int maxQueuedRuns = 1_000;
        private int maxStreams = 1_000;
        private Duration idleTimeout = Duration.ofSeconds(30);
        private int maxBodyBytes = 16 * 1024 * 1024;
        private long maxFileBytes = 512L * 1024 * 1024;
        private long maxIndexBytes = 256L * 1024 * 1024;

        private Builder() {}

        /** The address to listen on. Default {@code 127.0.0.1}: this machine only. */
        public Builder host(String host) {
            this.host = Objects.requireNonNull(host, "host");
            return this;
        }

        /**
         * The port to listen on.
         *
         * @param port 0 to 65535; 0, the default, takes any free one
         */
        public Builder port(int port) {
            if (port < 0 || port > MAX_PORT) {
                throw new IllegalArgumentException("A port is 0 to 65535, not " + port + ".");
            }
            this.port = port;
            return this;
        }

        /** What answers. Needed. */
        public Builder model(Model model) {
            this.model = Objects.requireNonNull(model, "model");
            return this;
        }

        /**
         * Where the store's files are kept; created if it is not there. Default: nothing outlives the server, and files that are uploaded
         * lie in the system's temporary folder, which some systems tidy: a server that runs for weeks wants a folder.
         */
        public Builder dataFolder(Path folder) {
            this.dataFolder = Optional.of(folder);
            return this;
        }

        /** What time it is. Default: the system's clock. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * How long after its creation a run expires, in whole seconds; what is beyond them counts for nothing. Default 10 minutes, as
         * the hosted service had it.
         *
         * @param timeToLive a second at least
         */
        public Builder runTimeToLive(Duration timeToLive) {
            if (timeToLive.toSeconds() < 1) {
                throw new IllegalArgumentException(
                        "The time to live must be a second at least, not " + timeToLive + ".");
            }
            this.runTimeToLive = timeToLive;
            return this;
        }

        /** How often overdue runs are looked for. Default one second. */
        public Builder expiryCheck(Duration period) {
            this.expiryCheck = positive(period, "expiry check");
            return this;
        }

        /** What the server tells polling clients to wait, in the header {@code openai-poll-after-ms}. Default 100 ms. */
        public Builder pollAfter(Duration wait) {
            this.pollAfter = positive(wait, "poll-after");
            return this;
        }

        /** How long a stream may be silent before a comment line goes out. Default 10 seconds. */
        public Builder heartbeat(Duration silence) {
            this.heartbeat = positive(silence, "heartbeat");
            return this;
        }

        /**
         * The longest that a run waits for files of its thread's vector store to be made searchable; what is not ready by then is not
         * found. Default 60 seconds, as the hosted service had it.
         */
        public Builder fileWait(Duration wait) {
            this.fileWait = positive(wait, "wait for files");
            return this;
        }

        /** The longest that {@link AssistantsServer#close()} waits for models, streams and requests. Default 10 seconds. */
        public Builder closeTimeout(Duration timeout) {
            this.closeTimeout = positive(timeout, "close timeout");
            return this;
        }

        /** How many models answer at the same time; further runs stay queued. Default 64. */
        public Builder maxConcurrentRuns(int runs) {
            this.maxConcurrentRuns = positive(runs, "number of concurrent runs");
            return this;
        }

        /**
         * The largest file that may be uploaded, in bytes. Default 512 MiB, as the hosted service had it. Files go to the data folder,
         * or without one to a temporary folder, never through memory.
         */
        public Builder maxFileBytes(long bytes) {
            this.maxFileBytes = positive(bytes, "size of a file");
            return this;
        }

        /**
         * How much text of vector stores is kept ready to be searched, in bytes; it takes about as much memory. The text of what was
         * searched last stays; that of other stores is read again when it is wanted. One store alone may have more. Default 256 MiB.
         */
        public Builder maxIndexBytes(long bytes) {
            this.maxIndexBytes = positive(bytes, "size of the indexes");
            return this;
        }

        /**
         * How many runs may wait for their turn, or for files of their thread. A run beyond that is refused when it is created, with
         * status 429 and {@code Retry-After}; outputs are always taken. Default 1000.
         */
        public Builder maxQueuedRuns(int runs) {
            this.maxQueuedRuns = positive(runs, "number of queued runs");
            return this;
        }

        /** How many streams may be open at the same time, each with a thread. One beyond that is refused likewise. Default 1000. */
        public Builder maxStreams(int streams) {
            this.maxStreams = positive(streams, "number of streams");
            return this;
        }

        /**
         * How long a connection may be silent, and a client may take nothing of what is sent to it, before the connection is closed. Never
         * less than three heartbeats, which keep streams open. Default 30 seconds.
         */
        public Builder idleTimeout(Duration silence) {
            this.idleTimeout = positive(silence, "idle timeout");
            return this;
        }

        /** The largest request body but for files, in bytes. Default 16 MiB. */
        public Builder maxBodyBytes(int bytes) {
            this.maxBodyBytes = positive(bytes, "size of a body");
            return this;
        }

        /**
         * A server that is not started yet.
         *
         * @throws IllegalStateException if no model was named
         */
        public AssistantsServer build() {
            if (model == null) {
                throw new IllegalStateException("A server needs a model: builder().model(..).");
            }
            return new AssistantsServer(new ServerSettings(
                    host,
                    port,
                    model,
                    dataFolder,
                    clock,
                    runTimeToLive,
                    expiryCheck,
                    pollAfter,
                    heartbeat,
                    fileWait,
                    closeTimeout,
                    maxConcurrentRuns,
                    maxQueuedRuns,
                    maxStreams,
                    idleTimeout,
                    maxBodyBytes,
                    maxFileBytes,
                    maxIndexBytes));
        }

        private static Duration positive(Duration duration, String what) {
            if (duration.isZero() || duration.isNegative()) {
                throw new IllegalArgumentException("The " + what + " must be positive, not " + duration + ".");
            }
            return duration;
        }

        private static int positive(int number, String what) {
            return (int) positive((long) number, what);
        }

        private static long positive(long number, String what) {
            if (number < 1) {
                throw new IllegalArgumentException("The " + what + " must be positive, not " + number + ".");
            }
            return number;
        }
    }
}
