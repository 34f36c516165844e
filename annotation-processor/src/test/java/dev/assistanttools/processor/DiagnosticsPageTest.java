package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that lists all problems says what the catalogue says; with {@code -Dgoldens.rewrite=true} it is written anew. */
class DiagnosticsPageTest {

    private static final Path PAGE = Path.of("../docs/diagnostics.md");

    private static final String HEAD = """
            # What the compiler says

            Each message of the annotation processor begins with its tag in brackets. Errors end the compilation. Notes don't, not
            even with `-Werror`; a note is silenced where it is due by `@SuppressWarnings("assistant-tools:missing-description")` on the
            element or around it, and everywhere by `-Aassistanttools.silence=missing-description`.
            `-Aassistanttools.errors=not-strict` makes a note an error where it isn't silenced. Both options take several tags with
            commas between.

            A third option isn't about messages: `-Aassistanttools.javadoc=com.acme.api` keeps only the Javadoc of these packages beside
            their classes, for tools that are compiled later.

            This page is written from the catalogue in `Problem`; `…` stands for what is at hand.
            """;

    @Test
    void listsTheWholeCatalogue() throws IOException {
        String page = HEAD + section("Errors", true) + section("Notes", false);
        if (Boolean.getBoolean("goldens.rewrite")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Fixtures.read(PAGE)).isEqualTo(page);
    }

    private static String section(String title, boolean errors) {
        return Arrays.stream(Problem.values())
                .filter(problem -> problem.isError() == errors)
                .map(problem -> "\n### `%s`\n\n%s %s\n"
                        .formatted(
                                problem.tag(), problem.sentence().replaceAll("%([0-9][$])?s", "…"), problem.remedy()))
                .collect(Collectors.joining("", "\n## " + title + "\n", ""));
    }
}
