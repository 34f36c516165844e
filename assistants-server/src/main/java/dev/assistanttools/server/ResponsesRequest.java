package dev.assistanttools.server;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says a round of a run in the words of Responses. */
final class ResponsesRequest {

    /** Fewer are refused. */
    private static final int FEWEST_TOKENS = 16;

    private ResponsesRequest() {}

    /**
     * The request's body.
     *
     * @param withReasoning whether the endpoint is asked for its reasoning, to be told again
     */
    static ObjectNode of(ModelRequest request, boolean withReasoning) {
        ObjectNode body = Json.object().put("model", request.model());
        if (!request.instructions().isEmpty()) {
            body.put("instructions", request.instructions());
        }
        body.set("input", input(request.turns()));
        setAnswer(body, request.settings());
        if (!request.tools().isEmpty()) {
            setTools(body, request);
        }
        body.put("store", false).put("stream", true);
        if (withReasoning) {
            body.putArray("include").add("reasoning.encrypted_content");
        }
        return body;
    }

    private static void setAnswer(ObjectNode body, ModelRequest.Settings settings) {
        if (settings.temperature() != null) {
            body.put("temperature", settings.temperature());
        }
        if (settings.topP() != null) {
            body.put("top_p", settings.topP());
        }
        if (settings.maxCompletionTokens() != null) {
            body.put("max_output_tokens", Math.max(FEWEST_TOKENS, settings.maxCompletionTokens()));
        }
        if (settings.reasoningEffort() != null) {
            body.putObject("reasoning").put("effort", settings.reasoningEffort());
        }
        JsonNode format = settings.responseFormat() == null ? Json.object() : Json.read(settings.responseFormat());
        // "auto" is a word of the Assistants API alone: it means the default.
        if (format.isObject() && !format.isEmpty()) {
            ObjectNode flat = body.putObject("text").putObject("format");
            flat.set("type", format.required("type"));
            format.path("json_schema").properties().forEach(member -> flat.set(member.getKey(), member.getValue()));
        }
    }

    private static ArrayNode input(List<ModelRequest.Turn> turns) {
        ArrayNode input = Json.array();
        for (int i = 0; i < turns.size(); i++) {
            ModelRequest.Turn turn = turns.get(i);
            if (turn instanceof ModelRequest.UserTurn user) {
                addUser(input, user);
            } else if (turn instanceof ModelRequest.AssistantTurn said) {
                // The state of the calls after it has it as well, at its place between the thoughts.
                if (!isInState(said, i + 1 < turns.size() ? turns.get(i + 1) : said)) {
                    input.addObject().put("role", "assistant").put("content", said.text());
                }
            } else if (turn instanceof ModelRequest.CallsTurn calls) {
                addCalls(input, calls);
            } else if (turn instanceof ModelRequest.OutputTurn output) {
                input.addObject()
                        .put("type", "function_call_output")
                        .put("call_id", output.callId())
                        .put("output", output.output());
            }
        }
        return input;
    }

    private static boolean isInState(ModelRequest.AssistantTurn said, ModelRequest.Turn next) {
        return next instanceof ModelRequest.CallsTurn calls
                && calls.state() != null
                && ResponsesState.text(calls.state()).equals(said.text());
    }

    private static void addUser(ArrayNode input, ModelRequest.UserTurn user) {
        ObjectNode message = input.addObject().put("role", "user");
        if (user.isText()) {
            message.put("content", user.text());
            return;
        }
        ArrayNode content = message.putArray("content");
        for (ModelRequest.Part part : user.parts()) {
            if (part instanceof ModelRequest.Text text) {
                content.addObject().put("type", "input_text").put("text", text.text());
            } else if (part instanceof ModelRequest.Image image) {
                content.addObject()
                        .put("type", "input_image")
                        .put("image_url", image.url())
                        .put("detail", image.detail() == null ? "auto" : image.detail());
            }
        }
    }

    private static void addCalls(ArrayNode input, ModelRequest.CallsTurn calls) {
        if (calls.state() != null) {
            input.addAll(Json.readArray(calls.state()));
            return;
        }
        for (ModelRequest.FunctionCall call : calls.calls()) {
            input.addObject()
                    .put("type", "function_call")
                    .put("call_id", call.id())
                    .put("name", call.name())
                    .put("arguments", call.arguments());
        }
    }

    private static void setTools(ObjectNode body, ModelRequest request) {
        ArrayNode tools = body.putArray("tools");
        for (ModelRequest.Function each : request.tools()) {
            ObjectNode tool = tools.addObject().put("type", "function").put("name", each.name());
            if (each.description() != null) {
                tool.put("description", each.description());
            }
            if (each.parameters() == null) {
                tool.putObject("parameters").put("type", "object").putObject("properties");
            } else {
                tool.set("parameters", Json.read(each.parameters()));
            }
            // Left out it would mean true, and in the Assistants API it means false.
            tool.put("strict", Boolean.TRUE.equals(each.strict()));
        }
        ModelRequest.Settings settings = request.settings();
        if (settings.toolChoice() != null) {
            body.set("tool_choice", choice(Json.read(settings.toolChoice())));
        }
        if (settings.parallelToolCalls() != null) {
            body.put("parallel_tool_calls", settings.parallelToolCalls());
        }
    }

    private static JsonNode choice(JsonNode choice) {
        if (!choice.isObject()) {
            return choice;
        }
        ObjectNode flat = Json.object().put("type", "function");
        flat.set("name", choice.required("function").required("name"));
        return flat;
    }
}
