package dev.assistanttools.it.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.MustBeClosed;
import com.openai.core.http.StreamResponse;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.threads.messages.Message;
import com.openai.models.beta.threads.messages.MessageListParams;
import com.openai.models.beta.threads.runs.RequiredActionFunctionToolCall;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunStatus;
import com.openai.models.beta.threads.runs.steps.RunStep;
import dev.assistanttools.it.wire.ServedApi;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.EndpointSettings;
import dev.assistanttools.server.Model;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a language model's endpoint does, what clients get of it is the API's. Streams and answers are judged after each test. */
@SuppressWarnings("deprecation") // The SDK marks the whole Assistants API so: it is the subject.
@ParameterizedClass
@EnumSource(EndpointWords.class)
class RunsOnEndpointTest {

    private static final ModelEndpoint ENDPOINT = new ModelEndpoint();
    private static final Duration GENEROUS = Duration.ofMinutes(1);
    private static final EndpointSettings SETTINGS = EndpointSettings.of(ENDPOINT.baseUrl(), "sk-not-a-secret");
    private static final EndpointSettings IMPATIENT =
            SETTINGS.withTimeouts(new EndpointSettings.Timeouts(GENEROUS, Duration.ofSeconds(2), GENEROUS));

    @RegisterExtension
    static final ServedApi API = ServedApi.startedBy(() -> AssistantsServer.builder()
            .port(0)
            .model(Model.byName(Map.of(
                    "CHAT", Model.chatCompletions(SETTINGS),
                    "RESPONSES", Model.responses(SETTINGS),
                    "CHAT-impatient", Model.chatCompletions(IMPATIENT),
                    "RESPONSES-impatient", Model.responses(IMPATIENT))))
            .build()
            .start());

    private final EndpointWords words;
    private final JavaClient client = new JavaClient(API.baseUrl());

    RunsOnEndpointTest(EndpointWords words) {
        this.words = words;
    }

    @BeforeEach
    void forget() {
        ENDPOINT.clear();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @AfterAll
    static void closeEndpoint() {
        ENDPOINT.close();
    }

    @Test
    void twoRoundsWithACallThatNobodyOfferedAndOneThatIsNoJson() {
        ENDPOINT.says(
                        words.text("One moment."),
                        words.call(0, "call_0", "forecast", "{'place': Oslo"),
                        words.call(1, "x", "nobody", "{}"),
                        words.end())
                .says(words.call(0, "call_0", "forecast", "{}"), words.end())
                .says(words.text("It snows."), words.end());

        Run first = last(stream(words.name(), params -> params));
        Run second = last(client.submitStreamed(first));
        Run done = last(client.submitStreamed(second));

        assertThat(JavaClient.requiredCalls(first))
                .map(call -> call.function().name() + call.function().arguments())
                .containsExactly("forecast{'place': Oslo", "nobody{}");
        assertThat(JavaClient.requiredCalls(second))
                .map(RequiredActionFunctionToolCall::id)
                .doesNotContainAnyElementsOf(JavaClient.requiredCalls(first).stream()
                        .map(RequiredActionFunctionToolCall::id)
                        .toList());
        assertThat(client.answer(done)).isEqualTo("One moment.It snows.");
        assertThat(done.usage().orElseThrow().promptTokens()).isPositive();
    }

    @Test
    void aBudgetIsSpentThoughTheEndpointTellsNoUsage() {
        ENDPOINT.says(words.call(0, "a", "forecast", "{\"place\":\"" + "x".repeat(2_000) + "\"}"), words.end());

        Run waiting = last(stream(words.name(), params -> params.maxCompletionTokens(256)));
        Run run = last(client.submitStreamed(waiting));

        assertThat(run.status()).isEqualTo(RunStatus.INCOMPLETE);
        assertThat(run.incompleteDetails().orElseThrow().reason().orElseThrow())
                .isEqualTo(Run.IncompleteDetails.Reason.MAX_COMPLETION_TOKENS);
        assertThat(run.usage().orElseThrow().completionTokens()).isEqualTo(256);
        assertThat(ENDPOINT.asked()).hasSize(1);
    }

    @Test
    void callsThatWereCutOffAreMadeByNobody() {
        ENDPOINT.says(words.call(0, "a", "forecast", "{\"place\":"), words.cut());

        Run run = last(stream(words.name(), params -> params));

        assertThat(run.status()).isEqualTo(RunStatus.INCOMPLETE);
        assertThat(run.requiredAction()).isEmpty();
        assertThat(client.step(run).status()).isEqualTo(RunStep.Status.CANCELLED);
    }

    @Test
    void anAnswerWhoseRestIsWithheldSaysSo() {
        ENDPOINT.says(words.text("It sn"), words.withheld());

        Run run = last(stream(words.name(), params -> params));

        assertThat(run.lastError().orElseThrow().code().asString()).isEqualTo("invalid_prompt");
        assertThat(message(run).incompleteDetails().orElseThrow().reason())
                .isEqualTo(Message.IncompleteDetails.Reason.CONTENT_FILTER);
        assertThat(JavaClient.text(message(run))).isEqualTo("It sn");
        assertThat(client.step(run).status()).isEqualTo(RunStep.Status.FAILED);
    }

    @Test
    void anEndpointThatIsOverItsLimitIsAskedAgainUntilItsRunFails() {
        ENDPOINT.refuses(429, "Slow down.").says(words.text("It snows."), words.end());
        assertThat(last(stream(words.name(), params -> params)).status()).isEqualTo(RunStatus.COMPLETED);

        ENDPOINT.refuses(429, "Slow.").refuses(429, "Slow.").refuses(429, "Slow down.");
        Run run = last(stream(words.name(), params -> params));

        assertThat(run.lastError().orElseThrow().code().asString()).isEqualTo("rate_limit_exceeded");
        assertThat(run.lastError().orElseThrow().message())
                .isEqualTo("The model's endpoint is over its rate limit: Slow down.");
        assertThat(ENDPOINT.asked()).hasSize(5);
    }

    @Test
    void aStreamThatBreaksOffLeavesTheTextSoFar() {
        ENDPOINT.breaksOffAfter(words.text("It sn"));

        Run run = last(stream(words.name(), params -> params));

        assertThat(run.lastError().orElseThrow().code().asString()).isEqualTo("server_error");
        assertThat(message(run).incompleteDetails().orElseThrow().reason())
                .isEqualTo(Message.IncompleteDetails.Reason.RUN_FAILED);
        assertThat(JavaClient.text(message(run))).isEqualTo("It sn");
    }

    /** The endpoint goes on only when the client has what it said so far. */
    @Test
    void aSlowEndpointIsHeardPieceByPiece() {
        CountDownLatch heard = new CountDownLatch(1);
        ENDPOINT.saysTheRestAfter(heard, words.text("It "), words.text("snows."), words.end());
        List<AssistantStreamEvent> events = new ArrayList<>();

        try (StreamResponse<AssistantStreamEvent> response = open(words.name(), params -> params)) {
            response.stream().forEach(event -> {
                events.add(event.validate());
                if (event.isThreadMessageDelta()) {
                    heard.countDown();
                }
            });
        }

        assertThat(events)
                .filteredOn(AssistantStreamEvent::isThreadMessageDelta)
                .hasSize(2);
        assertThat(client.answer(last(events))).isEqualTo("It snows.");
    }

    @Test
    void anEndpointThatFallsSilentInACallFailsItsRun() {
        ENDPOINT.fallsSilentAfter(words.call(0, "a", "forecast", "{"));

        Run run = last(stream(words.name() + "-impatient", params -> params));

        assertThat(run.lastError().orElseThrow().message()).isEqualTo("The model's endpoint did not answer in time.");
        assertThat(client.step(run).status()).isEqualTo(RunStep.Status.FAILED);
    }

    @Test
    void aRefusedRequestFailsInTheEndpointsOwnWords() {
        ENDPOINT.refuses(400, "Invalid schema for function 'forecast'.");

        Run run = last(stream(words.name(), params -> params));

        assertThat(run.lastError().orElseThrow().code().asString()).isEqualTo("invalid_prompt");
        assertThat(run.lastError().orElseThrow().message())
                .isEqualTo("The model's endpoint refused the request: Invalid schema for function 'forecast'.");
    }

    private List<AssistantStreamEvent> stream(String model, UnaryOperator<RunCreateParams.Builder> more) {
        try (StreamResponse<AssistantStreamEvent> response = open(model, more)) {
            return response.stream().map(AssistantStreamEvent::validate).toList();
        }
    }

    @MustBeClosed
    private StreamResponse<AssistantStreamEvent> open(String model, UnaryOperator<RunCreateParams.Builder> more) {
        Assistant assistant = client.sdk()
                .beta()
                .assistants()
                .create(AssistantCreateParams.builder()
                        .model(model)
                        .addFunctionTool(JavaClient.function("forecast"))
                        .build());
        RunCreateParams.Builder params = RunCreateParams.builder().assistantId(assistant.id());
        return client.sdk()
                .beta()
                .threads()
                .runs()
                .createStreaming(
                        client.thread("Will it snow?"), more.apply(params).build());
    }

    /** The run of a stream's last event, as it is shown to who asks for it. */
    private Run last(List<AssistantStreamEvent> events) {
        AssistantStreamEvent event = events.get(events.size() - 1);
        Run told = event.isThreadRunCompleted()
                ? event.asThreadRunCompleted().data()
                : event.isThreadRunRequiresAction()
                        ? event.asThreadRunRequiresAction().data()
                        : event.isThreadRunIncomplete()
                                ? event.asThreadRunIncomplete().data()
                                : event.asThreadRunFailed().data();
        assertThat(client.retrieve(told)).isEqualTo(told);
        return told;
    }

    private Message message(Run run) {
        MessageListParams params = MessageListParams.builder().runId(run.id()).build();
        return client.sdk()
                .beta()
                .threads()
                .messages()
                .list(run.threadId(), params)
                .data()
                .get(0);
    }
}
