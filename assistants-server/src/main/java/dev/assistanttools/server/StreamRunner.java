package dev.assistanttools.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends event streams, each on a thread of its own: the HTTP server's threads stay free for short requests. */
final class StreamRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StreamRunner.class);

    private final ExecutorService threads;
    private final Duration heartbeat;
    private final Semaphore free;

    /**
     * Streams over these threads.
     *
     * @param most how many streams may be open at the same time
     */
    StreamRunner(ExecutorService threads, Duration heartbeat, int most) {
        this.threads = threads;
        this.heartbeat = heartbeat;
        this.free = new Semaphore(most);
    }

    /**
     * Answers with a stream.
     *
     * @param stream the stream, which nobody has sent anything to yet
     * @param going sets going what the stream tells of; not called if there are too many streams
     * @throws ApiError if there are too many streams, or what shall go is refused
     */
    void run(Context context, EventStream stream, Going going) {
        if (!free.tryAcquire()) {
            throw ApiError.tooMany("streams are open");
        }
        try {
            going.start(stream);
            send(context, stream);
        } catch (RuntimeException e) {
            free.release();
            throw e;
        }
    }

    private void send(Context context, EventStream stream) {
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
        } finally {
            free.release();
        }
    }
}
