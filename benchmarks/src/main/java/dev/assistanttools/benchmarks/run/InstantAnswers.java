package dev.assistanttools.benchmarks.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What {@link InstantServer} answers, written beforehand. */
final class InstantAnswers {

    static final String ANSWER = "It is three, as far as I can see.";

    private static final int PIECE = 5;

    private static final byte[] DONE = chunk("event: done\ndata: [DONE]\n\n");
    private static final byte[] LAST_CHUNK = ascii("0\r\n\r\n");

    private InstantAnswers() {}

    /**
     * An answer that is sent in two pieces.
     *
     * @param first the head, and all that matters
     * @param rest what ends it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(byte[] first, byte[] rest) {}

    /** The run as it waits for the call, or has completed if there is none. */
    static Answer run(@Nullable String call) {
        return json(runJson(call == null ? "completed" : "requires_action", call));
    }

    /** All events until the run waits for the call, or has completed. */
    static Answer events(@Nullable String call) {
        String status = call == null ? "completed" : "requires_action";
        StringBuilder events = new StringBuilder();
        event(events, "thread.run.in_progress", runJson("in_progress", null));
        if (call == null) {
            message(events);
        } else {
            call(events, call);
        }
        event(events, "thread.run." + status, runJson(status, call));
        byte[] head = ascii("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        return new Answer(join(head, chunk(events.toString())), join(DONE, LAST_CHUNK));
    }

    static Answer messages() {
        return json("{\"object\":\"list\",\"data\":[" + message("completed", text(ANSWER)) + "],\"has_more\":false}");
    }

    static Answer json(String json) {
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n";
        return new Answer(ascii(head + json), new byte[0]);
    }

    private static byte[] chunk(String text) {
        return ascii(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
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
                        + "\"tool_calls\",\"tool_calls\":[" + callJson(call).replaceFirst("\\{", "{\"index\":0,")
                        + "]}}}");
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

    private static String runJson(String status, @Nullable String call) {
        String action = call == null
                ? "null"
                : "{\"type\":\"submit_tool_outputs\",\"submit_tool_outputs\":{\"tool_calls\":[" + callJson(call)
                        + "]}}";
        return "{\"id\":\"run_1\",\"object\":\"thread.run\",\"created_at\":1,\"thread_id\":\"thread_1\","
                + "\"assistant_id\":\"asst_1\",\"status\":\"" + status + "\",\"required_action\":" + action
                + ",\"last_error\":null,\"expires_at\":null,\"started_at\":1,\"cancelled_at\":null,\"failed_at\":null,"
                + "\"completed_at\":null,\"incomplete_details\":null,\"model\":\"m\",\"instructions\":\"\",\"tools\":[],"
                + "\"metadata\":{},\"usage\":null,\"max_prompt_tokens\":null,\"max_completion_tokens\":null,"
                + "\"truncation_strategy\":{\"type\":\"auto\"},\"tool_choice\":\"auto\",\"parallel_tool_calls\":true,"
                + "\"response_format\":\"auto\"}";
    }

    private static String callJson(String call) {
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
}
