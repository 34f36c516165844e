package dev.assistanttools.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class JsonRepairTest {

    private static final int TEXTS_PER_SEED = 10_000 * Integer.getInteger("assistanttools.test.rounds", 1);

    private static Optional<String> repair(String text) {
        return JsonRepair.of(text, JsonLimits.defaults());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "^```json\n{\"a\":1}\n```^|^\n{\"a\":1}\n^",
                "^ ```{\"a\":1}``` \n^|{\"a\":1}",
                "^```json{\"a\":1}```^|{\"a\":1}",
                "^{\"a\":[1,2,],}^|^{\"a\":[1,2]}^",
                "^{\"a\":1 , \n }^|^{\"a\":1  \n }^",
                "{'a':'b'}|{\"a\":\"b\"}",
                "{'a':'it\\'s \"x\"'}|^{\"a\":\"it's \\\"x\\\"\"}^",
                "{\"a\":\"it\\'s\"}|{\"a\":\"it's\"}",
                "{“a”: “say \"x\"”}|^{\"a\": \"say \\\"x\\\"\"}^",
                "{\"a\":True,\"b\":[False,None]}|{\"a\":true,\"b\":[false,null]}",
                "{a:1,$b_2:{c:'x'}}|{\"a\":1,\"$b_2\":{\"c\":\"x\"}}",
                "{e5:1e5}|{\"e5\":1e5}",
                "^{\"a\":\"two\nlines\tand\u0000\"}^|{\"a\":\"two\\nlines\\tand\\u0000\"}",
                "^```\n{'a':[True,],}\n```^|^\n{\"a\":[true]}\n^",
                "{'a':'\\u0041\\n'}|{\"a\":\"\\u0041\\n\"}",
                "'True'|\"True\"",
            })
    void repairsWhatHasOneMeaning(String text, String repaired) {
        assertThat(repair(text)).contains(repaired);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1",
                "{\"a\":\"x",
                "{'a':'x}",
                "{\"a\":[1,",
                "```json\n{\"a\":1}",
                "{\"a\":1}\n```",
                "```{\"a\":1",
                "Sure: {'a':1}",
                "{'a':1} // done",
                "{\"a\":1, // one\n\"b\":2}",
                "{\"a\":/* one */1}",
                "{'a':'it's'}",
                "{“a”:“say “x””}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":1,,}",
                "[,]",
                "{,}",
                "[1,,2]",
                "{a:b}",
                "{true:1}",
                "{None:1}",
                "[a]",
                "[a:1]",
                "{\"a\":NaN}",
                "{\"a\":undefined}",
                "{\"a\":TRUE}",
                "{\"a\":nil}",
                "{\"a\":trueFalse}",
                "{'a':'\\x41'}",
                "{\"a\":01}",
                "{\"a\":1.}",
                "{\"a\":1e}",
                "{\"a\"=1}",
                "{}{'a':1}",
                "('a',)",
                "{\"a\" \"b\"}",
                "",
                "```",
                "``````",
                "'",
                "\\",
                "'\\"
            })
    void leavesWhatMayMeanTwoThings(String text) {
        assertThat(repair(text)).isEmpty();
    }

    @Test
    void keepsToTheLimits() {
        JsonLimits limits = JsonLimits.defaults().withMaxLength(10).withMaxDepth(2);
        assertThat(JsonRepair.of("['a','bc',]", limits)).isEmpty();
        assertThat(JsonRepair.of("['a','bc']", limits)).contains("[\"a\",\"bc\"]");
        assertThat(JsonRepair.of("'\u0001\u0001'", limits)).isEmpty();
        assertThat(JsonRepair.of("[[['a']]]", limits)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "'", "\"\n", ",", ", ", "a", "a:", "{a:", "```", "\\'", "“", "True ", "[1,", " "})
    void doesNoMoreThanTheTextIsWorth(String part) {
        String text = "[" + part.repeat((JsonLimits.defaults().maxLength() - 1) / part.length());
        assertThat(repair(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 20260126})
    void leavesJsonAsItIs(long seed) {
        RandomJson documents = new RandomJson(new Random(seed));
        for (int i = 0; i < TEXTS_PER_SEED; i++) {
            String text = documents.document();
            assertThat(repair(text)).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 20260127})
    void whatIsWrittenOtherwiseMeansTheSame(long seed) {
        Random random = new Random(seed);
        RandomJson documents = new RandomJson(random);
        LooseJson writer = new LooseJson(random);
        int repaired = 0;
        for (int i = 0; i < TEXTS_PER_SEED; i++) {
            String text = documents.document();
            String loose = writer.rewritten(text);
            String read = repair(loose).orElse(loose);
            assertThat(JsonEvents.ours(read))
                    .as("%s, repaired from %s", read, loose)
                    .isEqualTo(JsonEvents.ours(text));
            repaired += read.equals(loose) ? 0 : 1;
        }
        assertThat(repaired).isGreaterThan(TEXTS_PER_SEED / 2);
    }

    /** A reader that is as lenient, and was written by others. */
    private static final JsonMapper LENIENT = JsonMapper.builder(JsonFactory.builder()
                    .enable(
                            JsonReadFeature.ALLOW_SINGLE_QUOTES,
                            JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                            JsonReadFeature.ALLOW_TRAILING_COMMA,
                            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @ParameterizedTest
    @ValueSource(longs = {12, 20260128})
    void losesNothingOfWhatItRepairs(long seed) {
        Random random = new Random(seed);
        AdversarialJson adversary = new AdversarialJson(random);
        RandomJson documents = new RandomJson(random);
        LooseJson writer = new LooseJson(random);
        int repaired = 0;
        for (int i = 0; i < TEXTS_PER_SEED; i++) {
            String text = i % 2 == 0 ? adversary.text() : documents.mutated(writer.rewritten(documents.document()));
            Optional<String> result = repair(text);
            if (result.isPresent() && isKnownToOthers(text)) {
                assertThat(LENIENT.readTree(result.get())).as(text).isEqualTo(lenient(text));
                repaired++;
            }
        }
        assertThat(repaired).isGreaterThan(TEXTS_PER_SEED / 100);
    }

    /** Python's literals, code fences and curly quotes are ours alone. */
    private static boolean isKnownToOthers(String text) {
        return !text.contains("```")
                && !text.contains("True")
                && !text.contains("False")
                && !text.contains("None")
                && !text.contains("“");
    }

    private static Object lenient(String text) {
        try {
            return LENIENT.readTree(text);
        } catch (JacksonException e) {
            return e;
        }
    }
}
