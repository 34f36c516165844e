package dev.assistanttools.it.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run at the server: asks for calls, round by round, then answers. Moves on when it is looked at, or streamed. Remembers what was
 * submitted, and what was wrong about that.
 */
final class ScriptedRun {

    /** Text that has characters of one to four bytes, so that a cut can go through any of them. */
    static final String ANSWER = "Grüße aus 東京, \uD83C\uDF00!";

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final String id;
    private final String threadId;
    private final List<List<String>> rounds;
    private final Random random;
    private final Map<String, String> submitted = new LinkedHashMap<>();
    private final Map<String, Integer> accepted = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();
    private String metadata = "{}";
    private String status = "queued";
    private int round;
    private int looksLeft;

    ScriptedRun(String id, String threadId, List<List<String>> rounds, Random random) {
        this.id = id;
        this.threadId = threadId;
        this.rounds = rounds;
        this.random = random;
    }

    void begin(String newMetadata) {
        metadata = newMetadata;
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
        return status.equals("completed") || status.equals("cancelled");
    }

    /** What was accepted as output of each call. */
    Map<String, String> outputs() {
        return accepted.keySet().stream()
                .collect(Collectors.toMap(call -> call, submitted::get, (one, other) -> one, LinkedHashMap::new));
    }

    List<String> violations() {
        return violations;
    }

    List<String> calls() {
        return rounds.get(round);
    }

    /** Somebody looks at it. */
    void look() {
        if (status.equals("cancelling")) {
            status = "cancelled";
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
            status = round < rounds.size() ? "requires_action" : "completed";
        }
    }

    Optional<String> cancel() {
        if (isOver()) {
            return Optional.of("Cannot cancel run with status '" + status + "'.");
        }
        status = "cancelling";
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
        outputs.keySet().forEach(call -> accepted.merge(call, 1, Integer::sum));
        round++;
        rest();
        return Optional.empty();
    }

    /** The run as JSON; as it stands, or with another status. */
    String json(String shownStatus) {
        String action = shownStatus.equals("requires_action")
                ? "{\"type\":\"submit_tool_outputs\",\"submit_tool_outputs\":{\"tool_calls\":[" + callsJson() + "]}}"
                : "null";
        return "{\"id\":\"" + id + "\",\"object\":\"thread.run\",\"created_at\":1,\"thread_id\":\"" + threadId
                + "\",\"assistant_id\":\"asst_1\",\"status\":\"" + shownStatus + "\",\"required_action\":" + action
                + ",\"last_error\":null,\"expires_at\":null,\"model\":\"m\",\"instructions\":\"\",\"tools\":[],\"metadata\":"
                + metadata + ",\"usage\":null,\"a_field_of_tomorrow\":{\"x\":[1]}}";
    }

    private String callsJson() {
        return calls().stream().map(ScriptedRun::callJson).collect(Collectors.joining(","));
    }

    static String callJson(String call) {
        return "{\"id\":\"" + call
                + "\",\"type\":\"function\",\"function\":{\"name\":\"note\",\"arguments\":\"{\\\"call\\\":\\\"" + call
                + "\\\"}\"}}";
    }

    String messageJson() {
        return "{\"id\":\"msg_" + id + "\",\"object\":\"thread.message\",\"created_at\":1,\"thread_id\":\"" + threadId
                + "\",\"run_id\":\"" + id
                + "\",\"assistant_id\":\"asst_1\",\"role\":\"assistant\",\"status\":\"completed\","
                + "\"content\":[{\"type\":\"text\",\"text\":{\"value\":\"" + ANSWER
                + "\",\"annotations\":[]}}],\"attachments\":[],\"metadata\":{}}";
    }
}
