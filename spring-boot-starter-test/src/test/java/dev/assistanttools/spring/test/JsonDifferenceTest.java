package dev.assistanttools.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDifferenceTest {

    private static String difference(String expected, String actual) {
        return JsonDifference.between(Json.expected("values", expected), Json.expected("values", actual))
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "1; 2; expected 1, but was 2",
                "1; \"1\"; expected 1, but was \"1\"",
                "{\"a\":1}; {\"a\":null}; at /a expected 1, but was null",
                "{\"a\":1}; {}; at /a expected 1, but it is not there",
                "{}; {\"a\":[1]}; at /a expected nothing, but was [1]",
                "[1,2]; [1,3]; at /1 expected 2, but was 3",
                "{\"a\":[1]}; {\"a\":[1,2]}; at /a expected 1 elements, but there are 2",
                "{\"a/b\":{\"c~\":true}}; {\"a/b\":{\"c~\":false}}; at /a~1b/c~0 expected true, but was false"
            })
    void theFirstPlaceIsNamed(String expected, String actual, String difference) {
        assertThat(difference(expected, actual)).isEqualTo(difference);
    }

    @Test
    void whatMeansTheSameIsTheSame() {
        assertThat(difference("{\"a\":1.50,\"b\":[null]}", "{ \"b\" : [ null ], \"a\" : 1.5 }"))
                .isEmpty();
        assertThat(difference("100", "1e2")).isEmpty();
    }
}
