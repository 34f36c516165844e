package dev.assistanttools.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {

    @Test
    void leavesAShortTextAsItIs() {
        assertThat(Paragraph.wrap("cold and dry", 12)).containsExactly("cold and dry");
    }

    @Test
    void breaksAfterASpaceOrAComma() {
        assertThat(Paragraph.wrap("{\"a\":1,\"b\":2} and more", 10))
                .containsExactly("{\"a\":1,", "\"b\":2} and", "more");
    }

    @Test
    void breaksAWordThatIsTooLong() {
        assertThat(Paragraph.wrap("abcdefgh", 5)).containsExactly("abcde", "fgh");
    }
}
