package dev.assistanttools.openai;

import com.openai.core.JsonArray;
import com.openai.core.JsonObject;
import com.openai.core.JsonValue;
import dev.assistanttools.tool.ToolDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The body that creates and updates an assistant: the same for both, which the official client's two builders are not. */
final class AssistantBody {

    private AssistantBody() {}

    /** All properties but the model. */
    static Map<String, JsonValue> of(AssistantDraft draft) {
        Map<String, JsonValue> body = new LinkedHashMap<>();
        body.put("name", JsonValue.from(draft.name()));
        body.put("instructions", nullIfEmpty(draft.instructions()));
        body.put("description", nullIfEmpty(draft.description()));
        body.put("tools", tools(draft));
        body.put("metadata", JsonValue.from(new TreeMap<>(draft.metadata())));
        Sampling sampling = draft.sampling();
        sampling.temperature().ifPresent(value -> body.put("temperature", JsonValue.from(value)));
        sampling.topP().ifPresent(value -> body.put("top_p", JsonValue.from(value)));
        sampling.reasoningEffort().ifPresent(value -> body.put("reasoning_effort", JsonValue.from(value)));
        return body;
    }

    private static JsonValue nullIfEmpty(String text) {
        return JsonValue.from(text.isEmpty() ? null : text);
    }

    private static JsonValue tools(AssistantDraft draft) {
        List<JsonValue> tools = new ArrayList<>();
        for (HostedTool tool : draft.hostedTools()) {
            tools.add(WireJson.value(tool.json(), "The hosted tool " + tool.type()));
        }
        for (ToolDefinition definition : draft.functions()) {
            tools.add(function(definition));
        }
        return JsonArray.of(tools);
    }

    private static JsonValue function(ToolDefinition definition) {
        Map<String, JsonValue> function = new LinkedHashMap<>();
        function.put("name", JsonValue.from(definition.name()));
        if (!definition.description().isEmpty()) {
            function.put("description", JsonValue.from(definition.description()));
        }
        function.put("parameters", WireJson.value(definition.schema().json(), "The schema of " + definition.name()));
        function.put("strict", JsonValue.from(definition.strict()));
        Map<String, JsonValue> tool = new LinkedHashMap<>();
        tool.put("type", JsonValue.from("function"));
        tool.put("function", JsonObject.of(function));
        return JsonObject.of(tool);
    }
}
