package dev.assistanttools.server;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The output of a response as the next request of the run repeats it: reasoning, messages and calls, in their order and as they came. A
 * model's thoughts belong to what followed them, so the endpoint refuses them out of place.
 */
final class ResponsesState {

    private ResponsesState() {}

    /**
     * What is to be told again; null if that is no more than the calls, which are known.
     *
     * @param output the response's items
     * @param calls gives the call that an item is, with the id under which its output will come
     */
    static @Nullable String of(
            Iterable<JsonNode> output, Function<JsonNode, ModelRequest.@Nullable FunctionCall> calls) {
        ArrayNode items = Json.array();
        boolean more = false;
        for (JsonNode item : output) {
            switch (item.path("type").asString("")) {
                case "function_call" -> {
                    ModelRequest.FunctionCall call = calls.apply(item);
                    if (call != null) {
                        ObjectNode known = item.deepCopy().asObject();
                        items.add(known.put("call_id", call.id()).put("arguments", call.arguments()));
                    }
                }
                case "reasoning" -> {
                    if (canBeTold(item)) {
                        items.add(item);
                        more = true;
                    }
                }
                case "message" -> {
                    items.add(item);
                    more = true;
                }
                default -> {
                    // Nothing else was offered.
                }
            }
        }
        return more ? Json.write(items) : null;
    }

    /** An endpoint that stores nothing knows its reasoning only by what it holds, encrypted or open. */
    private static boolean canBeTold(JsonNode reasoning) {
        return reasoning.hasNonNull("encrypted_content")
                || !reasoning.path("content").isEmpty();
    }

    /** What the messages in a state say together. */
    static String text(String state) {
        return Json.readArray(state)
                .valueStream()
                .filter(item -> item.path("type").asString("").equals("message"))
                .map(item -> item.path("content")
                        .valueStream()
                        .map(part -> part.path("text").asString(""))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(ResponsesReply.BETWEEN_MESSAGES));
    }
}
