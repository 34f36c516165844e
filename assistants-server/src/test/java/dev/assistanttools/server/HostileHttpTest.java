package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes in, the server neither breaks nor hangs, and says nothing of itself. {@code -Dassistanttools.test.seed} repeats a
 * test, {@code -Dassistanttools.test.rounds=10} makes it ten times as long.
 */
final class HostileHttpTest extends ServerTest {

    private static final long SEED = Long.getLong("assistanttools.test.seed", System.nanoTime());
    private static final int REQUESTS = 1000 * Integer.getInteger("assistanttools.test.rounds", 1);
    private static final int PATIENCE_MILLIS = 30_000;

    /** Of what an answer consists that a client can read; whoever sends two requests may get two. */
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

    private static final Pattern INNER_LIFE = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[a-z]|java\\.|jakarta|jetty|javalin|jackson|dev\\.assist",
            Pattern.CASE_INSENSITIVE);

    @Override
    AssistantsServer.Builder configured(AssistantsServer.Builder builder) {
        return builder.heartbeat(Duration.ofMillis(300)).idleTimeout(Duration.ofSeconds(1));
    }

    @Test
    void noRequestBreaksTheServer() throws IOException {
        System.out.println(REQUESTS + " hostile requests with seed " + SEED);
        RawRequests requests = new RawRequests(SEED);
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            byte[] request = requests.next();
            String answer = answer(request);
            if (!isFine(answer)) {
                problems.add("seed " + SEED + ", request " + i + ": " + shortened(text(request)) + " -> "
                        + shortened(answer));
            }
        }
        assertThat(problems).isEmpty();
        assertThat(api.get("/assistants").status()).isEqualTo(200);
    }

    /** No answer at all is one to bytes that are no request, or not a whole one. */
    private static boolean isFine(String answer) {
        Matcher status = STATUS.matcher(answer);
        boolean fine = !INNER_LIFE.matcher(answer).find();
        while (status.find()) {
            int code = Integer.parseInt(status.group(1));
            fine &= code < 500 && (code < 400 || answer.contains("x-request-id"));
        }
        return fine;
    }

    @Test
    void clientsThatDribbleHoldUpNobody() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Socket socket = connected();
                socket.getOutputStream().write(text("POST /v1/threads HTTP/1.1\r\nhost: x\r\ncontent-le"));
                slow.add(socket);
            }
            assertThat(api.post("/threads", "{}").status()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aConnectionThatFallsSilentInARequestIsClosed() throws IOException {
        for (String begun : List.of(
                "POST /v1/threads HTTP/1.1\r\nhost: x\r\ncontent-le",
                "POST /v1/threads HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{")) {
            try (Socket socket = connected()) {
                socket.getOutputStream().write(text(begun));

                String answer = read(socket);

                assertThat(answer)
                        .satisfiesAnyOf(
                                nothing -> assertThat(nothing).isEmpty(),
                                late -> assertThat(late).contains(" 408 "),
                                refused -> assertThat(refused).contains(" 400 "));
                assertThat(isFine(answer)).as(answer).isTrue();
            }
        }
    }

    private String answer(byte[] request) throws IOException {
        try (Socket socket = connected()) {
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
            } catch (IOException e) {
                // The server has heard enough; what it said is read below.
            }
            return read(socket);
        }
    }

    private static String read(Socket socket) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                read.write(buffer, 0, n);
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("The server hangs.", e);
        } catch (IOException e) {
            // Reset, because it did not read all of the request: the answer may be lost with it.
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private Socket connected() throws IOException {
        URI address = URI.create(server.baseUrl());
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + ".." : text;
    }
}
