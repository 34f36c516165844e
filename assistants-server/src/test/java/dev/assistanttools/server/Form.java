package dev.assistanttools.server;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** A multipart form as it goes over the wire. */
final class Form {

    private static final String BOUNDARY = "----frontier";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Form field(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    Form file(String filename, String content) {
        return file(filename, content.getBytes(StandardCharsets.UTF_8));
    }

    Form file(String filename, byte[] content) {
        return part("name=\"file\"; filename=\"" + filename + "\"", content);
    }

    Form part(String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The form without its last line. */
    byte[] brokenOff() {
        return body.toByteArray();
    }

    HttpRequest.Builder request() {
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request(body.toByteArray());
    }

    static HttpRequest.Builder request(byte[] body) {
        return HttpRequest.newBuilder()
                .header("content-type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }
}
