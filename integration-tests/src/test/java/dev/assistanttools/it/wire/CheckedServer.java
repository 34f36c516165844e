package dev.assistanttools.it.wire;

import dev.assistanttools.server.AssistantsServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The real server with a proxy in front of it, which keeps what clients were told. Thread-safe. */
public final class CheckedServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final WireRules RULES = new WireRules();

    private final AssistantsServer server;
    private final RecordingProxy proxy;

    /**
     * Puts a proxy in front of a server.
     *
     * @param server a server that is started; closed with this
     */
    public CheckedServer(AssistantsServer server) throws IOException {
        this.server = server;
        this.proxy = new RecordingProxy(server.baseUrl());
    }

    /** The base URL for clients. */
    public String baseUrl() {
        return proxy.baseUrl();
    }

    RecordingProxy proxy() {
        return proxy;
    }

    /** What clients and the server said to each other. */
    public List<Exchange> exchanges() throws InterruptedException {
        proxy.awaitQuiet(PATIENCE);
        return proxy.exchanges();
    }

    /** All that breaks the specification in what clients were told. */
    public List<String> problems() throws InterruptedException {
        return exchanges().stream()
                .flatMap(exchange -> RULES.problems(exchange).stream())
                .toList();
    }

    /** Closes the server while clients still hold their connections. */
    public void stop() {
        server.close();
    }

    @Override
    public void close() {
        proxy.close();
        server.close();
    }
}
