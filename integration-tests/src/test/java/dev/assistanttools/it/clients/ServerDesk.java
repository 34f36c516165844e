package dev.assistanttools.it.clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assistanttools.it.wire.AdjustableClock;
import dev.assistanttools.it.wire.CheckedServer;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Where a program that checks gets what can't be had through the API: more servers, which run one run at a time, whose clock can be put
 * forward, and which can be closed; and streams that no server here makes. Thread-safe.
 *
 * <ul>
 *   <li>{@code POST /servers} starts a server; the answer is its number, and its base URL behind a blank.
 *   <li>{@code POST /servers/N/advance} puts its clock forward by more than a run may live.
 *   <li>{@code POST /servers/N/close} closes it.
 *   <li>Below {@code /recorded/NAME}, every request is answered with the stream of that name.
 * </ul>
 */
final class ServerDesk implements AutoCloseable {

    private static final Duration MORE_THAN_A_RUN_LIVES = Duration.ofSeconds(601);

    private final List<Served> servers = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer http;

    /** Opens the desk on a free port of this machine. */
    ServerDesk() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/servers", this::serve);
        http.createContext("/recorded/", ServerDesk::replay);
        http.start();
    }

    /** What programs are told. */
    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** All that breaks the specification in what the servers answered. */
    List<String> problems() throws InterruptedException {
        List<String> problems = new ArrayList<>();
        for (Served served : servers) {
            problems.addAll(served.server().problems());
        }
        return problems;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        servers.forEach(served -> served.server().close());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            if (path.length == 2) {
                answer(exchange, "text/plain", add());
                return;
            }
            Served served = servers.get(Integer.parseInt(path[2]));
            if (path[3].equals("advance")) {
                served.clock().advance(MORE_THAN_A_RUN_LIVES);
            } else {
                served.server().stop();
            }
            answer(exchange, "text/plain", path[3]);
        }
    }

    private synchronized String add() throws IOException {
        AdjustableClock clock = new AdjustableClock();
        CheckedServer server = open(clock, 1);
        return servers.size() - 1 + " " + server.baseUrl();
    }

    /** A server for whatever needs no server of its own. */
    CheckedServer open() throws IOException {
        return open(new AdjustableClock(), 64);
    }

    private synchronized CheckedServer open(AdjustableClock clock, int runsAtOnce) throws IOException {
        CheckedServer server = new CheckedServer(AssistantsServer.builder()
                .port(0)
                .model(Model.directive())
                .clock(clock)
                .expiryCheck(Duration.ofMillis(20))
                .maxConcurrentRuns(runsAtOnce)
                .build()
                .start());
        servers.add(new Served(server, clock));
        return server;
    }

    private static void replay(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String resource = "/recorded/" + exchange.getRequestURI().getPath().split("/", -1)[2] + ".txt";
            try (InputStream in = ServerDesk.class.getResourceAsStream(resource)) {
                String events = new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
                answer(exchange, "text/event-stream; charset=utf-8", events);
            }
        }
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private record Served(CheckedServer server, AdjustableClock clock) {}
}
