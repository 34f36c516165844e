package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The file_search tool in runs: made by the server, shown in steps, cited in messages. */
final class FileSearchRunTest extends ServerTest {

    private static final String CONTENT =
            "include%5B%5D=step_details.tool_calls%5B*%5D.file_search.results%5B*%5D.content";
    private static final String QUERY = "{\"query\":\"parking permit\"}";

    private String assistant;
    private String thread;
    private String file;

    @BeforeEach
    void attachAFile() {
        assistant = api.assistant("{\"model\":\"m\",\"tools\":[{\"type\":\"file_search\"},"
                + "{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]}");
        file = api.file("town.md", "A parking permit costs 40 euros.");
        thread = api.post(
                        "/threads",
                        "{\"messages\":[{\"role\":\"user\",\"content\":\"What does parking cost?\",\"attachments\":"
                                + "[{\"file_id\":\"" + file + "\",\"tools\":[{\"type\":\"file_search\"}]}]}]}")
                .id();
    }

    private Api.Answer done(String run) {
        return api.await(thread, run, "completed");
    }

    private static ModelRequest.FunctionCall search(String id) {
        return FakeModel.call(id, "file_search", QUERY);
    }

    @Test
    void theModelIsOfferedTheSearchAndToldWhatItFound() {
        model.then(FakeModel.calls(search("call_1")));

        done(api.run(thread, assistant));

        assertThat(model.asked().get(0).tools())
                .extracting(ModelRequest.Function::name)
                .containsExactly("f", "file_search");
        List<ModelRequest.Turn> turns = model.lastAsked().turns();
        assertThat(turns).contains(new ModelRequest.CallsTurn(List.of(search("call_1"))));
        assertThat(((ModelRequest.OutputTurn) turns.get(turns.size() - 1)).output())
                .contains("【0:0†town.md】\nA parking permit costs 40 euros.");
    }

    @Test
    void theStepShowsTheResultsAndTheirContentOnlyIfAsked() {
        model.then(FakeModel.calls(search("call_1")));
        String run = api.run(thread, assistant);
        done(run);
        String steps = "/threads/" + thread + "/runs/" + run + "/steps";

        Api.Answer plain = api.get(steps + "?order=asc");
        assertThat(plain.text("/data/0/status")).isEqualTo("completed");
        JsonNode call = plain.body().at("/data/0/step_details/tool_calls/0");
        assertThat(call.propertyNames()).containsExactly("id", "type", "file_search");
        assertThat(Json.write(call.at("/file_search/ranking_options")))
                .isEqualTo("{\"ranker\":\"auto\",\"score_threshold\":0.0}");
        assertThat(call.at("/file_search/results")).hasSize(1);
        assertThat(call.at("/file_search/results/0").propertyNames()).containsExactly("file_id", "file_name", "score");
        assertThat(call.at("/file_search/results/0/file_id").stringValue()).isEqualTo(file);

        assertThat(api.get(steps + "?order=asc&" + CONTENT)
                        .text("/data/0/step_details/tool_calls/0/file_search/results/0/content/0/text"))
                .isEqualTo("A parking permit costs 40 euros.");
        assertThat(api.get(steps + "/" + plain.text("/data/0/id") + "?" + CONTENT)
                        .text("/step_details/tool_calls/0/file_search/results/0/content/0/type"))
                .isEqualTo("text");
    }

    @Test
    void theUsageOfAllRoundsAddsUp() {
        model.then(FakeModel.calls(search("call_1")));

        Api.Answer run = done(api.run(thread, assistant));

        assertThat(run.body().at("/usage/total_tokens").intValue())
                .isEqualTo((int) (2 * (FakeModel.USED.promptTokens() + FakeModel.USED.completionTokens())));
    }

    @Test
    void marksInTheAnswerAreCitations() {
        model.then(FakeModel.calls(search("call_1")));
        model.then((request, deltas) -> {
            deltas.text("😀 It costs 40 euros【0:0†to");
            deltas.text("wn.md】 and【9:9†town.md】 more");
            deltas.text("【0:0†town.md】.");
            return FakeModel.text("😀 It costs 40 euros【0:0†town.md】 and【9:9†town.md】 more【0:0†town.md】.");
        });
        List<Api.Event> events =
                api.stream("/threads/" + thread + "/runs", "{\"assistant_id\":\"" + assistant + "\",\"stream\":true}");

        JsonNode text = api.get("/threads/" + thread + "/messages").body().at("/data/0/content/0/text");
        assertThat(text.get("annotations")).hasSize(2);
        assertThat(Json.write(text.at("/annotations/0")))
                .isEqualTo("{\"type\":\"file_citation\",\"text\":\"【0:0†town.md】\",\"start_index\":19,\"end_index\":32,"
                        + "\"file_citation\":{\"file_id\":\"" + file + "\"}}");
        List<JsonNode> told = events.stream()
                .filter(event -> event.name().equals("thread.message.delta"))
                .flatMap(event ->
                        event.json().at("/delta/content/0/text/annotations").valueStream())
                .toList();
        assertThat(told).extracting(each -> each.get("index").intValue()).containsExactly(0, 1);
        assertThat(told.get(1).get("end_index")).isEqualTo(text.at("/annotations/1/end_index"));
    }

    @Test
    void aStreamTellsOfTheSearchInItsOrder() {
        model.then((request, deltas) -> {
            deltas.callStarted(0, "call_1", "file_search");
            deltas.callArguments(0, QUERY);
            return FakeModel.calls(search("call_1"));
        });

        List<Api.Event> events = api.stream(
                "/threads/" + thread + "/runs?" + CONTENT, "{\"assistant_id\":\"" + assistant + "\",\"stream\":true}");

        assertThat(events)
                .extracting(Api.Event::name)
                .containsExactly(
                        "thread.run.created",
                        "thread.run.queued",
                        "thread.run.in_progress",
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.run.step.delta",
                        "thread.run.step.completed",
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.message.created",
                        "thread.message.in_progress",
                        "thread.message.delta",
                        "thread.message.completed",
                        "thread.run.step.completed",
                        "thread.run.completed",
                        "done");
        assertThat(Json.write(events.get(5).json().at("/delta/step_details/tool_calls/0")))
                .isEqualTo("{\"index\":0,\"id\":\"call_1\",\"type\":\"file_search\",\"file_search\":{}}");
        assertThat(events.get(6)
                        .json()
                        .at("/step_details/tool_calls/0/file_search/results/0/content/0/text")
                        .stringValue())
                .startsWith("A parking permit");
    }

    @Test
    void aSearchBesideACallOfTheClientWaitsWithIt() {
        model.then(FakeModel.calls(search("call_1"), FakeModel.call("call_2", "f", "{}")));
        String run = api.run(thread, assistant);

        Api.Answer waiting = api.await(thread, run, "requires_action");

        JsonNode required = waiting.body().at("/required_action/submit_tool_outputs/tool_calls");
        assertThat(required).hasSize(1);
        assertThat(required.at("/0/id").stringValue()).isEqualTo("call_2");
        String submit = "/threads/" + thread + "/runs/" + run + "/submit_tool_outputs";
        String outputs = "{\"tool_outputs\":[{\"tool_call_id\":\"call_2\",\"output\":\"yes\"}]}";
        assertThat(api.post(submit, outputs).status()).isEqualTo(200);
        done(run);
        assertThat(api.post(submit, outputs).text("/status")).isEqualTo("completed");
        assertThat(model.lastAsked().turns())
                .filteredOn(ModelRequest.OutputTurn.class::isInstance)
                .extracting(turn -> ((ModelRequest.OutputTurn) turn).callId())
                .containsExactly("call_1", "call_2");
        JsonNode calls = api.get("/threads/" + thread + "/runs/" + run + "/steps?order=asc")
                .body()
                .at("/data/0/step_details/tool_calls");
        assertThat(calls.at("/0/file_search/results")).hasSize(1);
        assertThat(calls.at("/1/function/output").stringValue()).isEqualTo("yes");
    }

    @Test
    void theToolsSettingsHold() {
        for (int i = 0; i < 4; i++) {
            String more = api.file(i + ".md", "parking permit " + "x ".repeat(10));
            api.post(
                    "/threads/" + thread + "/messages",
                    "{\"role\":\"user\",\"content\":\"x\",\"attachments\":[{\"file_id\":\"" + more
                            + "\",\"tools\":[{\"type\":\"file_search\"}]}]}");
        }
        String few = api.assistant(
                "{\"model\":\"m\",\"tools\":[{\"type\":\"file_search\",\"file_search\":"
                        + "{\"max_num_results\":2,\"ranking_options\":{\"ranker\":\"default_2024_08_21\",\"score_threshold\":0.01}}}]}");
        model.then(FakeModel.calls(search("call_1")));
        String run = api.run(thread, few);
        done(run);

        JsonNode search = api.get("/threads/" + thread + "/runs/" + run + "/steps?order=asc")
                .body()
                .at("/data/0/step_details/tool_calls/0/file_search");
        assertThat(search.get("results")).hasSize(2);
        assertThat(Json.write(search.get("ranking_options")))
                .isEqualTo("{\"ranker\":\"default_2024_08_21\",\"score_threshold\":0.01}");
    }

    @Test
    void theAssistantsStoreIsSearchedBesideTheThreads() {
        String other = api.file("rules.md", "Without a permit parking is 2 euros an hour.");
        String store =
                api.post("/vector_stores", "{\"file_ids\":[\"" + other + "\"]}").id();
        api.await("/vector_stores/" + store, answer -> answer.text("/status").equals("completed"));
        String both = api.assistant("{\"model\":\"m\",\"tools\":[{\"type\":\"file_search\"}],\"tool_resources\":"
                + "{\"file_search\":{\"vector_store_ids\":[\"" + store + "\"]}}}");
        model.then(FakeModel.calls(search("call_1")));

        done(api.run(thread, both));

        List<ModelRequest.Turn> turns = model.lastAsked().turns();
        assertThat(((ModelRequest.OutputTurn) turns.get(turns.size() - 1)).output())
                .contains("†town.md】", "†rules.md】");
    }

    @Test
    void aSearchThatSaysNothingOrFindsNothingIsAnswered() {
        model.then(FakeModel.calls(
                FakeModel.call("call_1", "file_search", "{"),
                FakeModel.call("call_2", "file_search", "{\"query\":\"zebra\"}")));

        done(api.run(thread, assistant));

        assertThat(model.lastAsked().turns())
                .filteredOn(ModelRequest.OutputTurn.class::isInstance)
                .allSatisfy(turn ->
                        assertThat(((ModelRequest.OutputTurn) turn).output()).startsWith("Nothing was found."));
    }

    @Test
    void aModelThatOnlySearchesIsToldToAnswer() {
        for (int i = 0; i < 11; i++) {
            model.then(FakeModel.calls(search("call_" + i)));
        }

        done(api.run(thread, assistant));

        assertThat(model.lastAsked().tools())
                .extracting(ModelRequest.Function::name)
                .containsExactly("f");
        assertThat(model.asked()).hasSize(12);
        List<ModelRequest.Turn> turns = model.lastAsked().turns();
        assertThat(((ModelRequest.OutputTurn) turns.get(turns.size() - 1)).output())
                .startsWith("No more searches are made");
    }

    @Test
    void aModelThatNeverStopsSearchingFailsItsRun() {
        for (int i = 0; i < 20; i++) {
            model.then(FakeModel.calls(search("call_" + i)));
        }

        Api.Answer failed = api.await(thread, api.run(thread, assistant), "failed");

        assertThat(failed.text("/last_error/message"))
                .isEqualTo("The model went on searching when it was told to answer.");
        assertThat(model.asked()).hasSize(12);
    }

    @Test
    void manySearchesInOneRoundAreBoundedToo() {
        model.then(FakeModel.calls(
                IntStream.range(0, 30).mapToObj(i -> search("call_" + i)).toArray(ModelRequest.FunctionCall[]::new)));
        String run = api.run(thread, assistant);
        done(run);

        JsonNode calls = api.get("/threads/" + thread + "/runs/" + run + "/steps?order=asc")
                .body()
                .at("/data/0/step_details/tool_calls");
        assertThat(calls.valueStream()
                        .filter(call -> !call.at("/file_search/results").isEmpty()))
                .hasSize(10);
        assertThat(calls.get(29).propertyNames()).containsExactly("id", "type", "file_search");
    }

    @Test
    void aSmallBudgetGetsTheBestOfWhatWasFound() {
        api.post(
                "/threads/" + thread + "/messages",
                "{\"role\":\"user\",\"content\":\"x\",\"attachments\":[{\"file_id\":\""
                        + api.file("long.txt", "parking permit ".repeat(2000))
                        + "\",\"tools\":[{\"type\":\"file_search\"}]}]}");
        model.then(FakeModel.calls(search("call_1")));
        String run = api.post(
                        "/threads/" + thread + "/runs",
                        "{\"assistant_id\":\"" + assistant + "\",\"max_prompt_tokens\":1000}")
                .id();
        done(run);

        List<ModelRequest.Turn> turns = model.lastAsked().turns();
        assertThat(((ModelRequest.OutputTurn) turns.get(turns.size() - 1)).output())
                .contains("【0:0†")
                .hasSizeLessThan(2100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void whatWasFoundFitsIntoTheModelsContextBesideItsQuestion(int searches) {
        String text = "parking permit \u505c\u8eca\u8a31\u53ef\ud83c\udd7f ".repeat(1_000);
        api.post(
                "/threads/" + thread + "/messages",
                "{\"role\":\"user\",\"content\":\"" + "y".repeat(2_000) + "\",\"attachments\":[{\"file_id\":\""
                        + api.file("long.txt", text) + "\",\"tools\":[{\"type\":\"file_search\"}]}]}");
        model.takesAtMost(1_600);
        for (int i = 0; i < searches; i++) {
            model.then(FakeModel.calls(search("call_" + i)));
        }

        done(api.run(thread, assistant));

        List<ModelRequest.Turn> turns = model.lastAsked().turns();
        String told = ((ModelRequest.OutputTurn) turns.get(turns.size() - 1)).output();
        assertThat(told).contains("parking permit");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(told)).isTrue();
        assertThat(TokenEstimate.of(model.lastAsked())).isBetween(900L, 1_600L);
    }

    @Test
    void noOutputsAreNoRepetitionOfASearch() {
        model.then(FakeModel.calls(search("call_1")));
        model.then(FakeModel.calls(FakeModel.call("call_2", "f", "{}")));
        String run = api.run(thread, assistant);
        api.await(thread, run, "requires_action");

        assertThat(api.post("/threads/" + thread + "/runs/" + run + "/submit_tool_outputs", "{\"tool_outputs\":[]}")
                        .message())
                .isEqualTo("Expected tool outputs for call_ids ['call_2'], got []");
    }

    @Test
    void aFunctionOfTheClientKeepsItsName() {
        String own = api.assistant("{\"model\":\"m\",\"tools\":[{\"type\":\"file_search\"},"
                + "{\"type\":\"function\",\"function\":{\"name\":\"file_search\"}}]}");
        model.then(FakeModel.calls(search("call_1")));

        Api.Answer waiting = api.await(thread, api.run(thread, own), "requires_action");

        assertThat(waiting.text("/required_action/submit_tool_outputs/tool_calls/0/function/name"))
                .isEqualTo("file_search");
        assertThat(model.lastAsked().tools())
                .extracting(ModelRequest.Function::name)
                .containsExactly("file_search", "file_search_");
    }

    @Test
    void theSearchCanBeForced() {
        api.post(
                "/threads/" + thread + "/runs",
                "{\"assistant_id\":\"" + assistant + "\",\"tool_choice\":{\"type\":\"file_search\"}}");

        Api.await(() -> !model.asked().isEmpty());
        assertThat(model.asked().get(0).settings().toolChoice())
                .isEqualTo("{\"type\":\"function\",\"function\":{\"name\":\"file_search\"}}");
    }

    @Test
    void aCancelledRunEndsItsOpenSearch() throws InterruptedException {
        model.then((request, deltas) -> {
            deltas.callStarted(0, "call_1", "file_search");
            Thread.sleep(60_000);
            return FakeModel.calls(search("call_1"));
        });
        String run = api.run(thread, assistant);
        String steps = "/threads/" + thread + "/runs/" + run + "/steps";
        api.await(steps, answer -> answer.text("/data/0/type").equals("tool_calls"));

        api.post("/threads/" + thread + "/runs/" + run + "/cancel", "");

        assertThat(api.get(steps).text("/data/0/status")).isEqualTo("cancelled");
    }
}
