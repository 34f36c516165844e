package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
