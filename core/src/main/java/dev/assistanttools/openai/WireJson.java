package dev.assistanttools.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.core.JsonValue;
import java.io.IOException;
import java.io.InputStream;

/** JSON to and from the official client without a number ever passing through {@code double}. */
final class WireJson {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private WireJson() {}

    /** Whether one text has all properties of the other, with the same values, at any depth. */
    static boolean covers(String whole, String part) {
        try {
            return covers(EXACT.readTree(whole), EXACT.readTree(part));
        } catch (JsonProcessingException e) {
            return whole.equals(part);
        }
    }

    private static boolean covers(JsonNode whole, JsonNode part) {
        if (part.isNumber() && whole.isNumber()) {
            return part.decimalValue().compareTo(whole.decimalValue()) == 0;
        }
        if (!part.isObject()) {
            return part.equals(whole);
        }
        return part.properties().stream()
                .allMatch(property ->
                        whole.has(property.getKey()) && covers(whole.get(property.getKey()), property.getValue()));
    }

    static JsonNode read(InputStream body) throws IOException {
        return EXACT.readTree(body);
    }

    static JsonNode read(String json) throws JsonProcessingException {
        return EXACT.readTree(json);
    }

    /**
     * The text as the official client's own kind of value.
     *
     * @throws IllegalArgumentException if it is not JSON
     */
    static JsonValue value(String json, String what) {
        try {
            return JsonValue.fromJsonNode(EXACT.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(what + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    static String text(JsonNode node) {
        try {
            return EXACT.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree that was read can be written.", e);
        }
    }
}
