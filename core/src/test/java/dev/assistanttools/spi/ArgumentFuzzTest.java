package dev.assistanttools.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.json.AdversarialJson;
import dev.assistanttools.json.RandomJson;
import dev.assistanttools.tool.ToolArgumentException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Whatever stands in a call, a value is read only from what Jackson, too, says is JSON, and is the value that Jackson reads.
 * Seeded; {@code -Dassistanttools.test.rounds=10} makes it ten times as long.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ArgumentFuzzTest {

    private static final int CALLS_PER_TYPE = 3000 * Integer.getInteger("assistanttools.test.rounds", 1);

    private static final JsonMapper JACKSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNumberLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ObjectShape CALL = ObjectShape.empty().required("a");

    private static final Map<String, ElementReader<?>> TYPES = Map.of(
            "string", ArgumentReader::readString,
            "boolean", ArgumentReader::readBoolean,
            "char", ArgumentReader::readChar,
            "byte", ArgumentReader::readByte,
            "int", ArgumentReader::readInt,
            "long", ArgumentReader::readLong,
            "integer", ArgumentReader::readBigInteger,
            "decimal", ArgumentReader::readBigDecimal,
            "double", ArgumentReader::readDouble,
            "instant", ArgumentReader::readInstant);

    static List<String> types() {
        List<String> types = new ArrayList<>(TYPES.keySet());
        types.addAll(TYPES.keySet().stream().map(type -> "list of " + type).toList());
        types.sort(null);
        return types;
    }

    private static ElementReader<?> readerOf(String type) {
        String element = type.replace("list of ", "");
        ElementReader<?> reader = Objects.requireNonNull(TYPES.get(element));
        return type.equals(element) ? reader : arguments -> arguments.readList(reader);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aValueIsTheOneThatJacksonReads(String type) {
        Random random = new Random(type.hashCode());
        ElementReader<?> reader = readerOf(type);
        Texts texts = new Texts(random);
        int accepted = 0;
        for (int i = 0; i < CALLS_PER_TYPE; i++) {
            String arguments = texts.next(type.startsWith("list of "));
            Object ours = read(arguments, reader);
            if (ours != null) {
                JsonNode jacksons = jacksons(arguments);
                assertThat(isSame(ours, jacksons))
                        .as("%s was read as %s", arguments, ours)
                        .isTrue();
                accepted++;
            }
        }
        assertThat(accepted).isBetween(CALLS_PER_TYPE / 100, CALLS_PER_TYPE * 9 / 10);
    }

    /** Reads as generated code does; null if the call was rejected. */
    private static @Nullable Object read(String arguments, ElementReader<?> reader) {
        try {
            ArgumentReader call = ArgumentReader.of(arguments);
            Object value = null;
            if (call.beginObject(CALL)) {
                while (call.nextProperty() >= 0) {
                    value = reader.read(call);
                }
            }
            call.finish();
            assertThat(value)
                    .as("what was read without a problem of %s", arguments)
                    .isNotNull();
            return value;
        } catch (ToolArgumentException e) {
            assertThat(e.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(21);
            assertThat(e.getMessage()).doesNotContain("java").hasSizeLessThan(20_000);
            return null;
        }
    }

    private static @Nullable JsonNode jacksons(String arguments) {
        try {
            return JACKSON.readTree(arguments).get("a");
        } catch (JacksonException e) {
            return null;
        } catch (NumberFormatException e) {
            return MissingNode.getInstance(); // an exponent beyond an int, at which Jackson's trees give up
        }
    }

    private static boolean isSame(Object ours, @Nullable JsonNode jacksons) {
        if (jacksons == null || jacksons.isMissingNode()) {
            return jacksons != null;
        }
        if (ours instanceof List<?> list) {
            JsonNode array = jacksons.isString() ? JACKSON.readTree(jacksons.stringValue()) : jacksons;
            boolean same = array.isArray() && array.size() == list.size();
            for (int i = 0; same && i < list.size(); i++) {
                same = isSame(list.get(i), array.get(i));
            }
            return same;
        }
        if (ours instanceof String text) {
            return jacksons.isNumber() ? isNumber(text, jacksons) : text.equals(jacksons.asString());
        }
        if (ours instanceof Instant instant) {
            return instant.equals(OffsetDateTime.parse(jacksons.stringValue()).toInstant());
        }
        if (ours instanceof Double number) {
            return number == Double.parseDouble(textOf(jacksons)); // trees know no negative zero
        }
        return ours instanceof Number
                ? isNumber(ours.toString(), jacksons)
                : ours.toString().equals(textOf(jacksons));
    }

    private static String textOf(JsonNode scalar) {
        return scalar.isNumber() ? scalar.decimalValue().toString() : scalar.asString();
    }

    private static boolean isNumber(String text, JsonNode jacksons) {
        BigDecimal theirs = jacksons.isString() ? new BigDecimal(jacksons.stringValue()) : jacksons.decimalValue();
        return new BigDecimal(text).compareTo(theirs) == 0;
    }

    /** Calls of one argument: any value, a damaged call, a fitting scalar, or noise. */
    private static final class Texts {

        private static final List<String> SCALARS = List.of(
                "\"2026-01-20T09:30:00Z\"",
                "\"2026-01-20T09:30:00.123+01:00\"",
                "\"x\"",
                "\"\\ud800\"",
                "\"\\u0000\"",
                "\"\u202e\"",
                "true",
                "\"false\"",
                "127",
                "-129",
                "\"3.0\"",
                "1e2",
                "2147483648",
                "9007199254740993",
                "9223372036854775807",
                "-9223372036854775809",
                "1.7976931348623157e308",
                "1.8e308",
                "4.9e-324",
                "2.2250738585072012e-308",
                "0.1e1",
                "-0",
                "9007199254740992.5");

        private final Random random;
        private final RandomJson documents;
        private final AdversarialJson adversary;

        Texts(Random random) {
            this.random = random;
            this.documents = new RandomJson(random);
            this.adversary = new AdversarialJson(random);
        }

        String next(boolean list) {
            String value = switch (random.nextInt(5)) {
                case 0 -> documents.document();
                case 1 -> adversary.text();
                case 2 -> number();
                default -> SCALARS.get(random.nextInt(SCALARS.size()));
            };
            String whole = "{\"a\":" + (list && random.nextInt(8) > 0 ? "[" + value + "," + value + "]" : value) + "}";
            return switch (random.nextInt(6)) {
                case 0 -> adversary.text();
                case 1 -> documents.mutated(whole);
                case 2 -> whole.substring(0, whole.length() - 1) + ",\"b\":" + documents.document() + "}";
                default -> whole;
            };
        }

        private String number() {
            String digits = new BigInteger(1 + random.nextInt(120), random).toString();
            String fraction = random.nextBoolean() ? "" : "." + random.nextInt(1_000_000);
            String exponent = random.nextBoolean() ? "" : "e" + (random.nextInt(700) - 350);
            String text = (random.nextBoolean() ? "" : "-") + digits + fraction + exponent;
            return random.nextInt(4) == 0 ? "\"" + text + "\"" : text;
        }
    }
}
