package dev.assistanttools.benchmarks.run;

import dev.assistanttools.benchmarks.run.InstantAnswers.Answer;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An Assistants API that knows its answers beforehand, and has no model: a run asks for a call at once, for another one once that
 * is answered, and answers then itself. Keeps nothing, and does as little as can be done for a request.
 */
final class InstantServer implements AutoCloseable {

    private static final Answer MESSAGES = InstantAnswers.messages();
    private static final List<Answer> RUNS =
            List.of(InstantAnswers.run("call_1"), InstantAnswers.run("call_2"), InstantAnswers.run(null));
    private static final List<Answer> EVENTS =
            List.of(InstantAnswers.events("call_1"), InstantAnswers.events("call_2"), InstantAnswers.events(null));

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "instant-server");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Long> reactions = new ArrayList<>();
    private volatile long askedAt;

    InstantServer() throws IOException {
        socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** Serves as a process of its own: prints its base URL, and ends when its input does. */
    public static void main(String[] arguments) throws IOException {
        try (InstantServer server = new InstantServer()) {
            System.out.println(server.baseUrl());
            while (System.in.read() >= 0) {
                // Nothing is said to it.
            }
        }
    }

    String baseUrl() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/v1";
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            while (true) {
                String start = line(in);
                String body = body(in);
                Answer answer = answer(start, body);
                out.write(answer.first());
                if (answer.equals(EVENTS.get(0))) {
                    askedAt = System.nanoTime();
                }
                if (answer.rest().length > 0) {
                    out.write(answer.rest());
                }
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private Answer answer(String start, String body) {
        List<Answer> answers = body.contains("\"stream\":true") ? EVENTS : RUNS;
        if (start.contains("/reaction")) {
            return InstantAnswers.json(Long.toString(reaction()));
        }
        if (start.contains("/messages")) {
            return MESSAGES;
        }
        if (!start.contains("/submit_tool_outputs")) {
            return answers.get(0);
        }
        if (body.contains("call_2")) {
            return answers.get(2);
        }
        synchronized (reactions) {
            reactions.add(System.nanoTime() - askedAt);
        }
        return answers.get(1);
    }

    /** The median of the times from the moment that a stream said that outputs are wanted until they came; and forgets them. */
    private long reaction() {
        synchronized (reactions) {
            long median = reactions.isEmpty()
                    ? 0
                    : reactions.stream().sorted().toList().get(reactions.size() / 2);
            reactions.clear();
            return median;
        }
    }

    /** What stands behind the first line. */
    private static String body(InputStream in) throws IOException {
        int length = 0;
        boolean isChunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            isChunked |= lower.startsWith("transfer-encoding:");
        }
        if (!isChunked) {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line(in);
        }
        line(in);
        return body.toString();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }
}
