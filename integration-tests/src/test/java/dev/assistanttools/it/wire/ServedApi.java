package dev.assistanttools.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real server with a proxy in front of it, for all tests of a class. A test fails if one answer that its client got breaks the
 * specification, whether the client noticed or not.
 */
public final class ServedApi implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Supplier<AssistantsServer> starter;
    private @Nullable CheckedServer server;

    private ServedApi(Supplier<AssistantsServer> starter) {
        this.starter = starter;
    }

    /** A server whose model does what the user's message says. */
    public static ServedApi directive() {
        return startedBy(() -> AssistantsServer.builder()
                .port(0)
                .model(Model.directive())
                .build()
                .start());
    }

    /** A server that is started like this, once per test class. */
    public static ServedApi startedBy(Supplier<AssistantsServer> starter) {
        return new ServedApi(starter);
    }

    /** The base URL for clients. */
    public String baseUrl() {
        return server().baseUrl();
    }

    /** What this test's clients and the server said to each other so far. */
    public List<Exchange> exchanges() throws InterruptedException {
        return server().exchanges();
    }

    /** Waits for the first exchange of this test that is wanted. */
    public Exchange await(Predicate<Exchange> wanted) throws InterruptedException {
        return server().proxy().await(wanted, PATIENCE);
    }

    /** The names of the newest stream's events. */
    public List<String> eventsOfLastStream() throws InterruptedException {
        List<Exchange> streams = exchanges().stream().filter(Exchange::isStream).toList();
        return streams.get(streams.size() - 1).events().stream()
                .map(ServerSentEvent::name)
                .toList();
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        server = new CheckedServer(starter.get());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server().proxy().clear();
    }

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        assertThat(server().problems()).as("answers that break the API").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (server != null) {
            server.close();
        }
    }

    private CheckedServer server() {
        return Objects.requireNonNull(server, "The server is not started: make the field static.");
    }
}
