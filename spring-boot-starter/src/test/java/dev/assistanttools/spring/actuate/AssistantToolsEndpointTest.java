package dev.assistanttools.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.conversation.Answer;
import dev.assistanttools.conversation.AnswerHandle;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.json.JsonLimits;
import dev.assistanttools.json.JsonTree;
import dev.assistanttools.openai.AssistantDraft;
import dev.assistanttools.openai.AssistantSnapshot;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.registry.ToolRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoint of a web application, asked over HTTP. */
class AssistantToolsEndpointTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext context;
    private static String baseUrl;

    /** An application with two assistants, of which one has no tools. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(EndpointTools.class)
    static class Application {}

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--spring.flyway.enabled=false",
                        "--management.endpoints.web.exposure.include=assistanttools,health",
                        "--management.endpoint.health.show-details=always",
                        "--management.endpoint.assistanttools.recent-runs=3",
                        "--assistant-tools.assistants.clerk.model=gpt-4.1",
                        "--assistant-tools.assistants.clerk.instructions=Never say swordfish.",
                        "--assistant-tools.assistants.idle.model=gpt-4.1-mini",
                        "--assistant-tools.assistants.idle.tools=linger");
        baseUrl = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/actuator";
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void aToolIsShownWithItsSchemaItsOwnerAndWhatBecameOfItsCalls() throws Exception {
        ask("/call repeat {\"word\":\"hello\"}");
        ask("/call repeat {\"word\":\"swordfish\"}");
        Map<String, Object> tool = map(get("/assistanttools/tools/repeat"));
        assertThat(tool)
                .containsOnlyKeys("name", "description", "strict", "schema", "bean", "owner", "traits", "calls")
                .containsEntry("name", "repeat")
                .containsEntry("description", "Repeats a word.")
                .containsEntry("strict", true)
                .containsEntry("owner", EndpointTools.class.getName() + ".repeat(java.lang.String)");
        assertThat((String) tool.get("bean")).endsWith("EndpointTools");
        assertThat(map(tool.get("schema"))).containsEntry("type", "object").containsKey("properties");
        assertThat(map(tool.get("traits"))).containsEntry("timeout", "PT30S").containsEntry("sequential", true);
        assertThat(map(tool.get("calls"))).containsOnlyKeys("succeeded", "rejected", "failed", "mean", "longest");
        assertThat(map(tool.get("calls")).get("failed")).isNotNull().asString().isNotEqualTo("0");
    }

    @Test
    void anAssistantIsShownWithItsToolsAndHowItStands() throws Exception {
        assertThat(map(get("/assistanttools/assistants/idle")))
                .containsOnlyKeys(
                        "name",
                        "nameAtServer",
                        "id",
                        "model",
                        "tools",
                        "hostedTools",
                        "sync",
                        "state",
                        "changes",
                        "error")
                .containsEntry("name", "idle")
                .containsEntry("model", "gpt-4.1-mini")
                .containsEntry("tools", List.of("linger"))
                .containsEntry("sync", "apply")
                .containsEntry("state", "in_step")
                .containsEntry("changes", List.of());
    }

    @Test
    void anAssistantThatSomebodyChangedIsShownAsSuchAndBroughtUpToDate() throws Exception {
        change(context.getBean("clerkAssistant", Assistant.class));
        Map<String, Object> drifted = map(get("/assistanttools/assistants/clerk"));
        assertThat(drifted).containsEntry("state", "drifted");
        assertThat(list(drifted.get("changes"))).asString().contains("instructions: changed");
        assertThat(body(get("/assistanttools"))).doesNotContain("Never say").doesNotContain("swordfish");
        Map<String, Object> applied = map(post("/assistanttools/assistants/clerk"));
        assertThat(applied).containsEntry("state", "in_step").containsEntry("changes", List.of());
        assertThat(map(get("/assistanttools/assistants/clerk"))).containsEntry("state", "in_step");
    }

    private static void change(Assistant assistant) {
        AssistantsClient client = context.getBean(AssistantsClient.class);
        AssistantSnapshot now = client.retrieveAssistant(assistant.id());
        client.updateAssistant(
                assistant.id(),
                new AssistantDraft(
                        now.name(),
                        now.model(),
                        "Say anything.",
                        now.description(),
                        context.getBean(ToolRegistry.class).definitions(),
                        now.hostedTools(),
                        now.metadata(),
                        now.sampling()));
    }

    @Test
    void theLatestRunsAreShownWithoutContents() throws Exception {
        for (int i = 0; i < 4; i++) {
            ask("/call repeat {\"word\":\"confidential\"}");
        }
        Answer answer = ask("/call repeat {\"word\":\"confidential\"}");
        Map<String, Object> overview = map(get("/assistanttools"));
        assertThat(overview).containsOnlyKeys("tools", "assistants", "runs");
        List<Object> runs = list(overview.get("runs"));
        assertThat(runs).hasSize(3);
        Map<String, Object> latest = map(runs.get(0));
        assertThat(latest)
                .containsOnlyKeys(
                        "id",
                        "threadId",
                        "assistantId",
                        "state",
                        "error",
                        "startedAt",
                        "duration",
                        "rounds",
                        "inputTokens",
                        "outputTokens",
                        "calls")
                .containsEntry("threadId", answer.threadId().value())
                .containsEntry("state", "completed");
        assertThat(latest.get("calls")).hasToString("{repeat=1}");
        assertThat(map(get("/assistanttools/runs/" + latest.get("id")))).isEqualTo(latest);
        assertThat(overview.toString()).doesNotContain("confidential");
    }

    @Test
    void aRunThatGoesOnIsShownAsSuch() throws Exception {
        EndpointTools tools = context.getBean(EndpointTools.class);
        AnswerHandle handle = context.getBean("idleAssistant", Assistant.class).start("/call linger {}");
        assertThat(tools.isWaiting.await(60, TimeUnit.SECONDS)).isTrue();
        Map<String, Object> running =
                map(list(map(get("/assistanttools")).get("runs")).get(0));
        assertThat(running).containsEntry("state", "running").containsEntry("error", JsonTree.NULL);
        tools.isOver.countDown();
        handle.answer().get(60, TimeUnit.SECONDS);
        assertThat(map(get("/assistanttools/runs/" + running.get("id")))).containsEntry("state", "completed");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String path : List.of("tools/none", "assistants/none", "runs/none", "none/none")) {
            assertThat(get("/assistanttools/" + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(post("/assistanttools/assistants/none").statusCode()).isEqualTo(400);
        assertThat(post("/assistanttools/tools/repeat").statusCode()).isEqualTo(400);
    }

    @Test
    void theHealthOfAssistantsIsShown() throws Exception {
        Map<String, Object> components = map(map(get("/health")).get("components"));
        Map<String, Object> ours = map(components.get("assistantTools"));
        assertThat(ours.get("status")).isIn("UP", "UNKNOWN"); // another test changes an assistant meanwhile
        assertThat(map(map(ours.get("details")).get("assistants"))).containsOnlyKeys("clerk", "idle");
    }

    private static Answer ask(String question) {
        return context.getBean("clerkAssistant", Assistant.class).ask(question);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(baseUrl + path)).GET());
    }

    private static HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String body(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static Map<String, Object> map(HttpResponse<String> response) {
        return map(JsonTree.parse(body(response), JsonLimits.defaults()));
    }

    @SuppressWarnings("unchecked") // as JSON has it
    private static Map<String, Object> map(@Nullable Object json) {
        return (Map<String, Object>) Objects.requireNonNull(json);
    }

    @SuppressWarnings("unchecked") // as JSON has it
    private static List<Object> list(@Nullable Object json) {
        return (List<Object>) Objects.requireNonNull(json);
    }
}
