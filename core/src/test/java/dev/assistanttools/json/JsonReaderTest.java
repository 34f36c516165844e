package dev.assistanttools.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    private static void readAll(String text, JsonLimits limits) {
        JsonReader json = JsonReader.of(text, limits, UnreadableJsonException::new);
        json.pass();
        json.end();
    }

    private static void readAll(String text) {
        readAll(text, JsonLimits.defaults());
    }

    private static String string(String text) {
        JsonReader json = JsonReader.of(text);
        json.passString();
        json.end();
        return json.value();
    }

    @Test
    void walksAnObjectWithoutBuildingIt() {
        JsonReader json = JsonReader.of(" { \"a\" : [ 1 , true ] , \"b\" : null } ");
        json.beginObject();
        assertThat(json.nextName()).isTrue();
        assertThat(json.value()).isEqualTo("a");
        json.beginArray();
        assertThat(json.nextElement()).isTrue();
        json.passNumber();
        assertThat(json.value()).isEqualTo("1");
        assertThat(json.nextElement()).isTrue();
        assertThat(json.readBoolean()).isTrue();
        assertThat(json.nextElement()).isFalse();
        assertThat(json.nextName()).isTrue();
        json.readNull();
        assertThat(json.nextName()).isFalse();
        json.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "0", "-0.0e-0", "1E+2", "\"\"", "true", "null", "[[],{}]", "{\"\":{\"\":[]}}"})
    void acceptsWhatTheGrammarAllows(String text) {
        readAll(text);
        assertThat(JsonReader.of(text).peek()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,}|7|a property name in double quotes, but got '}'",
                "{'a':1}|1|a property name in double quotes or '}'",
                "{\"a\" 1}|5|':'",
                "[1 2]|3|',' or ']'",
                "[1,]|3|a value",
                "[1}|2|',' or ']'",
                "01|1|nothing more",
                "1.|2|a digit, but the text ends",
                "-|1|a digit",
                "1e+|3|a digit",
                "+1|0|a value",
                "NaN|0|a value",
                "tru|3|the end of 'true'",
                "trux|3|'true'",
                "\"abc|4|the end of a string",
                "\"\\x\"|2|after a backslash",
                "\"\\u12g4\"|5|four hexadecimal digits",
                "{\"a\":1}{}|7|nothing more",
                "{\"a\":|5|a value, but the text ends",
                "{\"a\":1|6|',' or '}', but the text ends",
                "{|1|but the text ends",
            })
    void saysWhatItExpectedAndWhere(String text, int offset, String message) {
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> readAll(text))
                .withMessageContaining(message)
                .withMessageEndingWith("at offset " + offset)
                .satisfies(e -> assertThat(e.offset()).isEqualTo(offset));
    }

    @Test
    void resolvesEveryEscape() {
        assertThat(string("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\"")).isEqualTo("\"\\/\b\f\n\r\tAé");
    }

    @Test
    void keepsLoneSurrogatesNulAndBidiControls() {
        assertThat(string("\"\\ud800x\\u0000\\u202e\"")).isEqualTo("\ud800x\0\u202e");
        assertThat(string("\"\ud800\u202e\"")).isEqualTo("\ud800\u202e");
    }

    @Test
    void refusesRawControlCharactersInStrings() {
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> readAll("\"a\nb\""))
                .withMessageContaining("U+000A")
                .withMessageEndingWith("at offset 2");
    }

    @Test
    void allowsTheDeepestNestingAndNoDeeper() {
        readAll("[".repeat(100) + "]".repeat(100));
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> readAll("[".repeat(101) + "]".repeat(101)))
                .withMessage("objects and arrays nest deeper than the limit of 100 at offset 100");
    }

    @Test
    void answersAMillionBracketsWithoutOverflowingTheStack() {
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> readAll("{\"a\":".repeat(200_000)))
                .withMessageContaining("nest deeper");
    }

    @Test
    void countsTheNestingOfATextInsideAString() {
        JsonReader json =
                JsonReader.of("[\"[1]\"]", JsonLimits.defaults().withMaxDepth(1), UnreadableJsonException::new);
        json.beginArray();
        assertThat(json.nextElement()).isTrue();
        json.passString();
        JsonReader inner = json.nested(json.value(), UnreadableJsonException::new);
        assertThatExceptionOfType(UnreadableJsonException.class).isThrownBy(inner::beginArray);
    }

    @Test
    void refusesATextLongerThanTheLimit() {
        JsonLimits limits = JsonLimits.defaults().withMaxLength(4);
        readAll("1234", limits);
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> readAll("12345", limits))
                .withMessage("the text has 5 characters, more than the limit of 4");
    }

    @Test
    void limitsHaveRanges() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> JsonLimits.defaults().withMaxDepth(1001))
                .withMessage("maxDepth must be from 1 to 1000, not 1001.");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> JsonLimits.defaults().withMaxDigits(0));
    }
}
