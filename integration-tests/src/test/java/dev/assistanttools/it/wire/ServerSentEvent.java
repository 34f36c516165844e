package dev.assistanttools.it.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * One event of a stream, read strictly: {@code event: NAME}, {@code data: ONE LINE} and an empty line.
 *
 * @param name what stood after {@code event: }
 * @param data what stood after {@code data: }
 */
public record ServerSentEvent(String name, String data) {

    /**
     * Reads a whole stream.
     *
     * @param body the stream's text; an unfinished event at its end is left out
     * @throws IllegalArgumentException if the framing is another than the one the hosted service used
     */
    public static List<ServerSentEvent> parse(String body) {
        List<ServerSentEvent> events = new ArrayList<>();
        int from = 0;
        for (int to = body.indexOf("\n\n"); to >= 0; to = body.indexOf("\n\n", from)) {
            String block = body.substring(from, to);
            from = to + 2;
            // Comment lines keep a connection open; every client skips them.
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith(":")).toList();
            if (!lines.isEmpty()) {
                events.add(read(lines));
            }
        }
        return List.copyOf(events);
    }

    private static ServerSentEvent read(List<String> lines) {
        if (lines.size() != 2
                || !lines.get(0).startsWith("event: ")
                || !lines.get(1).startsWith("data: ")) {
            throw new IllegalArgumentException(
                    "An event is one 'event: ' line and one 'data: ' line, but was: " + lines);
        }
        return new ServerSentEvent(
                lines.get(0).substring("event: ".length()), lines.get(1).substring("data: ".length()));
    }
}
