package dev.assistanttools.it.faults;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A request, as far as {@link FaultServer} needs it.
 *
 * @param method its method
 * @param path the parts of its path behind {@code /v1}, without the query
 * @param query its query; empty if there is none
 * @param body its body
 */
record HttpRequest(String method, List<String> path, String query, String body) {

    /** Whether a stream of events is wanted. */
    boolean isStreamed() {
        return body.contains("\"stream\":true");
    }

    /** Reads one; the stream is left behind its end. */
    static HttpRequest read(InputStream in) throws IOException {
        String[] start = line(in).split(" ", 3);
        int length = 0;
        boolean isChunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String[] pair = header.toLowerCase(Locale.ROOT).split(":", 2);
            if (pair[0].equals("content-length")) {
                length = Integer.parseInt(pair[1].strip());
            }
            isChunked |= pair[0].equals("transfer-encoding");
        }
        byte[] body = isChunked ? chunks(in) : in.readNBytes(length);
        String[] target = start[1].substring("/v1/".length()).split("\\?", 2);
        return new HttpRequest(
                start[0],
                List.of(target[0].split("/")),
                target.length == 1 ? "" : target[1],
                new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
