package dev.assistanttools.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.JsonNode;

/** A real HTTP endpoint on this machine that answers Chat Completions as tests tell it to, and keeps what it was asked. */
final class ChatEndpoint implements AutoCloseable {

    /** Writes one answer. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** What was asked. */
    record Asked(String uri, String authorization, String apiKey, String body, int clientPort) {
        JsonNode json() {
            return Json.read(body);
        }
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();

    ChatEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String apiKey = String.valueOf(exchange.getRequestHeaders().getFirst("api-key"));
        int clientPort = exchange.getRemoteAddress().getPort();
        asked.add(new Asked(exchange.getRequestURI().toString(), authorization, apiKey, body, clientPort));
        Answer answer = answers.poll();
        try (exchange) {
            if (answer == null) {
                status(500, "{\"error\":{\"message\":\"The test has no more answers.\"}}")
                        .to(exchange);
            } else {
                answer.to(exchange);
            }
        }
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    ChatEndpoint answers(Answer answer) {
        answers.add(answer);
        return this;
    }

    /** Answers a stream of these chunks and its end mark. */
    ChatEndpoint streams(String... chunks) {
        return answers(exchange -> {
            stream(exchange, chunks);
            write(exchange, "data: [DONE]\n\n");
        });
    }

    static Answer status(int status, String body, String... headers) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    static void stream(HttpExchange exchange, String... chunks) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        for (String chunk : chunks) {
            write(exchange, "data: " + chunk + "\n\n");
        }
    }

    static void write(HttpExchange exchange, String text) throws IOException {
        OutputStream out = exchange.getResponseBody();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** A chunk whose delta and finish reason are these pieces of JSON. */
    static String chunk(String delta, String finishReason) {
        return "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":"
                + "[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":" + finishReason + "}]}";
    }

    static String text(String text) {
        return chunk("{\"content\":\"" + text + "\"}", "null");
    }

    static String calls(String... calls) {
        return chunk("{\"tool_calls\":[" + String.join(",", calls) + "]}", "null");
    }

    static String end(String finishReason) {
        return chunk("{}", "\"" + finishReason + "\"");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
