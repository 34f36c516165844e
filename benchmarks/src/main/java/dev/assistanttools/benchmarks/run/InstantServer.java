package dev.assistanttools.benchmarks.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * An Assistants API in this process that knows its answers beforehand, and has no model: a run asks for a call at once, for another one
 * once that is answered, and answers then itself. Keeps nothing. A run of the assistant {@value #SLEEPER} goes on for an hour.
 */
final class InstantServer implements AutoCloseable {

    static final String SLEEPER = "asst_sleeper";
    static final String ANSWER = "It is three, as far as I can see.";

    private static final int PIECE = 5;

    static {
        // Else each answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile long askedAt;
    private volatile long submittedAt;

    InstantServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** From the last time that a stream said that outputs are wanted until they came, in nanoseconds. */
    long reaction() {
        return submittedAt - askedAt;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean isStreamed = body.contains("\"stream\":true");
        if (path.endsWith("/messages")) {
            send(
                    exchange,
                    "{\"object\":\"list\",\"data\":[" + message("completed", text(ANSWER)) + "],\"has_more\":false}");
        } else if (body.contains(SLEEPER) || path.contains("run_sleeper")) {
            exchange.getResponseHeaders().add("openai-poll-after-ms", "3600000");
            send(exchange, run("run_sleeper", "in_progress", null));
        } else if (path.endsWith("/submit_tool_outputs") && body.contains("call_2")) {
            answer(exchange, isStreamed, null);
        } else if (path.endsWith("/submit_tool_outputs")) {
            submittedAt = now;
            answer(exchange, isStreamed, "call_2");
        } else {
            answer(exchange, isStreamed, "call_1");
        }
    }

    /** Either the run, as it waits for the call or has completed, or all events until then. */
    private void answer(HttpExchange exchange, boolean isStreamed, @Nullable String call) throws IOException {
        String status = call == null ? "completed" : "requires_action";
        if (!isStreamed) {
            send(exchange, run("run_1", status, call));
            return;
        }
        StringBuilder events = new StringBuilder();
        event(events, "thread.run.in_progress", run("run_1", "in_progress", null));
        if (call == null) {
            message(events);
        } else {
            call(events, call);
        }
        event(events, "thread.run." + status, run("run_1", status, call));
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(events.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
            if ("call_1".equals(call)) {
                askedAt = System.nanoTime();
            }
            out.write("event: done\ndata: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void call(StringBuilder events, String call) {
        String step =
                "{\"id\":\"step_" + call + "\",\"object\":\"thread.run.step\",\"created_at\":1,\"run_id\":\"run_1\","
                        + "\"assistant_id\":\"asst_1\",\"thread_id\":\"thread_1\",\"type\":\"tool_calls\",\"status\":\"in_progress\","
                        + "\"step_details\":{\"type\":\"tool_calls\",\"tool_calls\":[]},\"usage\":null}";
        event(events, "thread.run.step.created", step);
        event(
                events,
                "thread.run.step.delta",
                "{\"id\":\"step_" + call
                        + "\",\"object\":\"thread.run.step.delta\",\"delta\":{\"step_details\":{\"type\":"
                        + "\"tool_calls\",\"tool_calls\":[" + json(call).replaceFirst("\\{", "{\"index\":0,") + "]}}}");
    }

    private static void message(StringBuilder events) {
        event(events, "thread.message.created", message("in_progress", ""));
        for (int at = 0; at < ANSWER.length(); at += PIECE) {
            String piece = ANSWER.substring(at, Math.min(at + PIECE, ANSWER.length()));
            event(
                    events,
                    "thread.message.delta",
                    "{\"id\":\"msg_1\",\"object\":\"thread.message.delta\",\"delta\":{\"content\":[{\"index\":0,\"type\":\"text\","
                            + "\"text\":{\"value\":\"" + piece + "\"}}]}}");
        }
        event(events, "thread.message.completed", message("completed", text(ANSWER)));
    }

    private static void event(StringBuilder events, String name, String data) {
        events.append("event: ").append(name).append("\ndata: ").append(data).append("\n\n");
    }

    private static String run(String id, String status, @Nullable String call) {
        String action = call == null
                ? "null"
                : "{\"type\":\"submit_tool_outputs\",\"submit_tool_outputs\":{\"tool_calls\":[" + json(call) + "]}}";
        return "{\"id\":\"" + id + "\",\"object\":\"thread.run\",\"created_at\":1,\"thread_id\":\"thread_1\","
                + "\"assistant_id\":\"asst_1\",\"status\":\"" + status + "\",\"required_action\":" + action
                + ",\"last_error\":null,\"expires_at\":null,\"started_at\":1,\"cancelled_at\":null,\"failed_at\":null,"
                + "\"completed_at\":null,\"incomplete_details\":null,\"model\":\"m\",\"instructions\":\"\",\"tools\":[],"
                + "\"metadata\":{},\"usage\":null,\"max_prompt_tokens\":null,\"max_completion_tokens\":null,"
                + "\"truncation_strategy\":{\"type\":\"auto\"},\"tool_choice\":\"auto\",\"parallel_tool_calls\":true,"
                + "\"response_format\":\"auto\"}";
    }

    private static String json(String call) {
        return "{\"id\":\"" + call
                + "\",\"type\":\"function\",\"function\":{\"name\":\"next\",\"arguments\":\"{\\\"number\\\":"
                + call.charAt(call.length() - 1) + "}\"}}";
    }

    private static String text(String value) {
        return "{\"type\":\"text\",\"text\":{\"value\":\"" + value + "\",\"annotations\":[]}}";
    }

    private static String message(String status, String content) {
        return "{\"id\":\"msg_1\",\"object\":\"thread.message\",\"created_at\":1,\"thread_id\":\"thread_1\",\"run_id\":\"run_1\","
                + "\"assistant_id\":\"asst_1\",\"role\":\"assistant\",\"status\":\"" + status + "\",\"content\":["
                + content
                + "],\"attachments\":[],\"metadata\":{},\"completed_at\":null,\"incomplete_at\":null,"
                + "\"incomplete_details\":null}";
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
