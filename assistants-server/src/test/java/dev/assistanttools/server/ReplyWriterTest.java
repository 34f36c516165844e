package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"word", "two words", " leading", "trailing \n", "a\n\n b\tc", "\uD83C\uDF28\uD83C\uDF28", "   "})
    void piecesAreSeveralAndAddUpToTheText(String text) {
        assertThat(ReplyWriter.pieces(text)).hasSizeGreaterThan(1).doesNotContain("");
        assertThat(String.join("", ReplyWriter.pieces(text))).isEqualTo(text);
    }

    @Test
    void aTextOfOneCharacterIsOnePieceAndNoTextIsNone() {
        assertThat(ReplyWriter.pieces("")).isEmpty();
        assertThat(ReplyWriter.pieces("\uD83C\uDF28")).containsExactly("\uD83C\uDF28");
    }

    @Test
    void aLongTextIsNotCutIntoThousands() {
        assertThat(ReplyWriter.pieces("word ".repeat(100_000))).hasSizeBetween(2, 64);
    }
}
