package dev.assistanttools.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A model's endpoint over HTTP. Whoever waits for it can be interrupted at any time, and then the connection closes, so that the endpoint
 * does not go on with an answer that nobody reads. Thread-safe.
 */
final class Upstream {

    private static final int LONGEST_ERROR = 64 * 1024;
    private static final int FIRST_ERROR = 300;

    private final EndpointSettings settings;
    private final LongSupplier nanoTime;
    private final HttpClient http;
    private final Redaction redaction;

    /**
     * An endpoint that nobody talks to yet.
     *
     * @param threads for what the HTTP client has to do while it waits
     * @param nanoTime as {@link System#nanoTime()}
     */
    Upstream(EndpointSettings settings, Executor threads, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.redaction = new Redaction(settings.apiKey());
        this.http = HttpClient.newBuilder()
                // Not all servers bear an attempt to upgrade; and a request that is cancelled is to close its
                // connection.
                .version(HttpClient.Version.HTTP_1_1)
                // The key is for this address alone.
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeouts().connect())
                .executor(threads)
                .build();
    }

    Redaction redaction() {
        return redaction;
    }

    /**
     * Sends a request and waits until its answer begins.
     *
     * @param path follows the base URL
     * @param model the model's name, for endpoints that have it in their address
     * @param deadline when the answer must have come wholly, on the clock of {@code nanoTime}
     * @throws UpstreamFailure if there is no answer or an error
     */
    UpstreamAnswer post(String path, String model, String json, long deadline) throws InterruptedException {
        CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> sent =
                http.sendAsync(request(path, model, json), HttpResponse.BodyHandlers.ofPublisher());
        HttpResponse<Flow.Publisher<List<ByteBuffer>>> response;
        try {
            response = sent.get(patience(deadline), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            abandon(sent);
            throw UpstreamFailure.silent();
        } catch (InterruptedException e) {
            abandon(sent);
            throw e;
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
        UpstreamBody body = new UpstreamBody();
        response.body().subscribe(body);
        if (response.statusCode() >= FIRST_ERROR) {
            throw refused(response, body, deadline);
        }
        String type = response.headers().firstValue("content-type").orElse("");
        return new UpstreamAnswer(body, type, () -> patience(deadline), redaction);
    }

    private HttpRequest request(String path, String model, String json) {
        String encoded = URLEncoder.encode(model, StandardCharsets.UTF_8).replace("+", "%20");
        if (encoded.matches("\\.+")) {
            // Clients choose names, and these would lead to another address.
            throw new ModelException("invalid_prompt", ModelsByName.unknown(model), null);
        }
        String version = settings.apiVersion() == null ? "" : "?api-version=" + settings.apiVersion();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.baseUrlFor(encoded) + path + version))
                .header("content-type", "application/json")
                .header("accept", "text/event-stream, application/json")
                .header("user-agent", "assistants-server")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (settings.apiKey() != null) {
            if (settings.keyHeader() == EndpointSettings.KeyHeader.API_KEY) {
                request.header("api-key", settings.apiKey());
            } else {
                request.header("authorization", "Bearer " + settings.apiKey());
            }
        }
        return request.build();
    }

    /** How long to wait for the next sign of the endpoint. */
    private long patience(long deadline) {
        return Math.max(0, Math.min(settings.timeouts().read().toNanos(), deadline - nanoTime.getAsLong()));
    }

    /** Closes the connection, also if the answer began in this moment. */
    @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for it any more.
    private static void abandon(CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> sent) {
        if (!sent.cancel(true)) {
            sent.thenAccept(late -> {
                UpstreamBody body = new UpstreamBody();
                body.close();
                late.body().subscribe(body);
            });
        }
    }

    private UpstreamFailure failure(@Nullable Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException) {
            return UpstreamFailure.unreachable("there was no connection in time.");
        }
        String text = cause == null || cause.getMessage() == null ? "the connection failed." : cause.getMessage();
        return UpstreamFailure.unreachable(redaction.clean(text));
    }

    private UpstreamFailure refused(HttpResponse<?> response, UpstreamBody body, long deadline)
            throws InterruptedException {
        UpstreamError said = UpstreamError.ofBody(text(body, deadline));
        UpstreamError clean = new UpstreamError(
                said.message().isEmpty() ? "" : redaction.clean(said.message()), said.code(), said.param());
        HttpHeaders headers = response.headers();
        Boolean mayRetry = headers.firstValue("x-should-retry")
                .filter(value -> value.equals("true") || value.equals("false"))
                .map(Boolean::valueOf)
                .orElse(null);
        return UpstreamFailure.ofStatus(
                response.statusCode(), clean, mayRetry, RetryAfter.of(headers).orElse(null));
    }

    /** As much of an error's text as comes. */
    private String text(UpstreamBody body, long deadline) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        try (body) {
            List<ByteBuffer> pieces = body.next(patience(deadline));
            while (pieces != null && text.length() < LONGEST_ERROR) {
                // A character cut in two is none that matters in an error.
                pieces.forEach(piece -> text.append(StandardCharsets.UTF_8.decode(piece)));
                pieces = body.next(patience(deadline));
            }
        } catch (TimeoutException | IOException e) {
            // The status is known, and says enough.
            return text.toString();
        }
        return text.toString();
    }
}
