package dev.assistanttools.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The outputs of one submission.
 *
 * @param ids the call ids as they were sent
 * @param byId each id's output
 */
record ToolOutputs(List<String> ids, Map<String, String> byId) {

    /** From a body that was checked; an output that was left out is empty. */
    static ToolOutputs of(ObjectNode body) {
        List<String> ids = new ArrayList<>();
        Map<String, String> byId = new LinkedHashMap<>();
        for (JsonNode output : body.required("tool_outputs")) {
            String id = output.required("tool_call_id").stringValue();
            ids.add(id);
            byId.put(id, output.path("output").asString(""));
        }
        return new ToolOutputs(List.copyOf(ids), byId);
    }

    /** Whether these are just the outputs that the run waits for. */
    boolean answer(Run run) {
        return byId.size() == ids.size() && byId.keySet().equals(new HashSet<>(awaited(run)));
    }

    /**
     * Refuses all but exactly one output for each call that the run waits for. Clients match these texts, which list ids as Python
     * writes a list.
     */
    void requireAwaited(Run run) {
        if (run.status() != RunStatus.REQUIRES_ACTION) {
            throw ApiError.refused("Runs in status \"" + run.status().wire() + "\" do not accept tool outputs.");
        }
        if (byId.size() < ids.size()) {
            throw ApiError.refused("Duplicate call_ids submitted: " + list(ids));
        }
        if (!answer(run)) {
            throw ApiError.refused("Expected tool outputs for call_ids " + list(awaited(run)) + ", got " + list(ids));
        }
    }

    private static List<String> awaited(Run run) {
        ArrayNode calls = run.state().requiredCalls();
        return calls == null
                ? List.of()
                : calls.valueStream()
                        .map(call -> call.required("id").stringValue())
                        .toList();
    }

    /** Whether the step was answered with just these outputs: then the same submission came twice. */
    boolean answered(RunStep step) {
        return !byId.isEmpty()
                && byId.size() == ids.size()
                && step.isCalls()
                && step.status() == RunStep.Status.COMPLETED
                && byId.equals(step.calls()
                        .valueStream()
                        .filter(call -> !FileSearchJson.isSearch(call))
                        .collect(Collectors.toMap(
                                call -> call.required("id").stringValue(),
                                call -> call.required("function").path("output").asString(""))));
    }

    private static String list(List<String> ids) {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", ", "[", "]"));
    }
}
