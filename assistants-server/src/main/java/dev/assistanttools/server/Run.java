package dev.assistanttools.server;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run of an assistant on a thread.
 *
 * @param plan model, instructions, tools and the other settings of this run, fixed when it was created; only members that were said
 */
record Run(
        String id,
        String threadId,
        String assistantId,
        long createdAt,
        ObjectNode plan,
        ObjectNode metadata,
        RunState state) {

    /** Nothing is to come that could still expire. */
    private static final Set<RunStatus> WITHOUT_EXPIRY = EnumSet.of(RunStatus.COMPLETED, RunStatus.INCOMPLETE);

    private static final List<String> OVERRIDABLE =
            List.of("model", "reasoning_effort", "tools", "temperature", "top_p", "response_format", "tool_resources");

    private static final List<String> OWN = List.of(
            "max_prompt_tokens", "max_completion_tokens", "truncation_strategy", "tool_choice", "parallel_tool_calls");

    /** A queued run: the request's settings over those of its assistant. */
    static Run queued(String id, String threadId, Assistant assistant, ObjectNode request, long now, long deadline) {
        ObjectNode plan = Json.object();
        plan.put("instructions", instructions(assistant, request));
        for (String name : OVERRIDABLE) {
            JsonNode value = request.hasNonNull(name) ? request.get(name) : assistant.said(name);
            if (value != null) {
                plan.set(name, value);
            }
        }
        for (String name : OWN) {
            if (request.hasNonNull(name)) {
                plan.set(name, request.get(name));
            }
        }
        return new Run(id, threadId, assistant.id(), now, plan, Metadata.of(request), RunState.queued(deadline));
    }

    private static String instructions(Assistant assistant, ObjectNode request) {
        JsonNode base =
                request.hasNonNull("instructions") ? request.get("instructions") : assistant.said("instructions");
        String instructions = base == null ? "" : base.stringValue();
        String more = request.path("additional_instructions").asString("");
        return instructions.isEmpty() || more.isEmpty() ? instructions + more : instructions + "\n" + more;
    }

    Run in(RunState changed) {
        return new Run(id, threadId, assistantId, createdAt, plan, metadata, changed);
    }

    Run withMetadata(ObjectNode changed) {
        return new Run(id, threadId, assistantId, createdAt, plan, changed, state);
    }

    RunStatus status() {
        return state.status();
    }

    String model() {
        return plan.required("model").stringValue();
    }

    String instructions() {
        return plan.required("instructions").stringValue();
    }

    ArrayNode tools() {
        return plan.hasNonNull("tools") ? plan.get("tools").asArray() : Json.array();
    }

    /** A setting that was said. */
    @Nullable
    JsonNode said(String name) {
        return plan.get(name);
    }

    /** The budget that the rounds so far have used up, if they have. */
    @Nullable
    String spentBudget() {
        if (exceeds(state.usage().completionTokens(), said("max_completion_tokens"))) {
            return "max_completion_tokens";
        }
        return exceeds(state.usage().promptTokens(), said("max_prompt_tokens")) ? "max_prompt_tokens" : null;
    }

    /** The budget that the run went beyond with this round, if it did: an endpoint may not have kept to what it was told. */
    @Nullable
    String exceededBudget(ModelReply.Usage more) {
        ModelReply.Usage used = state.usage().plus(more);
        if (exceeds(used.completionTokens() - 1, said("max_completion_tokens"))) {
            return "max_completion_tokens";
        }
        return exceeds(used.promptTokens() - 1, said("max_prompt_tokens")) ? "max_prompt_tokens" : null;
    }

    /** Whether nothing is left. */
    private static boolean exceeds(long used, @Nullable JsonNode max) {
        return max != null && used >= max.longValue();
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.put("id", id).put("object", "thread.run").put("created_at", createdAt);
        json.put("thread_id", threadId).put("assistant_id", assistantId);
        json.put("status", status().wire());
        putRequiredAction(json);
        RunError.put(json, state.lastError());
        json.put("expires_at", WITHOUT_EXPIRY.contains(status()) ? null : (Long) state.deadline());
        json.put("started_at", state.startedAt()).put("cancelled_at", state.cancelledAt());
        json.put("failed_at", state.failedAt()).put("completed_at", state.completedAt());
        if (state.incompleteReason() == null) {
            json.putNull("incomplete_details");
        } else {
            json.putObject("incomplete_details").put("reason", state.incompleteReason());
        }
        json.put("model", model()).put("instructions", instructions());
        json.set("tools", tools());
        Defaults.set(json, "tool_resources", said("tool_resources"));
        json.set("metadata", metadata);
        putUsage(json);
        Defaults.set(json, "temperature", said("temperature"));
        Defaults.set(json, "top_p", said("top_p"));
        json.set("max_prompt_tokens", said("max_prompt_tokens"));
        json.set("max_completion_tokens", said("max_completion_tokens"));
        Defaults.set(json, "truncation_strategy", said("truncation_strategy"));
        Defaults.set(json, "tool_choice", said("tool_choice"));
        Defaults.set(json, "parallel_tool_calls", said("parallel_tool_calls"));
        Defaults.set(json, "response_format", said("response_format"));
        json.set("reasoning_effort", said("reasoning_effort"));
        return json;
    }

    private void putRequiredAction(ObjectNode json) {
        ArrayNode calls = state.requiredCalls();
        if (calls == null) {
            json.putNull("required_action");
        } else {
            json.putObject("required_action")
                    .put("type", "submit_tool_outputs")
                    .putObject("submit_tool_outputs")
                    .set("tool_calls", calls);
        }
    }

    /** Shown when the run rests: at its end, and while it waits for outputs. */
    private void putUsage(ObjectNode json) {
        boolean rests = status().isEnd() || status() == RunStatus.REQUIRES_ACTION;
        json.set("usage", rests ? UsageJson.of(state.usage()) : null);
    }
}
