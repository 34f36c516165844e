package dev.assistanttools.server;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All parts of a started server, and the order in which they stop. */
final class RunningServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

    /** Files that are made searchable at the same time: each may be in memory as a whole. */
    private static final int READERS = 2;

    private final Duration closeTimeout;
    private final EmbeddedDatabase database;
    private final RunEngine engine;
    private final ThreadPoolExecutor runs;
    private final ExecutorService streams;
    private final ScheduledExecutorService expiry;
    private final FileContents contents;
    private final UploadedFiles files;
    private final Ingestion ingestion;
    private final ExecutorService reading;
    private final Stores stores;
    private final Clock clock;
    private final HttpEndpoint http;

    private RunningServer(ServerSettings settings, EmbeddedDatabase database) {
        this.closeTimeout = settings.closeTimeout();
        this.database = database;
        this.runs = DaemonThreads.bounded("assistants-server-run", settings.maxConcurrentRuns());
        this.streams = DaemonThreads.perTask("assistants-server-stream");
        this.expiry = DaemonThreads.scheduled("assistants-server-expiry");
        this.clock = settings.clock();
        this.stores = Stores.over(database.dataSource());
        Ids ids = new Ids(new SecureRandom());
        this.contents = settings.dataFolder()
                .map(folder -> FileContents.in(folder.resolve("files")))
                .orElseGet(FileContents::temporary);
        TextExtractor extractor = new TextExtractor();
        this.files = new UploadedFiles(stores.files(), contents, extractor, ids, settings.clock());
        this.reading = DaemonThreads.bounded("assistants-server-reader", READERS);
        this.ingestion = new Ingestion(stores, contents, extractor::read, settings.clock(), reading);
        StoreSearch search = new StoreSearch(
                stores, new IndexCache(LuceneChunkIndex::new, settings.maxIndexBytes()), settings.clock());
        VectorStores vectorStores = new VectorStores(stores, ingestion, ids, settings.clock());
        ToolResources resources = new ToolResources(stores, vectorStores, ids, settings.clock());
        RequestComposer composer =
                new RequestComposer(stores, new ImageFiles(files)::find, settings.model()::contextTokens);
        FileSearchTool fileSearch = new FileSearchTool(stores, resources, search, ingestion, settings.fileWait());
        RunQueue queue = new RunQueue(runs, ingestion::waiting, settings.maxQueuedRuns());
        this.engine = new RunEngine(settings.model(), composer, stores, ids, settings.clock(), fileSearch, queue);
        RunStarter starter = new RunStarter(stores, resources, engine, ids, settings.clock(), settings.runTimeToLive());
        RequestReader requests = new RequestReader(settings.maxBodyBytes());
        StreamRunner streamRunner = new StreamRunner(streams, settings.heartbeat(), settings.maxStreams());
        this.http = new HttpEndpoint(settings, new AnswerHeaders(ids, settings.pollAfter()), routes -> {
            new AssistantRoutes(stores, resources, requests, ids, settings.clock(), settings.model()).register(routes);
            // Before the threads: of two that fit, such as /threads/runs and /threads/{thread_id}, the first is taken.
            new RunRoutes(stores, starter, engine, requests, streamRunner).register(routes);
            new ThreadRoutes(stores, resources, starter, requests).register(routes);
            new MessageRoutes(stores, starter, engine, requests).register(routes);
            new StepRoutes(stores, engine, requests).register(routes);
            new VectorStoreRoutes(stores, vectorStores, search, requests, settings.clock()).register(routes);
            new VectorStoreFileRoutes(stores, vectorStores, files, requests).register(routes);
            new FileRoutes(files, requests, new MultipartReader(settings.maxFileBytes())).register(routes);
        });
    }

    static RunningServer start(ServerSettings settings) {
        EmbeddedDatabase database =
                settings.dataFolder().map(EmbeddedDatabase::inFolder).orElseGet(EmbeddedDatabase::inMemory);
        RunningServer server = null;
        try {
            server = new RunningServer(settings, database);
            server.http.open();
            server.files.tidy();
            server.endOverdue();
            server.engine.recover();
            server.ingestion.wake();
            server.http.start();
            server.watchExpiry(settings.expiryCheck());
            return server;
        } catch (RuntimeException e) {
            if (server == null) {
                database.close();
            } else {
                server.close();
            }
            throw e;
        }
    }

    int port() {
        return http.port();
    }

    /** Ends what is over by the clock; trouble with one kind keeps no other from its end. */
    private void endOverdue() {
        tryTo("Overdue runs", engine::expireOverdue);
        tryTo("Expired files", files::deleteExpired);
        tryTo(
                "Expired vector stores",
                () -> stores.vectorStores().expireOverdue(clock.instant().getEpochSecond()));
    }

    private static void tryTo(String what, Runnable end) {
        try {
            end.run();
        } catch (RuntimeException e) {
            LOG.error("{} could not be ended; the next check tries again.", what, e);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The task lets nothing through, and ends with its pool.
    private void watchExpiry(Duration period) {
        expiry.scheduleWithFixedDelay(
                () -> {
                    endOverdue();
                    ingestion.wake();
                },
                period.toMillis(),
                period.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** First the work, then the streams that tell of it, then the port, then the store under all of them. */
    @Override
    public void close() {
        // An interrupt of this thread would end the waits below, and close the database's files under the database.
        boolean interrupted = Thread.interrupted();
        try {
            stop();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void stop() {
        long deadline = System.nanoTime() + closeTimeout.toNanos();
        expiry.shutdown();
        engine.close();
        ingestion.close();
        runs.shutdown();
        reading.shutdown();
        streams.shutdown();
        await(streams, deadline, "Streams");
        await(runs, deadline, "Models");
        await(reading, deadline, "Readers of files");
        await(expiry, deadline, "The check for overdue runs");
        http.stop(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        streams.shutdownNow();
        database.close();
        contents.close();
    }

    private static void await(ExecutorService threads, long deadline, String who) {
        try {
            if (!threads.awaitTermination(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                LOG.warn("{} did not end within the close timeout; the server closes without waiting longer.", who);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
