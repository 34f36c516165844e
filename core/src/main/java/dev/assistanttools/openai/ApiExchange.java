package dev.assistanttools.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.openai.client.OpenAIClient;
import com.openai.core.RequestOptions;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import dev.assistanttools.openai.WireReader.MalformedAnswerException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer: sends, reads the answer as JSON, and turns everything that goes wrong into an
 * {@link AssistantApiException}. The answer is read here and not by the official client's models, because those lose digits of
 * numbers and refuse what real servers send.
 */
final class ApiExchange {

    private final OpenAIClient client;
    private final RequestOptions options;
    private final Endpoint endpoint;

    ApiExchange(OpenAIClient client, RequestOptions options, Endpoint endpoint) {
        this.client = client;
        this.options = options;
        this.endpoint = endpoint;
    }

    /** An answer's JSON, and how long it asks to wait before the next look. */
    record Answer(JsonNode json, Optional<Duration> pollAfter) {}

    /**
     * Sends a request.
     *
     * @param wish completes "Can't ", for the sentence of an exception
     * @param request sends it with the options
     * @param reader picks the result out of the answer
     */
    <T> T send(
            String wish,
            BiFunction<OpenAIClient, RequestOptions, ? extends HttpResponse> request,
            Function<Answer, T> reader) {
        int status = 0;
        try (HttpResponse response = request.apply(client, options)) {
            status = response.statusCode();
            JsonNode json = WireJson.read(response.body());
            if (!json.isObject()) {
                throw new MalformedAnswerException("it is not a JSON object");
            }
            return reader.apply(new Answer(json, WireHeaders.pollAfter(response.headers())));
        } catch (OpenAIServiceException e) {
            throw refused(wish, e);
        } catch (MalformedAnswerException e) {
            throw malformed(wish, status, e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw malformed(wish, status, "it is not JSON", e);
        } catch (OpenAIException | IOException e) {
            throw unanswered(wish, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // The client is Kotlin: its wait between two attempts throws InterruptedException without declaring it.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw unanswered(wish, e);
        }
    }

    private AssistantApiException refused(String wish, OpenAIServiceException e) {
        ApiFault fault = WireHeaders.fault(e, endpoint::redact);
        StringBuilder sentence = new StringBuilder("Can't ")
                .append(wish)
                .append(": the API answered ")
                .append(fault.status());
        if (fault.message().isEmpty()) {
            sentence.append(" without a reason. Check that ")
                    .append(endpoint.name())
                    .append(" is an Assistants API.");
        } else {
            sentence.append(": ").append(fault.message());
        }
        if (fault.requestId() != null) {
            sentence.append(" (request ").append(fault.requestId()).append(')');
        }
        return new AssistantApiException(sentence.toString(), fault, endpoint.safeCause(e));
    }

    private AssistantApiException malformed(String wish, int status, @Nullable String reason, Exception e) {
        String sentence = "Can't " + wish + ": the answer of " + endpoint.name() + " can't be used, " + reason
                + ". Check that this is the base URL of an Assistants API, with its /v1 at the end.";
        return new AssistantApiException(sentence, ApiFault.of(status, ""), endpoint.safeCause(e));
    }

    private AssistantApiException unanswered(String wish, Exception e) {
        Throwable root = e;
        boolean isTimeout = e instanceof InterruptedIOException;
        while (root.getCause() != null) {
            root = root.getCause();
            isTimeout |= root instanceof InterruptedIOException;
        }
        String reason;
        if (Thread.currentThread().isInterrupted()) {
            reason = "the thread was interrupted.";
        } else if (isTimeout) {
            reason = "no answer from " + endpoint.name()
                    + " in time. Check that the server is well, or allow more time.";
        } else {
            reason = "no answer from " + endpoint.name() + " (" + endpoint.redact(String.valueOf(root.getMessage()))
                    + "). Check that a server runs there and that the base URL is right.";
        }
        return new AssistantApiException("Can't " + wish + ": " + reason, ApiFault.noAnswer(), endpoint.safeCause(e));
    }

    /**
     * The other side, as exceptions may name it.
     *
     * @param name the base URL, or words for it where it isn't known
     * @param secret must never be shown
     */
    record Endpoint(String name, @Nullable String secret) {

        static Endpoint unknown() {
            return new Endpoint("the client's base URL", null);
        }

        String redact(String text) {
            return secret == null ? text : text.replace(secret, "***");
        }

        /** The cause, unless the other side has echoed the secret into it. */
        @Nullable
        Throwable safeCause(Throwable cause) {
            for (Throwable t = cause; secret != null && t != null; t = t.getCause()) {
                if (String.valueOf(t.getMessage()).contains(secret)) {
                    return null;
                }
            }
            return cause;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
