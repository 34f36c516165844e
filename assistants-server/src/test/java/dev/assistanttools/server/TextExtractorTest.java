package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextExtractorTest {

    @TempDir
    private Path folder;

    private String read(String name, byte[] content) throws IOException, TextExtractor.UnreadableFileException {
        return new TextExtractor().read(Files.write(folder.resolve("content"), content), name);
    }

    @Test
    void readsUnicodeHoweverItIsWritten() throws Exception {
        String text = "Größe 😀";

        assertThat(read("a.txt", text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(read("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(text);
        assertThat(read("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(text);
        assertThat(read("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(text);
    }

    @Test
    void whatIsInNoKnownEncodingIsUnsupported() {
        assertThatExceptionOfType(TextExtractor.UnreadableFileException.class)
                .isThrownBy(() -> read("a.txt", "Größe".getBytes(StandardCharsets.ISO_8859_1)))
                .satisfies(e -> assertThat(e.error().code()).isEqualTo("unsupported_file"));
    }

    @Test
    void zerosAreNoText() {
        assertThatExceptionOfType(TextExtractor.UnreadableFileException.class)
                .isThrownBy(() -> read("a.txt", new byte[] {'a', 0, 'b'}))
                .satisfies(e -> assertThat(e.error().code()).isEqualTo("unsupported_file"));
    }

    @Test
    void aTextThatIsTooLongIsInvalid() {
        assertThatExceptionOfType(TextExtractor.UnreadableFileException.class)
                .isThrownBy(() -> read("a.txt", "a".repeat(20_000_001).getBytes(StandardCharsets.UTF_8)))
                .satisfies(e -> assertThat(e.error().code()).isEqualTo("invalid_file"));
    }

    @Test
    @Timeout(60)
    void theTimeForAPageIsProportionalToItsLength() {
        assertThat(HtmlText.of("&".repeat(5_000_000))).hasSize(5_000_000);
        assertThat(HtmlText.of("<b".repeat(1_000_000))).isEmpty();
        assertThat(HtmlText.of("<!--".repeat(1_000_000))).isEmpty();
        assertThat(HtmlText.of("<script>".repeat(1_000_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>One</p><p>Two</p> | One¶Two",
                "<style>p{}</style><SCRIPT>if (a<b) {}</SCRIPT >Text | Text",
                "a<b and c>d | ad",
                "1 < 2 &lt; 3 | 1 < 2 < 3",
                "caf&#233; &#xE9; &unknown; &amp; &#0; | café é &unknown; & &#0;",
                "a <!-- not --> b | a b",
                "a <!-- not | a",
                "<b>bo</b>ld  and\t<i>so</i> on | bold and so on",
                "<p | ",
                "<script>never | ",
                "& & | & &"
            })
    void seesOfHtmlWhatAReaderSees(String html, String text) {
        assertThat(HtmlText.of(html).replace('\n', '¶')).isEqualTo(text == null ? "" : text);
    }
}
