package dev.assistanttools.server;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The wire forms of a call. */
final class FunctionCallJson {

    private FunctionCallJson() {}

    /** As a run requires it. */
    static ObjectNode required(ModelRequest.FunctionCall call) {
        ObjectNode json = Json.object().put("id", call.id()).put("type", "function");
        json.putObject("function").put("name", call.name()).put("arguments", call.arguments());
        return json;
    }

    /** As a step shows it before its output is there. */
    static ObjectNode inStep(ModelRequest.FunctionCall call) {
        ObjectNode json = required(call);
        json.required("function").asObject().putNull("output");
        return json;
    }

    static ModelRequest.FunctionCall read(JsonNode json) {
        JsonNode function = json.required("function");
        return new ModelRequest.FunctionCall(
                json.required("id").stringValue(),
                function.required("name").stringValue(),
                function.required("arguments").stringValue());
    }
}
