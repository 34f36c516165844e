package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestartTest {

    @TempDir
    private Path folder;

    private final FakeModel model = new FakeModel();

    private AssistantsServer start() {
        return AssistantsServer.builder()
                .model(model)
                .dataFolder(folder)
                .maxConcurrentRuns(1)
                .build()
                .start();
    }

    @Test
    void aRunThatWaitsForOutputsTakesThemAfterARestart() {
        model.then(FakeModel.calls(FakeModel.call("call_A", "f", "{}")));
        String thread;
        String run;
        try (AssistantsServer server = start()) {
            Api api = new Api(server);
            thread = api.thread("Hi");
            run = api.run(thread, api.assistant());
            api.await(thread, run, "requires_action");
        }

        try (AssistantsServer server = start()) {
            Api api = new Api(server);
            api.post(
                    "/threads/" + thread + "/runs/" + run + "/submit_tool_outputs",
                    "{\"tool_outputs\":[{\"tool_call_id\":\"call_A\",\"output\":\"x\"}]}");

            api.await(thread, run, "completed");
            assertThat(model.lastAsked().turns()).contains(new ModelRequest.OutputTurn("call_A", "x"));
        }
    }

    @Test
    void aRunInItsMiddleFailsWhenTheServerStops() {
        model.thenWaiting(new CountDownLatch(1), "Hel");
        String thread;
        String run;
        try (AssistantsServer server = start()) {
            Api api = new Api(server);
            thread = api.thread("Hi");
            run = api.run(thread, api.assistant());
            api.await(
                    "/threads/" + thread + "/messages",
                    list -> list.text("/data/0/role").equals("assistant"));
        }

        try (AssistantsServer server = start()) {
            Api api = new Api(server);
            Api.Answer failed = api.await(thread, run, "failed");
            assertThat(failed.text("/last_error/message"))
                    .isEqualTo("The server was stopped while the run was in progress.");
            assertThat(api.get("/threads/" + thread + "/messages").text("/data/0/content/0/text/value"))
                    .isEqualTo("Hel");
        }
    }

    @Test
    void aRunInItsMiddleHasFailedAfterACrash() {
        Run run = leaveInItsMiddle();

        try (AssistantsServer server = start()) {
            Api api = new Api(server);
            Api.Answer failed = api.get("/threads/" + run.threadId() + "/runs/" + run.id());
            assertThat(failed.text("/status")).isEqualTo("failed");
            assertThat(failed.text("/last_error/message"))
                    .isEqualTo("The server was restarted while the run was in progress.");
            assertThat(api.get("/threads/" + run.threadId() + "/messages").text("/data/0/incomplete_details/reason"))
                    .isEqualTo("run_failed");
            assertThat(api.get("/threads/" + run.threadId() + "/runs/" + run.id() + "/steps")
                            .text("/data/0/status"))
                    .isEqualTo("failed");
        }
    }

    @Test
    void filesStayAndWhatNoFileNamesGoes() throws IOException {
        String file;
        try (AssistantsServer server = start()) {
            file = new Api(server).file("a.txt", "Hello");
        }
        Path orphan = Files.writeString(folder.resolve("files/file-1"), "left by a crash");
        Path upload = Files.writeString(folder.resolve("files/incoming/upload-1"), "left by a crash");

        try (AssistantsServer server = start()) {
            assertThat(new Api(server).bytes("/files/" + file + "/content").body())
                    .isEqualTo("Hello".getBytes(StandardCharsets.UTF_8));
            assertThat(orphan).doesNotExist();
            assertThat(upload).doesNotExist();
        }
    }

    @Test
    void aStoreKeepsItsFilesAndIsSearchedAfterARestart() {
        String store;
        String file;
        try (AssistantsServer server = start()) {
            Api api = new Api(server);
            file = api.file("town.md", "A parking permit costs 40 euros.");
            store = api.post("/vector_stores", "{\"file_ids\":[\"" + file + "\"]}")
                    .id();
        }

        try (AssistantsServer server = start()) {
            Api api = new Api(server);
            api.await(
                    "/vector_stores/" + store, answer -> answer.text("/status").equals("completed"));
            assertThat(api.post("/vector_stores/" + store + "/search", "{\"query\":\"permit\"}")
                            .text("/data/0/file_id"))
                    .isEqualTo(file);
        }
    }

    /** What a server leaves that has no time to close. */
    private Run leaveInItsMiddle() {
        long now = Instant.now().getEpochSecond();
        Assistant assistant = new Assistant("asst_1", now, Json.object().put("model", "m"));
        Run run = Run.queued("run_1", "thread_1", assistant, Json.object(), now, now + 600);
        Run middle = run.in(RunMachine.start(run.state(), now));
        Message message = Message.begun("msg_1", middle, now);
        try (EmbeddedDatabase database = EmbeddedDatabase.inFolder(folder)) {
            Stores stores = Stores.over(database.dataSource());
            stores.threads().insert(ApiThread.of("thread_1", now, Json.object()));
            stores.runs().insert(middle);
            stores.messages().insert(message);
            stores.steps().insert(RunStep.writing("step_1", middle, message.id(), now));
        }
        return middle;
    }

    @Test
    void aServerClosedByAnInterruptedThreadKeepsItsData() {
        AssistantsServer first = start();
        String thread = new Api(first).thread("Hi");
        Thread.currentThread().interrupt();
        first.close();

        assertThat(Thread.interrupted()).isTrue();
        try (AssistantsServer second = start()) {
            assertThat(new Api(second).get("/threads/" + thread).status()).isEqualTo(200);
        }
    }

    @Test
    void aQueuedRunGetsItsTurnAfterARestart() {
        model.thenWaiting(new CountDownLatch(1), "Hm");
        String thread;
        String run;
        try (AssistantsServer server = start()) {
            Api api = new Api(server);
            String assistant = api.assistant();
            String busy = api.thread("Busy");
            api.await(busy, api.run(busy, assistant), "in_progress");
            thread = api.thread("Hi");
            run = api.run(thread, assistant);
        }

        try (AssistantsServer server = start()) {
            new Api(server).await(thread, run, "completed");
        }
    }
}
