package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class StreamTest extends ServerTest {

    private static final FakeModel.Turn HELLO = (request, deltas) -> {
        deltas.text("Hel");
        deltas.text("lo");
        return FakeModel.text("Hello");
    };
    private static final FakeModel.Turn TWO_CALLS = (request, deltas) -> {
        deltas.callStarted(0, "call_A", "forecast");
        deltas.callArguments(0, "{\"a\":");
        deltas.callArguments(0, "1}");
        deltas.callStarted(1, "call_B", "time");
        deltas.callArguments(1, "{}");
        return FakeModel.calls(
                FakeModel.call("call_A", "forecast", "{\"a\":1}"), FakeModel.call("call_B", "time", "{}"));
    };

    private String run(String more) {
        return "{\"assistant_id\":\"" + api.assistant() + "\",\"stream\":true" + more + "}";
    }

    private List<Api.Event> streamRun(String thread) {
        return api.stream("/threads/" + thread + "/runs", run(""));
    }

    private static List<String> names(List<Api.Event> events) {
        return events.stream().map(Api.Event::name).toList();
    }

    private static JsonNode first(List<Api.Event> events, String name) {
        return events.stream()
                .filter(event -> event.name().equals(name))
                .findFirst()
                .orElseThrow()
                .json();
    }

    @Test
    void aTextRunTellsItsEventsInTheDocumentedOrder() {
        model.then(HELLO);

        List<Api.Event> events = streamRun(api.thread("Hi"));

        assertThat(names(events))
                .containsExactly(
                        "thread.run.created",
                        "thread.run.queued",
                        "thread.run.in_progress",
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.message.created",
                        "thread.message.in_progress",
                        "thread.message.delta",
                        "thread.message.delta",
                        "thread.message.completed",
                        "thread.run.step.completed",
                        "thread.run.completed",
                        "done");
        assertThat(events.get(events.size() - 1).data()).isEqualTo("[DONE]");
    }

    @Test
    void onlyTheFirstTextDeltaCarriesAnnotations() {
        model.then(HELLO);

        List<String> deltas = streamRun(api.thread("Hi")).stream()
                .filter(event -> event.name().equals("thread.message.delta"))
                .map(event -> Json.write(event.json().get("delta")))
                .toList();

        assertThat(deltas)
                .containsExactly(
                        "{\"content\":[{\"index\":0,\"type\":\"text\",\"text\":{\"value\":\"Hel\",\"annotations\":[]}}]}",
                        "{\"content\":[{\"index\":0,\"type\":\"text\",\"text\":{\"value\":\"lo\"}}]}");
    }

    @Test
    void aMessageBeginsEmptyAndEndsWhole() {
        model.then(HELLO);

        List<Api.Event> events = streamRun(api.thread("Hi"));

        assertThat(first(events, "thread.message.created").get("content")).isEmpty();
        assertThat(first(events, "thread.message.completed")
                        .at("/content/0/text/value")
                        .stringValue())
                .isEqualTo("Hello");
    }

    @Test
    void callsEndTheStreamWithTheirStepOpen() {
        model.then(TWO_CALLS);

        List<Api.Event> events = streamRun(api.thread("Hi"));

        assertThat(names(events))
                .containsExactly(
                        "thread.run.created",
                        "thread.run.queued",
                        "thread.run.in_progress",
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.run.step.delta",
                        "thread.run.step.delta",
                        "thread.run.step.delta",
                        "thread.run.step.delta",
                        "thread.run.step.delta",
                        "thread.run.requires_action",
                        "done");
        assertThat(Json.write(first(events, "thread.run.step.delta").get("delta")))
                .isEqualTo("{\"step_details\":{\"type\":\"tool_calls\",\"tool_calls\":[{\"index\":0,\"id\":\"call_A\","
                        + "\"type\":\"function\",\"function\":{\"name\":\"forecast\",\"arguments\":\"\","
                        + "\"output\":null}}]}}");
        assertThat(Json.write(events.get(6).json().get("delta")))
                .isEqualTo("{\"step_details\":{\"type\":\"tool_calls\",\"tool_calls\":[{\"index\":0,"
                        + "\"type\":\"function\",\"function\":{\"arguments\":\"{\\\"a\\\":\"}}]}}");
    }

    @Test
    void aStreamedSubmissionBeginsWithTheCompletedStep() {
        model.then(TWO_CALLS).then(HELLO);
        String thread = api.thread("Hi");
        List<Api.Event> first = streamRun(thread);
        JsonNode run = first(first, "thread.run.requires_action");

        List<Api.Event> events = api.stream(
                "/threads/" + thread + "/runs/" + run.get("id").stringValue() + "/submit_tool_outputs",
                "{\"stream\":true,\"tool_outputs\":[{\"tool_call_id\":\"call_A\",\"output\":\"x\"},"
                        + "{\"tool_call_id\":\"call_B\",\"output\":\"y\"}]}");

        assertThat(names(events))
                .startsWith(
                        "thread.run.step.completed",
                        "thread.run.queued",
                        "thread.run.in_progress",
                        "thread.run.step.created")
                .endsWith("thread.run.completed", "done");
        assertThat(events.get(0).json().get("id"))
                .isEqualTo(first(first, "thread.run.step.created").get("id"));
        assertThat(events.get(0)
                        .json()
                        .at("/step_details/tool_calls/1/function/output")
                        .stringValue())
                .isEqualTo("y");
    }

    @Test
    void aThreadMadeWithItsRunIsToldFirst() {
        List<Api.Event> events =
                api.stream("/threads/runs", run(",\"thread\":{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}"));

        assertThat(names(events))
                .startsWith("thread.created", "thread.run.created")
                .endsWith("done");
        assertThat(events.get(0).json().get("id"))
                .isEqualTo(events.get(1).json().get("thread_id"));
    }

    @Test
    void aModelThatTellsNoDeltasIsStreamedAllTheSame() {
        model.then(FakeModel.text("Hello"));

        List<Api.Event> events = streamRun(api.thread("Hi"));

        assertThat(names(events)).containsOnlyOnce("thread.message.delta");
        assertThat(first(events, "thread.message.delta")
                        .at("/delta/content/0/text/value")
                        .stringValue())
                .isEqualTo("Hello");
    }

    @Test
    void textBeforeCallsIsAMessageOfItsOwn() {
        model.then((request, deltas) -> {
            deltas.text("One moment.");
            deltas.callStarted(0, "call_A", "forecast");
            return FakeModel.calls(FakeModel.call("call_A", "forecast", "{}"));
        });

        assertThat(names(streamRun(api.thread("Hi"))).subList(3, 15))
                .containsExactly(
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.message.created",
                        "thread.message.in_progress",
                        "thread.message.delta",
                        "thread.message.completed",
                        "thread.run.step.completed",
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.run.step.delta",
                        "thread.run.step.delta",
                        "thread.run.requires_action");
    }

    @Test
    void aFailedRunEndsItsStream() {
        model.then((request, deltas) -> {
            deltas.text("Hel");
            throw new ModelException("rate_limit_exceeded", "Too fast.", null);
        });

        List<Api.Event> events = streamRun(api.thread("Hi"));

        assertThat(names(events))
                .endsWith("thread.message.incomplete", "thread.run.step.failed", "thread.run.failed", "done");
        assertThat(first(events, "thread.message.incomplete")
                        .at("/incomplete_details/reason")
                        .stringValue())
                .isEqualTo("run_failed");
        assertThat(first(events, "thread.run.failed").at("/last_error/code").stringValue())
                .isEqualTo("rate_limit_exceeded");
    }

    @Test
    void aCutOffAnswerIsIncomplete() {
        model.then(new ModelReply.Incomplete("max_completion_tokens", "Hel", FakeModel.USED));

        List<Api.Event> events = streamRun(api.thread("Hi"));

        assertThat(names(events))
                .endsWith("thread.message.incomplete", "thread.run.step.completed", "thread.run.incomplete", "done");
        assertThat(first(events, "thread.message.incomplete")
                        .at("/content/0/text/value")
                        .stringValue())
                .isEqualTo("Hel");
    }

    @Test
    void aCancelledRunEndsItsStream() {
        model.thenWaiting(new CountDownLatch(1), "Hel");
        String thread = api.thread("Hi");
        try (Stream<String> lines =
                api.openStream("/threads/" + thread + "/runs", run("")).body()) {
            var names = lines.filter(line -> line.startsWith("event: ")).iterator();
            String name = "";
            while (!name.equals("event: thread.message.delta")) {
                name = names.next();
            }

            String run = api.get("/threads/" + thread + "/runs").text("/data/0/id");
            api.post("/threads/" + thread + "/runs/" + run + "/cancel", "");

            assertThat((Iterable<String>) () -> names)
                    .containsExactly(
                            "event: thread.run.cancelling",
                            "event: thread.message.incomplete",
                            "event: thread.run.step.cancelled",
                            "event: thread.run.cancelled",
                            "event: done");
        }
    }

    @Test
    void aClientThatLeavesDoesNotStopTheRun() {
        CountDownLatch latch = new CountDownLatch(1);
        model.thenWaiting(latch, "Hel");
        String thread = api.thread("Hi");
        try (Stream<String> lines =
                api.openStream("/threads/" + thread + "/runs", run("")).body()) {
            assertThat(lines.findFirst()).contains("event: thread.run.created");
        }
        latch.countDown();

        String run = api.get("/threads/" + thread + "/runs").text("/data/0/id");
        api.await(thread, run, "completed");
    }

    @Test
    void noEventHasAMemberNamedError() {
        model.then((request, deltas) -> {
            throw new ModelException("server_error", "Broken.", null);
        });

        assertThat(streamRun(api.thread("Hi")).stream()
                        .filter(event -> !event.name().equals("done"))
                        .map(Api.Event::json))
                .noneMatch(json -> json.has("error"));
    }

    @Test
    void aMessageBeforeCallsEndsOnceAlsoIfTheCallsBreakOff() {
        model.then((request, deltas) -> {
            deltas.text("Let me look.");
            deltas.callStarted(0, "call_A", "forecast");
            throw new ModelException("server_error", "Broken.", null);
        });

        List<Api.Event> events = streamRun(api.thread("Hi"));

        assertThat(names(events))
                .endsWith(
                        "thread.message.completed",
                        "thread.run.step.completed",
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.run.step.delta",
                        "thread.run.step.failed",
                        "thread.run.failed",
                        "done");
    }

    @Test
    void aRefusedRunIsNoStream() {
        Api.Answer answer = api.post("/threads/thread_none/runs", run(""));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.message()).isEqualTo("No thread found with id 'thread_none'.");
    }

    @Test
    void aRepeatedStreamedSubmissionTellsHowTheRunStands() {
        model.then(TWO_CALLS).then(HELLO);
        String thread = api.thread("Hi");
        String run =
                first(streamRun(thread), "thread.run.requires_action").get("id").stringValue();
        String path = "/threads/" + thread + "/runs/" + run + "/submit_tool_outputs";
        String body = "{\"stream\":true,\"tool_outputs\":[{\"tool_call_id\":\"call_A\",\"output\":\"x\"},"
                + "{\"tool_call_id\":\"call_B\",\"output\":\"y\"}]}";
        api.stream(path, body);

        assertThat(names(api.stream(path, body))).containsExactly("thread.run.completed", "done");
    }
}
