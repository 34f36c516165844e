package dev.assistanttools.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.beta.assistants.AssistantTool;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.conversation.Answer;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.Conversation;
import dev.assistanttools.dispatch.ToolCallListener;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.it.wire.ServedApi;
import dev.assistanttools.openai.AssistantDraft;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantSnapshot;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.HostedTool;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.RunTools;
import dev.assistanttools.openai.Sampling;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunRequest;
import dev.assistanttools.run.RunSettings;
import dev.assistanttools.run.ToolVisibility;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run's own tools at the real server: what was sent is what it offers, and the assistant is as it was. */
@SuppressWarnings(
        "deprecation") // The SDK marks the whole Assistants API so; here it looks at what the server has stored.
class RunToolsTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private final OpenAIClient sdk = OpenAIOkHttpClient.builder()
            .baseUrl(API.baseUrl())
            .apiKey("not-a-secret")
            .build();
    private final AssistantsClient client = AssistantsClient.over(sdk);
    private final ToolRegistry registry = ToolRegistry.of(new Workbench());
    private final AssistantSnapshot assistant = client.createAssistant(new AssistantDraft(
            "workbench",
            "gpt-4.1",
            "",
            "",
            registry.definitions(),
            List.of(HostedTool.codeInterpreter()),
            Map.of(),
            Sampling.unset()));
    private final AssistantId id = assistant.id();

    @AfterEach
    void close() {
        client.close();
        sdk.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void offersWhatWasSentAndLeavesTheAssistantAlone(boolean isStreamed) {
        RunTools tools = new RunTools(functions("next", "greet"), List.of(HostedTool.fileSearch(3)));
        RunOutcome.Completed outcome = run("/call next {\"number\":1}\n/call break_down {}", tools, isStreamed);
        assertThat(outcome.text()).isEqualTo("next -> 2");
        assertThat(stored(outcome)).containsExactly("file_search", "greet", "next");
        assertThat(client.retrieveAssistant(id)).isEqualTo(assistant);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void offersNothingIfThatIsWhatWasSent(boolean isStreamed) {
        RunOutcome.Completed outcome = run("/call next {\"number\":1}", RunTools.of(List.of()), isStreamed);
        assertThat(outcome.calls()).isEmpty();
        assertThat(stored(outcome)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void offersWhatIsVisibleToWhoAsks(boolean isStreamed) {
        try (Assistant workbench = assistant(isStreamed, (tool, asked) -> mayUse(asked, tool))) {
            Conversation conversation = workbench.newConversation().withAttributes(Map.of("user", "ada"));
            Answer asked = conversation.ask("/call next {\"number\":1}\n/call greet {\"name\":\"Ada\"}");
            Answer started = conversation
                    .start("/call greet {\"name\":\"Ada\"}\n/call next {\"number\":1}")
                    .await();
            assertThat(asked.text()).isEqualTo("greet -> Hello, Ada!");
            assertThat(started.text()).isEqualTo("greet -> Hello, Ada!");
            assertThat(stored(asked.outcome())).containsExactly("code_interpreter", "file_search", "greet");
            assertThat(client.retrieveAssistant(workbench.id()).functions())
                    .hasSize(registry.definitions().size());
        }
    }

    @Test
    void sendsNoListWhereEverythingIsVisible() throws InterruptedException {
        try (Assistant workbench = assistant(true, (tool, asked) -> mayUse(asked, tool))) {
            workbench.newConversation().withAttributes(Map.of("user", "root")).ask("Hello!");
        }
        assertThat(API.exchanges())
                .filteredOn(exchange -> exchange.path().endsWith("/runs"))
                .singleElement()
                .satisfies(exchange -> assertThat(exchange.requestBody()).doesNotContain("\"tools\":"));
    }

    @Test
    void goesOnWithARunAsItWasOffered() {
        ThreadId thread = client.createThread();
        client.addUserMessage(thread, "/call next {\"number\":1}");
        RunOptions options = RunOptions.defaults().withTools(RunTools.of(functions("next")));
        RunId run = client.createRun(thread, id, options).id();
        List<CallScope> scopes = new CopyOnWriteArrayList<>();
        ToolCallListener listener = new ToolCallListener() {
            @Override
            public void started(ToolCall call, CallScope scope) {
                scopes.add(scope);
            }
        };
        ToolDispatcher dispatcher =
                ToolDispatcher.builder(registry).listener(listener).build();
        try (RunDriver driver = RunDriver.of(client, dispatcher, settings(true))) {
            driver.resume(thread, run).await();
        }
        assertThat(scopes).extracting(CallScope::offeredTools).containsExactly(Optional.of(Set.of("next")));
    }

    @Test
    void addsNoQuestionForWhichNobodyKnowsWhatToOffer() throws InterruptedException {
        try (Assistant workbench = assistant(true, (tool, asked) -> {
            throw new IllegalStateException("nobody knows");
        })) {
            Conversation conversation = workbench.newConversation();
            assertThatIllegalStateException().isThrownBy(() -> conversation.ask("Hello!"));
            assertThatIllegalStateException()
                    .isThrownBy(() -> conversation.start("Hello!").await());
        }
        assertThat(API.exchanges()).noneMatch(exchange -> exchange.path().endsWith("/messages"));
    }

    private static boolean mayUse(RunRequest asked, ToolDefinition tool) {
        return "root".equals(asked.attributes().get("user")) || tool.name().equals("greet");
    }

    private Assistant assistant(boolean isStreamed, ToolVisibility visibility) {
        AssistantSpec spec = AssistantSpec.named("workbench-" + isStreamed)
                .withModel("gpt-4.1")
                .withHostedTool(HostedTool.codeInterpreter())
                .withHostedTool(HostedTool.fileSearch());
        return Assistant.builder(client, spec, registry)
                .runSettings(settings(isStreamed))
                .visibility(visibility)
                .create();
    }

    private RunOutcome.Completed run(String message, RunTools tools, boolean isStreamed) {
        ThreadId thread = client.createThread();
        client.addUserMessage(thread, message);
        RunRequest request =
                RunRequest.of(thread, id).withOptions(RunOptions.defaults().withTools(tools));
        try (RunDriver driver = RunDriver.of(client, ToolDispatcher.of(registry), settings(isStreamed))) {
            return (RunOutcome.Completed) driver.run(request);
        }
    }

    private static RunSettings settings(boolean isStreamed) {
        return RunSettings.defaults()
                .withPollIntervals(Duration.ofMillis(10), Duration.ofMillis(100))
                .withStreaming(isStreamed);
    }

    private List<ToolDefinition> functions(String... names) {
        return registry.definitions().stream()
                .filter(tool -> List.of(names).contains(tool.name()))
                .toList();
    }

    /** The tools of the run as the server has them: names of functions and types of hosted tools. */
    private List<String> stored(RunOutcome outcome) {
        Run run = sdk.beta()
                .threads()
                .runs()
                .retrieve(
                        outcome.runId().value(),
                        RunRetrieveParams.builder()
                                .threadId(outcome.threadId().value())
                                .build());
        return run.tools().stream().map(RunToolsTest::name).toList();
    }

    private static String name(AssistantTool tool) {
        return tool.isFunction()
                ? tool.asFunction().function().name()
                : tool.isFileSearch() ? "file_search" : "code_interpreter";
    }
}
