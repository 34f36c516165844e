package dev.assistanttools.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Requests as bytes: right ones, and what can become of them on the way from a broken or an evil client. Seeded. */
final class RawRequests {

    private static final List<String> PATHS = List.of(
            "/assistants",
            "/threads",
            "/threads/runs",
            "/threads/thread_1/messages",
            "/threads/thread_1/runs/run_1/submit_tool_outputs",
            "/files",
            "/vector_stores",
            "/vector_stores/vs_1/search");
    private static final List<String> METHODS =
            List.of("GET", "POST", "DELETE", "PUT", "HEAD", "OPTIONS", "TRACE", "GETT", "");
    private static final String BODY =
            "{\"model\":\"m\",\"name\":\"Z\u00fcrich\",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]}";

    private static final String FORM = """
            --b
            content-disposition: form-data; name="purpose"

            assistants
            --b
            content-disposition: form-data; name="file"; filename="a"

            x
            --b--
            """;

    private final Random random;

    RawRequests(long seed) {
        this.random = new Random(seed);
    }

    /** The next request. */
    byte[] next() {
        return switch (random.nextInt(14)) {
            case 0 -> noise(random.nextInt(2000));
            case 1 -> cut(whole());
            case 2 -> flipped(whole());
            case 3 -> post("content-length: " + (random.nextInt(400) - 100), bytes(BODY));
            case 4 -> post("transfer-encoding: chunked", chunks());
            case 5 -> post("content-length: 5\r\ntransfer-encoding: chunked", chunks());
            case 6 -> post("content-length: 5\r\ncontent-length: " + random.nextInt(9), bytes(BODY));
            case 7 -> bytes("GET /v1/assistants HTTP/1.1\r\nhost: x\r\n" + headers() + "\r\n");
            case 8 ->
                line(pick(METHODS) + " " + target() + " HTTP/" + pick(List.of("1.1", "1.0", "0.9", "2.0", "9", "x")));
            case 9 -> json(deep());
            case 10 -> json(flipped(bytes(BODY)));
            case 11 -> typed();
            case 12 -> form();
            default ->
                post("expect: " + pick(List.of("100-continue", "200-ok")) + "\r\ncontent-length: 2", bytes("{}"));
        };
    }

    private byte[] whole() {
        return json(bytes(BODY));
    }

    private byte[] json(byte[] body) {
        return post("content-type: application/json\r\ncontent-length: " + body.length, body);
    }

    private byte[] post(String headers, byte[] body) {
        return joined(
                bytes("POST /v1" + pick(PATHS) + " HTTP/1.1\r\nhost: x\r\nconnection: close\r\n" + headers
                        + "\r\n\r\n"),
                body);
    }

    private byte[] line(String line) {
        return joined(bytes(line + "\r\nhost: x\r\nconnection: close\r\n\r\n"), noise(random.nextInt(5)));
    }

    /** Another charset than it says, or another type. */
    private byte[] typed() {
        byte[] body = BODY.getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
        String type = pick(List.of(
                "application/json; charset=utf-8",
                "application/json; charset=klingon",
                "application/json;;;",
                "text/plain",
                ";",
                "application/x-www-form-urlencoded"));
        return post("content-type: " + type + "\r\ncontent-length: " + body.length, body);
    }

    private byte[] form() {
        byte[] body = flipped(bytes(FORM.replace("\n", "\r\n")));
        return joined(
                bytes("POST /v1/files HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: multipart/form-data;"
                        + " boundary=" + pick(List.of("b", "", "\"", "c", "b".repeat(200))) + "\r\ncontent-length: "
                        + body.length + "\r\n\r\n"),
                body);
    }

    private byte[] chunks() {
        return switch (random.nextInt(4)) {
            case 0 -> bytes("zz\r\n" + BODY + "\r\n0\r\n\r\n");
            case 1 -> bytes("ffffffffffffffff\r\n" + BODY);
            case 2 -> joined(bytes("-1\r\n"), noise(50));
            default -> bytes(Integer.toHexString(BODY.length()) + ";x=\"\r\n" + BODY + "\r\n0\r\n\r\n");
        };
    }

    private String headers() {
        return switch (random.nextInt(4)) {
            case 0 -> "x: " + "y".repeat(random.nextInt(100_000)) + "\r\n";
            case 1 -> "x: y\r\n".repeat(random.nextInt(5000));
            case 2 -> "x\u0000y: \u0001\r\n";
            default -> " folded: \r\n\t" + "z".repeat(random.nextInt(100)) + "\r\n: nameless\r\n";
        };
    }

    private String target() {
        return switch (random.nextInt(7)) {
            case 0 -> "/v1/assistants/" + "a".repeat(random.nextInt(20_000));
            case 1 -> "/v1/assistants/%" + pick(List.of("", "f", "ff", "c0%af", "00", "zz", "2e%2e/files", "u0041"));
            case 2 ->
                "/v1/assistants?"
                        + pick(List.of("limit=%ff", "after=%zz", "order", "&&=&", "limit=" + "9".repeat(5000)));
            case 3 -> "/v1/../v1//assistants/./;x=y";
            case 4 -> "http://elsewhere.example/v1/assistants";
            case 5 -> "*";
            default -> "/v1/files/\u00e9/content";
        };
    }

    private byte[] deep() {
        int depth = 1 + random.nextInt(20_000);
        return bytes(
                switch (random.nextInt(5)) {
                    case 0 -> "[".repeat(depth);
                    case 1 -> "{\"model\":".repeat(depth) + "1" + "}".repeat(depth);
                    case 2 -> "{\"model\":\"m\",\"temperature\":1e" + "9".repeat(1 + random.nextInt(400)) + "}";
                    case 3 -> "{\"model\":\"m\",\"top_p\":" + "9".repeat(depth) + "}";
                    default -> "{\"model\":\"m\",\"metadata\":{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}}";
                });
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private byte[] flipped(byte[] bytes) {
        byte[] copy = bytes.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    private String pick(List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(one);
        joined.writeBytes(other);
        return joined.toByteArray();
    }
}
