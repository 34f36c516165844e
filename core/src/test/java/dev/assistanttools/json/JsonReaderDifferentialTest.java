package dev.assistanttools.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Our reader and Jackson's agree on which texts are JSON, and on what they mean. Seeded: a failure names its text. */
class JsonReaderDifferentialTest {

    private static final int DOCUMENTS_PER_SEED = 1500;

    private static final JsonFactory JACKSON = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** What a text means, as a list of events with exact values; empty if the text is not JSON. */
    private static Optional<String> oursOf(String text) {
        try {
            JsonReader json = JsonReader.of(text);
            StringBuilder events = new StringBuilder();
            describe(json, events);
            json.end();
            return Optional.of(events.toString());
        } catch (UnreadableJsonException e) {
            return Optional.empty();
        }
    }

    private static void describe(JsonReader json, StringBuilder events) {
        switch (json.peek()) {
            case OBJECT -> {
                json.beginObject();
                events.append("{\n");
                while (json.nextName()) {
                    events.append("name ").append(json.value()).append('\n');
                    describe(json, events);
                }
                events.append("}\n");
            }
            case ARRAY -> {
                json.beginArray();
                events.append("[\n");
                while (json.nextElement()) {
                    describe(json, events);
                }
                events.append("]\n");
            }
            case STRING -> {
                json.passString();
                events.append("string ").append(json.value()).append('\n');
            }
            case NUMBER -> {
                json.passNumber();
                events.append("number ").append(describe(ourNumber(json))).append('\n');
            }
            case BOOLEAN -> events.append(json.readBoolean()).append('\n');
            case NULL -> {
                json.readNull();
                events.append("null\n");
            }
        }
    }

    /** Value and scale; but zero is zero, as we drop its exponent, and we refuse what is too long when written out. */
    private static String describe(@Nullable BigDecimal number) {
        if (number == null) {
            return "too long";
        }
        if (number.signum() == 0) {
            return "0";
        }
        return Math.abs((long) number.scale()) + number.precision() > 1000 ? "too long" : number.toString();
    }

    private static @Nullable BigDecimal ourNumber(JsonReader json) {
        BigDecimal exact = JsonNumber.decimal(json.text(), json.valueStart(), json.valueEnd(), 1000);
        if (JsonNumber.isSmallInteger(json.text(), json.valueStart(), json.valueEnd())) {
            long small = JsonNumber.smallInteger(json.text(), json.valueStart(), json.valueEnd());
            assertThat(exact).isEqualByComparingTo(BigDecimal.valueOf(small));
        }
        return exact;
    }

    private static Optional<String> jacksonsOf(String text) {
        StringBuilder events = new StringBuilder();
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), text)) {
            int depth = 0;
            do {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    return Optional.empty();
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                events.append(describe(parser, token)).append('\n');
            } while (depth > 0);
            return parser.nextToken() == null ? Optional.of(events.toString()) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String describe(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "{";
            case END_OBJECT -> "}";
            case START_ARRAY -> "[";
            case END_ARRAY -> "]";
            case PROPERTY_NAME -> "name " + parser.getString();
            case VALUE_STRING -> "string " + parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number " + describe(parser.getDecimalValue());
            default -> parser.getString();
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20260120})
    void agreesOnRandomDocuments(long seed) {
        RandomJson random = new RandomJson(new Random(seed));
        for (int i = 0; i < DOCUMENTS_PER_SEED; i++) {
            String text = random.document();
            assertThat(oursOf(text)).as(text).isPresent().isEqualTo(jacksonsOf(text));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 20260121})
    void agreesOnDamagedDocuments(long seed) {
        RandomJson random = new RandomJson(new Random(seed));
        int damaged = 0;
        for (int i = 0; i < DOCUMENTS_PER_SEED; i++) {
            String text = random.mutated(random.document());
            Optional<String> ours = oursOf(text);
            assertThat(ours).as(text).isEqualTo(jacksonsOf(text));
            damaged += ours.isEmpty() ? 1 : 0;
        }
        assertThat(damaged).isGreaterThan(DOCUMENTS_PER_SEED / 4);
    }

    @Test
    void disagreementsWouldBeSeen() {
        assertThat(oursOf("[1]")).isNotEqualTo(jacksonsOf("[2]"));
        assertThat(jacksonsOf("[1,]")).isEmpty();
        assertThat(jacksonsOf("")).isEmpty();
    }
}
