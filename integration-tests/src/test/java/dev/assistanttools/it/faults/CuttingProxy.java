package dev.assistanttools.it.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between clients and a real server, and breaks one connection: every request arrives, one answer does not come to its end. */
final class CuttingProxy implements AutoCloseable {

    private final URI target;
    private final int number;
    private final int bytes;
    private final AtomicInteger requests = new AtomicInteger();
    private final HttpClient upstream =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /**
     * A proxy on a free port.
     *
     * @param baseUrl the API's base URL at the server
     * @param number which request's answer is cut, counted from 0
     * @param bytes how much of its body is passed on; nothing at all if negative
     */
    CuttingProxy(String baseUrl, int number, int bytes) throws IOException {
        this.target = URI.create(baseUrl);
        this.number = number;
        this.bytes = bytes;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + target.getPath();
    }

    /** Whether there was such a request. */
    boolean hasCut() {
        return requests.get() > number;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            int limit = requests.getAndIncrement() == number ? bytes : Integer.MAX_VALUE;
            HttpRequest request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                    .method(
                            exchange.getRequestMethod(),
                            BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
                    .header("Content-Type", "application/json")
                    .header("OpenAI-Beta", "assistants=v2")
                    .build();
            HttpResponse<InputStream> answer = upstream.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (limit >= 0) {
                    answer.headers()
                            .firstValue("content-type")
                            .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
                    exchange.sendResponseHeaders(answer.statusCode(), 0);
                    pass(body, exchange.getResponseBody(), limit);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes the answer only if it is whole. */
    private static void pass(InputStream body, OutputStream out, int limit) throws IOException {
        byte[] piece = new byte[512];
        int left = limit;
        for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
            out.write(piece, 0, Math.min(read, left));
            out.flush();
            left -= Math.min(read, left);
            if (left == 0) {
                throw new IOException("cut");
            }
        }
        out.close();
    }
}
