package dev.assistanttools.server;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What a server was built with; {@link AssistantsServer.Builder} explains each. */
record ServerSettings(
        String host,
        int port,
        Model model,
        Optional<Path> dataFolder,
        Clock clock,
        Duration runTimeToLive,
        Duration expiryCheck,
        Duration pollAfter,
        Duration heartbeat,
        Duration fileWait,
        Duration closeTimeout,
        int maxConcurrentRuns,
        int maxQueuedRuns,
        int maxStreams,
        Duration idleTimeout,
        int maxBodyBytes,
        long maxFileBytes,
        long maxIndexBytes) {}
