package dev.assistanttools.it.wire;

import java.net.http.HttpHeaders;
import java.util.List;

/**
 * One request and what the server answered.
 *
 * @param method the request's method
 * @param path the path below the API's base, such as {@code /threads/thread_1/runs}
 * @param query the raw query; empty if there is none
 * @param requestBody the request's body; empty if there is none
 * @param status the answer's status
 * @param headers the answer's headers
 * @param body the answer's body, decompressed
 * @param whole whether the answer came to its end; false if the client went away before
 */
public record Exchange(
        String method,
        String path,
        String query,
        String requestBody,
        int status,
        HttpHeaders headers,
        String body,
        boolean whole) {

    /** Whether the answer is a stream of events. */
    public boolean isStream() {
        return contentType().equals("text/event-stream");
    }

    /** The answer's media type without its parameters; empty if none was sent. */
    public String contentType() {
        String value = headers.firstValue("content-type").orElse("");
        int semicolon = value.indexOf(';');
        return semicolon < 0 ? value : value.substring(0, semicolon).strip();
    }

    /** The events of a stream. */
    public List<ServerSentEvent> events() {
        return ServerSentEvent.parse(body);
    }

    /** Whether the request may change something at the server. */
    public boolean isWrite() {
        return !method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query) + " -> " + status;
    }
}
