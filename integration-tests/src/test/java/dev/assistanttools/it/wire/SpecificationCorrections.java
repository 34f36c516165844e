package dev.assistanttools.it.wire;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says in JSON Schema 2020-12 what the document says in OpenAPI 3.0 words, makes it strict where it is silent, and repairs its known
 * defects one by one. Nothing is loosened in general.
 */
final class SpecificationCorrections {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode schemas;

    private SpecificationCorrections(ObjectNode schemas) {
        this.schemas = schemas;
    }

    /** Corrects the document in place. */
    static void apply(ObjectNode document) {
        SpecificationCorrections corrections =
                new SpecificationCorrections((ObjectNode) document.at("/components/schemas"));
        rewrite(corrections.schemas);
        corrections.emptyListsHaveNoIds();
        // A run may name 20 tools of its own, but it also shows its assistant's, which may have 128.
        ((ObjectNode) corrections.schemas.at("/RunObject/properties/tools")).put("maxItems", 128);
        // A recording of the hosted service of April 2025 has both.
        corrections.alsoHas("RunObject", "reasoning_effort", "string");
        corrections.alsoHas("RunObject", "tool_resources", "object");
        // Assistants are created with it; the recording's runs got it from there.
        corrections.alsoHas("AssistantObject", "reasoning_effort", "string");
        // Files are uploaded for it.
        ((ArrayNode) corrections.schemas.at("/OpenAIFile/properties/purpose/enum")).add("evals");
        // The document's own sample responses have it.
        corrections.alsoHas("RunStepObject", "expires_at", "integer");
    }

    private static void rewrite(JsonNode node) {
        if (node instanceof ObjectNode schema) {
            sayNullInTodaysWords(schema);
            close(schema);
        }
        node.forEach(SpecificationCorrections::rewrite);
    }

    /** OpenAPI 3.0's {@code nullable} stands in many places of this 3.1 document, where no validator reads it. */
    private static void sayNullInTodaysWords(ObjectNode schema) {
        if (schema.path("nullable").isBoolean()) {
            schema.remove("nullable");
            allowNull(schema, schema.deepCopy());
        } else if (schema.path("allOf") instanceof ArrayNode all
                && all.size() == 2
                && all.get(1).equals(NODES.objectNode().put("nullable", true))) {
            // allOf: [X, {nullable: true}] is this document's way to say "X or null".
            allowNull(schema, all.get(0));
        }
    }

    /** A field that the document does not know is a slip of the server: objects that name their fields have no others. */
    private static void close(ObjectNode schema) {
        if (schema.path("properties").isObject()
                && schema.path("type").asString("").equals("object")
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
    }

    /** The document says "string", but an empty list has nothing to name: the hosted service sent null. */
    private void emptyListsHaveNoIds() {
        for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
            for (String name : List.of("first_id", "last_id")) {
                if (schema.getKey().startsWith("List")
                        && schema.getValue().at("/properties/" + name) instanceof ObjectNode id) {
                    allowNull(id, id.deepCopy());
                }
            }
        }
    }

    private void alsoHas(String schema, String field, String type) {
        ObjectNode properties = (ObjectNode) schemas.at("/" + schema + "/properties");
        properties.putObject(field).putArray("type").add(type).add("null");
    }

    private static void allowNull(ObjectNode schema, JsonNode other) {
        schema.removeAll();
        schema.putArray("anyOf").add(other).add(NODES.objectNode().put("type", "null"));
    }
}
