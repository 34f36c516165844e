package dev.assistanttools.it.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What clients rely on in the API's objects although the specification's schemas don't say it. */
final class ObjectRules {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("assistant", "asst_"),
            Map.entry("assistant.deleted", "asst_"),
            Map.entry("thread", "thread_"),
            Map.entry("thread.deleted", "thread_"),
            Map.entry("thread.message", "msg_"),
            Map.entry("thread.message.delta", "msg_"),
            Map.entry("thread.message.deleted", "msg_"),
            Map.entry("thread.run", "run_"),
            Map.entry("thread.run.step", "step_"),
            Map.entry("thread.run.step.delta", "step_"),
            Map.entry("file", "file-"),
            Map.entry("vector_store", "vs_"),
            Map.entry("vector_store.deleted", "vs_"),
            Map.entry("vector_store.file", "file-"),
            Map.entry("vector_store.file.deleted", "file-"),
            Map.entry("vector_store.files_batch", "vsfb_"));

    private static final Map<String, String> REFERENCES = Map.of(
            "assistant_id", "asst_",
            "thread_id", "thread_",
            "run_id", "run_",
            "message_id", "msg_",
            "file_id", "file-",
            "vector_store_id", "vs_");

    /** Users' own JSON lies below these; its names mean nothing to the API. */
    private static final Set<String> FOREIGN = Set.of("metadata", "parameters", "schema", "attributes");

    private static final Pattern ID_REST = Pattern.compile("[A-Za-z0-9]{24}");
    private static final long YEAR_2020 = 1_577_836_800;
    private static final long YEAR_2100 = 4_102_444_800L;

    private final List<String> problems = new ArrayList<>();

    private ObjectRules() {}

    /** What is wrong with a body or an event's data, objects inside it included. */
    static List<String> problems(JsonNode body) {
        ObjectRules rules = new ObjectRules();
        rules.walk(body);
        return rules.problems;
    }

    private void walk(JsonNode node) {
        if (node.isObject()) {
            checkObject(node);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            checkTime(field.getKey(), field.getValue());
            checkReference(field.getKey(), field.getValue());
            if (!FOREIGN.contains(field.getKey())) {
                walk(field.getValue());
            }
        }
        if (node.isArray()) {
            node.forEach(this::walk);
        }
    }

    private void checkObject(JsonNode object) {
        String kind = object.path("object").asString("");
        String prefix = PREFIXES.get(kind);
        if (prefix != null) {
            checkId(kind + ".id", prefix, object.path("id"));
        }
        switch (kind) {
            case "list" -> checkList(object);
            case "thread.run" -> checkRun(object);
            case "thread.run.step" -> checkStep(object);
            case "thread.message" -> checkMessage(object);
            default -> {
                // Nothing more to know of the others.
            }
        }
    }

    private void checkList(JsonNode list) {
        JsonNode data = list.path("data");
        // openai-java takes a missing has_more for true and would ask for pages without end.
        check(list.path("has_more").isBoolean(), "list.has_more is missing");
        for (String end : List.of("first_id", "last_id")) {
            JsonNode id = list.path(end);
            if (data.isEmpty()) {
                check(id.isNull(), "an empty list's " + end + " is " + id);
            } else {
                JsonNode element = data.get(end.equals("first_id") ? 0 : data.size() - 1);
                check(
                        id.equals(element.path("id")),
                        "list." + end + " is " + id + " but data has " + element.path("id"));
            }
        }
        check(!list.path("has_more").asBoolean() || !data.isEmpty(), "an empty list has more");
    }

    private void checkRun(JsonNode run) {
        String status = run.path("status").asString("");
        // openai-java throws on a null although the samples of the specification have it.
        check(run.path("instructions").isString(), "run.instructions is no string");
        // openai-java's and openai-node's event readers take any "error" key for a broken stream.
        check(!run.has("error"), "run has a key named error");
        checkPresent(run, "required_action", status.equals("requires_action"));
        checkPresent(run, "completed_at", status.equals("completed"));
        checkPresent(run, "failed_at", status.equals("failed"));
        checkPresent(run, "last_error", status.equals("failed"));
        checkPresent(run, "cancelled_at", status.equals("cancelled"));
        checkPresent(run, "incomplete_details", status.equals("incomplete"));
        if (Set.of("completed", "incomplete").contains(status)) {
            checkPresent(run, "usage", true);
        }
        switch (status) {
            case "in_progress", "requires_action" -> {
                checkPresent(run, "started_at", true);
                checkPresent(run, "expires_at", true);
            }
            case "queued" -> checkPresent(run, "expires_at", true);
            case "completed" -> {
                checkPresent(run, "started_at", true);
                checkPresent(run, "expires_at", false);
            }
            default -> {
                // The specification's samples leave the others open.
            }
        }
        for (JsonNode call : run.at("/required_action/submit_tool_outputs/tool_calls")) {
            checkId("tool call", "call_", call.path("id"));
        }
        checkUsage(run.path("usage"));
    }

    private void checkStep(JsonNode step) {
        String status = step.path("status").asString("");
        JsonNode details = step.path("step_details");
        check(
                step.path("type").equals(details.path("type")),
                "step.type is " + step.path("type") + " but its details are " + details.path("type"));
        checkPresent(step, "completed_at", status.equals("completed"));
        checkPresent(step, "failed_at", status.equals("failed"));
        checkPresent(step, "last_error", status.equals("failed"));
        checkPresent(step, "cancelled_at", status.equals("cancelled"));
        checkPresent(step, "expired_at", status.equals("expired"));
        if (status.equals("completed")) {
            checkPresent(step, "usage", true);
        }
        for (JsonNode call : details.path("tool_calls")) {
            checkId("tool call", "call_", call.path("id"));
            if (status.equals("completed") && call.has("function")) {
                check(call.at("/function/output").isString(), "a completed step's call has no output");
            }
        }
        checkUsage(step.path("usage"));
    }

    private void checkMessage(JsonNode message) {
        String status = message.path("status").asString("");
        if (message.path("role").asString("").equals("assistant")) {
            // A user's message is complete from the start; the hosted service gave it no time of completion.
            checkPresent(message, "completed_at", status.equals("completed"));
        }
        checkPresent(message, "incomplete_at", status.equals("incomplete"));
        checkPresent(message, "incomplete_details", status.equals("incomplete"));
        if (status.equals("completed")) {
            check(!message.path("content").isEmpty(), "a completed message has no content");
        }
    }

    private void checkUsage(JsonNode usage) {
        if (usage.isObject()) {
            long sum = usage.path("prompt_tokens").asLong()
                    + usage.path("completion_tokens").asLong();
            check(usage.path("total_tokens").asLong() == sum, "usage does not add up: " + usage);
        }
    }

    private void checkTime(String name, JsonNode value) {
        if (name.endsWith("_at") && value.isNumber()) {
            check(
                    value.isIntegralNumber() && value.asLong() > YEAR_2020 && value.asLong() < YEAR_2100,
                    name + " is not in seconds: " + value);
        }
    }

    private void checkReference(String name, JsonNode value) {
        String prefix = REFERENCES.get(name);
        if (prefix != null && !value.isNull()) {
            checkId(name, prefix, value);
        }
    }

    /** Clients read ids out of error texts with patterns that know letters and digits only. */
    private void checkId(String what, String prefix, JsonNode id) {
        String text = id.asString("");
        check(
                text.startsWith(prefix)
                        && ID_REST.matcher(text.substring(prefix.length())).matches(),
                what + " is not " + prefix + " and 24 letters or digits: " + id);
    }

    private void checkPresent(JsonNode object, String name, boolean expected) {
        boolean present = !object.path(name).isNull() && !object.path(name).isMissingNode();
        check(
                present == expected,
                object.path("object").asString() + " " + object.path("status").asString("") + ": " + name + " is "
                        + object.path(name));
    }

    private void check(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
