package dev.assistanttools.it.specification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the parameters of a query may say, and what not. */
final class Queries {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> CURSORS = Set.of("after", "before");
    private static final String NOBODYS = "nobody's";

    private Queries() {}

    /**
     * Values that are answered.
     *
     * @param ids of what the list has
     */
    static List<String> right(Operation.Query query, List<String> ids) {
        ObjectNode schema = values(query);
        if (CURSORS.contains(query.name())) {
            return List.of(ids.get(0), ids.get(ids.size() - 1));
        }
        if (schema.has("enum")) {
            return schema.get("enum").valueStream().map(JsonNode::asString).toList();
        }
        if (schema.has("maximum")) {
            return List.of("1", "7", schema.get("maximum").asString());
        }
        // Those that only choose: nothing fits, or everything.
        return List.of(NOBODYS, "");
    }

    /** Values that are refused. */
    static List<Mistake> wrong(Operation.Query query) {
        String name = query.name();
        ObjectNode schema = values(query);
        List<Mistake> mistakes = new ArrayList<>();
        if (CURSORS.contains(name)) {
            mistakes.add(new Mistake(
                    JSON.stringNode(NOBODYS), name, "invalid_value", Pattern.compile("Invalid '" + name + "': .+\\.")));
        } else if (schema.has("enum")) {
            List<String> known =
                    schema.get("enum").valueStream().map(JsonNode::asString).toList();
            mistakes.add(Mistake.unsupported(JSON.stringNode(NOBODYS), name, known));
        } else if (schema.has("maximum")) {
            int max = schema.get("maximum").asInt();
            mistakes.add(Mistake.below(JSON.numberNode(0), name, "integer", 1));
            mistakes.add(Mistake.below(JSON.numberNode(-1), name, "integer", 1));
            mistakes.add(Mistake.above(JSON.numberNode(max + 1), name, "integer", max));
            for (String text : List.of("many", "1.5", "1e1", " 1", "0x1")) {
                mistakes.add(Mistake.type(JSON.stringNode(text), name, "an integer"));
            }
        }
        return mistakes;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Of a parameter that may come several times, what it says each time. */
    private static ObjectNode values(Operation.Query query) {
        return query.schema().path("items").isObject()
                ? query.schema().get("items").asObject()
                : query.schema();
    }
}
