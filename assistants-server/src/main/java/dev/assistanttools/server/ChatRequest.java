package dev.assistanttools.server;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says a round of a run in the words of Chat Completions. */
final class ChatRequest {

    private ChatRequest() {}

    /**
     * The request's body.
     *
     * @param oldTokenLimit whether the limit of the answer's tokens goes by its older name
     * @param withUsage whether the endpoint is asked to tell what was used
     */
    static ObjectNode of(ModelRequest request, boolean oldTokenLimit, boolean withUsage) {
        ObjectNode body = Json.object().put("model", request.model());
        body.set("messages", messages(request));
        ModelRequest.Settings settings = request.settings();
        set(body, "temperature", decimal(settings.temperature()));
        set(body, "top_p", decimal(settings.topP()));
        if (settings.maxCompletionTokens() != null) {
            body.put(oldTokenLimit ? "max_tokens" : "max_completion_tokens", settings.maxCompletionTokens());
        }
        if (settings.reasoningEffort() != null) {
            body.put("reasoning_effort", settings.reasoningEffort());
        }
        // "auto" is a word of the Assistants API alone: it means the default.
        if (settings.responseFormat() != null
                && Json.read(settings.responseFormat()).isObject()) {
            body.set("response_format", Json.read(settings.responseFormat()));
        }
        if (!request.tools().isEmpty()) {
            setTools(body, request);
        }
        body.put("stream", true);
        if (withUsage) {
            body.putObject("stream_options").put("include_usage", true);
        }
        return body;
    }

    private static void set(ObjectNode body, String name, @Nullable JsonNode value) {
        if (value != null) {
            body.set(name, value);
        }
    }

    private static @Nullable JsonNode decimal(@Nullable BigDecimal value) {
        return value == null ? null : Json.object().numberNode(value);
    }

    private static ArrayNode messages(ModelRequest request) {
        ArrayNode messages = Json.array();
        if (!request.instructions().isEmpty()) {
            message(messages, "system").put("content", request.instructions());
        }
        ObjectNode before = null;
        for (ModelRequest.Turn turn : request.turns()) {
            before = add(messages, turn, before);
        }
        return messages;
    }

    /**
     * Adds a turn's message.
     *
     * @param spoken the message before it if that is a text of the model's: calls that follow it go into the same message, because many
     *     endpoints refuse two of the model's in a row
     * @return the message if it is a text of the model's
     */
    private static @Nullable ObjectNode add(ArrayNode messages, ModelRequest.Turn turn, @Nullable ObjectNode spoken) {
        if (turn instanceof ModelRequest.UserTurn user) {
            setContent(message(messages, "user"), user);
        } else if (turn instanceof ModelRequest.AssistantTurn assistant) {
            return message(messages, "assistant").put("content", assistant.text());
        } else if (turn instanceof ModelRequest.CallsTurn calls) {
            ArrayNode array = (spoken == null ? message(messages, "assistant") : spoken).putArray("tool_calls");
            calls.calls().forEach(call -> array.add(FunctionCallJson.required(call)));
        } else if (turn instanceof ModelRequest.OutputTurn output) {
            message(messages, "tool").put("tool_call_id", output.callId()).put("content", output.output());
        }
        return null;
    }

    private static ObjectNode message(ArrayNode messages, String role) {
        return messages.addObject().put("role", role);
    }

    /** A text alone is a string: not all endpoints take a list of parts. */
    private static void setContent(ObjectNode message, ModelRequest.UserTurn user) {
        if (user.isText()) {
            message.put("content", user.text());
            return;
        }
        ArrayNode content = message.putArray("content");
        for (ModelRequest.Part part : user.parts()) {
            if (part instanceof ModelRequest.Text text) {
                content.addObject().put("type", "text").put("text", text.text());
            } else if (part instanceof ModelRequest.Image image) {
                ObjectNode url = content.addObject().put("type", "image_url").putObject("image_url");
                url.put("url", image.url());
                if (image.detail() != null) {
                    url.put("detail", image.detail());
                }
            }
        }
    }

    /** Endpoints refuse a choice among tools, or a word on parallel calls, where no tools are. */
    private static void setTools(ObjectNode body, ModelRequest request) {
        ArrayNode tools = body.putArray("tools");
        for (ModelRequest.Function each : request.tools()) {
            ObjectNode function = tools.addObject().put("type", "function").putObject("function");
            function.put("name", each.name());
            if (each.description() != null) {
                function.put("description", each.description());
            }
            if (each.parameters() != null) {
                function.set("parameters", Json.read(each.parameters()));
            }
            if (each.strict() != null) {
                function.put("strict", each.strict());
            }
        }
        ModelRequest.Settings settings = request.settings();
        if (settings.toolChoice() != null) {
            body.set("tool_choice", Json.read(settings.toolChoice()));
        }
        if (settings.parallelToolCalls() != null) {
            body.put("parallel_tool_calls", settings.parallelToolCalls());
        }
    }
}
