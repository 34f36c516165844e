package dev.assistanttools.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** An answer that began well: a stream of events, or one whole document from an endpoint that does not stream. */
final class UpstreamAnswer implements AutoCloseable {

    /** More than any model writes at once; an endpoint that sends more is out of its mind. */
    static final int LONGEST_EVENT = 16 * 1024 * 1024;

    private static final String END = "[DONE]";

    /** How long what comes after the answer's end is waited for: its usage at most, and some endpoints never end their streams. */
    private static final long LAST_PIECES = TimeUnit.SECONDS.toNanos(3);

    /** How long to wait for each piece of what comes after all that matters, and how many: mostly it is a mark that has come already. */
    private static final long REST = TimeUnit.MILLISECONDS.toNanos(200);

    private static final int PIECES_OF_REST = 8;

    private final UpstreamBody body;
    private final LongSupplier patience;
    private final Redaction redaction;
    private final boolean whole;
    private final EventReader events = new EventReader(LONGEST_EVENT);
    private boolean over;
    private boolean hurried;

    /**
     * An answer whose body is about to come.
     *
     * @param patience how many nanoseconds to wait for the next piece
     * @throws UpstreamFailure if it is nothing that a model's endpoint answers
     */
    UpstreamAnswer(UpstreamBody body, String contentType, LongSupplier patience, Redaction redaction) {
        this.body = body;
        this.patience = patience;
        this.redaction = redaction;
        String type = contentType.toLowerCase(Locale.ROOT);
        this.whole = type.startsWith("application/json");
        if (type.startsWith("text/html")) {
            body.close();
            throw UpstreamFailure.nonsense("a web page and no answer of a model; its base URL may be wrong.");
        }
    }

    /** Whether the answer is one document. Then {@link #next()} gives it, and null after it. */
    boolean isWhole() {
        return whole;
    }

    /** The model has said all: what may come yet is not worth a long wait. */
    void hurry() {
        hurried = true;
    }

    /**
     * Waits for the next event and gives its data; null after the last.
     *
     * @throws UpstreamFailure if there is an error in its place
     */
    @Nullable
    JsonNode next() throws InterruptedException {
        return whole ? document() : event();
    }

    private @Nullable JsonNode event() throws InterruptedException {
        try {
            EventReader.Event event = events.next();
            while (event == null && !over) {
                take();
                event = events.next();
            }
            if (event == null || event.data().strip().equals(END)) {
                over = true;
                return null;
            }
            JsonNode json = read(event.data());
            if (event.name().equals("error") || (json.hasNonNull("error") && !json.has("type"))) {
                throw UpstreamFailure.inAnswer(UpstreamError.of(json), redaction);
            }
            return json;
        } catch (EventReader.TooLongException e) {
            throw UpstreamFailure.nonsense("an event of more than " + LONGEST_EVENT + " bytes.");
        }
    }

    private void take() throws InterruptedException {
        List<ByteBuffer> pieces = pieces();
        if (pieces == null) {
            over = true;
            events.end();
        } else {
            pieces.forEach(events::add);
        }
    }

    private @Nullable JsonNode document() throws InterruptedException {
        if (over) {
            return null;
        }
        over = true;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (List<ByteBuffer> pieces = pieces(); pieces != null; pieces = pieces()) {
            for (ByteBuffer piece : pieces) {
                if (bytes.size() + piece.remaining() > LONGEST_EVENT) {
                    throw UpstreamFailure.nonsense("an answer of more than " + LONGEST_EVENT + " bytes.");
                }
                byte[] copy = new byte[piece.remaining()];
                piece.get(copy);
                bytes.writeBytes(copy);
            }
        }
        JsonNode json = read(bytes.toString(StandardCharsets.UTF_8));
        if (json.hasNonNull("error") && !json.hasNonNull("status")) {
            throw UpstreamFailure.inAnswer(UpstreamError.of(json), redaction);
        }
        return json;
    }

    private @Nullable List<ByteBuffer> pieces() throws InterruptedException {
        long nanos = hurried ? Math.min(LAST_PIECES, patience.getAsLong()) : patience.getAsLong();
        if (nanos <= 0) {
            // An endpoint that never falls silent would be waited for without end.
            throw UpstreamFailure.silent();
        }
        try {
            return body.next(nanos);
        } catch (TimeoutException e) {
            throw UpstreamFailure.silent();
        } catch (IOException e) {
            throw UpstreamFailure.brokeOff(redaction.clean(e.getMessage()));
        }
    }

    /** Reads what comes after the answer, if that is little and there at once: the connection can be used again then. */
    void readRest() throws InterruptedException {
        try {
            for (int i = 0; i < PIECES_OF_REST; i++) {
                if (body.next(REST) == null) {
                    return;
                }
            }
        } catch (TimeoutException | IOException e) {
            // Then the connection is closed.
            return;
        }
    }

    private static JsonNode read(String text) {
        try {
            JsonNode json = Json.read(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            // Its text would repeat what the endpoint sent.
            throw UpstreamFailure.nonsense("what is no JSON in its answer.");
        }
        throw UpstreamFailure.nonsense("what is no object in its answer.");
    }

    /** Closes the connection unless the answer has come to its very end. */
    @Override
    public void close() {
        body.close();
    }
}
