package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTextTest {

    @Test
    void isQuotedSoThatItWritesNoLines() {
        assertThat(ShownText.of("a\n\"b\"", 10)).isEqualTo("\"a\\n\\\"b\\\"\"");
        assertThat(ShownText.counted("a\nb", 3)).isEqualTo("\"a\\nb\"");
    }

    @Test
    void isCutAfterSoManyCharacters() {
        assertThat(ShownText.of("abcd", 4)).isEqualTo("\"abcd\"");
        assertThat(ShownText.of("abcde", 4)).isEqualTo("\"abcd...\"");
        assertThat(ShownText.counted("abcdefg", 4)).isEqualTo("\"abcd\" and 3 more characters");
    }

    @Test
    void noSurrogatePairIsSplit() {
        assertThat(ShownText.of("abc😀d", 4)).isEqualTo("\"abc...\"");
        assertThat(ShownText.of("abc😀d", 5)).isEqualTo("\"abc😀...\"");
        assertThat(ShownText.counted("abc😀", 4)).isEqualTo("\"abc\" and 2 more characters");
    }
}
