package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What becomes of answers that are not just text, seen through the API. */
final class AnswerFormsTest extends ServerTest {

    private String path(String thread, String run) {
        return "/threads/" + thread + "/runs/" + run;
    }

    @Test
    void aRefusalIsAPartOfItsOwn() {
        model.then((request, deltas) -> {
            deltas.refusal("I will ");
            deltas.refusal("not.");
            return new ModelReply.Refusal("I will not.", FakeModel.USED);
        });
        String thread = api.thread("Hi");

        List<Api.Event> events = api.stream(
                "/threads/" + thread + "/runs", "{\"stream\":true,\"assistant_id\":\"" + api.assistant() + "\"}");

        assertThat(events.stream().filter(event -> event.name().equals("thread.message.delta")))
                .map(event -> event.json().at("/delta/content/0").toString())
                .containsExactly(
                        "{\"index\":0,\"type\":\"refusal\",\"refusal\":\"I will \"}",
                        "{\"index\":0,\"type\":\"refusal\",\"refusal\":\"not.\"}");
        assertThat(api.get("/threads/" + thread + "/messages")
                        .body()
                        .at("/data/0/content")
                        .toString())
                .isEqualTo("[{\"type\":\"refusal\",\"refusal\":\"I will not.\"}]");
        api.run(thread, api.assistant());
        Api.await(() -> model.asked().size() == 2);
        assertThat(model.lastAsked().turns()).last().isEqualTo(new ModelRequest.AssistantTurn("I will not."));
    }

    @Test
    void aRefusalInTheMiddleOfATextFollowsIt() {
        model.then((request, deltas) -> {
            deltas.text("Well, ");
            return new ModelReply.Refusal("no.", FakeModel.USED);
        });
        String thread = api.thread("Hi");
        api.await(thread, api.run(thread, api.assistant()), "completed");

        Api.Answer messages = api.get("/threads/" + thread + "/messages");

        assertThat(messages.text("/data/0/content/0/text/value")).isEqualTo("Well, ");
        assertThat(messages.text("/data/0/content/1/refusal")).isEqualTo("no.");
    }

    @Test
    void aStepThatIsCancelledInTheMiddleHasTheCallsSoFar() {
        CountDownLatch told = new CountDownLatch(1);
        model.then((request, deltas) -> {
            deltas.callStarted(0, "call_A", "f");
            deltas.callArguments(0, "{\"x\":");
            told.countDown();
            new CountDownLatch(1).await();
            throw new AssertionError();
        });
        String thread = api.thread("Hi");
        String run = api.run(thread, api.assistant());
        Api.await(() -> told.getCount() == 0);

        api.post(path(thread, run) + "/cancel", "");

        Api.Answer steps = api.get(path(thread, run) + "/steps");
        assertThat(steps.text("/data/0/status")).isEqualTo("cancelled");
        assertThat(steps.body().at("/data/0/step_details/tool_calls").toString())
                .isEqualTo("[{\"id\":\"call_A\",\"type\":\"function\",\"function\":"
                        + "{\"name\":\"f\",\"arguments\":\"{\\\"x\\\":\",\"output\":null}}]");
    }

    @Test
    void aRunThatWentBeyondItsBudgetIsIncompleteAndKeepsItsAnswer() {
        model.then(new ModelReply.Text("Done.", new ModelReply.Usage(300, 7)));
        String thread = api.thread("Hi");
        String assistant = api.assistant();

        Api.Answer run = api.post(
                "/threads/" + thread + "/runs", "{\"assistant_id\":\"" + assistant + "\",\"max_prompt_tokens\":256}");

        assertThat(api.await(thread, run.id(), "incomplete").text("/incomplete_details/reason"))
                .isEqualTo("max_prompt_tokens");
        assertThat(api.get("/threads/" + thread + "/messages").text("/data/0/status"))
                .isEqualTo("completed");
        assertThat(model.lastAsked().settings().maxPromptTokens()).isEqualTo(256);
    }

    @Test
    void whatAModelGivesAlongWithItsCallsIsToldAgainAndShownToNobody() {
        model.then(new ModelReply.Calls(
                List.of(FakeModel.call("call_A", "f", "{}")), FakeModel.USED, "[\"secret thought\"]"));
        String thread = api.thread("Hi");
        String run = api.run(thread, api.assistant());
        String shown = api.await(thread, run, "requires_action").response().body()
                + api.get(path(thread, run) + "/steps").response().body();

        api.post(
                path(thread, run) + "/submit_tool_outputs",
                "{\"tool_outputs\":[{\"tool_call_id\":\"call_A\",\"output\":\"x\"}]}");
        api.await(thread, run, "completed");

        assertThat(shown).doesNotContain("secret thought");
        assertThat(model.lastAsked().turns())
                .contains(new ModelRequest.CallsTurn(
                        List.of(FakeModel.call("call_A", "f", "{}")), "[\"secret thought\"]"));
    }

    @Test
    void aToolOfTheServersOwnIsNoChoiceForTheModel() {
        String thread = api.thread("Hi");
        Api.Answer run = api.post(
                "/threads/" + thread + "/runs",
                "{\"assistant_id\":\"" + api.assistant() + "\",\"tools\":[{\"type\":\"code_interpreter\"}],"
                        + "\"tool_choice\":{\"type\":\"code_interpreter\"}}");
        api.await(thread, run.id(), "completed");

        assertThat(model.lastAsked().settings().toolChoice()).isNull();
    }
}
