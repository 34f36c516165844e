package dev.assistanttools.it.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run at the server: asks for calls, round by round, then ends as its script says. Moves on when it is looked at, or streamed.
 * Remembers what was submitted, and what was wrong about that.
 */
final class ScriptedRun {

    /** Text that has characters of one to four bytes, so that a cut can go through any of them. */
    static final String ANSWER = "Grüße aus 東京, \uD83C\uDF00!";

    static final int TOKENS = 42;

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> ENDS = Set.of("completed", "failed", "expired", "incomplete", "cancelled");

    private final String id;
    private final String threadId;
    private final RunScript script;
    private final Random random;
    private final Map<String, String> submitted = new LinkedHashMap<>();
    private final Map<String, String> accepted = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();
    private final String metadata;
    private String status = "queued";
    private int round;
    private int looksLeft;
    private int asked;
    private boolean wasCancelled;

    ScriptedRun(String id, String threadId, RunScript script, String metadata, Random random) {
        this.id = id;
        this.threadId = threadId;
        this.script = script;
        this.metadata = metadata;
        this.random = random;
        rest();
    }

    private void rest() {
        status = "queued";
        looksLeft = random.nextInt(3);
    }

    String id() {
        return id;
    }

    String status() {
        return status;
    }

    boolean isOver() {
        return ENDS.contains(status);
    }

    /** Whether it is going to stay where it is, unless somebody cancels it. */
    boolean isStuck() {
        return script.isEndless() && status.equals("in_progress");
    }

    /** What was accepted as output of each call. */
    Map<String, String> outputs() {
        return accepted;
    }

    List<String> violations() {
        return violations;
    }

    /** The calls that it waits for. */
    List<String> calls() {
        return script.rounds().get(round);
    }

    /** The calls that were answered last. */
    List<String> answeredCalls() {
        return script.rounds().get(round - 1);
    }

    /** How often it has asked for calls. */
    int roundsAsked() {
        return asked;
    }

    boolean wasCancelled() {
        return wasCancelled;
    }

    /** All calls that it would ever ask for. */
    List<String> allCalls() {
        return script.rounds().stream().flatMap(List::stream).toList();
    }

    /** Somebody looks at it. */
    void look() {
        if (status.equals("cancelling")) {
            status = script.isDeaf() ? "completed" : "cancelled";
        } else if (status.equals("queued") || status.equals("in_progress")) {
            status = "in_progress";
            if (looksLeft-- <= 0) {
                settle();
            }
        }
    }

    /** Moves on to where it rests. */
    void settle() {
        if (!isOver() && !status.equals("cancelling")) {
            boolean asks = round < script.rounds().size();
            asked += asks && !status.equals("requires_action") ? 1 : 0;
            status = asks ? "requires_action" : script.ending();
        }
    }

    Optional<String> cancel() {
        if (isOver() || status.equals("cancelling")) {
            return Optional.of("Cannot cancel run with status '" + status + "'.");
        }
        status = "cancelling";
        wasCancelled = true;
        return Optional.empty();
    }

    /** Takes the outputs of a round, or says what is wrong. Whatever is sent for a call must always be the same. */
    Optional<String> submit(String body, boolean isRefused) {
        Map<String, String> outputs = new LinkedHashMap<>();
        for (JsonNode output : JSON.readTree(body).path("tool_outputs")) {
            String call = output.path("tool_call_id").asString();
            if (outputs.put(call, output.path("output").asString()) != null) {
                violations.add("sent twice in one request: " + call);
            }
        }
        outputs.forEach((call, output) -> {
            String before = submitted.putIfAbsent(call, output);
            if (before != null && !before.equals(output)) {
                violations.add("sent with different outputs: " + call);
            }
        });
        if (isRefused || !status.equals("requires_action")) {
            return Optional.of(
                    "Runs in status \"" + (isRefused ? "queued" : status) + "\" do not accept tool outputs.");
        }
        if (!List.copyOf(outputs.keySet()).equals(calls())) {
            violations.add("submitted " + outputs.keySet() + " where the run waits for " + calls());
            return Optional.of("Expected tool outputs for call_ids " + calls() + ", got " + outputs.keySet());
        }
        accepted.putAll(outputs);
        round++;
        rest();
        return Optional.empty();
    }

    /** The run as JSON; as it stands, or with another status. */
    String json(String shownStatus) {
        String action = shownStatus.equals("requires_action")
                ? "{\"type\":\"submit_tool_outputs\",\"submit_tool_outputs\":{\"tool_calls\":[" + callsJson() + "]}}"
                : "null";
        String error = shownStatus.equals("failed") ? "{\"code\":\"server_error\",\"message\":\"Gone.\"}" : "null";
        String cut = shownStatus.equals("incomplete") ? "{\"reason\":\"max_completion_tokens\"}" : "null";
        String usage = ENDS.contains(shownStatus)
                ? "{\"prompt_tokens\":40,\"completion_tokens\":2,\"total_tokens\":" + TOKENS + "}"
                : "null";
        return "{\"id\":\"" + id + "\",\"object\":\"thread.run\",\"created_at\":1,\"thread_id\":\"" + threadId
                + "\",\"assistant_id\":\"asst_1\",\"status\":\"" + shownStatus + "\",\"required_action\":" + action
                + ",\"last_error\":" + error + ",\"incomplete_details\":" + cut
                + ",\"expires_at\":null,\"model\":\"m\",\"instructions\":\"\",\"tools\":[],\"metadata\":" + metadata
                + ",\"usage\":" + usage + ",\"a_field_of_tomorrow\":{\"é\":[1]}}";
    }

    private String callsJson() {
        return calls().stream().map(ScriptedRun::callJson).collect(Collectors.joining(","));
    }

    static String callJson(String call) {
        return "{\"id\":\"" + call
                + "\",\"type\":\"function\",\"function\":{\"name\":\"note\",\"arguments\":\"{\\\"call\\\":\\\"" + call
                + "\\\"}\"}}";
    }

    /** What it has written, if it has written. */
    String messagesJson() {
        return status.equals("completed") || status.equals("incomplete") ? messageJson(status) : "";
    }

    String messageJson(String shownStatus) {
        String content = shownStatus.equals("in_progress")
                ? ""
                : "{\"type\":\"text\",\"text\":{\"value\":\"" + ANSWER + "\",\"annotations\":[]}}";
        return "{\"id\":\"msg_" + id + "\",\"object\":\"thread.message\",\"created_at\":1,\"thread_id\":\"" + threadId
                + "\",\"run_id\":\"" + id
                + "\",\"assistant_id\":\"asst_1\",\"role\":\"assistant\",\"status\":\"" + shownStatus
                + "\",\"content\":[" + content + "],\"attachments\":[],\"metadata\":{}}";
    }
}
