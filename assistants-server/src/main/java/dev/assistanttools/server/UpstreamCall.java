package dev.assistanttools.server;

import com.openai.client.OpenAIClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.Interceptor;
import org.jspecify.annotations.Nullable;

/**
 * One request to a model's endpoint. It is made on a thread of its own, because a thread that waits for a socket can't be interrupted:
 * the run's thread waits for the chunks instead, and when it is interrupted it cancels the request, which closes the connection.
 */
final class UpstreamCall implements AutoCloseable {

    private static final ThreadLocal<@Nullable UpstreamCall> CURRENT = new ThreadLocal<>();

    /** To be installed in the client: takes hold of the HTTP calls, which alone can be cancelled from another thread. */
    static final Interceptor INTERCEPTOR = chain -> {
        UpstreamCall current = CURRENT.get();
        if (current != null) {
            current.begun(chain.call());
        }
        return chain.proceed(chain.request());
    };

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable Call> call = new AtomicReference<>();
    private final Future<?> reading;
    private volatile boolean closed;

    private sealed interface Event {}

    private record Chunk(ChatCompletionChunk chunk) implements Event {}

    private record End(@Nullable Throwable failure) implements Event {}

    UpstreamCall(OpenAIClient client, ChatCompletionCreateParams params, ExecutorService threads) {
        reading = threads.submit(() -> read(client, params));
    }

    private void read(OpenAIClient client, ChatCompletionCreateParams params) {
        CURRENT.set(this);
        try (StreamResponse<ChatCompletionChunk> response =
                client.chat().completions().createStreaming(params)) {
            response.stream().forEach(chunk -> events.add(new Chunk(chunk)));
            events.add(new End(null));
        } catch (RuntimeException | Error e) {
            // Errors as well: the run's thread would wait for ever.
            events.add(new End(e));
        } finally {
            CURRENT.remove();
        }
    }

    private void begun(Call newCall) {
        call.set(newCall);
        if (closed) {
            newCall.cancel();
        }
    }

    /**
     * Waits for the next chunk; null after the last.
     *
     * @throws RuntimeException as the client throws it
     */
    @Nullable
    ChatCompletionChunk next() throws InterruptedException {
        Event event = events.take();
        if (event instanceof Chunk chunk) {
            return chunk.chunk();
        }
        Throwable failure = ((End) event).failure();
        if (failure instanceof Error e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        return null;
    }

    /** Cancels the request if it is still under way. */
    @Override
    public void close() {
        closed = true;
        Call current = call.get();
        if (current != null) {
            current.cancel();
        }
        reading.cancel(true);
    }
}
