package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Plain.|Plain.",
                "Two⏎ lines.|Two lines.",
                "{@code x}|x",
                "{@code Map<String, {a}>}|Map<String, {a}>",
                "{@code a &lt; b <p>}|a &lt; b <p>",
                "{@literal <b>}|<b>",
                "{@link Place}|Place",
                "{@link Place#name}|Place.name",
                "{@link #find(String, int)}|find(String, int)",
                "{@link Place#find(String, int) some⏎ {@code where}}|some where",
                "{@linkplain Place the place}|the place",
                "{@value #MAX}|MAX",
                "{@return the {@code name}}|Returns the name.",
                "{@index term described}|term",
                "{@index \"two words\" described}|two words",
                "{@inheritDoc}More.|More.",
                "<b>Bold</b> and <a href=\"x\">link</a>|Bold and link",
                "a < b and b > c|a < b and b > c",
                "a&lt;b &amp;&amp; c&gt;d|a<b && c>d",
                "20 &deg;C &#8211; &#x2013; &hellip;|20 °C – – …",
                "&unknown; &#99999999; &|&unknown; &#99999999; &",
                "<!-- not⏎ for you -->Text|Text",
                "An {@code unclosed|An unclosed",
                "$1 and \\2|$1 and \\2",
            })
    void becomesPlainText(String comment, String text) {
        assertThat(Javadoc.of(comment.replace('⏎', '\n')).main()).isEqualTo(text);
    }

    @Test
    void paragraphsAndItemsAreLines() {
        String comment = " First.\n\n <p>Second\n line.\n <ul>\n  <li>one</li>\n  <li>two\n </ul>\n Last.<br>End.";

        assertThat(Javadoc.of(comment).main()).isEqualTo("First.\nSecond line.\n- one\n- two\nLast.\nEnd.");
    }

    @Test
    void blockTagsEndTheMainText() {
        Javadoc doc = Javadoc.of(
                " Main.\n {@code\n @notATag}\n\n @param place the\n   {@code place}\n @param <T> a type\n @return it\n @param day when");

        assertThat(doc.main()).isEqualTo("Main. @notATag");
        assertThat(doc.parameter("place")).isEqualTo("the place");
        assertThat(doc.parameter("day")).isEqualTo("when");
        assertThat(doc.parameter("other")).isEmpty();
    }

    @Test
    void bracesOfNoTagMeanNothing() {
        Javadoc doc = Javadoc.of(" A { that stays open.\n @param place where }");

        assertThat(doc.main()).isEqualTo("A { that stays open.");
        assertThat(doc.parameter("place")).isEqualTo("where }");
    }

    @Test
    void noCommentIsNoText() {
        assertThat(Javadoc.of(null)).isEqualTo(Javadoc.of(""));
    }

    @Test
    void unicodeEscapesAreCharacters() {
        assertThat(Javadoc.of(" Snow is \\u2603, \\\\u2603 is none, \\\\\\uu2603 is one.")
                        .main())
                .isEqualTo("Snow is \u2603, \\\\u2603 is none, \\\\\u2603 is one.");
    }
}
