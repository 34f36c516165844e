package dev.assistanttools.spring.test;

import dev.assistanttools.server.AssistantsServer;
import org.jspecify.annotations.Nullable;

/** A server in memory before the scripted model, which starts when somebody wants to know where it is. Thread-safe. */
final class ScriptedServer implements AutoCloseable {

    private final ScriptedModel model;
    private @Nullable AssistantsServer server;
    private boolean isClosed;

    ScriptedServer(ScriptedModel model) {
        this.model = model;
    }

    synchronized String baseUrl() {
        if (isClosed) {
            throw new IllegalStateException("The tester is closed.");
        }
        AssistantsServer known = server;
        if (known == null) {
            known = AssistantsServer.builder().model(model).build().start();
            server = known;
        }
        return known.baseUrl();
    }

    /** Whether somebody has wanted to know where it is. */
    synchronized boolean isStarted() {
        return server != null;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
