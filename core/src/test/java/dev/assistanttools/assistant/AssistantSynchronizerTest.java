package dev.assistanttools.assistant;

import static dev.assistanttools.fake.FakeAssistantsApi.answer;
import static dev.assistanttools.fake.FakeAssistantsApi.noAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.fake.FakeAssistantsApi;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantDraft;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantSnapshot;
import dev.assistanttools.openai.HostedTool;
import dev.assistanttools.openai.RemoteFunction;
import dev.assistanttools.openai.Sampling;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssistantSynchronizerTest {

    private static final String SCHEMA = "{\"type\":\"object\",\"properties\":{\"day\":{\"type\":\"number\"}}}";
    private static final AssistantSpec SPEC =
            AssistantSpec.named("weather").withModel("gpt-4.1").withInstructions("Be brief.");
    private static final List<ToolDefinition> TOOLS = List.of(tool("forecast"), tool("places"));

    private static final ToolRegistry NO_TOOLS = ToolRegistry.of();

    private final FakeAssistantsApi api = new FakeAssistantsApi();
    private final AssistantSynchronizer synchronizer = AssistantSynchronizer.of(api);

    @Test
    void makesTheAssistantWithTheToolsOfTheRegistry() {
        SyncOutcome outcome = synchronize(SPEC, TOOLS);
        assertThat(outcome.plan().action()).isEqualTo(SyncPlan.Action.CREATE);
        assertThat(outcome.assistant().functions())
                .extracting(RemoteFunction::name)
                .containsExactly("forecast", "places");
        assertThat(outcome.assistant().instructions()).isEqualTo("Be brief.");
    }

    @Test
    void makesNoSecondOneWhenTheAnswerIsLost() {
        api.losesAnswer("createAssistant");
        assertThat(synchronize(SPEC, TOOLS).assistantId()).isEqualTo(new AssistantId("asst_1"));
        assertThat(api.assistants()).hasSize(1);
    }

    @Test
    void triesAgainWhenTheRequestIsLost() {
        api.loses("createAssistant", noAnswer()).loses("createAssistant", answer(503, "busy"));
        assertThat(synchronize(SPEC, TOOLS).assistant().name()).isEqualTo("weather");
        assertThat(api.requests("createAssistant")).hasSize(3);
    }

    @Test
    void doesNotTryForever() {
        for (int i = 0; i < 4; i++) {
            api.loses("createAssistant", noAnswer());
        }
        assertThatThrownBy(() -> synchronize(SPEC, TOOLS)).isInstanceOf(AssistantApiException.class);
        assertThat(api.requests("createAssistant")).hasSize(3);
    }

    @Test
    void changesNothingAtTheSecondStart() {
        synchronize(SPEC, TOOLS);
        api.forgetRequests();
        SyncOutcome second = synchronize(SPEC, TOOLS);
        assertThat(second.plan().action()).isEqualTo(SyncPlan.Action.NONE);
        assertThat(api.requests()).containsExactly("listAssistants");
        assertThat(second.assistantId()).isEqualTo(new AssistantId("asst_1"));
    }

    @Test
    void makesTheFunctionsEqualToTheRegistry() {
        synchronize(SPEC, List.of(tool("forecast"), tool("old")));
        ToolDefinition changed =
                new ToolDefinition("forecast", "New words.", new ToolSchema("{\"type\":\"object\"}"), true);
        SyncPlan plan = plan(SPEC, List.of(changed, tool("places")));
        assertThat(plan.changes())
                .containsExactly(
                        "function 'forecast': description, parameters, strict false -> true",
                        "function 'places' is new",
                        "function 'old' is no longer a tool");
        assertThat(plan.isDrift()).isFalse();
        assertThat(synchronizer.apply(plan).assistant().functions())
                .extracting(RemoteFunction::name)
                .containsExactly("forecast", "places");
    }

    @Test
    void marksAnAssistantThatIsWhatItShouldBeAlready() {
        synchronize(SPEC, TOOLS);
        SyncPlan plan = synchronizer.plan(SPEC, TOOLS, "the same tools, seen by another version");
        assertThat(plan.changes()).singleElement().asString().contains("the mark");
        assertThat(plan.isDrift()).isFalse();
        synchronizer.apply(plan);
        assertThat(synchronizer
                        .plan(SPEC, TOOLS, "the same tools, seen by another version")
                        .action())
                .isEqualTo(SyncPlan.Action.NONE);
    }

    @Test
    void planningChangesNothing() {
        assertThat(plan(SPEC, TOOLS).action()).isEqualTo(SyncPlan.Action.CREATE);
        assertThat(api.assistants()).isEmpty();
    }

    @Test
    void takesTheSameSchemaInAnotherNotationForTheSame() {
        synchronize(SPEC, TOOLS);
        edit(remote -> new RemoteFunction(
                remote.name(),
                remote.description(),
                "{ \"properties\" : {\"day\":{\"type\":\"number\"}}, \"type\":\"object\" }",
                false));
        assertThat(plan(SPEC, TOOLS).action()).isEqualTo(SyncPlan.Action.NONE);
    }

    @Test
    void findsOutWhatSomeoneElseHasChanged() {
        synchronize(SPEC, TOOLS);
        edit(remote -> new RemoteFunction(remote.name(), "Edited by hand.", remote.parameters(), remote.strict()));
        SyncPlan plan = plan(SPEC, TOOLS);
        assertThat(plan.isDrift()).isTrue();
        assertThat(plan.changes())
                .containsExactly("function 'forecast': description", "function 'places': description");
        synchronizer.apply(plan);
        assertThat(plan(SPEC, TOOLS).action()).isEqualTo(SyncPlan.Action.NONE);
    }

    @Test
    void keepsTheHostedToolsOfTheSpecAndThoseOfOthers() {
        AssistantSpec spec = SPEC.withHostedTool(HostedTool.fileSearch(5));
        synchronize(spec, TOOLS);
        HostedTool filled = new HostedTool(
                "file_search",
                "{\"type\":\"file_search\",\"file_search\":{\"ranking_options\":{\"ranker\":\"auto\"},\"max_num_results\":5.0}}");
        put(api.assistants().get(0), List.of(filled, HostedTool.codeInterpreter()));
        assertThat(plan(spec, TOOLS).action()).isEqualTo(SyncPlan.Action.NONE);
        AssistantSnapshot updated =
                synchronize(spec.withInstructions("New."), TOOLS).assistant();
        assertThat(updated.hostedTools()).containsExactly(filled, HostedTool.codeInterpreter());
    }

    @Test
    void changesTheSettingsOfAHostedTool() {
        synchronize(SPEC.withHostedTool(HostedTool.fileSearch(5)), TOOLS);
        SyncOutcome outcome = synchronize(SPEC.withHostedTool(HostedTool.fileSearch(9)), TOOLS);
        assertThat(outcome.plan().changes()).contains("tool file_search: settings");
        assertThat(outcome.assistant().hostedTools()).containsExactly(HostedTool.fileSearch(9));
    }

    @Test
    void keepsMetadataOfOthers() {
        synchronize(SPEC.withMetadata("team", "blue"), TOOLS);
        AssistantSnapshot stored = api.assistants().get(0);
        put(stored, stored.hostedTools(), Map.of("theirs", "1"));
        AssistantSnapshot updated =
                synchronize(SPEC.withMetadata("team", "red"), TOOLS).assistant();
        assertThat(updated.metadata()).containsEntry("theirs", "1").containsEntry("team", "red");
    }

    @Test
    void updatesWhenTheModelOrTheInstructionsChange() {
        synchronize(SPEC, TOOLS);
        SyncPlan plan = plan(SPEC.withModel("gpt-5").withInstructions("x".repeat(100)), TOOLS);
        assertThat(plan.changes())
                .contains("model: 'gpt-4.1' -> 'gpt-5'", "instructions: 'Be brief.' -> '" + "x".repeat(60) + "...'");
    }

    @Test
    void updatesWhenTheSamplingChanges() {
        synchronize(SPEC.withTemperature(0.5), TOOLS);
        assertThat(plan(SPEC.withTemperature(0.7), TOOLS).changes()).contains("temperature: 0.5 -> 0.7");
        assertThat(plan(SPEC.withTemperature(0.5), TOOLS).action()).isEqualTo(SyncPlan.Action.NONE);
    }

    @Test
    void adoptsTheAssistantThatTheSpecNames() {
        AssistantSnapshot theirs = api.createAssistant(new AssistantDraft(
                "by hand", "gpt-4", "", "", List.of(), List.of(), Map.of("k", "v"), Sampling.unset()));
        SyncOutcome outcome = synchronize(SPEC.withId(theirs.id()), TOOLS);
        assertThat(outcome.plan().action()).isEqualTo(SyncPlan.Action.UPDATE);
        assertThat(outcome.plan().isDrift()).isFalse();
        assertThat(outcome.assistant().metadata()).containsEntry("k", "v");
        assertThat(api.assistants()).hasSize(1);
    }

    @Test
    void verifiesAnAssistantThatSomeoneElseKeepsInStep() {
        AssistantSnapshot theirs = api.createAssistant(new AssistantDraft(
                "weather", "gpt-4.1", "Be brief.", "", List.of(), List.of(), Map.of(), Sampling.unset()));
        api.forgetRequests();
        SyncOutcome outcome = synchronizer.verify(SPEC.withId(theirs.id()), NO_TOOLS);
        assertThat(outcome.assistantId()).isEqualTo(theirs.id());
        assertThat(outcome.plan().isInStep()).isTrue();
        assertThat(api.requests()).containsExactly("retrieveAssistant asst_1");
    }

    @Test
    void namesAllThatDiffersWhenItVerifies() {
        synchronize(SPEC, TOOLS);
        assertThatThrownBy(() -> synchronizer.verify(SPEC.withModel("gpt-5"), NO_TOOLS))
                .isInstanceOf(AssistantSyncException.class)
                .hasMessageContaining("'weather' (asst_1)")
                .hasMessageContaining("model: 'gpt-4.1' -> 'gpt-5'; function 'forecast' is no longer a tool");
        assertThat(api.requests("updateAssistant")).isEmpty();
    }

    @Test
    void makesNoneWhenItVerifies() {
        assertThatThrownBy(() -> synchronizer.verify(SPEC, NO_TOOLS))
                .isInstanceOf(AssistantSyncException.class)
                .hasMessageContaining("There is no assistant 'weather'");
        assertThat(api.assistants()).isEmpty();
    }

    @Test
    void leavesTheToolsAloneIfRunsBringTheirOwn() {
        synchronize(SPEC.withHostedTool(HostedTool.codeInterpreter()), TOOLS);
        AssistantSpec changed = SPEC.withHostedTool(HostedTool.fileSearch()).withModel("gpt-5");
        AssistantSnapshot updated =
                synchronizer.apply(synchronizer.planWithoutTools(changed)).assistant();
        assertThat(updated.model()).isEqualTo("gpt-5");
        assertThat(updated.functions()).extracting(RemoteFunction::name).containsExactly("forecast", "places");
        assertThat(updated.hostedTools()).containsExactly(HostedTool.codeInterpreter());
        assertThat(synchronizer.planWithoutTools(changed).action()).isEqualTo(SyncPlan.Action.NONE);
    }

    @Test
    void namesAToolThatItCannotLeaveAsItIs() {
        synchronize(SPEC, TOOLS);
        edit(remote ->
                new RemoteFunction(remote.name() + "!", remote.description(), remote.parameters(), remote.strict()));
        assertThatThrownBy(() -> synchronizer.planWithoutTools(SPEC))
                .isInstanceOf(AssistantSyncException.class)
                .hasMessageContaining("has the function 'forecast!' at the API");
    }

    @Test
    void makesAnAssistantWithoutToolsIfRunsBringTheirOwn() {
        SyncPlan plan = synchronizer.planWithoutTools(SPEC.withHostedTool(HostedTool.fileSearch()));
        AssistantSnapshot made = synchronizer.apply(plan).assistant();
        assertThat(made.functions()).isEmpty();
        assertThat(made.hostedTools()).isEmpty();
    }

    @Test
    void saysThatTheNamedAssistantIsNotThere() {
        assertThatThrownBy(() -> plan(SPEC.withId(new AssistantId("asst_9")), TOOLS))
                .isInstanceOf(AssistantSyncException.class)
                .hasMessageContaining("asst_9")
                .hasMessageContaining("leave it out");
    }

    @Test
    void findsItsAssistantOnALaterPage() {
        synchronize(SPEC, TOOLS);
        for (int i = 0; i < 5; i++) {
            synchronize(SPEC.withMetadata("i", "" + i), TOOLS, "other" + i);
        }
        api.pageSize(2);
        api.forgetRequests();
        assertThat(plan(SPEC, TOOLS).assistantId()).contains(new AssistantId("asst_1"));
        assertThat(api.requests()).hasSize(3);
    }

    @Test
    void doesNotLookForever() {
        for (int i = 0; i < 5; i++) {
            synchronize(SPEC, TOOLS, "other" + i);
        }
        api.pageSize(2);
        AssistantSynchronizer impatient =
                AssistantSynchronizer.of(api, SyncSettings.defaults().withMostAssistants(4));
        assertThatThrownBy(() -> impatient.plan(SPEC, TOOLS, "f"))
                .isInstanceOf(AssistantSyncException.class)
                .hasMessageContaining("among the newest 4");
    }

    @Test
    void namesBothAssistantsThatTwoStartsHaveMade() {
        SyncPlan one = plan(SPEC, TOOLS);
        SyncPlan other = plan(SPEC, TOOLS);
        synchronizer.apply(one);
        synchronizer.apply(other);
        assertThatThrownBy(() -> plan(SPEC, TOOLS))
                .isInstanceOf(AssistantSyncException.class)
                .hasMessageContaining("asst_2, asst_1");
    }

    @Test
    void refusesTooManyToolsBeforeItAsks() {
        List<ToolDefinition> tools =
                IntStream.range(0, 128).mapToObj(i -> tool("tool_" + i)).toList();
        assertThatThrownBy(() -> plan(SPEC.withHostedTool(HostedTool.codeInterpreter()), tools))
                .isInstanceOf(AssistantSyncException.class)
                .hasMessageContaining("128 function tools and 1 hosted");
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void wantsAModel() {
        assertThatThrownBy(() -> plan(AssistantSpec.named("weather"), TOOLS))
                .isInstanceOf(AssistantSyncException.class)
                .hasMessageContaining("withModel");
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void refusesMoreMetadataThanTheApiTakes() {
        synchronize(SPEC, TOOLS);
        AssistantSnapshot stored = api.assistants().get(0);
        Map<String, String> many = IntStream.range(0, 14).boxed().collect(Collectors.toMap(i -> "k" + i, i -> "v"));
        put(stored, stored.hostedTools(), many);
        assertThatThrownBy(() -> plan(SPEC.withMetadata("one", "more"), TOOLS))
                .isInstanceOf(AssistantSyncException.class)
                .hasMessageContaining("17 pairs of metadata");
    }

    private SyncPlan plan(AssistantSpec spec, List<ToolDefinition> tools) {
        return synchronizer.plan(spec, tools, tools.toString());
    }

    private SyncOutcome synchronize(AssistantSpec spec, List<ToolDefinition> tools) {
        return synchronizer.apply(plan(spec, tools));
    }

    private void synchronize(AssistantSpec spec, List<ToolDefinition> tools, String name) {
        synchronize(AssistantSpec.named(name).withModel(spec.model()), tools);
    }

    private static ToolDefinition tool(String name) {
        return new ToolDefinition(name, "Does " + name + ".", new ToolSchema(SCHEMA), false);
    }

    private void edit(UnaryOperator<RemoteFunction> change) {
        AssistantSnapshot stored = api.assistants().get(0);
        api.put(new AssistantSnapshot(
                stored.id(),
                stored.name(),
                stored.model(),
                stored.instructions(),
                stored.description(),
                stored.functions().stream().map(change).toList(),
                stored.hostedTools(),
                stored.metadata(),
                stored.sampling()));
    }

    private void put(AssistantSnapshot stored, List<HostedTool> hosted) {
        put(stored, hosted, Map.of());
    }

    private void put(AssistantSnapshot stored, List<HostedTool> hosted, Map<String, String> more) {
        Map<String, String> metadata = new HashMap<>(stored.metadata());
        metadata.putAll(more);
        api.put(new AssistantSnapshot(
                stored.id(),
                stored.name(),
                stored.model(),
                stored.instructions(),
                stored.description(),
                stored.functions(),
                hosted,
                metadata,
                stored.sampling()));
    }
}
