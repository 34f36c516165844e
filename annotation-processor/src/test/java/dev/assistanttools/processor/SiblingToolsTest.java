package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.processor.Compilation.Source;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What one tool of a class takes does not show in another one, also where all are inherited. */
class SiblingToolsTest {

    private static final Source TYPES = new Source("lib/Author.java", """
            package lib;
            import java.util.List;
            public record Author(String name, List<Book> books) {
                /** A book. */
                public record Book(String title, List<Author> authors) {}
            }
            """);

    private static final String BY_AUTHOR = "@AssistantTool public void byAuthor(Author author) {}";
    private static final String BY_BOOK = "@AssistantTool public void byBook(Author.Book book) {}";
    private static final String BY_BOTH = "@AssistantTool public void byBoth(Author.Book book, Author author) {}";

    @Test
    void aToolHasTheSameSchemaAloneAndBesideOthersInAnyOrder() {
        for (String tool : List.of("by_author", "by_book", "by_both")) {
            String alone =
                    schema(tool, tool.equals("by_author") ? BY_AUTHOR : tool.equals("by_book") ? BY_BOOK : BY_BOTH);

            assertThat(schema(tool, BY_AUTHOR, BY_BOOK, BY_BOTH)).isEqualTo(alone);
            assertThat(schema(tool, BY_BOOK, BY_BOTH, BY_AUTHOR)).isEqualTo(alone);
            assertThat(schema(tool, BY_BOTH, BY_AUTHOR, BY_BOOK)).isEqualTo(alone);
        }
    }

    private static String schema(String tool, String... methods) {
        Source base = new Source("lib/Base.java", """
                package lib;
                import dev.assistanttools.AssistantTool;
                public abstract class Base<T> {
                    %s
                }
                """.formatted(String.join("\n    ", methods)));
        Source bean = new Source("lib/Tools.java", """
                package lib;
                public class Tools extends Base<String> {}
                """);
        Compilation compilation = Compilation.of(List.of(TYPES, base, bean));
        assertThat(compilation.succeeded()).as(compilation.toString()).isTrue();
        return compilation.generated().values().stream()
                .map(text -> Pattern.compile("\\{\"name\":\"" + tool + "\".*?(?=\\{\"name\":\"by_|$)", Pattern.DOTALL)
                        .matcher(text))
                .filter(Matcher::find)
                .map(match -> match.group().replaceAll("[],}\\s]+$", ""))
                .findFirst()
                .orElseThrow();
    }
}
