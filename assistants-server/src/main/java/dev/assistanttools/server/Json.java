package dev.assistanttools.server;

import java.math.BigInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON text and trees. Numbers and the order of members come out as they went in. */
final class Json {

    /** Deep enough for any schema; what is read is written inside of other objects, which may be {@value #DEEPEST_WRITTEN} deep. */
    private static final int DEEPEST_READ = 400;

    private static final int DEEPEST_WRITTEN = 500;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_READ)
                            .build())
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(DEEPEST_WRITTEN)
                            .build())
                    .build())
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

    static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    static JsonNode number(BigInteger value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    /**
     * Reads one JSON value.
     *
     * @throws JacksonException if the text is not exactly one JSON value
     */
    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (NumberFormatException e) {
            throw tooBig(e);
        }
    }

    /**
     * Reads one JSON value from UTF-8.
     *
     * @throws JacksonException if the bytes are not exactly one JSON value
     */
    static JsonNode read(byte[] utf8) {
        try {
            return MAPPER.readTree(utf8);
        } catch (NumberFormatException e) {
            throw tooBig(e);
        }
    }

    /** Jackson's own reader of numbers says so in another way than of all else that is no JSON to it. */
    private static JacksonException tooBig(NumberFormatException e) {
        return new StreamReadException(null, "A number has an exponent of too many digits.", e);
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
