package dev.assistanttools.server;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.openai.errors.OpenAIException;
import com.openai.models.chat.completions.ChatCompletionChunk;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A language model behind an endpoint that speaks Chat Completions. Pieces are told on as they come. */
final class ChatCompletionsModel implements Model {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(30);

    private final String description;
    private final OpenAIClient client;
    private final CallIds callIds;
    private final ChatFailure failures;
    private final ExecutorService threads;

    ChatCompletionsModel(ChatCompletionsSettings settings, CallIds callIds) {
        this.description = "chat completions of " + settings.baseUrl();
        this.callIds = callIds;
        this.failures = new ChatFailure(settings.apiKey());
        // Idle threads end by themselves after a minute, so nothing is to be closed.
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "assistants-server-model");
            thread.setDaemon(true);
            return thread;
        });
        Duration connect = settings.timeout().compareTo(LONGEST_CONNECT) < 0 ? settings.timeout() : LONGEST_CONNECT;
        this.client = OpenAIOkHttpClient.builder()
                .baseUrl(settings.baseUrl())
                .apiKey(settings.apiKey())
                .timeout(Timeout.builder()
                        .request(settings.timeout())
                        .connect(connect)
                        .build())
                .maxRetries(settings.maxRetries())
                .addInterceptor(UpstreamCall.INTERCEPTOR)
                .build();
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public ModelReply respond(ModelRequest request, ModelDeltas deltas) throws InterruptedException {
        ChatReply reply = new ChatReply(deltas, callIds);
        try (UpstreamCall call = new UpstreamCall(client, ChatRequest.of(request), threads)) {
            for (ChatCompletionChunk chunk = call.next(); chunk != null; chunk = call.next()) {
                reply.add(chunk);
            }
            return reply.finish();
        } catch (OpenAIException e) {
            throw failures.of(e);
        }
    }
}
