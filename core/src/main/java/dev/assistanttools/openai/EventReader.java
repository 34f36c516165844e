package dev.assistanttools.openai;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads server-sent events from bytes (WHATWG, HTML standard, "Server-sent events"): lines end with LF, CR or both, also where a
 * read ends between them; text is UTF-8, also where a read ends within a character; comments are signs of life and nothing else.
 * Holds back no event that is complete. For one thread.
 */
final class EventReader {

    /** Far above any event of the API: a message has at most 256,000 characters, a round some outputs of half a MiB. */
    private static final int LONGEST_EVENT = 64 * 1024 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[8 * 1024];
    private int position;
    private int limit;
    private byte[] line = new byte[1024];
    private int length;
    private boolean skipsLineFeed;
    private boolean isFirstLine = true;

    EventReader(InputStream in) {
        this.in = in;
    }

    /** An event's name, {@code message} if it has none, and its data. */
    record Event(String name, String data) {}

    /**
     * The next event; empty when the bytes end after the last one.
     *
     * @throws EOFException if they end within an event, which is then lost
     */
    Optional<Event> next() throws IOException {
        String name = "";
        @Nullable StringBuilder data = null;
        while (true) {
            String text = nextLine();
            if (text == null) {
                if (data != null || !name.isEmpty()) {
                    throw new EOFException("the stream ends within an event");
                }
                return Optional.empty();
            }
            if (text.isEmpty()) {
                if (data != null) {
                    return Optional.of(new Event(name.isEmpty() ? "message" : name, data.toString()));
                }
                name = "";
            } else if (text.startsWith("event:")) {
                name = value(text, "event:");
            } else if (text.startsWith("data:") || text.equals("data")) {
                data = data == null ? new StringBuilder() : data.append('\n');
                if (data.length() + text.length() > LONGEST_EVENT) {
                    throw new IOException("an event is longer than " + LONGEST_EVENT + " characters");
                }
                data.append(value(text, "data:"));
            }
        }
    }

    private static String value(String line, String field) {
        if (line.length() <= field.length()) {
            return "";
        }
        boolean hasSpace = line.charAt(field.length()) == ' ';
        return line.substring(field.length() + (hasSpace ? 1 : 0));
    }

    /** The next line without its end; null where the bytes end. What stands behind the last line end is no line. */
    private @Nullable String nextLine() throws IOException {
        length = 0;
        while (true) {
            if (position == limit && !fill()) {
                if (length > 0) {
                    throw new EOFException("the stream ends within a line");
                }
                return null;
            }
            if (skipsLineFeed && buffer[position] == '\n') {
                position++;
            }
            skipsLineFeed = false;
            int end = position;
            while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            keep(end - position);
            position = end;
            if (position < limit) {
                skipsLineFeed = buffer[position++] == '\r';
                return text();
            }
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private void keep(int bytes) throws IOException {
        if (length + bytes > LONGEST_EVENT) {
            throw new IOException("a line is longer than " + LONGEST_EVENT + " bytes");
        }
        if (length + bytes > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + bytes));
        }
        System.arraycopy(buffer, position, line, length, bytes);
        length += bytes;
    }

    private String text() {
        String text = new String(line, 0, length, StandardCharsets.UTF_8);
        boolean hasMark = isFirstLine && text.startsWith("\uFEFF");
        isFirstLine = false;
        return hasMark ? text.substring(1) : text;
    }
}
