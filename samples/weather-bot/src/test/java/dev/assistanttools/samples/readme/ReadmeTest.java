package dev.assistanttools.samples.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import dev.assistanttools.tool.ToolCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the README shows is what this project compiles, generates and answers. */
class ReadmeTest {

    private static final Path README = Path.of("../../README.md");
    private static final Path SOURCES = Path.of("src/test/java/dev/assistanttools/samples/readme");
    private static final Path GENERATED =
            Path.of("target/generated-test-sources/test-annotations/dev/assistanttools/samples/readme");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyLineOfJavaIsCompiled() throws IOException {
        List<String> compiled = Stream.of(
                        SOURCES.resolve("Thermometer.java"),
                        SOURCES.resolve("PlainUse.java"),
                        SOURCES.resolve("Butler.java"),
                        SOURCES.resolve("Typewriter.java"),
                        SOURCES.resolve("CarefulCalls.java"),
                        GENERATED.resolve("Thermometer_Toolset.java"),
                        SOURCES.resolveSibling("weather").resolve("ContractTest.java"))
                .map(ReadmeTest::simplified)
                .toList();
        List<String> shown = JAVA_BLOCK
                .matcher(Files.readString(README))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();

        assertThat(shown).hasSize(compiled.size());
        for (String block : shown) {
            assertThat(compiled).anySatisfy(source -> assertThat(source).containsSubsequence(pieces(block)));
        }
    }

    @Test
    void thePlainLinesAnswer() {
        try (AssistantsServer server =
                AssistantsServer.builder().model(Model.directive()).build().start()) {
            assertThat(PlainUse.answer(server.baseUrl(), "/call temperature {\"room\":\"kitchen\"}"))
                    .isEqualTo("temperature -> 21.0");
        }
    }

    @Test
    void theTextIsShownWhileItIsWritten() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (AssistantsServer server = AssistantsServer.builder()
                        .model(Model.directive())
                        .build()
                        .start();
                AssistantsClient client = AssistantsClient.connect(ClientSettings.of(server.baseUrl(), "none"));
                Assistant assistant = Assistant.create(
                        client, AssistantSpec.named("butler").withModel("gpt-4.1"), ToolRegistry.of())) {
            Typewriter.type(assistant.newConversation(), "/say Good evening.", new PrintStream(shown, true, UTF_8));
        }
        assertThat(shown.toString(UTF_8)).isEqualTo("Good evening.");
    }

    @Test
    void theInterceptorsAnswer() {
        ToolDispatcher dispatcher = CarefulCalls.dispatcher(ToolRegistry.of(new Thermometer()), tool -> false);
        assertThat(dispatcher
                        .dispatch(new ToolCall("call_1", "temperature", "{\"room\":\"hall\"}"))
                        .output())
                .isEqualTo("This user may not use this tool.");
    }

    @Test
    void theSpringBeansAnswer() {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(House.class).run("--assistant-tools.server.model=directive")) {
            assertThat(context.getBean(Butler.class)
                            .answer("/call temperature {\"room\":\"hall\",\"unit\":\"fahrenheit\"}"))
                    .isEqualTo("temperature -> 69.8");
        }
    }

    /** What stands between the places where the README leaves something out, marked by a comment of three dots. */
    private static List<String> pieces(String block) {
        return Stream.of(block.split("// \\.\\.\\.|/\\* \\.\\.\\. \\*/", -1))
                .map(piece -> piece.replaceAll("\\s+", " ").strip())
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static String simplified(Path source) {
        try {
            return Files.readString(source).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Thermometer.class, Butler.class})
    static class House {}
}
