package dev.assistanttools.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Reads server-sent events out of pieces of bytes, wherever these are cut and however lines end. What is no event is passed over: comments,
 * fields that nobody asks for.
 */
final class EventReader {

    private final int longest;
    private final Queue<Event> events = new ArrayDeque<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private String name = "";
    private boolean hasData;
    private boolean afterReturn;

    /**
     * A reader at the beginning of a stream.
     *
     * @param longest how many bytes a line, and how many characters an event may have
     */
    EventReader(int longest) {
        this.longest = longest;
    }

    /**
     * One event.
     *
     * @param name empty if it has none
     * @param data its lines of data, joined by line breaks
     */
    record Event(String name, String data) {}

    /** Says that a line or an event is longer than was allowed. */
    static final class TooLongException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** The next event that is there; null if none is. */
    @Nullable
    Event next() {
        return events.poll();
    }

    void add(ByteBuffer piece) {
        while (piece.hasRemaining()) {
            byte each = piece.get();
            boolean second = afterReturn && each == '\n';
            afterReturn = each == '\r';
            if (second) {
                continue;
            }
            if (each == '\n' || each == '\r') {
                endLine();
            } else if (line.size() == longest) {
                throw new TooLongException();
            } else {
                line.write(each);
            }
        }
    }

    /** The stream is over. An event without the empty line after it counts: some endpoints leave the last one out. */
    void end() {
        if (line.size() > 0) {
            endLine();
        }
        endEvent();
    }

    private void endLine() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.isEmpty()) {
            endEvent();
            return;
        }
        int colon = text.indexOf(':');
        String field = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : text.substring(colon + 1);
        if (value.startsWith(" ")) {
            value = value.substring(1);
        }
        // llama.cpp writes an error as a field of its own.
        if (field.equals("event") || field.equals("error")) {
            name = field.equals("error") ? field : value;
        }
        if (field.equals("data") || field.equals("error")) {
            if (data.length() + value.length() > longest) {
                throw new TooLongException();
            }
            data.append(hasData ? "\n" : "").append(value);
            hasData = true;
        }
    }

    private void endEvent() {
        if (hasData) {
            events.add(new Event(name, data.toString()));
        }
        name = "";
        data.setLength(0);
        hasData = false;
    }
}
