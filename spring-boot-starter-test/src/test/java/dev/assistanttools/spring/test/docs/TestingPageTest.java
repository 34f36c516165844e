package dev.assistanttools.spring.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page shows is what is compiled and run here. */
class TestingPageTest {

    private static final Path PAGE = Path.of("../docs/testing.md");
    private static final Path SOURCES = Path.of("src/test/java/dev/assistanttools/spring/test/docs");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyLineOfJavaIsCompiled() throws IOException {
        String sources =
                simplified(SOURCES.resolve("QuoteToolsTest.java")) + simplified(SOURCES.resolve("PlainQuoteTest.java"));
        List<String> shown = JAVA_BLOCK
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1).replaceAll("\\s+", " ").strip())
                .toList();

        assertThat(shown).hasSize(5).allSatisfy(block -> assertThat(sources).contains(block));
    }

    private static String simplified(Path source) throws IOException {
        return Files.readString(source).replaceAll("\\s+", " ");
    }
}
