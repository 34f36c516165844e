package dev.assistanttools.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Z]{3}$",
                "^[0-9]{4}-(0[1-9]|1[0-2])$",
                "^--(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
                "\\S",
                "^(?:ab|c+d*)(e?)\\.\\d{2,}$",
                "^[^a-c\\]]+$",
                "^[a-z-]+_\\w\\W\\s$",
                ".{3,5}",
                "^$"
            })
    void whatIsMadeMatches(String expression) {
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            assertThat(PatternText.of(expression, 0, 100, random))
                    .hasValueSatisfying(text -> assertThat(text).containsPattern(Pattern.compile(expression)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(?=.*q)[a-p]+$", "[", "\\p{L}", "(?<name>a)", "^[a-z]{300}$"})
    void whatIsNotUnderstoodOrTooLongIsNotMade(String expression) {
        assertThat(PatternText.of(expression, 0, 100, new Random(1))).isEmpty();
    }
}
