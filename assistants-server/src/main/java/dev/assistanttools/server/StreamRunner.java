package dev.assistanttools.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends event streams, each on a thread of its own: the HTTP server's threads stay free for short requests. */
final class StreamRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StreamRunner.class);

    private final ExecutorService threads;
    private final Duration heartbeat;

    StreamRunner(ExecutorService threads, Duration heartbeat) {
        this.threads = threads;
        this.heartbeat = heartbeat;
    }

    void run(Context context, EventStream stream) {
        context.contentType("text/event-stream; charset=utf-8");
        context.header("cache-control", "no-cache");
        // Proxies that buffer would hold back every event to the end.
        context.header("x-accel-buffering", "no");
        context.async(task -> task.executor = threads, () -> write(context, stream));
    }

    private void write(Context context, EventStream stream) throws InterruptedException {
        try {
            stream.writeTo(context.res().getOutputStream(), heartbeat);
        } catch (IOException e) {
            LOG.debug("A client left its stream; the run goes on.", e);
        }
    }
}
