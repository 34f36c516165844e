package dev.assistanttools.server;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server in memory on a free port, with a model that does what the test says. */
abstract class ServerTest {

    protected final FakeModel model = new FakeModel();
    protected AssistantsServer server;
    protected Api api;

    @BeforeEach
    void startServer() {
        server = configured(AssistantsServer.builder().model(model)).build().start();
        api = new Api(server);
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    AssistantsServer.Builder configured(AssistantsServer.Builder builder) {
        return builder;
    }
}
