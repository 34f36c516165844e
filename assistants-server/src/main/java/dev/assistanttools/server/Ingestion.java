package dev.assistanttools.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
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

    /** Reads what files say. */
    interface Texts {
        String read(Path content, String name) throws TextExtractor.UnreadableFileException, IOException;
    }

    private final Stores stores;
    private final FileContents contents;
    private final Texts texts;
    private final Clock clock;
    private final ExecutorService pool;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    Ingestion(Stores stores, FileContents contents, Texts texts, Clock clock, ExecutorService pool) {
        this.stores = stores;
        this.contents = contents;
        this.texts = texts;
        this.clock = clock;
        this.pool = pool;
    }

    /**
     * Begins with all files that wait, and with what waited for files. To be called after the transaction in which files came; it fails
     * nobody: what it can't begin now is begun by the next call.
     */
    void wake() {
        try {
            for (long seq : stores.vectorStoreFiles().waiting()) {
                if (!closing && underWay.add(seq)) {
                    submit(seq);
                }
            }
        } catch (RuntimeException e) {
            LOG.error("Files that wait to be read can't be found; the next check tries again.", e);
        }
        goOn();
    }

    private void submit(long seq) {
        boolean submitted = false;
        try {
            pool.execute(() -> {
                try {
                    ingest(seq);
                } finally {
                    underWay.remove(seq);
                    goOn();
                }
            });
            submitted = true;
        } catch (RejectedExecutionException e) {
            LOG.debug("The server closes; its next start reads the file.", e);
        } finally {
            if (!submitted) {
                underWay.remove(seq);
            }
        }
    }

    /**
     * Does something when all files of some vector stores are read, on no thread of its own meanwhile.
     *
     * @param name under which it is {@linkplain #forget forgotten}
     * @param most how long it waits at most
     * @param then what to do, once; not at all if the server closes first
     */
    void whenRead(String name, Collection<String> storeIds, Duration most, Runnable then) {
        waiting.add(new Waiting(name, Set.copyOf(storeIds), System.nanoTime() + most.toNanos(), then));
        goOn();
    }

    /** Does what waits under this name no more. */
    void forget(String name) {
        waiting.removeIf(each -> each.name().equals(name));
    }

    /** How many wait for files. */
    int waiting() {
        return waiting.size();
    }

    /** Something that waits for the files of these stores. */
    private record Waiting(String name, Set<String> storeIds, long deadline, Runnable then) {

        boolean isDue(Predicate<String> isBeingRead) {
            return System.nanoTime() - deadline >= 0 || storeIds.stream().noneMatch(isBeingRead);
        }
    }

    private void goOn() {
        // First who waits, then what is being read: who comes in between may wait for files that came in between, too.
        List<Waiting> all = List.copyOf(waiting);
        if (all.isEmpty()) {
            return;
        }
        Predicate<String> isBeingRead = storesBeingRead();
        for (Waiting each : all) {
            if (!closing && each.isDue(isBeingRead) && waiting.remove(each)) {
                each.then().run();
            }
        }
    }

    /** Asked once for all who wait. */
    private Predicate<String> storesBeingRead() {
        try {
            return stores.vectorStoreFiles().storesBeingRead()::contains;
        } catch (RuntimeException e) {
            LOG.error("Whether files are read can't be found; the next check tries again.", e);
            return any -> true;
        }
    }

    /** Begins with no further file: the next start does. */
    void close() {
        closing = true;
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
            // A file that has expired is about to leave the store by itself.
            if (!stores.files().exists(file.id())) {
                stores.vectorStoreFiles().delete(file.seq());
            }
            return;
        }
        try {
            String text = texts.read(contents.path(file.id()), uploaded.get().filename());
            List<String> chunks = file.chunking().cut(text);
            finish(file.completed(bytes(chunks)), chunks);
        } catch (TextExtractor.UnreadableFileException e) {
            finish(file.failed(e.error()), List.of());
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // Tried again it would only fail again, each time at the cost of all others.
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
