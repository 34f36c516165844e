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
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer: sends, reads the answer as JSON, and turns everything that goes wrong into an
 * {@link AssistantApiException}. The answer is read here and not by the official client's models, because those lose digits of
 * numbers and refuse what real servers send.
 */
final class ApiExchange {

    private final OpenAIClient client;
    private final RequestOptions options;
    private final ApiFaults faults;

    ApiExchange(OpenAIClient client, RequestOptions options, Endpoint endpoint) {
        this.client = client;
        this.options = options;
        this.faults = new ApiFaults(endpoint);
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
        try (HttpResponse response = answer(wish, () -> request.apply(client, options))) {
            status = response.statusCode();
            JsonNode json = WireJson.read(response.body());
            if (!json.isObject()) {
                throw new MalformedAnswerException("it is not a JSON object");
            }
            return reader.apply(new Answer(json, WireHeaders.pollAfter(response.headers())));
        } catch (MalformedAnswerException e) {
            throw faults.malformed(wish, status, e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw faults.malformed(wish, status, "it is not JSON", e);
        } catch (IOException e) {
            throw faults.unanswered(wish, e);
        }
    }

    /** A request whose answer is a stream of events; not sent before that is opened. */
    RunStream stream(String wish, BiFunction<OpenAIClient, RequestOptions, ? extends HttpResponse> request) {
        return new OpenAiRunStream(() -> answer(wish, () -> request.apply(client, options)), faults);
    }

    private HttpResponse answer(String wish, Supplier<? extends HttpResponse> request) {
        try {
            return request.get();
        } catch (OpenAIServiceException e) {
            throw faults.refused(wish, e);
        } catch (OpenAIException e) {
            throw faults.unanswered(wish, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // The client is Kotlin: its wait between two attempts throws InterruptedException without declaring it.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw faults.unanswered(wish, e);
        }
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
