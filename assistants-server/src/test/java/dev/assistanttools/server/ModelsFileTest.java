package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelsFileTest {

    private static final Map<String, String> VARIABLES =
            Map.of("THE_KEY", " sk-very-secret-0123456789\n", "BLANK", " ");

    @TempDir
    Path folder;

    private static Model read(String yaml) {
        return Model.fromYaml("models.yaml", yaml, VARIABLES::get);
    }

    @Test
    void theExampleOfTheDocumentationIsRead() throws IOException {
        String docs = Files.readString(Path.of("../docs/models.md"));
        String example = docs.substring(docs.indexOf("```yaml") + "```yaml".length());
        example = example.substring(0, example.indexOf("```"));
        Map<String, String> keys = Map.of("OPENAI_API_KEY", "a", "AZURE_OPENAI_API_KEY", "b");

        assertThat(Model.fromYaml("models.yaml", example, keys::get).description())
                .isEqualTo("gpt-4.1: responses of https://api.openai.com/v1;"
                        + " gpt-4o: chat completions of https://example.openai.azure.com/openai/deployments/{model};"
                        + " gpt-4o-mini: qwen3:14b by chat completions of http://127.0.0.1:11434/v1;"
                        + " llama*: chat completions of http://127.0.0.1:11434/v1");
    }

    @Test
    void keysAreThoseOfTheVariablesAndAreSentNowhereElse() throws Exception {
        try (ChatEndpoint endpoint = new ChatEndpoint()) {
            endpoint.streams(ChatEndpoint.text("ok"), ChatEndpoint.end("stop"))
                    .streams(ChatEndpoint.text("ok"), ChatEndpoint.end("stop"));
            Model model = read("endpoints:\n  a: {base-url: '" + endpoint.baseUrl() + "', key-variable: THE_KEY}\n"
                    + "  b: {base-url: '" + endpoint.baseUrl() + "'}\nmodels:\n  gpt-test: a\n  '*': b\n");

            new ModelCalls(model).ask("go");
            model.respond(
                    new ModelRequest("other", "", List.of(), List.of(), ModelRequest.Settings.defaults()),
                    new ModelCalls(model));

            assertThat(endpoint.asked.remove().authorization()).isEqualTo("Bearer sk-very-secret-0123456789");
            assertThat(endpoint.asked.remove().authorization()).isEqualTo("null");
            assertThat(model.description()).doesNotContain("secret");
        }
    }

    @Test
    void allSettingsAreTaken() {
        assertThat(read("""
                        endpoints:
                          a:
                            base-url: http://h/v1
                            api: responses
                            key-variable: THE_KEY
                            key-header: api-key
                            api-version: 2024-10-21
                            context-tokens: 8192
                            token-limit: max_tokens
                            connect-timeout: 500ms
                            read-timeout: 30s
                            total-timeout: 5m
                            retries: 3
                            longest-retry-wait: 10s
                        models:
                          m: a
                        """).knows("m")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                     | models.yaml: the file is empty",
                "'a: ['                                                 | models.yaml, line 1: no YAML (",
                "'models: {}'                                           | line 1: there is no endpoints:; add it.",
                "'endpoints: {}'                                        | line 1: there is no models:; add it.",
                "'{endpoints: {}, models: {}}'                          | line 1: there must be at least one model",
                "'{endpoints: {}, models: {m: a}}'                      | line 1: there is no endpoint 'a'",
                "'{endpoints: {a: {}}, models: {m: a}}'                 | line 1: there is no base-url:; add it.",
                "'{endpoints: {a: {url: x}}, models: {m: a}}'           | line 1: 'url' is not known here; known are api,",
                "'{endpoints: {a: {base-url: x}}, models: {m: a}}'      | the endpoint can't be used (The base URL is not",
                "'{endpoints: {a: {base-url: http://h, api: x}}, models: {m: a}}' | api is chat-completions or responses.",
                "'{endpoints: {a: {base-url: http://h, retries: x}}, models: {m: a}}' | a whole number is expected here.",
                "'{endpoints: {a: {base-url: http://h, read-timeout: 5}}, models: {m: a}}' | a time is expected here",
                "'{endpoints: {a: {base-url: http://h, key-variable: NO}}, models: {m: a}}' | the variable NO is not set",
                "'{endpoints: {a: {base-url: http://h, key-variable: BLANK}}, models: {m: a}}' | the variable BLANK is not",
                "'[1]'                                                  | line 1: a mapping (key: value) is expected here.",
                "'{models: {m: a}, models: {m: b}, endpoints: {}}'      | line 1: 'models' is there twice; keep one."
            })
    void saysWhatIsWrongWhereAndWhatToDo(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml.replace("http://h", "\"http://h\"")))
                .isInstanceOf(ModelsFileException.class)
                .hasMessageContaining(message)
                .message()
                .hasLineCount(1)
                .startsWith("models.yaml");
    }

    @Test
    void aFileThatCanNotBeReadIsSaidToBeOne() throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', (byte) 0xE9});

        assertThatThrownBy(() -> Model.fromFile(folder, VARIABLES::get)).hasMessageContaining("can't be read");
        assertThatThrownBy(() -> Model.fromFile(latin, VARIABLES::get)).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> Model.fromFile(folder.resolve("no.yaml"), VARIABLES::get))
                .hasMessageContaining("There is no file");
    }
}
