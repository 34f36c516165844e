package dev.assistanttools.openai;

import com.openai.core.JsonArray;
import com.openai.core.JsonObject;
import com.openai.core.JsonValue;
import dev.assistanttools.tool.ToolDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list of tools as it is sent: the same for assistants and runs. */
final class ToolsBody {

    private ToolsBody() {}

    /** The hosted tools, then the functions. */
    static JsonValue of(List<ToolDefinition> functions, List<HostedTool> hostedTools) {
        List<JsonValue> tools = new ArrayList<>();
        for (HostedTool tool : hostedTools) {
            tools.add(WireJson.value(tool.json(), "The hosted tool " + tool.type()));
        }
        for (ToolDefinition definition : functions) {
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
