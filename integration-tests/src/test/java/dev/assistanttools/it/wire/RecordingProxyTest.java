package dev.assistanttools.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The proxy changes nothing, and holds nothing back. */
class RecordingProxyTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final RecordingProxy proxy;

    RecordingProxyTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        proxy = new RecordingProxy("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    @AfterEach
    void stop() {
        proxy.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void passesOnARequestAndItsAnswer() throws Exception {
        serve(exchange -> {
            String body = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("OpenAI-Beta") + " " + text(exchange.getRequestBody());
            exchange.getResponseHeaders().set("x-request-id", "req_1");
            respond(exchange, 418, body.getBytes(StandardCharsets.UTF_8));
        });
        HttpResponse<String> response = http.send(
                request("/threads?a=%20b")
                        .header("OpenAI-Beta", "assistants=v2")
                        .POST(BodyPublishers.ofString("hello"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(418);
        assertThat(response.body()).isEqualTo("POST /v1/threads?a=%20b assistants=v2 hello");
        assertThat(response.headers().firstValue("x-request-id")).contains("req_1");
        assertThat(proxy.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange).hasToString("POST /threads?a=%20b -> 418");
            assertThat(exchange.requestBody()).isEqualTo("hello");
            assertThat(exchange.body()).isEqualTo(response.body());
        });
    }

    @Test
    void passesOnEachPieceOfAStreamAtOnce() throws Exception {
        CountDownLatch firstIsRead = new CountDownLatch(1);
        serve(exchange -> {
            exchange.getResponseHeaders().set("content-type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write("event: a\ndata: 1\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                await(firstIsRead);
                out.write("event: b\ndata: 2\n\n".getBytes(StandardCharsets.UTF_8));
            }
        });
        HttpResponse<InputStream> response = http.send(request("/x").build(), BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("event: a");
            firstIsRead.countDown();
            assertThat(lines.lines()).contains("event: b");
        }
        assertThat(proxy.exchanges())
                .singleElement()
                .satisfies(exchange -> assertThat(exchange.events())
                        .containsExactly(new ServerSentEvent("a", "1"), new ServerSentEvent("b", "2")));
    }

    @Test
    void keepsACompressedAnswerReadable() throws Exception {
        serve(exchange -> {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (OutputStream out = new GZIPOutputStream(zipped)) {
                out.write("hello".getBytes(StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().set("content-encoding", "gzip");
            respond(exchange, 200, zipped.toByteArray());
        });
        http.send(request("/x").build(), BodyHandlers.discarding());
        assertThat(proxy.exchanges()).singleElement().returns("hello", Exchange::body);
    }

    @Test
    void leavesTheServerWhenTheClientLeaves() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        serve(exchange -> {
            exchange.getResponseHeaders().set("content-type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (!Thread.currentThread().isInterrupted()) {
                    out.write(": still here\n\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            } catch (IOException e) {
                left.countDown();
            }
        });
        HttpResponse<InputStream> response = http.send(request("/x").build(), BodyHandlers.ofInputStream());
        assertThat(response.body().read()).isPositive();
        response.body().close();
        await(left);
        proxy.awaitQuiet(Duration.ofSeconds(30));
        assertThat(proxy.exchanges()).singleElement().returns(false, Exchange::whole);
    }

    private void serve(HttpHandler handler) {
        server.createContext("/v1/", handler);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(proxy.baseUrl() + path));
    }

    private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing happened");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
