package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The reading of files step by step. */
final class IngestionTest {

    @TempDir
    private Path folder;

    private final EmbeddedDatabase database = EmbeddedDatabase.inMemory();
    private final Stores stores = Stores.over(database.dataSource());
    private final Ids ids = new Ids(new Random(1));
    private final Steps steps = new Steps();
    private FileContents contents;
    private Ingestion ingestion;
    private VectorStores vectorStores;

    /** Does a task when the test says so. */
    private static class Steps extends AbstractExecutorService {

        private final Queue<Runnable> tasks = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        void one() {
            tasks.remove().run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }

    @BeforeEach
    void open() {
        contents = FileContents.in(folder);
        ingestion = new Ingestion(stores, contents, new TextExtractor()::read, Clock.systemUTC(), steps);
        vectorStores = new VectorStores(stores, ingestion, ids, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String file(String content) throws IOException {
        ApiFile file = new ApiFile(ids.file(), 1, "a.txt", "assistants", content.length(), null);
        contents.take(Files.writeString(contents.incoming().resolve("upload"), content), file.id());
        stores.files().insert(file);
        return file.id();
    }

    private VectorStore store(String... fileIds) {
        ObjectNode request = Json.object();
        var array = request.putArray("file_ids");
        List.of(fileIds).forEach(array::add);
        return vectorStores.create(request);
    }

    private FileBatch batch(VectorStore store, String... fileIds) {
        ObjectNode request = Json.object();
        var array = request.putArray("file_ids");
        List.of(fileIds).forEach(array::add);
        return vectorStores.addBatch(store.id(), request);
    }

    @Test
    void aStoreIsInProgressUntilItsFilesAreRead() throws IOException {
        VectorStore store = store(file("One"), file("Two"));
        assertThat(store.toJson(0).get("status").stringValue()).isEqualTo("in_progress");

        steps.one();
        assertThat(vectorStores.get(store.id()).counts()).isEqualTo(new FileCounts(1, 1, 0, 0));
        steps.one();
        assertThat(vectorStores.get(store.id()).counts()).isEqualTo(new FileCounts(0, 2, 0, 0));
        assertThat(vectorStores.get(store.id()).toJson(0).get("status").stringValue())
                .isEqualTo("completed");
    }

    @Test
    void aCancelledBatchKeepsWhatIsReadAndReadsNoMore() throws IOException {
        VectorStore store = store();
        FileBatch batch = batch(store, file("One"), file("Two"));
        steps.one();

        FileBatch cancelled = vectorStores.cancel(store.id(), batch.id());

        assertThat(cancelled.toJson().get("status").stringValue()).isEqualTo("cancelled");
        assertThat(cancelled.counts()).isEqualTo(new FileCounts(0, 1, 0, 1));
        steps.one();
        assertThat(vectorStores.batch(store.id(), batch.id()).counts()).isEqualTo(new FileCounts(0, 1, 0, 1));
    }

    @Test
    void aFileThatLeftMeanwhileIsNoError() throws IOException {
        String file = file("One");
        VectorStore store = store(file);
        stores.files().delete(file);

        steps.one();

        assertThat(vectorStores.get(store.id()).counts().total()).isZero();
    }

    @Test
    void aFileIsReadOnceHoweverOftenItIsAskedFor() throws IOException {
        store(file("One"));
        ingestion.wake();
        ingestion.wake();

        assertThat(steps.tasks).hasSize(1);
    }

    @Test
    void whatWasNotReadBeforeTheEndIsReadAfterTheNextStart() throws IOException {
        VectorStore store = store(file("One"));
        ingestion.close();
        steps.one();
        assertThat(vectorStores.get(store.id()).counts().inProgress()).isEqualTo(1);

        new Ingestion(stores, contents, new TextExtractor()::read, Clock.systemUTC(), steps).wake();
        steps.one();

        assertThat(vectorStores.get(store.id()).counts().completed()).isEqualTo(1);
    }

    @Test
    void aContentThatIsMissingFailsItsFileAlone() throws IOException {
        String lost = file("One");
        contents.delete(lost);
        VectorStore store = store(lost, file("Two"));

        steps.one();
        steps.one();

        assertThat(vectorStores.get(store.id()).counts()).isEqualTo(new FileCounts(0, 1, 1, 0));
        assertThat(vectorStores.file(store.id(), lost).error())
                .extracting(RunError::code)
                .isEqualTo("server_error");
    }

    @Test
    void aFileThatIsDeletedWhileItIsPutIntoAStoreLeavesNothingBehind() throws Exception {
        String file = file("One");
        VectorStore store = store();
        CountDownLatch put = new CountDownLatch(1);
        ExecutorService deleter = Executors.newSingleThreadExecutor();
        try {
            Future<?> deleted = vectorStores.fill(() -> {
                vectorStores.put(file, store.id(), null, Json.object());
                Future<?> begun = deleter.submit(() -> {
                    put.countDown();
                    stores.files().delete(file);
                });
                await(put);
                return begun;
            });
            deleted.get();
        } finally {
            deleter.shutdownNow();
        }

        assertThat(vectorStores.get(store.id()).counts().total()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
            // The other is at its first statement by now, or waits for ours to end: both are to end well.
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatWasMadeIsAnsweredEvenIfItsFilesCanNotBeLookedFor() throws IOException {
        String file = file("One");
        Steps refusing = new Steps() {
            @Override
            public void execute(Runnable task) {
                throw new IllegalStateException("no thread");
            }
        };
        Ingestion broken = new Ingestion(stores, contents, new TextExtractor()::read, Clock.systemUTC(), refusing);

        VectorStore made = new VectorStores(stores, broken, ids, Clock.systemUTC())
                .create(Json.readObject("{\"file_ids\":[\"" + file + "\"]}"));

        assertThat(made.counts().inProgress()).isEqualTo(1);
        ingestion.wake();
        steps.one();
        assertThat(vectorStores.get(made.id()).counts().completed()).isEqualTo(1);
    }

    @Test
    void aFileThatIsTooMuchForTheMemoryFails() throws IOException {
        VectorStore store = store(file("One"));
        Ingestion.Texts overwhelmed = (content, name) -> {
            throw new OutOfMemoryError("Java heap space");
        };
        new Ingestion(stores, contents, overwhelmed, Clock.systemUTC(), steps).wake();
        steps.tasks.remove();
        steps.one();

        assertThat(vectorStores.get(store.id()).counts()).isEqualTo(new FileCounts(0, 0, 1, 0));
    }

    @Test
    void whatWaitsForFilesGoesOnWhenTheyAreReadOrItHasWaitedLongEnough() throws IOException {
        List<String> done = new ArrayList<>();
        VectorStore store = store(file("One"));
        VectorStore other = store(file("Two"));
        ingestion.whenRead("run", List.of(store.id()), Duration.ofDays(1), () -> done.add("read"));
        ingestion.whenRead("run", List.of(store.id(), other.id()), Duration.ofDays(1), () -> done.add("both read"));
        ingestion.whenRead("run", List.of(store.id()), Duration.ofNanos(1), () -> done.add("late"));
        ingestion.whenRead("run", List.of(), Duration.ofDays(1), () -> done.add("at once"));
        assertThat(done).containsExactly("late", "at once");
        assertThat(ingestion.waiting()).isEqualTo(2);

        steps.one();
        assertThat(done).containsExactly("late", "at once", "read");
        steps.one();
        assertThat(done).containsExactly("late", "at once", "read", "both read");
        assertThat(ingestion.waiting()).isZero();
    }

    @Test
    void whatWaitsForFilesIsLeftToTheNextCheckIfTheStoreOfItAllIsBroken() {
        List<String> done = new ArrayList<>();
        stores.database().with(handle -> handle.execute("ALTER TABLE vector_store_files RENAME TO hidden"));
        ingestion.whenRead("run", List.of(), Duration.ofNanos(1), () -> done.add("late"));
        ingestion.whenRead("run", List.of("vs_1"), Duration.ofDays(1), () -> done.add("read"));
        assertThat(done).containsExactly("late");

        stores.database().with(handle -> handle.execute("ALTER TABLE hidden RENAME TO vector_store_files"));
        ingestion.wake();

        assertThat(done).containsExactly("late", "read");
    }

    @Test
    void whatIsForgottenIsNotDone() throws IOException {
        List<String> done = new ArrayList<>();
        VectorStore store = store(file("One"));
        ingestion.whenRead("run_1", List.of(store.id()), Duration.ofDays(1), () -> done.add("one"));
        ingestion.whenRead("run_2", List.of(store.id()), Duration.ofDays(1), () -> done.add("two"));

        ingestion.forget("run_1");
        assertThat(ingestion.waiting()).isEqualTo(1);
        steps.one();

        assertThat(done).containsExactly("two");
    }

    /** Another request may put files into a store, and begin to wait for them, just when somebody looks what is being read. */
    @Test
    void whoBeginsToWaitWhileOthersAreLookedAtWaitsForItsOwnFiles() throws IOException {
        List<String> done = new ArrayList<>();
        VectorStore first = store(file("One"));
        String file = file("Two");
        AtomicReference<Runnable> inBetween = new AtomicReference<>();
        Stores looked = Stores.over(afterLooking(database.dataSource(), inBetween));
        Ingestion looking = new Ingestion(looked, contents, new TextExtractor()::read, Clock.systemUTC(), steps);
        looking.whenRead("run", List.of(first.id()), Duration.ofDays(1), () -> done.add("first"));
        inBetween.set(
                () -> looking.whenRead("run", List.of(store(file).id()), Duration.ofDays(1), () -> done.add("second")));

        looking.wake();

        assertThat(inBetween).hasNullValue();
        assertThat(looking.waiting()).isEqualTo(2);
        assertThat(done).isEmpty();
    }

    /** The same database; something is done once, as soon as somebody knows what is being read. */
    private static DataSource afterLooking(DataSource source, AtomicReference<Runnable> inBetween) {
        return proxy(DataSource.class, source, (method, arguments, result) -> {
            if (!method.equals("getConnection")) {
                return result;
            }
            AtomicBoolean looks = new AtomicBoolean();
            return proxy(Connection.class, result, (called, given, answer) -> {
                if (called.equals("prepareStatement") && given[0].toString().contains("SELECT DISTINCT store_id")) {
                    looks.set(true);
                }
                Runnable now = called.equals("close") && looks.get() ? inBetween.getAndSet(null) : null;
                if (now != null) {
                    // On a thread of its own, as another request's.
                    CompletableFuture.runAsync(now).join();
                }
                return answer;
            });
        });
    }

    /** What becomes of the result of a call. */
    private interface Afterwards {
        Object of(String method, Object[] arguments, Object result);
    }

    private static <T> T proxy(Class<T> type, Object behind, Afterwards afterwards) {
        return type.cast(Proxy.newProxyInstance(
                IngestionTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return afterwards.of(method.getName(), arguments, method.invoke(behind, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
