package dev.assistanttools.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A client of the server under test that knows nothing but HTTP and JSON. */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String baseUrl;

    Api(AssistantsServer server) {
        this.baseUrl = server.baseUrl();
    }

    /** One answer. */
    record Answer(int status, JsonNode body, HttpResponse<String> response) {

        String text(String pointer) {
            return body.at(pointer).asString("");
        }

        String id() {
            return text("/id");
        }

        String message() {
            return text("/error/message");
        }
    }

    /** One event of a stream. */
    record Event(String name, String data) {

        JsonNode json() {
            return Json.read(data);
        }
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    Answer delete(String path) {
        return send(HttpRequest.newBuilder().DELETE(), path);
    }

    Answer post(String path, String json) {
        return send(posting(json), path);
    }

    /** A stream's events up to its end. */
    List<Event> stream(String path, String json) {
        List<Event> events = new ArrayList<>();
        try (Stream<String> lines = openStream(path, json).body()) {
            String name = "";
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(name, line.substring("data: ".length())));
                }
            }
        }
        return events;
    }

    HttpResponse<Stream<String>> openStream(String path, String json) {
        return exchange(posting(json), path, HttpResponse.BodyHandlers.ofLines());
    }

    /** Sends anything at all. */
    Answer send(HttpRequest.Builder request, String path) {
        HttpResponse<String> response = exchange(request, path, HttpResponse.BodyHandlers.ofString());
        JsonNode body = response.body().isEmpty() ? Json.object() : Json.read(response.body());
        return new Answer(response.statusCode(), body, response);
    }

    Answer send(Form form) {
        return send(form.request(), "/files");
    }

    /** A file for assistants. */
    String file(String name, String content) {
        return created(send(new Form().file(name, content).field("purpose", "assistants")));
    }

    /** What is at the path, to the byte. */
    HttpResponse<byte[]> bytes(String path) {
        return exchange(HttpRequest.newBuilder().GET(), path, HttpResponse.BodyHandlers.ofByteArray());
    }

    static HttpRequest.Builder posting(String json) {
        return HttpRequest.newBuilder()
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    String assistant(String json) {
        return created(post("/assistants", json));
    }

    String assistant() {
        return assistant("{\"model\":\"m\"}");
    }

    /** A thread with one message of the user. */
    String thread(String message) {
        var body = Json.object();
        body.putArray("messages").addObject().put("role", "user").put("content", message);
        return created(post("/threads", Json.write(body)));
    }

    /** A run with no settings but its assistant. */
    String run(String threadId, String assistantId) {
        return created(post("/threads/" + threadId + "/runs", "{\"assistant_id\":\"" + assistantId + "\"}"));
    }

    private static String created(Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.response().body());
        }
        return answer.id();
    }

    /** Polls the run until it is in the status. */
    Answer await(String threadId, String runId, String status) {
        return await(
                "/threads/" + threadId + "/runs/" + runId,
                answer -> answer.text("/status").equals(status));
    }

    Answer await(String path, Predicate<Answer> there) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Answer answer = get(path);
            if (there.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Still " + answer.response().body());
            }
            pause();
        }
    }

    static void await(java.util.function.BooleanSupplier there) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("It did not come about.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private <T> HttpResponse<T> exchange(
            HttpRequest.Builder request, String path, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(
                    request.uri(URI.create(baseUrl + path)).timeout(PATIENCE).build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
