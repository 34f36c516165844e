package dev.assistanttools.openai;

import static dev.assistanttools.openai.RecordedJson.message;
import static dev.assistanttools.openai.RecordedJson.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.StreamEvent.MessageGrown;
import dev.assistanttools.openai.StreamEvent.MessageMoved;
import dev.assistanttools.openai.StreamEvent.RunMoved;
import dev.assistanttools.openai.StreamEvent.StepGrown;
import dev.assistanttools.openai.StreamEvent.StepMoved;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunHandle;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunRequest;
import dev.assistanttools.run.RunSettings;
import dev.assistanttools.run.StreamSettings;
import dev.assistanttools.tool.ToolCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiRunStreamTest {

    private static final ThreadId THREAD = new ThreadId("thread_1");
    private static final StreamLimits LIMITS = new StreamLimits(Duration.ofSeconds(60), Duration.ofSeconds(30));
    private static final String DONE = "event: done\ndata: [DONE]\n\n";

    private final StubApi api = new StubApi();
    private final AssistantsClient client = AssistantsClient.connect(
            ClientSettings.of(api.baseUrl(), "secret-key").withTimeout(Duration.ofMillis(1)));

    @AfterEach
    void close() {
        client.close();
        api.close();
    }

    @Test
    void asksForAStream() {
        api.stream(DONE);
        assertThat(all(start())).isEmpty();
        assertThat(api.last().line()).isEqualTo("POST /v1/threads/thread_1/runs");
        assertThat(api.last().body()).contains("\"stream\":true").contains("\"assistant_id\":\"asst_1\"");
        assertThat(api.last().headers().get("Openai-beta")).containsExactly("assistants=v2");
    }

    @Test
    void submitsOutputsAndStreams() {
        api.stream(DONE);
        List<ToolCallOutput> outputs = List.of(new ToolCallOutput("call_1", "42"));
        try (RunStream stream = client.streamToolOutputs(THREAD, new RunId("run_1"), outputs, LIMITS)) {
            stream.open();
            assertThat(stream.next()).isEmpty();
            assertThat(stream.next()).isEmpty();
        }
        assertThat(api.last().line()).isEqualTo("POST /v1/threads/thread_1/runs/run_1/submit_tool_outputs");
        assertThat(api.last().body()).contains("\"tool_call_id\":\"call_1\"").contains("\"stream\":true");
    }

    @Test
    void readsARunThatWaitsForItsCallsWithEveryDigit() {
        api.stream(event("thread.run.requires_action", run("requires_action", """
                ,"required_action":{"type":"submit_tool_outputs","submit_tool_outputs":{"tool_calls":[{"id":"call_1",
                "type":"function","function":{"name":"add","arguments":"{\\"left\\":12345678901234567.89}"}}]}}""")) + DONE);
        RunMoved moved = (RunMoved) all(start()).get(0);
        assertThat(moved.run().status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        assertThat(moved.run().requiredCalls())
                .containsExactly(new ToolCall("call_1", "add", "{\"left\":12345678901234567.89}"));
    }

    @Test
    void readsMessagesThatGrow() {
        api.stream(event("thread.message.created", message("msg_1", "[]")) + event("thread.message.delta", """
                        {"id":"msg_1","object":"thread.message.delta","delta":{"content":[{"index":0,"type":"text","text":{
                        "value":"Snow【1†a】","annotations":[{"index":0,"type":"file_citation","text":"【1†a】","start_index":4,
                        "end_index":9,"file_citation":{"file_id":"file-1"}}]}},
                        {"index":1,"type":"image_file","image_file":{"file_id":"file-2"}}]}}""") + DONE);
        List<StreamEvent> events = all(start());
        assertThat(((MessageMoved) events.get(0)).message().parts()).isEmpty();
        Annotation citation = new Annotation("file_citation", "【1†a】", 4, 9, Optional.of("file-1"));
        assertThat(((MessageGrown) events.get(1)).parts())
                .containsExactly(
                        new MessagePartDelta(0, new MessagePart.Text("Snow【1†a】", List.of(citation))),
                        new MessagePartDelta(1, new MessagePart.ImageFile("file-2")));
    }

    @Test
    void readsStepsAndTheirCalls() {
        api.stream(event("thread.run.step.delta", """
                        {"id":"step_1","delta":{"step_details":{"type":"tool_calls","tool_calls":[
                        {"index":0,"id":"call_1","type":"function","function":{"name":"add","arguments":"","output":null}},
                        {"index":1,"type":"code_interpreter","code_interpreter":{"input":"print(1)","outputs":[{"index":0,"type":"image",
                        "image":{"file_id":"file-1"}}]}}]}}}""") + event("thread.run.step.completed", """
                        {"id":"step_1","run_id":"run_1","type":"tool_calls","status":"completed","step_details":{
                        "tool_calls":[{"id":"call_1","type":"function","function":{"name":"add","arguments":"{}","output":"3"}},
                        {"id":"call_2","type":"code_interpreter","code_interpreter":{"input":"print(1)","outputs":[
                        {"type":"logs","logs":"1"},{"type":"image","image":{"file_id":"file-1"}}]}}]},"usage":{"total_tokens":7}}""") + DONE);
        List<StreamEvent> events = all(start());
        assertThat(((StepGrown) events.get(0)).calls())
                .containsExactly(
                        new StepCallDelta(0, Optional.of("call_1"), "function", Optional.of("add"), ""),
                        new StepCallDelta(
                                1,
                                Optional.empty(),
                                "code_interpreter",
                                Optional.empty(),
                                "print(1)",
                                List.of("file-1")));
        StepSnapshot step = ((StepMoved) events.get(1)).step();
        assertThat(step.usage().totalTokens()).isEqualTo(7);
        assertThat(step.calls())
                .containsExactly(
                        new StepCall("call_1", "function", "add", "{}", Optional.of("3")),
                        new StepCall(
                                "call_2", "code_interpreter", "", "print(1)", Optional.of("1"), List.of("file-1")));
    }

    @Test
    void survivesWhatItDoesNotKnow() {
        api.stream(event("thread.run.pondering", run("pondering", ""))
                + event("thread.message.translated", "{\"id\":\"msg_1\"}")
                + event("thread.run.step.undone", "{}")
                + event("something.new", "[1]")
                + DONE);
        List<StreamEvent> events = all(start());
        assertThat(((RunMoved) events.get(0)).run().status()).isEqualTo(RunStatus.UNKNOWN);
        assertThat(events.subList(1, 4)).allMatch(StreamEvent.Other.class::isInstance);
    }

    @Test
    void readsNothingOfEventsThatItDoesNotKnow() {
        api.stream(event("ping", "12:00:01") + "data: [DONE]\n\n");
        assertThat(all(start())).containsExactly(new StreamEvent.Other("ping"));
    }

    @Test
    void survivesAKeyThatOthersTakeForAnError() {
        api.stream(event("thread.run.queued", run("queued", ",\"error\":null")) + DONE);
        assertThat(all(start())).hasSize(1);
    }

    @Test
    void tellsOfAnErrorThatTheStreamTells() {
        api.stream(event("error", "{\"error\":{\"message\":\"Sorry.\",\"code\":\"server_error\"}}") + DONE).stream(
                event("error", "{\"message\":\"Sorry.\"}") + DONE);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> all(start()))
                    .isInstanceOfSatisfying(
                            AssistantApiException.class,
                            e -> assertThat(e.isTransient()).isTrue())
                    .hasMessageContaining("Sorry.");
        }
    }

    @Test
    void tellsThatAStreamBrokeOff() {
        for (String broken : List.of("", "event: thread.run.cre", "event: a\ndata: {\"id\":\n\n", "data: 1\n\n")) {
            api.stream(broken);
            assertThatThrownBy(() -> all(start()))
                    .isInstanceOfSatisfying(
                            AssistantApiException.class,
                            e -> assertThat(e.isTransient()).isTrue());
        }
    }

    @Test
    void tellsThatAStreamIsSilent() {
        api.streamAndKeepSilent(event("thread.run.queued", run("queued", "")));
        StreamLimits short1 = new StreamLimits(Duration.ofSeconds(60), Duration.ofMillis(300));
        try (RunStream stream = start(short1)) {
            assertThat(stream.next()).isPresent();
            assertThatThrownBy(stream::next).hasMessageContaining("in time");
        }
    }

    @Test
    void endsAStreamThatTakesTooLongAltogether() {
        api.streamAndKeepSilent(event("thread.run.queued", run("queued", "")));
        StreamLimits short1 = new StreamLimits(Duration.ofMillis(500), Duration.ofSeconds(30));
        try (RunStream stream = start(short1)) {
            assertThat(stream.next()).isPresent();
            assertThatThrownBy(stream::next).isInstanceOf(AssistantApiException.class);
        }
    }

    @Test
    void isClosedByAnotherThread() {
        api.streamAndKeepSilent(event("thread.run.queued", run("queued", "")));
        RunStream stream = start();
        assertThat(stream.next()).isPresent();
        CompletableFuture<Optional<StreamEvent>> next = CompletableFuture.supplyAsync(stream::next);
        stream.close();
        assertThatThrownBy(() -> next.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(AssistantApiException.class);
        assertThatThrownBy(stream::next).hasMessageContaining("closed");
        stream.close();
    }

    @Test
    void isClosedByAnotherThreadBeforeTheAnswerBegins() {
        api.keepSilent();
        RunStream stream = client.streamRun(THREAD, new AssistantId("asst_1"), RunOptions.defaults(), LIMITS);
        CompletableFuture<Void> opened = CompletableFuture.runAsync(stream::open);
        while (api.asked().isEmpty()) {
            Thread.onSpinWait();
        }
        stream.close();
        assertThatThrownBy(() -> opened.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(AssistantApiException.class);
    }

    @Test
    void sendsNothingWhenClosedBefore() {
        RunStream stream = client.streamRun(THREAD, new AssistantId("asst_1"), RunOptions.defaults(), LIMITS);
        stream.close();
        assertThatThrownBy(stream::open)
                .isInstanceOf(AssistantApiException.class)
                .hasMessageContaining("closed");
        assertThat(api.asked()).isEmpty();
    }

    /** Only the thread that reads is left waiting, for as long as a stream may be silent. */
    @Test
    void keepsNoRunWaitingWhereTheClientsCallsCanNotBeEnded() {
        api.streamAndKeepSilent(event("thread.run.in_progress", run("in_progress", "")))
                .reply(run("cancelled", ""));
        OpenAIClient foreign = OpenAIOkHttpClient.builder()
                .baseUrl(api.baseUrl())
                .apiKey("none")
                .build();
        RunSettings settings = RunSettings.defaults()
                .withStreaming(StreamSettings.defaults().withMaxSilence(Duration.ofHours(1)))
                .withDeadline(Duration.ofHours(1));
        try (RunDriver driver =
                RunDriver.of(AssistantsClient.over(foreign), ToolDispatcher.of(ToolRegistry.of()), settings)) {
            RunHandle handle = driver.start(RunRequest.of(THREAD, new AssistantId("asst_1")));
            while (handle.runId().isEmpty()) {
                Thread.onSpinWait();
            }
            handle.cancel();
            assertThat(handle.outcome())
                    .succeedsWithin(Duration.ofSeconds(30))
                    .isInstanceOf(RunOutcome.Cancelled.class);
        } finally {
            api.close();
            foreign.close();
        }
    }

    @Test
    void takesTheRunItselfForAStreamThatEnds() {
        api.reply(run("queued", ""));
        List<StreamEvent> events = all(start());
        assertThat(((RunMoved) events.get(0)).run().status()).isEqualTo(RunStatus.QUEUED);
        assertThat(events).hasSize(1);
    }

    @Test
    void isRefusedLikeAnyRequest() {
        api.reply(429, Map.of("retry-after", "7"), RecordedJson.RATE_LIMIT);
        assertThatThrownBy(this::start).isInstanceOfSatisfying(AssistantApiException.class, e -> {
            assertThat(e.status()).isEqualTo(429);
            assertThat(e.retryAfter()).contains(Duration.ofSeconds(7));
        });
        assertThat(api.asked()).hasSize(1);
    }

    private RunStream start() {
        return start(LIMITS);
    }

    private RunStream start(StreamLimits limits) {
        RunStream stream = client.streamRun(THREAD, new AssistantId("asst_1"), RunOptions.defaults(), limits);
        stream.open();
        return stream;
    }

    private static List<StreamEvent> all(RunStream stream) {
        List<StreamEvent> events = new ArrayList<>();
        try (stream) {
            for (Optional<StreamEvent> next = stream.next(); next.isPresent(); next = stream.next()) {
                events.add(next.get());
            }
        }
        return events;
    }

    private static String event(String name, String json) {
        return "event: " + name + "\ndata: " + json.replace("\n", "") + "\n\n";
    }
}
