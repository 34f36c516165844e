package dev.assistanttools.it.generated;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Each tool says what it was given, as Java prints it. */
class MapTools {

    @AssistantTool
    String counts(Map<String, Integer> value) {
        return value.toString();
    }

    @AssistantTool(strict = Strict.OFF)
    String looseCounts(Map<String, Integer> value) {
        return value.toString();
    }

    @AssistantTool
    String nestedMaps(Map<String, Map<EchoTools.Unit, List<String>>> value) {
        return value.toString();
    }

    @AssistantTool
    String degrees(Map<EchoTools.Unit, Integer> value, Optional<Map<String, String>> names) {
        return value + " " + names;
    }

    /** Takes anything. */
    @AssistantTool(strict = Strict.OFF)
    String anything(Object value) {
        return value.getClass().getSimpleName() + " " + value;
    }

    /** Takes any object. */
    @AssistantTool(strict = Strict.OFF)
    String anyObject(Map<String, Object> value) {
        return value.toString();
    }

    @AssistantTool(strict = Strict.OFF)
    String anyNode(JsonNode value, List<JsonNode> more) {
        return value + " " + more;
    }
}
