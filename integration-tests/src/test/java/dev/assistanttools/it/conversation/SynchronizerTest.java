package dev.assistanttools.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.assistant.AssistantSynchronizer;
import dev.assistanttools.assistant.SyncOutcome;
import dev.assistanttools.assistant.SyncPlan;
import dev.assistanttools.it.wire.Exchange;
import dev.assistanttools.it.wire.ServedApi;
import dev.assistanttools.openai.AssistantDraft;
import dev.assistanttools.openai.AssistantSnapshot;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.openai.HostedTool;
import dev.assistanttools.openai.RemoteFunction;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolDefinition;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application starts again and again; the assistant at the server stays what the application says. */
class SynchronizerTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private final AssistantsClient client = AssistantsClient.connect(ClientSettings.of(API.baseUrl(), "not-a-secret"));
    private final AssistantSynchronizer synchronizer = AssistantSynchronizer.of(client);
    private final ToolRegistry registry = ToolRegistry.of(new Workbench());
    private final AssistantSpec spec = AssistantSpec.named("workbench " + UUID.randomUUID())
            .withModel("gpt-4.1")
            .withInstructions("Be exact.")
            .withHostedTool(HostedTool.codeInterpreter())
            .withHostedTool(HostedTool.fileSearch(7))
            .withTemperature(0.1)
            .withMetadata("team", "sky");

    @AfterEach
    void close() {
        client.close();
    }

    /** Another bean with a tool. */
    static class Clock {

        /** Tells the time. */
        @AssistantTool
        String now() {
            return "noon";
        }
    }

    @Test
    void makesTheAssistantWithTheRegistrysToolsAtTheFirstStart() {
        SyncOutcome outcome = synchronizer.synchronize(spec, registry);
        assertThat(outcome.plan().action()).isEqualTo(SyncPlan.Action.CREATE);
        AssistantSnapshot assistant = client.retrieveAssistant(outcome.assistantId());
        assertThat(assistant.functions())
                .extracting(RemoteFunction::name)
                .containsExactlyElementsOf(registry.definitions().stream()
                        .map(ToolDefinition::name)
                        .toList());
        assertThat(assistant.functions()).allMatch(RemoteFunction::strict);
        assertThat(assistant.hostedTools())
                .extracting(HostedTool::type)
                .containsExactly("code_interpreter", "file_search");
        assertThat(assistant.metadata()).containsEntry("team", "sky");
    }

    @Test
    void writesNothingAtTheSecondStart() throws InterruptedException {
        SyncOutcome first = synchronizer.synchronize(spec, registry);
        SyncOutcome second = synchronizer.synchronize(spec, registry);
        assertThat(second.plan().action()).isEqualTo(SyncPlan.Action.NONE);
        assertThat(second.assistantId()).isEqualTo(first.assistantId());
        assertThat(API.exchanges()).filteredOn(Exchange::isWrite).hasSize(1);
    }

    @Test
    void writesNothingAtTheSecondStartOfAnotherProcess() throws InterruptedException {
        synchronizer.synchronize(spec, registry);
        try (AssistantsClient other = AssistantsClient.connect(ClientSettings.of(API.baseUrl(), "not-a-secret"))) {
            ToolRegistry sameTools = ToolRegistry.of(new Workbench());
            assertThat(AssistantSynchronizer.of(other).plan(spec, sameTools).action())
                    .isEqualTo(SyncPlan.Action.NONE);
        }
        assertThat(API.exchanges()).filteredOn(Exchange::isWrite).hasSize(1);
    }

    @Test
    void changesTheToolsInOneRequestWhenABeanIsAdded() throws InterruptedException {
        SyncOutcome first = synchronizer.synchronize(spec, registry);
        SyncOutcome second = synchronizer.synchronize(spec, ToolRegistry.of(new Workbench(), new Clock()));
        assertThat(second.plan().action()).isEqualTo(SyncPlan.Action.UPDATE);
        assertThat(second.assistantId()).isEqualTo(first.assistantId());
        assertThat(API.exchanges()).filteredOn(Exchange::isWrite).hasSize(2);
        assertThat(client.retrieveAssistant(first.assistantId()).functions())
                .extracting(RemoteFunction::name)
                .contains("now", "greet");
    }

    @Test
    void mendsWhatSomebodyElseChanged() {
        AssistantSnapshot made = synchronizer.synchronize(spec, registry).assistant();
        client.updateAssistant(
                made.id(),
                new AssistantDraft(
                        made.name(),
                        made.model(),
                        "Be vague.",
                        made.description(),
                        List.of(),
                        made.hostedTools(),
                        made.metadata(),
                        made.sampling()));
        SyncOutcome outcome = synchronizer.synchronize(spec, registry);
        assertThat(outcome.plan().isDrift()).isTrue();
        AssistantSnapshot mended = client.retrieveAssistant(made.id());
        assertThat(mended.instructions()).isEqualTo("Be exact.");
        assertThat(mended.functions()).isEqualTo(made.functions());
    }

    @Test
    void keepsHostedToolsThatSomebodyElseAdded() {
        AssistantSpec bare = AssistantSpec.named(spec.name()).withModel("gpt-4.1");
        AssistantSnapshot made = synchronizer.synchronize(bare, registry).assistant();
        client.updateAssistant(
                made.id(),
                new AssistantDraft(
                        made.name(),
                        made.model(),
                        made.instructions(),
                        made.description(),
                        registry.definitions(),
                        List.of(HostedTool.fileSearch(3)),
                        made.metadata(),
                        made.sampling()));
        synchronizer.synchronize(bare, ToolRegistry.of(new Workbench(), new Clock()));
        assertThat(client.retrieveAssistant(made.id()).hostedTools())
                .extracting(HostedTool::type)
                .containsExactly("file_search");
    }
}
