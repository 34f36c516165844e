package dev.assistanttools.spring.security;

import static dev.assistanttools.spring.security.DeskApplication.login;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.Conversation;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import dev.assistanttools.tool.ToolCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;

/** What docs/security.md shows is compiled here, and does what the page says. */
class SecurityPageTest {

    private static final Path PAGE = Path.of("../docs/security.md");
    private static final Path SOURCES = Path.of("src/test/java/dev/assistanttools/spring/security");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @AfterEach
    void logout() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyLineOfJavaIsCompiled() throws IOException {
        String page = Files.readString(PAGE);
        List<String> compiled = List.of(source("Payments.java"), source("PlainSecurity.java"));
        List<String> shown = JAVA_BLOCK
                .matcher(page)
                .results()
                .map(block -> simplified(block.group(1)).strip())
                .toList();
        assertThat(shown)
                .hasSize(3)
                .allSatisfy(block -> assertThat(compiled)
                        .anySatisfy(source -> assertThat(source).contains(block)));
    }

    @Test
    void thePageShowsWhatTheModelReads() throws IOException {
        DeskApplication.runner().withUserConfiguration(DeskApplication.class).run(context -> {
            String denied = context.getBean(ToolDispatcher.class)
                    .dispatch(new ToolCall("call_1", "search", "{}"))
                    .output();
            assertThat(simplified(Files.readString(PAGE))).contains("\"" + denied + "\"");
        });
    }

    @Test
    void thePaymentsAreOfferedAsThePageSays() {
        DeskApplication.runner()
                .withUserConfiguration(MethodSecurityOnly.class)
                .withBean(Payments.class)
                .run(context -> {
                    Assistant assistant = context.getBean(Assistant.class);
                    String question =
                            "/call pay {\"account\":\"bob\",\"amount\":5}\n/call balance {\"account\":\"bob\"}";
                    login("bob");
                    assertThat(assistant.ask(question).text()).isEqualTo("balance -> 0");
                    login("ada", "CLERK");
                    assertThat(assistant.ask(question).text())
                            .startsWith("pay -> -5\nbalance -> The caller is not allowed to use this tool");
                });
    }

    @Test
    void thePlainLinesOfferAndDeny() {
        try (AssistantsServer server = AssistantsServer.builder()
                        .model(Model.directive())
                        .build()
                        .start();
                AssistantsClient client = AssistantsClient.connect(ClientSettings.of(server.baseUrl(), "none"));
                Assistant assistant = PlainSecurity.assistant(
                        client, AssistantSpec.named("plain").withModel("gpt-4.1"), new PlainSecurity())) {
            Conversation conversation = assistant.newConversation();
            assertThat(conversation.ask("/call admin_reset {}").calls()).isEmpty();
            assertThat(conversation
                            .withAttributes(Map.of("admin", true))
                            .ask("/call admin_reset {}")
                            .text())
                    .isEqualTo("admin_reset -> forgotten");
        }
        assertThat(ToolDispatcher.of(ToolRegistry.of(new PlainSecurity()))
                        .dispatch(new ToolCall("call_1", "admin_reset", "{}"))
                        .output())
                .startsWith("The caller is not allowed to use this tool");
    }

    private static String source(String file) throws IOException {
        return simplified(Files.readString(SOURCES.resolve(file)));
    }

    private static String simplified(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity
    static class MethodSecurityOnly {}
}
