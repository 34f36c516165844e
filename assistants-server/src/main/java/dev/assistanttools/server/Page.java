package dev.assistanttools.server;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One page of a list, in the asked order. */
record Page<T>(List<T> items, boolean hasMore) {

    ObjectNode toJson(Function<T, ObjectNode> item, Function<T, String> id) {
        ObjectNode json = Json.object().put("object", "list");
        ArrayNode data = json.putArray("data");
        items.forEach(each -> data.add(item.apply(each)));
        json.put("first_id", items.isEmpty() ? null : id.apply(items.get(0)));
        json.put("last_id", items.isEmpty() ? null : id.apply(items.get(items.size() - 1)));
        return json.put("has_more", hasMore);
    }
}
