package dev.assistanttools.server;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON text and trees. Numbers and the order of members come out as they went in. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /**
     * Reads one JSON value.
     *
     * @throws JacksonException if the text is not exactly one JSON value
     */
    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /**
     * Reads one JSON value from UTF-8.
     *
     * @throws JacksonException if the bytes are not exactly one JSON value
     */
    static JsonNode read(byte[] utf8) {
        return MAPPER.readTree(utf8);
    }

    static ObjectNode readObject(String text) {
        return read(text).asObject();
    }

    static ArrayNode readArray(String text) {
        return read(text).asArray();
    }

    /** The text on one line: line breaks inside of strings are escaped. */
    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }
}
