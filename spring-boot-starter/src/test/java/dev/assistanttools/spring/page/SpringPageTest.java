package dev.assistanttools.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.openai.HostedTool;
import dev.assistanttools.spring.AssistantToolsAutoConfiguration;
import dev.assistanttools.spring.ConfiguredAssistant;
import dev.assistanttools.spring.EmbeddedAssistantsServerAutoConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What docs/spring.md shows is compiled and works. */
class SpringPageTest {

    private static final Path PAGE = Path.of("../docs/spring.md");
    private static final Path SOURCES = Path.of("src/test/java/dev/assistanttools/spring/page");

    @Test
    void everyLineOfJavaIsCompiled() throws IOException {
        List<String> sources =
                Stream.of("Desk.java", "House.java").map(SpringPageTest::source).toList();

        assertThat(Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(PAGE))
                        .results())
                .hasSameSizeAs(sources)
                .allSatisfy(block -> assertThat(sources)
                        .anySatisfy(source -> assertThat(source).containsSubsequence(pieces(block.group(1)))));
    }

    @Test
    void theDeskAsksBoth() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        AssistantToolsAutoConfiguration.class, EmbeddedAssistantsServerAutoConfiguration.class))
                .withBean(BankTools.class)
                .withUserConfiguration(Desk.class, House.class)
                .withPropertyValues(
                        "assistant-tools.assistants.analyst.tools=rate_*, convert",
                        "assistant-tools.assistants.trader.tools=portfolio")
                .run(context -> {
                    assertThat(context.getBean(Desk.class).ask("/call rate_of {}"))
                            .isEqualTo("rate_of -> 7, No tool was called, for none of these is offered: rate_of.");
                    assertThat(context.getBean("analystConfiguredAssistant", ConfiguredAssistant.class)
                                    .spec()
                                    .hostedTools())
                            .containsExactly(HostedTool.fileSearch(20));
                });
    }

    static class BankTools {

        /** Gives a rate. */
        @AssistantTool
        int rateOf() {
            return 7;
        }

        /** Converts. */
        @AssistantTool
        int convert() {
            return 8;
        }

        /** Lists what there is. */
        @AssistantTool
        List<String> portfolio() {
            return List.of();
        }
    }

    private static String source(String file) {
        try {
            return Files.readString(SOURCES.resolve(file)).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between the places where the page leaves something out. */
    private static List<String> pieces(String block) {
        return Stream.of(block.split("// \\.\\.\\.", -1))
                .map(piece -> piece.replaceAll("\\s+", " ").strip())
                .filter(piece -> !piece.isEmpty())
                .toList();
    }
}
