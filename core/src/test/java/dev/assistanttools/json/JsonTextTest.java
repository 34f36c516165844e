package dev.assistanttools.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void quotesWhatJsonDemands() {
        assertThat(JsonText.quote("a\"b\\c\n\u0001")).isEqualTo("\"a\\\"b\\\\c\\n\\u0001\"");
    }

    @Test
    void makesInvisibleCharactersVisible() {
        assertThat(JsonText.quote("\u202e\u200b\u2028\u0085\ufeff"))
                .isEqualTo("\"\\u202e\\u200b\\u2028\\u0085\\ufeff\"");
    }

    @Test
    void keepsSurrogatePairsAndEscapesLoneSurrogates() {
        assertThat(JsonText.quote("😀é\ud83d\ude00\ud83d")).isEqualTo("\"😀é😀\\ud83d\"");
        assertThat(JsonText.quote("\ude00")).isEqualTo("\"\\ude00\"");
    }
}
