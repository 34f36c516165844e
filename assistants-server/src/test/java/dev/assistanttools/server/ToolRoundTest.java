package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class ToolRoundTest extends ServerTest {

    private static final ModelReply TWO_CALLS = FakeModel.calls(
            FakeModel.call("call_A", "forecast", "{\"place\":\"Oslo\"}"), FakeModel.call("call_B", "time", "{}"));
    private static final String BOTH = outputs("call_A", "rain", "call_B", "noon");

    private String thread = "";
    private String run = "";

    private void waitForOutputs() {
        model.then(TWO_CALLS);
        thread = api.thread("Weather?");
        run = api.run(thread, api.assistant());
        api.await(thread, run, "requires_action");
    }

    private String path(String rest) {
        return "/threads/" + thread + "/runs/" + run + rest;
    }

    private Api.Answer submit(String body) {
        return api.post(path("/submit_tool_outputs"), body);
    }

    private static String outputs(String... idsAndOutputs) {
        var body = Json.object();
        var outputs = body.putArray("tool_outputs");
        for (int i = 0; i < idsAndOutputs.length; i += 2) {
            outputs.addObject().put("tool_call_id", idsAndOutputs[i]).put("output", idsAndOutputs[i + 1]);
        }
        return Json.write(body);
    }

    @Test
    void callsOfTheModelAreRequiredOfTheClient() {
        waitForOutputs();

        JsonNode action = api.get(path("")).body().get("required_action");

        assertThat(Json.write(action))
                .isEqualTo("{\"type\":\"submit_tool_outputs\",\"submit_tool_outputs\":{\"tool_calls\":["
                        + "{\"id\":\"call_A\",\"type\":\"function\",\"function\":{\"name\":\"forecast\","
                        + "\"arguments\":\"{\\\"place\\\":\\\"Oslo\\\"}\"}},"
                        + "{\"id\":\"call_B\",\"type\":\"function\",\"function\":{\"name\":\"time\","
                        + "\"arguments\":\"{}\"}}]}}");
    }

    @Test
    void oneStepHoldsAllCallsOfARoundWithoutOutputs() {
        waitForOutputs();

        JsonNode steps = api.get(path("/steps")).body().get("data");

        assertThat(steps).hasSize(1);
        assertThat(steps.at("/0/status").stringValue()).isEqualTo("in_progress");
        assertThat(steps.at("/0/usage").isNull()).isTrue();
        assertThat(steps.at("/0/step_details/tool_calls/1/function/output").isNull())
                .isTrue();
    }

    @Test
    void submittedOutputsReachTheModelAndTheStep() {
        waitForOutputs();

        assertThat(submit(BOTH).text("/status")).isEqualTo("queued");

        Api.Answer done = api.await(thread, run, "completed");
        assertThat(done.body().at("/usage/prompt_tokens").intValue()).isEqualTo(22);
        JsonNode steps = api.get(path("/steps?order=asc")).body().get("data");
        assertThat(steps.at("/0/status").stringValue()).isEqualTo("completed");
        assertThat(steps.at("/0/step_details/tool_calls/0/function/output").stringValue())
                .isEqualTo("rain");
        assertThat(steps.at("/0/usage/total_tokens").intValue()).isEqualTo(18);
        assertThat(steps.at("/1/type").stringValue()).isEqualTo("message_creation");
        assertThat(model.lastAsked().turns())
                .containsExactly(
                        new ModelRequest.UserTurn("Weather?"),
                        new ModelRequest.CallsTurn(((ModelReply.Calls) TWO_CALLS).calls()),
                        new ModelRequest.OutputTurn("call_A", "rain"),
                        new ModelRequest.OutputTurn("call_B", "noon"));
    }

    @Test
    void aStepIsFoundByItsId() {
        waitForOutputs();
        String step = api.get(path("/steps")).text("/data/0/id");

        assertThat(api.get(path("/steps/" + step)).text("/type")).isEqualTo("tool_calls");
        assertThat(api.get(path("/steps/step_none")).message()).isEqualTo("No run step found with id 'step_none'.");
    }

    @Test
    void aRunMayTakeManyRounds() {
        waitForOutputs();
        model.then(FakeModel.calls(FakeModel.call("call_C", "forecast", "{}")));

        submit(BOTH);
        api.await(
                path(""),
                answer -> answer.text("/required_action/submit_tool_outputs/tool_calls/0/id")
                        .equals("call_C"));
        submit(outputs("call_C", "sun"));

        Api.Answer done = api.await(thread, run, "completed");
        assertThat(done.body().at("/usage/completion_tokens").intValue()).isEqualTo(21);
        assertThat(api.get(path("/steps")).body().get("data")).hasSize(3);
    }

    @Test
    void allOutputsComeInOneSubmission() {
        waitForOutputs();

        Api.Answer answer = submit(outputs("call_A", "rain"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message())
                .isEqualTo("Expected tool outputs for call_ids ['call_A', 'call_B'], got ['call_A']");
    }

    @Test
    void anUnknownCallIsRefused() {
        waitForOutputs();

        assertThat(submit(outputs("call_A", "rain", "call_X", "?")).message())
                .isEqualTo("Expected tool outputs for call_ids ['call_A', 'call_B'], got ['call_A', 'call_X']");
    }

    @Test
    void aCallAnsweredTwiceIsRefused() {
        waitForOutputs();

        assertThat(submit(outputs("call_A", "rain", "call_A", "sun")).message())
                .isEqualTo("Duplicate call_ids submitted: ['call_A', 'call_A']");
    }

    @Test
    void theSameSubmissionTwiceIsNoError() {
        waitForOutputs();
        submit(BOTH);
        api.await(thread, run, "completed");

        Api.Answer again = submit(BOTH);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/status")).isEqualTo("completed");
    }

    @Test
    void theOutputsOfAnEarlierRoundAreNoErrorEither() {
        waitForOutputs();
        model.then(FakeModel.calls(FakeModel.call("call_C", "forecast", "{}")));
        submit(BOTH);
        api.await(
                path(""),
                answer -> answer.text("/required_action/submit_tool_outputs/tool_calls/0/id")
                        .equals("call_C"));

        assertThat(submit(BOTH).text("/status")).isEqualTo("requires_action");
    }

    @Test
    void usageIsShownWhileTheRunRests() {
        waitForOutputs();

        assertThat(api.get(path("")).body().at("/usage/total_tokens").intValue())
                .isEqualTo(18);
        assertThat(submit(BOTH).body().get("usage").isNull()).isTrue();
    }

    @Test
    void theCallsOfEarlierRunsAreNotToldToTheModel() {
        waitForOutputs();
        submit(BOTH);
        api.await(thread, run, "completed");

        String second = api.post(
                        "/threads/" + thread + "/runs",
                        "{\"assistant_id\":\"" + api.assistant()
                                + "\",\"additional_messages\":[{\"role\":\"user\",\"content\":\"And now?\"}]}")
                .id();
        api.await(thread, second, "completed");

        assertThat(model.lastAsked().turns())
                .containsExactly(
                        new ModelRequest.UserTurn("Weather?"),
                        new ModelRequest.AssistantTurn("fine"),
                        new ModelRequest.UserTurn("And now?"));
    }

    @Test
    void aFinishedRunTakesNoOtherOutputs() {
        waitForOutputs();
        submit(BOTH);
        api.await(thread, run, "completed");

        assertThat(submit(outputs("call_A", "snow", "call_B", "noon")).message())
                .isEqualTo("Runs in status \"completed\" do not accept tool outputs.");
    }

    @Test
    void ofManySubmissionsAtOnceTheRunTakesOne() {
        waitForOutputs();

        List<Integer> statuses = java.util.stream.IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> submit(BOTH).status())
                .toList();

        assertThat(statuses).containsOnly(200);
        api.await(thread, run, "completed");
        assertThat(model.asked()).hasSize(2);
    }

    @Test
    void twoCallsWithOneIdFailTheRun() {
        model.then(FakeModel.calls(FakeModel.call("call_A", "a", "{}"), FakeModel.call("call_A", "b", "{}")));
        thread = api.thread("Weather?");
        run = api.run(thread, api.assistant());

        Api.Answer failed = api.await(thread, run, "failed");

        assertThat(failed.text("/last_error/message")).isEqualTo("The model gave two calls the same id.");
    }

    @Test
    void aSpentBudgetEndsTheRunBeforeTheNextRound() {
        model.then(new ModelReply.Calls(List.of(FakeModel.call("call_A", "a", "{}")), new ModelReply.Usage(10, 300)));
        thread = api.thread("Weather?");
        run = api.post(
                        "/threads/" + thread + "/runs",
                        "{\"assistant_id\":\"" + api.assistant() + "\",\"max_completion_tokens\":256}")
                .id();
        api.await(thread, run, "requires_action");

        submit(outputs("call_A", "rain"));

        assertThat(api.await(thread, run, "incomplete").text("/incomplete_details/reason"))
                .isEqualTo("max_completion_tokens");
    }

    @Test
    void aForcedCallIsForcedOnce() {
        model.then(FakeModel.calls(FakeModel.call("call_A", "a", "{}")));
        thread = api.thread("Weather?");
        run = api.post(
                        "/threads/" + thread + "/runs",
                        "{\"assistant_id\":\"" + api.assistant() + "\",\"tool_choice\":\"required\"}")
                .id();
        api.await(thread, run, "requires_action");
        assertThat(model.lastAsked().settings().toolChoice()).isEqualTo("\"required\"");

        submit(outputs("call_A", "rain"));
        api.await(thread, run, "completed");

        assertThat(model.lastAsked().settings().toolChoice()).isNull();
    }
}
