package dev.assistanttools.it.specification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says in schemas what the specification says in descriptions, and what the hosted service was seen to refuse: the same limits that the
 * server's documentation names.
 */
final class RequestLimits {

    /** A keyword of ours: only these values are tried, and nothing is known of wrong ones but their type. */
    static final String ONLY = "x-only";

    private static final int MAX_TEXT = 256_000;
    private static final String NAME_PATTERN = "^[a-zA-Z0-9_-]+$";

    /** An empty text can't mean any of these. */
    private static final Set<String> NEVER_EMPTY = Set.of("assistant_id", "file_id", "tool_call_id", "model", "url");

    private final ObjectNode document;

    private RequestLimits(ObjectNode document) {
        this.document = document;
    }

    static void apply(ObjectNode document) {
        RequestLimits limits = new RequestLimits(document);
        limits.texts();
        limits.tools();
        limits.runs();
        limits.vectorStores();
        limits.pages();
        limits.neverEmpty(document.path("components").path("schemas"));
    }

    private void texts() {
        ObjectNode metadata = at("/components/schemas/Metadata/anyOf/0");
        metadata.put("maxProperties", 16).putObject("propertyNames").put("maxLength", 64);
        ((ObjectNode) metadata.get("additionalProperties")).put("maxLength", 512);
        at("/components/schemas/CreateMessageRequest/properties/content/oneOf/0")
                .put("minLength", 1)
                .put("maxLength", MAX_TEXT);
        // The document says of the list of attachments what it means for each of them.
        ObjectNode attachments = at("/components/schemas/CreateMessageRequest/properties/attachments/anyOf/0");
        attachments.withObject("/items").set("required", attachments.remove("required"));
        at("/components/schemas/MessageRequestContentTextObject/properties/text")
                .put("minLength", 1)
                .put("maxLength", MAX_TEXT);
    }

    private void tools() {
        for (String named : List.of(
                "FunctionObject/properties/name", "ResponseFormatJsonSchema/properties/json_schema/properties/name")) {
            at("/components/schemas/" + named)
                    .put("minLength", 1)
                    .put("maxLength", 64)
                    .put("pattern", NAME_PATTERN);
        }
        // A function must be named, others can't be.
        ObjectNode choice = at("/components/schemas/AssistantsNamedToolChoice");
        ObjectNode function = choice.deepCopy();
        only(function, "function").withArray("/required").add("function");
        function.withObject("/properties/function/properties/name").put("minLength", 1);
        ObjectNode other = choice.deepCopy();
        only(other, "code_interpreter", "file_search");
        other.withObject("/properties").remove("function");
        choice.removeAll();
        choice.putArray("oneOf").add(function).add(other);
        at("/components/schemas/SubmitToolOutputsRunRequest/properties/tool_outputs/items")
                .withArray("/required")
                .add("tool_call_id");
    }

    private void runs() {
        // Left out by oversight: every other way to make a run has it.
        at("/components/schemas/CreateThreadAndRunRequest/properties")
                .putObject("reasoning_effort")
                .put("$ref", "#/components/schemas/ReasoningEffort");
        ObjectNode truncation = at("/components/schemas/TruncationObject");
        ObjectNode auto = truncation.deepCopy();
        only(auto, "auto");
        ObjectNode last = truncation.deepCopy();
        only(last, "last_messages").withArray("/required").add("last_messages");
        last.withObject("/properties").set("last_messages", truncation.at("/properties/last_messages/anyOf/0"));
        truncation.removeAll();
        truncation.putArray("oneOf").add(auto).add(last);
    }

    private void vectorStores() {
        // The document refers to itself in words of an old draft; twice is deep enough.
        JsonNode innermost = at("/components/schemas/CompoundFilter").deepCopy();
        ObjectNode items = (ObjectNode) innermost.requiredAt("/properties/filters/items");
        items.removeAll();
        items.put("type", "object")
                .putArray(ONLY)
                .addObject()
                .put("type", "ne")
                .put("key", "k")
                .put("value", 2.5);
        ((ArrayNode) document.requiredAt("/components/schemas/CompoundFilter/properties/filters/items/oneOf"))
                .set(1, innermost);
        ObjectNode one = at("/components/schemas/ComparisonFilter");
        one.withObject("/properties/key").put("minLength", 1);
        ObjectNode several = one.deepCopy();
        only(one, "eq", "ne", "gt", "gte", "lt", "lte");
        ((ArrayNode) one.requiredAt("/properties/value/oneOf")).remove(3);
        only(several, "in", "nin");
        several.withObject("/properties").set("value", several.requiredAt("/properties/value/oneOf/3"));
        ObjectNode comparison = one.deepCopy();
        one.removeAll();
        one.putArray("oneOf").add(comparison).add(several);
        ObjectNode query = at("/components/schemas/VectorStoreSearchRequest/properties/query");
        ((ObjectNode) query.requiredAt("/oneOf/0")).put("minLength", 1);
        // The document says of each text what it means for their list.
        ((ObjectNode) query.requiredAt("/oneOf/1")).put("minItems", 1);
        for (JsonNode strategy : document.findParents("chunk_overlap_tokens")) {
            // It must be half of a chunk at most, which no schema can say.
            ((ObjectNode) strategy.get("chunk_overlap_tokens"))
                    .putArray(ONLY)
                    .add(0)
                    .add(50);
        }
    }

    private void pages() {
        for (JsonNode operations : document.path("paths")) {
            for (JsonNode parameter : operations.path("get").path("parameters")) {
                if (parameter.path("name").asString("").equals("limit")) {
                    ObjectNode limit = (ObjectNode) parameter.get("schema");
                    limit.put("minimum", 1).put("maximum", limit.path("default").asInt() > 100 ? 10_000 : 100);
                }
            }
        }
    }

    private void neverEmpty(JsonNode node) {
        for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
            if (NEVER_EMPTY.contains(property.getKey()) && property.getValue() instanceof ObjectNode schema) {
                ObjectNode text = schema.path("anyOf").get(0) instanceof ObjectNode first ? first : schema;
                ObjectNode innermost = text.path("anyOf").get(0) instanceof ObjectNode first ? first : text;
                innermost.put("minLength", 1);
            }
        }
        node.forEach(this::neverEmpty);
    }

    private ObjectNode at(String pointer) {
        return (ObjectNode) document.requiredAt(pointer);
    }

    private static ObjectNode only(ObjectNode tagged, String... types) {
        ArrayNode values = tagged.withObject("/properties/type").putArray("enum");
        for (String type : types) {
            values.add(type);
        }
        return tagged;
    }
}
