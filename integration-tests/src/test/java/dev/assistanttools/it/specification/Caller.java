package dev.assistanttools.it.specification;

import dev.assistanttools.it.wire.Exchange;
import dev.assistanttools.it.wire.WireRules;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests and has each answer judged. */
final class Caller {

    private static final JsonMapper JSON = new JsonMapper();
    private static final WireRules RULES = new WireRules();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOUNDARY = "a-boundary-that-no-value-has";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String baseUrl;

    Caller(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /**
     * What came back.
     *
     * @param problems what of it breaks the API
     */
    record Answer(Exchange exchange, List<String> problems) {

        int status() {
            return exchange.status();
        }

        JsonNode json() {
            return JSON.readTree(exchange.body());
        }

        String text(String pointer) {
            return json().at(pointer).asString("");
        }
    }

    /** Sends a body of JSON, or none. */
    Answer send(String method, String path, @Nullable JsonNode body) {
        String text = body == null ? "" : body.toString();
        HttpRequest.Builder request = request(path);
        if (body != null) {
            request.header("content-type", "application/json");
        }
        return exchange(request, method, path, text, publisher(text));
    }

    /** Sends the members of an object as fields of a form; a member {@code file} is a file's name. */
    Answer sendForm(String path, JsonNode fields) {
        StringBuilder form = new StringBuilder();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            append(form, field.getKey(), field.getValue());
        }
        form.append("--").append(BOUNDARY).append("--\r\n");
        HttpRequest.Builder request = request(path).header("content-type", "multipart/form-data; boundary=" + BOUNDARY);
        return exchange(request, "POST", path, fields.toString(), publisher(form.toString()));
    }

    private static void append(StringBuilder form, String name, JsonNode value) {
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> inner : value.properties()) {
                append(form, name + "[" + inner.getKey() + "]", inner.getValue());
            }
            return;
        }
        boolean file = name.equals("file");
        form.append("--")
                .append(BOUNDARY)
                .append("\r\ncontent-disposition: form-data; name=\"")
                .append(name)
                .append(file ? "\"; filename=\"" + value.asString() + "\"\r\n\r\n" : "\"\r\n\r\n")
                .append(file ? "It rains in Bergen." : value.asString())
                .append("\r\n");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(PATIENCE)
                .header("authorization", "Bearer nobody")
                .header("openai-beta", "assistants=v2");
    }

    private static BodyPublisher publisher(String text) {
        return text.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    private Answer exchange(HttpRequest.Builder request, String method, String path, String said, BodyPublisher body) {
        HttpResponse<String> response;
        try {
            response = http.send(request.method(method, body).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " got no answer", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        int query = path.indexOf('?');
        Exchange exchange = new Exchange(
                method,
                query < 0 ? path : path.substring(0, query),
                query < 0 ? "" : path.substring(query + 1),
                said,
                response.statusCode(),
                response.headers(),
                response.body(),
                true);
        return new Answer(exchange, method.equals("HEAD") ? List.of() : new ArrayList<>(RULES.problems(exchange)));
    }
}
