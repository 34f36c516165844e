package dev.assistanttools.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the chunks of files that were put into vector stores, in the background. What is to be done is what the database says: nothing is
 * lost when the server ends, and nobody has to hand a file over. Thread-safe.
 */
final class Ingestion {

    private static final Logger LOG = LoggerFactory.getLogger(Ingestion.class);
    private static final RunError FAILED =
            new RunError("server_error", "The file could not be read. The server's log has the cause under its id.");

    private static final long LOOK_MILLIS = 250;

    private final Stores stores;
    private final FileContents contents;
    private final TextExtractor extractor;
    private final Clock clock;
    private final ExecutorService pool;
    private final Object fileRead = new Object();
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    Ingestion(Stores stores, FileContents contents, TextExtractor extractor, Clock clock, ExecutorService pool) {
        this.stores = stores;
        this.contents = contents;
        this.extractor = extractor;
        this.clock = clock;
        this.pool = pool;
    }

    /** Begins with all files that wait. To be called after the transaction in which they came. */
    void wake() {
        for (long seq : stores.vectorStoreFiles().waiting()) {
            if (!closing && underWay.add(seq)) {
                submit(seq);
            }
        }
    }

    private void submit(long seq) {
        try {
            pool.execute(() -> {
                try {
                    ingest(seq);
                } finally {
                    underWay.remove(seq);
                    tellWaiting();
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("The server closes; its next start reads the file.", e);
        }
    }

    /**
     * Waits until something is so, which is looked at again whenever a file was read.
     *
     * @param most how long at most
     */
    void await(BooleanSupplier done, Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        try {
            while (!closing && !done.getAsBoolean()) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return;
                }
                synchronized (fileRead) {
                    // Looked at again even if nobody calls: a file may have been read just before.
                    fileRead.wait(Math.min(left, LOOK_MILLIS));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins with no further file: the next start does. */
    void close() {
        closing = true;
        tellWaiting();
    }

    private void tellWaiting() {
        synchronized (fileRead) {
            fileRead.notifyAll();
        }
    }

    private void ingest(long seq) {
        if (closing) {
            return;
        }
        try {
            Optional<VectorStoreFile> waiting = stores.vectorStoreFiles().findWaiting(seq);
            if (waiting.isPresent()) {
                ingest(waiting.get());
            }
        } catch (RuntimeException e) {
            LOG.error("A file of a vector store could not be read; it is tried again.", e);
        }
    }

    private void ingest(VectorStoreFile file) {
        Optional<ApiFile> uploaded =
                stores.files().find(file.id(), clock.instant().getEpochSecond());
        if (uploaded.isEmpty()) {
            // Expired, and about to leave the store with its file.
            return;
        }
        try {
            String text =
                    extractor.read(contents.path(file.id()), uploaded.get().filename());
            List<String> chunks = file.chunking().cut(text);
            finish(file.completed(bytes(chunks)), chunks);
        } catch (TextExtractor.UnreadableFileException e) {
            finish(file.failed(e.error()), List.of());
        } catch (IOException | RuntimeException e) {
            LOG.error("File {} of vector store {} could not be read.", file.id(), file.storeId(), e);
            finish(file.failed(FAILED), List.of());
        }
    }

    private static long bytes(List<String> chunks) {
        return chunks.stream()
                .mapToLong(chunk -> chunk.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /** Unless it was cancelled or has left meanwhile. */
    private void finish(VectorStoreFile file, List<String> chunks) {
        stores.database().atomically(() -> {
            if (stores.vectorStoreFiles().findWaiting(file.seq()).isPresent()) {
                stores.vectorStoreFiles().insertChunks(file.seq(), chunks);
                stores.vectorStoreFiles().update(file);
            }
        });
    }
}
