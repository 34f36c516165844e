package dev.assistanttools.server;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What streams are told of messages and steps while they are written. Every entry of a list has its index, as the official clients demand. */
final class DeltaJson {

    private DeltaJson() {}

    /**
     * A piece of a message's text.
     *
     * @param first whether it is the first
     * @param citations the annotations that are known with it
     * @param cited how many there were before
     */
    static ObjectNode text(String messageId, String delta, boolean first, List<ObjectNode> citations, int cited) {
        ObjectNode json = Json.object().put("id", messageId).put("object", "thread.message.delta");
        ObjectNode part = json.putObject("delta").putArray("content").addObject();
        ObjectNode value =
                part.put("index", 0).put("type", "text").putObject("text").put("value", delta);
        if (first || !citations.isEmpty()) {
            ArrayNode annotations = value.putArray("annotations");
            for (ObjectNode citation : citations) {
                annotations
                        .addObject()
                        .put("index", cited + annotations.size() - 1)
                        .setAll(citation);
            }
        }
        return json;
    }

    /** A piece of the words with which the model refuses, at its place in the message's content. */
    static ObjectNode refusal(String messageId, int index, String delta) {
        ObjectNode json = Json.object().put("id", messageId).put("object", "thread.message.delta");
        json.putObject("delta")
                .putArray("content")
                .addObject()
                .put("index", index)
                .put("type", "refusal")
                .put("refusal", delta);
        return json;
    }

    static ObjectNode callBegun(String stepId, int index, String id, String name, boolean search) {
        ObjectNode json = step(stepId);
        if (search) {
            calls(json).add(FileSearchJson.begun(index, id));
            return json;
        }
        calls(json)
                .addObject()
                .put("index", index)
                .put("id", id)
                .put("type", "function")
                .putObject("function")
                .put("name", name)
                .put("arguments", "")
                .putNull("output");
        return json;
    }

    static ObjectNode arguments(String stepId, int index, String delta) {
        ObjectNode json = step(stepId);
        calls(json)
                .addObject()
                .put("index", index)
                .put("type", "function")
                .putObject("function")
                .put("arguments", delta);
        return json;
    }

    private static ObjectNode step(String stepId) {
        ObjectNode json = Json.object().put("id", stepId).put("object", "thread.run.step.delta");
        json.putObject("delta")
                .putObject("step_details")
                .put("type", "tool_calls")
                .putArray("tool_calls");
        return json;
    }

    private static ArrayNode calls(ObjectNode step) {
        return step.required("delta")
                .required("step_details")
                .required("tool_calls")
                .asArray();
    }
}
