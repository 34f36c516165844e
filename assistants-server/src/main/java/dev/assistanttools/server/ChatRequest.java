package dev.assistanttools.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.openai.core.JsonValue;
import com.openai.models.ReasoningEffort;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.List;

/** Says a round of a run in the words of Chat Completions. What nobody set is not sent, so that the endpoint's own default holds. */
final class ChatRequest {

    /** Numbers of a schema are sent on as they were written. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ChatRequest() {}

    static ChatCompletionCreateParams of(ModelRequest request) {
        ChatCompletionCreateParams.Builder params = ChatCompletionCreateParams.builder()
                .model(request.model())
                .messages(List.of())
                .streamOptions(
                        ChatCompletionStreamOptions.builder().includeUsage(true).build());
        if (!request.instructions().isEmpty()) {
            params.addSystemMessage(request.instructions());
        }
        request.turns().forEach(turn -> add(params, turn));
        set(params, request.settings());
        if (!request.tools().isEmpty()) {
            setTools(params, request);
        }
        return params.build();
    }

    private static void add(ChatCompletionCreateParams.Builder params, ModelRequest.Turn turn) {
        if (turn instanceof ModelRequest.UserTurn user) {
            params.addUserMessage(user.text());
        } else if (turn instanceof ModelRequest.AssistantTurn assistant) {
            params.addAssistantMessage(assistant.text());
        } else if (turn instanceof ModelRequest.CallsTurn calls) {
            ChatCompletionAssistantMessageParam.Builder message = ChatCompletionAssistantMessageParam.builder();
            calls.calls().forEach(call -> message.addToolCall(call(call)));
            params.addMessage(message.build());
        } else if (turn instanceof ModelRequest.OutputTurn output) {
            params.addMessage(ChatCompletionToolMessageParam.builder()
                    .toolCallId(output.callId())
                    .content(output.output())
                    .build());
        }
    }

    private static ChatCompletionMessageFunctionToolCall call(ModelRequest.FunctionCall call) {
        return ChatCompletionMessageFunctionToolCall.builder()
                .id(call.id())
                .function(ChatCompletionMessageFunctionToolCall.Function.builder()
                        .name(call.name())
                        .arguments(call.arguments())
                        .build())
                .build();
    }

    private static void set(ChatCompletionCreateParams.Builder params, ModelRequest.Settings settings) {
        if (settings.temperature() != null) {
            params.temperature(settings.temperature().doubleValue());
        }
        if (settings.topP() != null) {
            params.topP(settings.topP().doubleValue());
        }
        if (settings.maxCompletionTokens() != null) {
            params.maxCompletionTokens(settings.maxCompletionTokens().longValue());
        }
        if (settings.reasoningEffort() != null) {
            params.reasoningEffort(ReasoningEffort.of(settings.reasoningEffort()));
        }
        // "auto" is a word of the Assistants API alone: it means the default.
        if (settings.responseFormat() != null && json(settings.responseFormat()).isObject()) {
            params.putAdditionalBodyProperty(
                    "response_format", JsonValue.fromJsonNode(json(settings.responseFormat())));
        }
    }

    /** Endpoints refuse a choice among tools, or a word on parallel calls, where no tools are. */
    private static void setTools(ChatCompletionCreateParams.Builder params, ModelRequest request) {
        ArrayNode tools = EXACT.createArrayNode();
        for (ModelRequest.Function each : request.tools()) {
            ObjectNode function = tools.addObject().put("type", "function").putObject("function");
            function.put("name", each.name());
            if (each.description() != null) {
                function.put("description", each.description());
            }
            if (each.parameters() != null) {
                function.set("parameters", json(each.parameters()));
            }
            if (each.strict() != null) {
                function.put("strict", each.strict());
            }
        }
        params.putAdditionalBodyProperty("tools", JsonValue.fromJsonNode(tools));
        ModelRequest.Settings settings = request.settings();
        if (settings.toolChoice() != null) {
            params.putAdditionalBodyProperty("tool_choice", JsonValue.fromJsonNode(json(settings.toolChoice())));
        }
        if (settings.parallelToolCalls() != null) {
            params.parallelToolCalls(settings.parallelToolCalls());
        }
    }

    private static JsonNode json(String text) {
        try {
            return EXACT.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + text, e);
        }
    }
}
