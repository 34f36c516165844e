package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only a bad moment or a broken store shows: over HTTP these moments can't be hit at will. */
@Timeout(120)
final class RunEngineTest {

    private final EmbeddedDatabase database = EmbeddedDatabase.inMemory();
    private final Stores stores = Stores.over(database.dataSource());
    private final ThreadPoolExecutor pool = DaemonThreads.bounded("test", 1);
    private final ThreadPoolExecutor readers = DaemonThreads.bounded("test-reader", 1);
    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private final FakeModel model = new FakeModel();
    private final Ids ids = new Ids(new SecureRandom());
    private final RunEngine engine = new RunEngine(
            model,
            new RequestComposer(stores, id -> Optional.empty(), model::contextTokens),
            stores,
            ids,
            Clock.systemUTC(),
            fileSearch(),
            new RunQueue(pool, () -> 0, 10));

    private FileSearchTool fileSearch() {
        return fileSearch(ingestion(pool));
    }

    private Ingestion ingestion(ExecutorService readers) {
        return new Ingestion(stores, FileContents.temporary(), new TextExtractor()::read, Clock.systemUTC(), readers);
    }

    private FileSearchTool fileSearch(Ingestion ingestion) {
        VectorStores vectorStores = new VectorStores(stores, ingestion, ids, Clock.systemUTC());
        return new FileSearchTool(
                stores,
                new ToolResources(stores, vectorStores, ids, Clock.systemUTC()),
                new StoreSearch(stores, new IndexCache(LuceneChunkIndex::new, 1), Clock.systemUTC()),
                ingestion,
                Duration.ofMinutes(10));
    }

    @AfterEach
    void close() {
        testIsOver.countDown();
        pool.shutdownNow();
        readers.shutdownNow();
        database.close();
    }

    private Run storedRun() {
        return storedRun("{}");
    }

    private Run storedRun(String members) {
        long now = Clock.systemUTC().instant().getEpochSecond();
        Assistant assistant = new Assistant("asst_1", now, Json.object().put("model", "m"));
        Run run = Run.queued("run_1", "thread_1", assistant, Json.readObject(members), now, now + 600);
        stores.threads().insert(ApiThread.of("thread_1", now, Json.object()));
        stores.runs().insert(run);
        return run;
    }

    private static List<String> events(EventStream stream) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        stream.writeTo(out, Duration.ofSeconds(1));
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("event: "))
                .map(line -> line.substring("event: ".length()))
                .toList();
    }

    private void rename(String from, String to) {
        stores.database().with(handle -> handle.execute("ALTER TABLE " + from + " RENAME TO " + to));
    }

    private Run storedRunWithAnImage(String members) {
        Run run = storedRun(members);
        stores.messages()
                .insert(Message.sent(
                        "msg_1",
                        run.threadId(),
                        0,
                        Json.readObject("{\"role\":\"user\",\"content\":[{\"type\":\"image_file\",\"image_file\":"
                                + "{\"file_id\":\"file-1\"}}]}")));
        return run;
    }

    private RunEngine engine(Function<String, Optional<StoredImage>> images) {
        return new RunEngine(
                model,
                new RequestComposer(stores, images, model::contextTokens),
                stores,
                ids,
                Clock.systemUTC(),
                fileSearch(),
                new RunQueue(pool, () -> 0, 10));
    }

    /** What can't be told to the model may be anything, also an error of the JVM. */
    @Test
    void aRunWhoseRequestCanNotBeComposedFails() {
        Run run = storedRunWithAnImage("{}");

        engine(id -> {
                    throw new OutOfMemoryError("of the test");
                })
                .begin(run, null, null);

        Api.await(() -> stores.run(run.threadId(), run.id()).status() == RunStatus.FAILED);
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void soDoesOneWhoseNextRequestAfterASearchCanNotBeComposed() {
        Run run = storedRunWithAnImage("{\"tools\":[{\"type\":\"file_search\"}]}");
        model.then(FakeModel.calls(FakeModel.call("call_A", "file_search", "{\"query\":\"x\"}")));
        AtomicInteger composed = new AtomicInteger();

        engine(id -> {
                    if (composed.incrementAndGet() == 2) {
                        throw new UncheckedIOException(new IOException("of the test"));
                    }
                    return Optional.empty();
                })
                .begin(run, null, null);

        Api.await(() -> stores.run(run.threadId(), run.id()).status() == RunStatus.FAILED);
        assertThat(composed).hasValue(2);
        assertThat(model.asked()).hasSize(1);
    }

    /** A pool that comes to no file before the test is over. */
    private ExecutorService readerAtWork() {
        readers.execute(() -> {
            try {
                testIsOver.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return readers;
    }

    /** A run that is stored, and whose thread has a file that is not read. */
    private Run runThatNeedsAFile(Ingestion ingestion) {
        stores.files().insert(new ApiFile("file-1", 1, "a.txt", "assistants", 1, null));
        VectorStore store = new VectorStores(stores, ingestion, ids, Clock.systemUTC())
                .create(Json.readObject("{\"file_ids\":[\"file-1\"]}"));
        Run run = storedRun("{\"tools\":[{\"type\":\"file_search\"}]}");
        stores.threads()
                .update(ApiThread.of(
                        run.threadId(),
                        0,
                        Json.readObject("{\"tool_resources\":{\"file_search\":{\"vector_store_ids\":[\"" + store.id()
                                + "\"]}}}")));
        return run;
    }

    /** An engine in which one run may wait. */
    private RunEngine small(Ingestion ingestion) {
        return new RunEngine(
                model,
                new RequestComposer(stores, id -> Optional.empty(), model::contextTokens),
                stores,
                ids,
                Clock.systemUTC(),
                fileSearch(ingestion),
                new RunQueue(pool, ingestion::waiting, 1));
    }

    /** They hold what every run in the queue holds, for as long as files take. */
    @Test
    void runsThatWaitForFilesCountAmongTheQueued() {
        Ingestion ingestion = ingestion(readerAtWork());
        Run run = runThatNeedsAFile(ingestion);
        RunEngine full = small(ingestion);
        full.requireOpen();

        full.begin(run, null, null);

        assertThatThrownBy(full::requireOpen).isInstanceOf(ApiError.class).hasMessageContaining("runs are queued");
        stores.files().delete("file-1");
        ingestion.wake();
        Api.await(() -> stores.run(run.threadId(), run.id()).status() == RunStatus.COMPLETED);
        full.requireOpen();
    }

    @Test
    void aRunThatIsCancelledWaitsForNoFiles() {
        Ingestion ingestion = ingestion(readerAtWork());
        Run run = runThatNeedsAFile(ingestion);
        RunEngine full = small(ingestion);
        full.begin(run, null, null);

        full.cancel(run.threadId(), run.id());

        full.requireOpen();
        assertThat(ingestion.waiting()).isZero();
    }

    @Test
    void aStreamOfARunThatWasCancelledBeforeItBeganEnds() throws Exception {
        Run run = storedRun();
        engine.cancel(run.threadId(), run.id());
        EventStream stream = new EventStream();

        engine.begin(run, null, stream);

        assertThat(events(stream))
                .containsExactly("thread.run.created", "thread.run.queued", "thread.run.cancelled", "done");
    }

    @Test
    void aStreamOfARunThatWasDeletedBeforeItBeganEnds() throws Exception {
        Run run = storedRun();
        stores.threads().delete(run.threadId());
        EventStream stream = new EventStream();

        engine.begin(run, null, stream);

        assertThat(events(stream)).containsExactly("thread.run.created", "thread.run.queued", "error", "done");
    }

    @Test
    void aCancelThatCouldNotBeStoredLeavesTheRunAsItWas() {
        Run run = storedRun();
        rename("run_steps", "hidden");
        assertThatThrownBy(() -> engine.cancel(run.threadId(), run.id())).isInstanceOf(RuntimeException.class);
        rename("hidden", "run_steps");

        assertThat(stores.run(run.threadId(), run.id()).status()).isEqualTo(RunStatus.QUEUED);
        assertThat(engine.cancel(run.threadId(), run.id()).status()).isEqualTo(RunStatus.CANCELLING);
        assertThat(stores.run(run.threadId(), run.id()).status()).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void closingEndsAStreamWhoseRunCanNotBeStored() throws Exception {
        model.thenWaiting(new CountDownLatch(1), "Hel");
        EventStream stream = new EventStream();
        engine.begin(storedRun(), null, stream);
        Api.await(() -> !model.asked().isEmpty());
        rename("runs", "hidden");

        engine.close();

        assertThat(events(stream)).endsWith("error", "done");
    }

    @Test
    void aStreamThatJoinsWhileTheServerClosesEnds() throws Exception {
        Run run = storedRun();
        RunStep answered = RunStep.calling("step_1", run, 0)
                .withCalls(List.of(FunctionCallJson.inStep(FakeModel.call("call_A", "f", "{}"))), FakeModel.USED, null)
                .answered(Map.of("call_A", "x"), 0);
        stores.steps().insert(answered);
        engine.close();
        EventStream stream = new EventStream();

        engine.submit(run.threadId(), run.id(), outputs("call_A", "x"), stream);

        assertThat(events(stream)).containsExactly("thread.run.queued", "error", "done");
    }

    private static ToolOutputs outputs(String callId, String output) {
        var body = Json.object();
        body.putArray("tool_outputs").addObject().put("tool_call_id", callId).put("output", output);
        return ToolOutputs.of(body);
    }
}
