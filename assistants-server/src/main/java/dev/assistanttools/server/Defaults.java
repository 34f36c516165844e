package dev.assistanttools.server;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the API shows for members that nobody said. */
final class Defaults {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Map<String, JsonNode> VALUES = Map.of(
            "tools", NODES.arrayNode(),
            "tool_resources", NODES.objectNode(),
            "metadata", NODES.objectNode(),
            "temperature", NODES.numberNode(new BigDecimal("1.0")),
            "top_p", NODES.numberNode(new BigDecimal("1.0")),
            "response_format", NODES.stringNode("auto"),
            "tool_choice", NODES.stringNode("auto"),
            "parallel_tool_calls", NODES.booleanNode(true),
            "truncation_strategy", NODES.objectNode().put("type", "auto").putNull("last_messages"));

    private Defaults() {}

    /** Sets the member to what was said, or to a copy of its default. */
    static void set(ObjectNode json, String name, @Nullable JsonNode said) {
        json.set(name, said != null ? said : of(name));
    }

    /** A copy of the default, which may be changed. */
    static JsonNode of(String name) {
        JsonNode value = VALUES.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No default for " + name);
        }
        return value.deepCopy();
    }
}
