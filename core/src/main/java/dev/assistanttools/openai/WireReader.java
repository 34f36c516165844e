package dev.assistanttools.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assistanttools.tool.ToolCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the API's objects from their JSON. Asks only for what this library needs and takes null, absent and empty for the same,
 * because servers differ from the specification there.
 */
final class WireReader {

    private static final String SUBMIT = "submit_tool_outputs";

    private WireReader() {}

    static AssistantSnapshot assistant(JsonNode node) {
        List<RemoteFunction> functions = new ArrayList<>();
        List<HostedTool> hosted = new ArrayList<>();
        for (JsonNode tool : node.path("tools")) {
            if (text(tool, "type").equals("function")) {
                functions.add(function(tool.path("function")));
            } else {
                hosted.add(new HostedTool(text(tool, "type"), WireJson.text(tool)));
            }
        }
        return new AssistantSnapshot(
                new AssistantId(required(node, "id")),
                text(node, "name"),
                text(node, "model"),
                text(node, "instructions"),
                text(node, "description"),
                functions,
                hosted,
                metadata(node),
                new Sampling(
                        number(node, "temperature"), number(node, "top_p"), optionalText(node, "reasoning_effort")));
    }

    static AssistantPage assistantPage(JsonNode node) {
        List<AssistantSnapshot> assistants = new ArrayList<>();
        data(node).forEach(assistant -> assistants.add(assistant(assistant)));
        return new AssistantPage(assistants, hasMore(node));
    }

    static List<MessageSnapshot> messages(JsonNode node) {
        List<MessageSnapshot> messages = new ArrayList<>();
        data(node).forEach(message -> messages.add(WireParts.message(message)));
        return messages;
    }

    /** Whether a list goes on. A page without data never does, so that nobody asks after nothing. */
    static boolean hasMore(JsonNode node) {
        return node.path("has_more").asBoolean(false) && !data(node).isEmpty();
    }

    static RunSnapshot run(JsonNode node, Optional<Duration> pollAfter) {
        String statusText = required(node, "status");
        RunStatus status = RunStatus.ofText(statusText);
        JsonNode action = node.path("required_action");
        List<ToolCall> calls = new ArrayList<>();
        Optional<String> unsupported = requiredCalls(action, calls);
        return new RunSnapshot(
                new RunId(required(node, "id")),
                new ThreadId(required(node, "thread_id")),
                new AssistantId(required(node, "assistant_id")),
                status,
                status == RunStatus.UNKNOWN ? statusText : status.text(), // one text for all runs, since many may wait
                unsupported.isPresent() ? List.of() : calls,
                unsupported,
                lastError(node.path("last_error")),
                optionalText(node.path("incomplete_details"), "reason"),
                usage(node.path("usage")),
                instant(node.path("created_at")),
                instant(node.path("expires_at")),
                metadata(node),
                pollAfter,
                text(node, "model"),
                functions(node.path("tools")));
    }

    /** The names of the function tools, if there is a list. */
    private static Optional<List<String>> functions(JsonNode tools) {
        if (!tools.isArray()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (JsonNode tool : tools) {
            if (text(tool, "type").equals("function")) {
                names.add(text(tool.path("function"), "name"));
            }
        }
        return Optional.of(names);
    }

    static List<RunSnapshot> runs(JsonNode node) {
        List<RunSnapshot> runs = new ArrayList<>();
        data(node).forEach(run -> runs.add(run(run, Optional.empty())));
        return runs;
    }

    static String required(JsonNode node, String field) {
        String value = text(node, field);
        if (value.isBlank()) {
            throw new MalformedAnswerException("it has no '" + field + "'");
        }
        return value;
    }

    private static RemoteFunction function(JsonNode function) {
        JsonNode parameters = function.path("parameters");
        return new RemoteFunction(
                text(function, "name"),
                text(function, "description"),
                parameters.isObject() ? WireJson.text(parameters) : RemoteFunction.NO_PARAMETERS,
                function.path("strict").asBoolean(false));
    }

    /** Adds the calls of the action; returns what of it this library can't do. */
    private static Optional<String> requiredCalls(JsonNode action, List<ToolCall> calls) {
        if (!action.isObject()) {
            return Optional.empty();
        }
        if (!text(action, "type").equals(SUBMIT)) {
            return Optional.of(text(action, "type"));
        }
        for (JsonNode call : action.path(SUBMIT).path("tool_calls")) {
            if (!text(call, "type").equals("function")) {
                return Optional.of("a call of type " + text(call, "type"));
            }
            JsonNode function = call.path("function");
            calls.add(new ToolCall(required(call, "id"), text(function, "name"), text(function, "arguments")));
        }
        return Optional.empty();
    }

    private static Optional<RunError> lastError(JsonNode error) {
        return error.isObject()
                ? Optional.of(new RunError(text(error, "code"), text(error, "message")))
                : Optional.empty();
    }

    static TokenUsage usage(JsonNode usage) {
        if (!usage.isObject()) {
            return TokenUsage.NONE;
        }
        return new TokenUsage(
                usage.path("prompt_tokens").asLong(0),
                usage.path("completion_tokens").asLong(0),
                usage.path("total_tokens").asLong(0));
    }

    private static Map<String, String> metadata(JsonNode node) {
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> pair : node.path("metadata").properties()) {
            metadata.put(pair.getKey(), pair.getValue().asText());
        }
        return metadata;
    }

    private static JsonNode data(JsonNode node) {
        JsonNode data = node.path("data");
        if (!data.isArray()) {
            throw new MalformedAnswerException("it has no list 'data'");
        }
        return data;
    }

    private static Optional<Instant> instant(JsonNode node) {
        return node.isNumber() ? Optional.of(Instant.ofEpochSecond(node.asLong())) : Optional.empty();
    }

    private static Optional<Double> number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNumber() ? Optional.of(value.asDouble()) : Optional.empty();
    }

    static Optional<String> optionalText(JsonNode node, String field) {
        return Optional.of(text(node, field)).filter(value -> !value.isEmpty());
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() ? "" : value.asText("");
    }

    /** An answer came, and is not what the API promises; the message completes "the answer can't be used: ". */
    static final class MalformedAnswerException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MalformedAnswerException(String message) {
            super(message);
        }
    }
}
