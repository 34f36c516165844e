package dev.assistanttools.it.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * Stands between clients and the server, passes everything on as it comes, and keeps a copy of it. Streams are passed on piece by
 * piece. Thread-safe.
 */
public final class RecordingProxy implements AutoCloseable {

    static {
        // The JDK's server answers small pieces 40 ms late otherwise.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Headers of one connection only, and those that the JDK's client sets itself. */
    private static final Set<String> NOT_FORWARDED = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "transfer-encoding",
            "upgrade");

    private final URI target;
    private final HttpClient upstream;
    private final ExecutorService threads;
    private final HttpServer server;
    private final List<Exchange> exchanges = new ArrayList<>();
    private int underWay;

    /**
     * Starts a proxy on a free port of this machine.
     *
     * @param baseUrl the API's base URL at the server
     */
    public RecordingProxy(String baseUrl) throws IOException {
        this.target = URI.create(baseUrl);
        this.upstream = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "recording-proxy");
            thread.setDaemon(true);
            return thread;
        });
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The API's base URL at this proxy. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + target.getPath();
    }

    /** All exchanges that have ended, in the order of their end. */
    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Forgets all exchanges that have ended. */
    public synchronized void clear() {
        exchanges.clear();
    }

    /**
     * Waits until an exchange has ended.
     *
     * @return the first one that is wanted
     * @throws IllegalStateException if there is none when the time is over
     */
    public synchronized Exchange await(Predicate<Exchange> wanted, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<Exchange> found = exchanges.stream().filter(wanted).findFirst();
            long left = (end - System.nanoTime()) / 1_000_000;
            if (found.isPresent() || left <= 0) {
                return found.orElseThrow(() -> new IllegalStateException("Not among " + exchanges));
            }
            wait(left);
        }
    }

    /**
     * Waits until nothing is under way.
     *
     * @throws IllegalStateException if something still is when the time is over
     */
    public synchronized void awaitQuiet(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (underWay > 0) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IllegalStateException(underWay + " requests are still under way after " + atMost);
            }
            wait(left);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        begin();
        try (exchange) {
            forward(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private void forward(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] requestBody = exchange.getRequestBody().readAllBytes();
        HttpResponse<InputStream> response =
                upstream.send(request(exchange, requestBody), BodyHandlers.ofInputStream());
        Recording recording = new Recording(exchange, requestBody, response);
        try (InputStream body = response.body()) {
            response.headers().map().forEach((name, values) -> {
                if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            if (response.headers().firstValue("content-type").orElse("").startsWith("text/event-stream")) {
                exchange.sendResponseHeaders(response.statusCode(), 0);
                OutputStream out = exchange.getResponseBody();
                byte[] piece = new byte[8192];
                for (int length = body.read(piece); length >= 0; length = body.read(piece)) {
                    recording.add(piece, length);
                    out.write(piece, 0, length);
                    out.flush();
                }
                // Kept before the client can see the end, so that a test finds the exchange as soon as its call
                // returns.
                recording.end(true);
            } else {
                byte[] whole = body.readAllBytes();
                recording.add(whole, whole.length);
                recording.end(true);
                exchange.sendResponseHeaders(response.statusCode(), whole.length == 0 ? -1 : whole.length);
                exchange.getResponseBody().write(whole);
            }
        } catch (IOException e) {
            // The client or the server went away. The connection to the other one is closed too, as without a proxy.
            recording.end(false);
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        String pathAndQuery = exchange.getRequestURI().toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(pathAndQuery))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private synchronized void begin() {
        underWay++;
    }

    private synchronized void keep(Exchange exchange) {
        exchanges.add(exchange);
        notifyAll();
    }

    private static String text(HttpHeaders headers, byte[] body) throws IOException {
        String encoding = headers.firstValue("content-encoding").orElse("identity");
        byte[] plain = switch (encoding) {
            case "identity" -> body;
            case "gzip" -> unzipped(body);
            default -> throw new IOException("Nobody asked for the content encoding " + encoding);
        };
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            in.transferTo(plain);
        } catch (EOFException e) {
            // A client that went away leaves half a stream behind: what was sent so far counts.
        }
        return plain.toByteArray();
    }

    private synchronized void end() {
        underWay--;
        notifyAll();
    }

    /** What is known of an exchange while it is under way. */
    private final class Recording {

        private final HttpExchange request;
        private final byte[] requestBody;
        private final HttpResponse<InputStream> response;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private boolean kept;

        Recording(HttpExchange request, byte[] requestBody, HttpResponse<InputStream> response) {
            this.request = request;
            this.requestBody = requestBody;
            this.response = response;
        }

        void add(byte[] bytes, int length) {
            body.write(bytes, 0, length);
        }

        /** Keeps the exchange; only the first call counts. */
        void end(boolean whole) throws IOException {
            if (kept) {
                return;
            }
            kept = true;
            URI uri = request.getRequestURI();
            String path = uri.getPath();
            keep(new Exchange(
                    request.getRequestMethod(),
                    path.startsWith(target.getPath())
                            ? path.substring(target.getPath().length())
                            : path,
                    uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                    new String(requestBody, StandardCharsets.UTF_8),
                    response.statusCode(),
                    response.headers(),
                    text(response.headers(), body.toByteArray()),
                    whole));
        }
    }
}
