package dev.assistanttools.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/**
 * Server-sent events on their way to one client. Whoever sends never waits for the client: the events queue up until they are written.
 * Thread-safe.
 */
final class EventStream {

    private static final String PING = ": ping\n\n";

    /** No frame is empty. */
    private static final String END = "";

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private volatile boolean runEventsOnly;
    private volatile boolean searchContent;
    private volatile boolean gone;

    /**
     * For a client that comes to a run under way: it is told the run's own moves only. The official clients refuse a delta whose step or
     * message they did not see begin.
     */
    void joinOnly() {
        runEventsOnly = true;
    }

    /** For a client that wants to see what searches found, too. */
    void showSearchContent() {
        searchContent = true;
    }

    boolean showsSearchContent() {
        return searchContent;
    }

    void send(String event, ObjectNode data) {
        if (!gone && (!runEventsOnly || isOfRun(event))) {
            frames.add("event: " + event + "\ndata: " + Json.write(data) + "\n\n");
        }
    }

    private static boolean isOfRun(String event) {
        return event.startsWith("thread.run.") && !event.startsWith("thread.run.step.");
    }

    /** An error event, in the wrapped form: the only one that every official client notices. */
    void sendError(ApiError error) {
        frames.add("event: error\ndata: " + Json.write(error.toJson()) + "\n\n");
    }

    /** The last event. */
    void end() {
        frames.add("event: done\ndata: [DONE]\n\n");
        frames.add(END);
    }

    /** How much is still to be written. */
    int waiting() {
        return frames.size();
    }

    /**
     * Writes events as they come until the last one is written.
     *
     * @param heartbeat how long the line may be silent: then a comment goes out, which also finds out that the client has left
     * @throws IOException if the client has left; what is sent from then on is dropped
     */
    void writeTo(OutputStream out, Duration heartbeat) throws IOException, InterruptedException {
        try {
            while (true) {
                String frame = frames.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                if (END.equals(frame)) {
                    return;
                }
                out.write((frame == null ? PING : frame).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } finally {
            gone = true;
            frames.clear();
        }
    }
}
