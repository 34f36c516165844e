package dev.assistanttools.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.RequestOptions;
import com.openai.core.Timeout;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.assistants.AssistantDeleteParams;
import com.openai.models.beta.assistants.AssistantListParams;
import com.openai.models.beta.assistants.AssistantRetrieveParams;
import com.openai.models.beta.assistants.AssistantUpdateParams;
import com.openai.models.beta.threads.ThreadCreateParams;
import com.openai.models.beta.threads.ThreadDeleteParams;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.messages.MessageListParams;
import com.openai.models.beta.threads.runs.RunCancelParams;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunListParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunSubmitToolOutputsParams;
import dev.assistanttools.openai.ApiExchange.Answer;
import dev.assistanttools.openai.ApiExchange.Endpoint;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The port over openai-java, which marks the whole Assistants API as deprecated since OpenAI no longer hosts it.
 * {@link ApiExchange} closes every answer.
 */
@SuppressWarnings({"deprecation", "MustBeClosedChecker"})
final class OpenAiAssistantsClient implements AssistantsClient {

    private static final long PAGE = 100;
    private static final int MOST_PAGES = 100;
    private static final long NEWEST_RUNS = 20;

    /** As many as a driver has requests at the same time; the official client's five would be made anew all the time. */
    private static final int IDLE_CONNECTIONS = 16;

    private static final Duration IDLE_TIME = Duration.ofMinutes(5);

    private final OpenAIClient unretried;
    private final Endpoint endpoint;
    private final @Nullable Duration timeout;
    private final Runnable onClose;
    private final ApiExchange exchange;

    private OpenAiAssistantsClient(
            OpenAIClient client,
            OpenAIClient unretried,
            Endpoint endpoint,
            @Nullable Duration timeout,
            Runnable onClose) {
        this.unretried = unretried;
        this.endpoint = endpoint;
        this.timeout = timeout;
        this.onClose = onClose;
        this.exchange = new ApiExchange(client, options(timeout), endpoint);
    }

    static OpenAiAssistantsClient connect(ClientSettings settings) {
        OpenAIClient client = OpenAIOkHttpClient.builder()
                .baseUrl(settings.baseUrl())
                .apiKey(settings.apiKey())
                .organization(settings.organization())
                .project(settings.project())
                .timeout(Timeout.builder()
                        .request(settings.timeout())
                        .connect(settings.connectTimeout())
                        .build())
                .proxy(settings.proxy().map(address -> new Proxy(Proxy.Type.HTTP, address)))
                .maxRetries(settings.maxRetries())
                .addInterceptor(new CallTap())
                .maxIdleConnections(IDLE_CONNECTIONS)
                .keepAliveDuration(IDLE_TIME)
                .build();
        Endpoint endpoint = new Endpoint(settings.baseUrl(), settings.apiKey());
        return new OpenAiAssistantsClient(client, unretried(client), endpoint, settings.timeout(), client::close);
    }

    static OpenAiAssistantsClient over(OpenAIClient client) {
        return new OpenAiAssistantsClient(client, unretried(client), Endpoint.unknown(), null, () -> {});
    }

    /** Without a timeout of our own, the client's stands. */
    private static RequestOptions options(@Nullable Duration timeout) {
        return timeout == null
                ? RequestOptions.none()
                : RequestOptions.builder().timeout(timeout).build();
    }

    private static OpenAIClient unretried(OpenAIClient client) {
        return client.withOptions(options -> options.maxRetries(0));
    }

    @Override
    public AssistantsClient once(Duration atMost) {
        Duration shorter = timeout == null || atMost.compareTo(timeout) < 0 ? atMost : timeout;
        return new OpenAiAssistantsClient(unretried, unretried, endpoint, shorter, () -> {});
    }

    @Override
    public AssistantSnapshot createAssistant(AssistantDraft draft) {
        AssistantCreateParams params = AssistantCreateParams.builder()
                .model(draft.model())
                .putAllAdditionalBodyProperties(AssistantBody.of(draft))
                .build();
        return exchange.send(
                "create the assistant '" + draft.name() + "'",
                (api, options) -> api.beta().assistants().withRawResponse().create(params, options),
                OpenAiAssistantsClient::assistant);
    }

    @Override
    public AssistantSnapshot retrieveAssistant(AssistantId id) {
        AssistantRetrieveParams params =
                AssistantRetrieveParams.builder().assistantId(id.value()).build();
        return exchange.send(
                "retrieve the assistant " + id,
                (api, options) -> api.beta().assistants().withRawResponse().retrieve(params, options),
                OpenAiAssistantsClient::assistant);
    }

    @Override
    public AssistantPage listAssistants(Optional<AssistantId> after) {
        AssistantListParams params = AssistantListParams.builder()
                .limit(PAGE)
                .order(AssistantListParams.Order.DESC)
                .after(after.map(AssistantId::value))
                .build();
        return exchange.send(
                "list the assistants",
                (api, options) -> api.beta().assistants().withRawResponse().list(params, options),
                answer -> WireReader.assistantPage(answer.json()));
    }

    @Override
    public AssistantSnapshot updateAssistant(AssistantId id, AssistantDraft draft) {
        AssistantUpdateParams params = AssistantUpdateParams.builder()
                .assistantId(id.value())
                .model(draft.model())
                .putAllAdditionalBodyProperties(AssistantBody.of(draft))
                .build();
        return exchange.send(
                "update the assistant " + id,
                (api, options) -> api.beta().assistants().withRawResponse().update(params, options),
                OpenAiAssistantsClient::assistant);
    }

    @Override
    public void deleteAssistant(AssistantId id) {
        AssistantDeleteParams params =
                AssistantDeleteParams.builder().assistantId(id.value()).build();
        exchange.send(
                "delete the assistant " + id,
                (api, options) -> api.beta().assistants().withRawResponse().delete(params, options),
                Answer::json);
    }

    @Override
    public ThreadId createThread() {
        return exchange.send(
                "create a thread",
                (api, options) -> api.beta().threads().withRawResponse().create(ThreadCreateParams.none(), options),
                answer -> new ThreadId(WireReader.required(answer.json(), "id")));
    }

    @Override
    public void deleteThread(ThreadId id) {
        ThreadDeleteParams params =
                ThreadDeleteParams.builder().threadId(id.value()).build();
        exchange.send(
                "delete the thread " + id,
                (api, options) -> api.beta().threads().withRawResponse().delete(params, options),
                Answer::json);
    }

    @Override
    public MessageId addUserMessage(ThreadId threadId, String text) {
        MessageCreateParams params = MessageCreateParams.builder()
                .threadId(threadId.value())
                .role(MessageCreateParams.Role.USER)
                .content(text)
                .build();
        return exchange.send(
                "add a message to the thread " + threadId,
                (api, options) ->
                        api.beta().threads().messages().withRawResponse().create(params, options),
                answer -> new MessageId(WireReader.required(answer.json(), "id")));
    }

    @Override
    public List<MessageSnapshot> listRunMessages(ThreadId threadId, RunId runId) {
        List<MessageSnapshot> messages = new ArrayList<>();
        Optional<MessageId> last = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            MessagePage next = messagePage(threadId, runId, last);
            messages.addAll(next.messages());
            if (!next.hasMore()) {
                break;
            }
            last = Optional.of(next.messages().get(next.messages().size() - 1).id());
        }
        return List.copyOf(messages);
    }

    private MessagePage messagePage(ThreadId threadId, RunId runId, Optional<MessageId> after) {
        MessageListParams params = MessageListParams.builder()
                .threadId(threadId.value())
                .runId(runId.value())
                .limit(PAGE)
                .order(MessageListParams.Order.ASC)
                .after(after.map(MessageId::value))
                .build();
        return exchange.send(
                "list the messages of the run " + runId,
                (api, options) ->
                        api.beta().threads().messages().withRawResponse().list(params, options),
                answer -> new MessagePage(WireReader.messages(answer.json()), WireReader.hasMore(answer.json())));
    }

    private record MessagePage(List<MessageSnapshot> messages, boolean hasMore) {}

    @Override
    public RunSnapshot createRun(ThreadId threadId, AssistantId assistantId, RunOptions runOptions) {
        RunCreateParams params = params(threadId, assistantId, runOptions);
        return exchange.send(
                startOn(threadId),
                (api, options) -> api.beta().threads().runs().withRawResponse().create(params, options),
                OpenAiAssistantsClient::run);
    }

    @Override
    public RunStream streamRun(ThreadId threadId, AssistantId assistantId, RunOptions runOptions, StreamLimits limits) {
        RunCreateParams params = params(threadId, assistantId, runOptions);
        return streaming(limits).stream(
                startOn(threadId),
                (api, options) -> api.beta().threads().runs().withRawResponse().createStreaming(params, options));
    }

    private static String startOn(ThreadId threadId) {
        return "start a run on the thread " + threadId;
    }

    private static RunCreateParams params(ThreadId threadId, AssistantId assistantId, RunOptions options) {
        RunCreateParams.Builder params =
                RunCreateParams.builder().threadId(threadId.value()).assistantId(assistantId.value());
        options.instructions().ifPresent(params::instructions);
        options.additionalInstructions().ifPresent(params::additionalInstructions);
        if (!options.metadata().isEmpty()) {
            params.metadata(metadata(options.metadata()));
        }
        options.tools()
                .ifPresent(tools -> params.putAdditionalBodyProperty(
                        "tools", ToolsBody.of(tools.functions(), tools.hostedTools())));
        return params.build();
    }

    /** A stream has limits of its own: this client's time-out is for an answer that comes as a whole. */
    private ApiExchange streaming(StreamLimits limits) {
        Timeout timeouts = Timeout.builder()
                .connect(limits.silence())
                .read(limits.silence())
                .write(limits.silence())
                .request(limits.total())
                .build();
        return new ApiExchange(
                unretried, RequestOptions.builder().timeout(timeouts).build(), endpoint);
    }

    @Override
    public RunSnapshot retrieveRun(ThreadId threadId, RunId runId) {
        RunRetrieveParams params = RunRetrieveParams.builder()
                .threadId(threadId.value())
                .runId(runId.value())
                .build();
        return exchange.send(
                "retrieve the run " + runId,
                (api, options) -> api.beta().threads().runs().withRawResponse().retrieve(params, options),
                OpenAiAssistantsClient::run);
    }

    @Override
    public List<RunSnapshot> listRuns(ThreadId threadId) {
        RunListParams params = RunListParams.builder()
                .threadId(threadId.value())
                .limit(NEWEST_RUNS)
                .order(RunListParams.Order.DESC)
                .build();
        return exchange.send(
                "list the runs of the thread " + threadId,
                (api, options) -> api.beta().threads().runs().withRawResponse().list(params, options),
                answer -> WireReader.runs(answer.json()));
    }

    @Override
    public RunSnapshot cancelRun(ThreadId threadId, RunId runId) {
        RunCancelParams params = RunCancelParams.builder()
                .threadId(threadId.value())
                .runId(runId.value())
                .build();
        return exchange.send(
                "cancel the run " + runId,
                (api, options) -> api.beta().threads().runs().withRawResponse().cancel(params, options),
                OpenAiAssistantsClient::run);
    }

    @Override
    public RunSnapshot submitToolOutputs(ThreadId threadId, RunId runId, List<ToolCallOutput> outputs) {
        RunSubmitToolOutputsParams params = params(threadId, runId, outputs);
        return exchange.send(
                submitTo(runId),
                (api, options) -> api.beta().threads().runs().withRawResponse().submitToolOutputs(params, options),
                OpenAiAssistantsClient::run);
    }

    @Override
    public RunStream streamToolOutputs(
            ThreadId threadId, RunId runId, List<ToolCallOutput> outputs, StreamLimits limits) {
        RunSubmitToolOutputsParams params = params(threadId, runId, outputs);
        return streaming(limits).stream(
                submitTo(runId),
                (api, options) ->
                        api.beta().threads().runs().withRawResponse().submitToolOutputsStreaming(params, options));
    }

    private static String submitTo(RunId runId) {
        return "submit the tool outputs of the run " + runId;
    }

    private static RunSubmitToolOutputsParams params(ThreadId threadId, RunId runId, List<ToolCallOutput> outputs) {
        return RunSubmitToolOutputsParams.builder()
                .threadId(threadId.value())
                .runId(runId.value())
                .toolOutputs(outputs.stream()
                        .map(output -> RunSubmitToolOutputsParams.ToolOutput.builder()
                                .toolCallId(output.callId())
                                .output(output.output())
                                .build())
                        .toList())
                .build();
    }

    @Override
    public void close() {
        onClose.run();
    }

    @Override
    public String toString() {
        return "AssistantsClient[" + endpoint + "]";
    }

    private static AssistantSnapshot assistant(Answer answer) {
        return WireReader.assistant(answer.json());
    }

    private static RunSnapshot run(Answer answer) {
        return WireReader.run(answer.json(), answer.pollAfter());
    }

    private static RunCreateParams.Metadata metadata(Map<String, String> pairs) {
        RunCreateParams.Metadata.Builder metadata = RunCreateParams.Metadata.builder();
        pairs.forEach(metadata::putProperty);
        return metadata.build();
    }
}
