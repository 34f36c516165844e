package dev.assistanttools.server;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A step of a run: a message that it wrote, or one batch of calls.
 *
 * @param endedAt when it came to the status that it has now; null while it is in progress
 * @param details as the API writes them
 * @param usage what its round used; shown once the step has ended
 * @param modelState what the model gave along with its calls, to be told again; no client sees it
 */
record RunStep(
        String id,
        String runId,
        String threadId,
        String assistantId,
        long createdAt,
        Status status,
        @Nullable Long endedAt,
        ObjectNode details,
        @Nullable RunError lastError,
        ModelReply.@Nullable Usage usage,
        @Nullable String modelState) {

    private static final String CALLS = "tool_calls";

    /** How far a step is. */
    enum Status implements WireName {
        IN_PROGRESS,
        CANCELLED,
        FAILED,
        COMPLETED,
        EXPIRED;

        static Status ofWire(String wire) {
            return WireName.find(Status.class, wire);
        }
    }

    static RunStep writing(String id, Run run, String messageId, long now) {
        ObjectNode details = Json.object().put("type", "message_creation");
        details.putObject("message_creation").put("message_id", messageId);
        return begun(id, run, details, now);
    }

    static RunStep calling(String id, Run run, long now) {
        ObjectNode details = Json.object().put("type", CALLS);
        details.putArray(CALLS);
        return begun(id, run, details, now);
    }

    private static RunStep begun(String id, Run run, ObjectNode details, long now) {
        return new RunStep(
                id,
                run.id(),
                run.threadId(),
                run.assistantId(),
                now,
                Status.IN_PROGRESS,
                null,
                details,
                null,
                null,
                null);
    }

    String type() {
        return details.required("type").stringValue();
    }

    boolean isCalls() {
        return type().equals(CALLS);
    }

    /** The calls as the API writes them in a step; empty for a message. */
    ArrayNode calls() {
        return isCalls() ? details.required(CALLS).asArray() : Json.array();
    }

    /** The step with its calls known, as the step keeps them; outputs of the client's are to come. */
    RunStep withCalls(List<ObjectNode> calls, ModelReply.Usage used, @Nullable String state) {
        return with(calls, used, state);
    }

    /** The step with its calls as far as the model has written them. */
    RunStep withCallsSoFar(List<ObjectNode> calls) {
        return with(calls, null, null);
    }

    private RunStep with(List<ObjectNode> calls, ModelReply.@Nullable Usage used, @Nullable String state) {
        ObjectNode known = Json.object().put("type", CALLS);
        ArrayNode array = known.putArray(CALLS);
        calls.forEach(array::add);
        return new RunStep(id, runId, threadId, assistantId, createdAt, status, endedAt, known, lastError, used, state);
    }

    /** The completed step: each call with its output. */
    RunStep answered(Map<String, String> outputs, long now) {
        ObjectNode answered = details.deepCopy();
        for (JsonNode call : answered.required(CALLS)) {
            if (!FileSearchJson.isSearch(call)) {
                call.required("function")
                        .asObject()
                        .put("output", outputs.get(call.required("id").stringValue()));
            }
        }
        return new RunStep(
                id, runId, threadId, assistantId, createdAt, Status.COMPLETED, now, answered, null, usage, modelState);
    }

    RunStep ended(Status how, @Nullable RunError error, ModelReply.@Nullable Usage used, long now) {
        return new RunStep(
                id,
                runId,
                threadId,
                assistantId,
                createdAt,
                how,
                now,
                details,
                error,
                used == null ? ModelReply.Usage.NONE : used,
                modelState);
    }

    /** What it shows unless a request asks for more. */
    ObjectNode toJson() {
        return toJson(false);
    }

    /**
     * What it shows.
     *
     * @param withContent whether results of searches say what was found
     */
    ObjectNode toJson(boolean withContent) {
        ObjectNode json = Json.object();
        json.put("id", id).put("object", "thread.run.step").put("created_at", createdAt);
        json.put("assistant_id", assistantId).put("thread_id", threadId).put("run_id", runId);
        json.put("type", type()).put("status", status.wire());
        json.set("step_details", shownDetails(withContent));
        RunError.put(json, lastError);
        json.put("expired_at", at(Status.EXPIRED)).put("cancelled_at", at(Status.CANCELLED));
        json.put("failed_at", at(Status.FAILED)).put("completed_at", at(Status.COMPLETED));
        json.putObject("metadata");
        json.set("usage", status == Status.IN_PROGRESS || usage == null ? null : UsageJson.of(usage));
        return json;
    }

    private ObjectNode shownDetails(boolean withContent) {
        if (calls().valueStream().noneMatch(FileSearchJson::isSearch)) {
            return details;
        }
        ObjectNode shown = Json.object().put("type", CALLS);
        ArrayNode array = shown.putArray(CALLS);
        calls().forEach(call ->
                array.add(FileSearchJson.isSearch(call) ? FileSearchJson.shown(call, withContent) : call));
        return shown;
    }

    private @Nullable Long at(Status when) {
        return status == when ? endedAt : null;
    }
}
