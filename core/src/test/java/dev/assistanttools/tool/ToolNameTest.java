package dev.assistanttools.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "get_weather", "Get-Weather-2", "_", "0"})
    void acceptsLettersDigitsUnderscoresAndHyphens(String name) {
        assertThat(ToolName.isLegal(name)).isTrue();
        assertThat(ToolName.requireLegal(name)).isSameAs(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "get weather", "wetter.heute", "größe", "a\n", "a/b"})
    void refusesEverythingElse(String name) {
        assertThat(ToolName.isLegal(name)).isFalse();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ToolName.requireLegal(name))
                .withMessageEndingWith("not '" + name + "'.");
    }

    @Test
    void hasAtMostSixtyFourCharacters() {
        assertThat(ToolName.isLegal("a".repeat(64))).isTrue();
        assertThat(ToolName.isLegal("a".repeat(65))).isFalse();
    }
}
