package dev.assistanttools.it.faults;

import java.nio.charset.StandardCharsets;

/**
 * An answer, before something goes wrong with it.
 *
 * @param status its status
 * @param headers more headers, each ended by a line break
 * @param body its body
 * @param isStream whether it has no length, but ends with the connection
 * @param isEndless whether it does not end when all is said
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HttpAnswer(int status, String headers, byte[] body, boolean isStream, boolean isEndless) {

    static HttpAnswer json(int status, String json) {
        return new HttpAnswer(
                status, "Content-Type: application/json\r\n", json.getBytes(StandardCharsets.UTF_8), false, false);
    }

    static HttpAnswer error(int status, String message) {
        String json = "{\"error\":{\"message\":\"" + message.replace("\"", "\\\"")
                + "\",\"type\":\"invalid_request_error\",\"param\":null,\"code\":null}}";
        return json(status, json);
    }

    static HttpAnswer events(byte[] events, boolean isEndless) {
        return new HttpAnswer(200, "Content-Type: text/event-stream; charset=utf-8\r\n", events, true, isEndless);
    }

    HttpAnswer withHeader(String name, Object value) {
        return new HttpAnswer(status, headers + name + ": " + value + "\r\n", body, isStream, isEndless);
    }

    /** The same without a length: it ends with its connection. */
    HttpAnswer withoutLength() {
        return new HttpAnswer(status, headers, body, true, isEndless);
    }

    byte[] head() {
        String length = isStream ? "Connection: close\r\n" : "Content-Length: " + body.length + "\r\n";
        return ("HTTP/1.1 " + status + " x\r\n" + length + headers + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
