package dev.assistanttools.server;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON value with placeholders in its texts. */
sealed interface JsonTemplate {

    /** Reads JSON exactly: no number goes through a {@code double}, and nothing may follow the value. */
    JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The value with the placeholders filled; null if it is a text of one capture that took no part in the match. */
    @Nullable
    JsonNode fill(Template.Filling filling);

    /** A number, a boolean or null, as it is. */
    record Fixed(JsonNode value) implements JsonTemplate {
        @Override
        public JsonNode fill(Template.Filling filling) {
            return value;
        }
    }

    /** A text. */
    record Text(Template template) implements JsonTemplate {
        @Override
        public @Nullable JsonNode fill(Template.Filling filling) {
            return template.isAbsent(filling) ? null : JsonNodeFactory.instance.stringNode(template.fill(filling));
        }
    }

    /** An array; absent items are left out. */
    record Items(List<JsonTemplate> items) implements JsonTemplate {
        @Override
        public JsonNode fill(Template.Filling filling) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (JsonTemplate item : items) {
                JsonNode value = item.fill(filling);
                if (value != null) {
                    array.add(value);
                }
            }
            return array;
        }
    }

    /** An object; absent members are left out, which leaves an optional parameter to its default. */
    record Members(Map<String, JsonTemplate> members) implements JsonTemplate {
        @Override
        public JsonNode fill(Template.Filling filling) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members.forEach((name, member) -> {
                JsonNode value = member.fill(filling);
                if (value != null) {
                    object.set(name, value);
                }
            });
            return object;
        }
    }
}
