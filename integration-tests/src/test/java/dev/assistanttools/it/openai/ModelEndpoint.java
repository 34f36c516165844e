package dev.assistanttools.it.openai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A real HTTP endpoint of a language model that answers, or fails to, as a test tells it. */
final class ModelEndpoint implements AutoCloseable {

    /** Writes one answer. */
    @FunctionalInterface
    private interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final HttpServer server;

    ModelEndpoint() {
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
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Answer answer = answers.poll();
        try (exchange) {
            if (answer == null) {
                exchange.sendResponseHeaders(500, -1);
            } else {
                answer.to(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Forgets what a test before left. */
    void clear() {
        answers.clear();
        asked.clear();
    }

    /** The bodies of the requests so far. */
    BlockingQueue<String> asked() {
        return asked;
    }

    /** Answers a stream of these pieces. */
    ModelEndpoint says(String... pieces) {
        answers.add(exchange -> stream(exchange, pieces));
        return this;
    }

    /** Begins to answer, and breaks the connection. */
    ModelEndpoint breaksOffAfter(String... pieces) {
        answers.add(exchange -> {
            stream(exchange, pieces);
            throw new IOException("The test breaks the connection.");
        });
        return this;
    }

    /** Begins to answer, and falls silent. */
    ModelEndpoint fallsSilentAfter(String... pieces) {
        answers.add(exchange -> {
            stream(exchange, pieces);
            closed.await();
        });
        return this;
    }

    /** Says the first piece, and the others only when it may. */
    ModelEndpoint saysTheRestAfter(CountDownLatch mayGoOn, String first, String... rest) {
        answers.add(exchange -> {
            stream(exchange, first);
            mayGoOn.await();
            write(exchange, rest);
        });
        return this;
    }

    ModelEndpoint refuses(int status, String message) {
        answers.add(exchange -> {
            byte[] body = ("{\"error\":{\"message\":\"" + message + "\"}}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Retry-After", "0");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        });
        return this;
    }

    private static void stream(HttpExchange exchange, String... pieces) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        write(exchange, pieces);
    }

    private static void write(HttpExchange exchange, String... pieces) throws IOException {
        for (String piece : pieces) {
            exchange.getResponseBody().write(piece.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
