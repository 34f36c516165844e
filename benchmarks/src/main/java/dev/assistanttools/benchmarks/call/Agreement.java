package dev.assistanttools.benchmarks.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Whether two results mean the same. */
public enum Agreement {
    /** They mean the same. */
    EXACT,
    /** They mean the same but for digits of decimals that a {@code double} does not hold. */
    BUT_FOR_DECIMALS,
    /** They differ. */
    NONE;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** How far a result agrees with the one that was expected. */
    public static Agreement of(String expected, String actual) {
        JsonNode one = meaning(expected);
        JsonNode other = meaning(actual);
        if (one.equals(Agreement::compareExactly, other)) {
            return EXACT;
        }
        return one.equals(Agreement::compareAsDoubles, other) ? BUT_FOR_DECIMALS : NONE;
    }

    /** Some write a string with quotes, some without. */
    private static JsonNode meaning(String result) {
        try {
            return MAPPER.readTree(result);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(result);
        }
    }

    private static int compareExactly(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    private static int compareAsDoubles(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return Double.compare(one.doubleValue(), other.doubleValue());
        }
        return one.equals(other) ? 0 : 1;
    }
}
