package dev.assistanttools.openai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A real HTTP server that answers with what a test has queued, in order, and remembers what it was asked. */
public final class StubApi implements AutoCloseable {

    private final HttpServer server;
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public StubApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "stub-api");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    public record Asked(String method, String path, Map<String, List<String>> headers, String body) {

        /** Method and path with its query. */
        public String line() {
            return method + " " + path;
        }
    }

    public record Reply(int status, Map<String, String> headers, String body) {}

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    public StubApi reply(String body) {
        return reply(200, Map.of(), body);
    }

    public synchronized StubApi reply(int status, Map<String, String> headers, String body) {
        replies.add(new Reply(status, headers, body));
        return this;
    }

    /** Takes the request and closes the connection without a word. */
    public StubApi hangUp() {
        return reply(0, Map.of(), "");
    }

    /** Takes the request and says nothing until the test is over. */
    public StubApi keepSilent() {
        return reply(-1, Map.of(), "");
    }

    /** Streams these events, and then ends the stream as if it were all. */
    public StubApi stream(String events) {
        return reply(200, Map.of("Content-Type", "text/event-stream"), events);
    }

    /** Streams these events, and then says nothing until the test is over. */
    public StubApi streamAndKeepSilent(String events) {
        return reply(200, Map.of("Content-Type", "text/event-stream", "X-Then", "silence"), events);
    }

    public List<Asked> asked() {
        return asked;
    }

    public Asked last() {
        return asked.get(asked.size() - 1);
    }

    private synchronized Reply next() {
        return replies.isEmpty() ? new Reply(599, Map.of(), "nothing queued") : replies.remove();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    body));
            Reply reply = next();
            if (reply.status() < 0) {
                over.await();
            }
            if (reply.status() <= 0) {
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            if (reply.headers().containsKey("X-Then")) {
                exchange.sendResponseHeaders(reply.status(), 0);
                exchange.getResponseBody().write(reply.body().getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                over.await();
                return;
            }
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
