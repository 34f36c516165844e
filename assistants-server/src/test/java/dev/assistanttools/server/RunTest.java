package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RunTest extends ServerTest {

    private static final String FUNCTION =
            "[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"description\":\"Does.\",\"parameters\":{\"a\":1.0}}}]";

    private final CountDownLatch latch = new CountDownLatch(1);

    private Api.Answer post(String thread, String settings) {
        return api.post(
                "/threads/" + thread + "/runs", "{\"assistant_id\":\"" + api.assistant() + "\"" + settings + "}");
    }

    @Test
    void aRunAnswersTheUsersMessage() {
        model.then(FakeModel.text("Rain."));
        String thread = api.thread("Weather?");

        String run = api.run(thread, api.assistant());

        Api.Answer done = api.await(thread, run, "completed");
        assertThat(done.body().at("/usage/total_tokens").intValue()).isEqualTo(18);
        assertThat(done.body().get("expires_at").isNull()).isTrue();
        Api.Answer messages = api.get("/threads/" + thread + "/messages?run_id=" + run);
        assertThat(messages.body().get("data")).hasSize(1);
        assertThat(messages.text("/data/0/content/0/text/value")).isEqualTo("Rain.");
        assertThat(model.lastAsked().turns()).containsExactly(new ModelRequest.UserTurn("Weather?"));
    }

    @Test
    void aNewRunIsQueuedAndHasEveryMember() {
        Api.Answer run = post(api.thread("Hi"), "");

        assertThat(run.body().get("expires_at").longValue()
                        - run.body().get("created_at").longValue())
                .isEqualTo(600);
        assertThat(Json.write(run.body()
                        .asObject()
                        .without(List.of("id", "created_at", "thread_id", "assistant_id", "expires_at"))))
                .isEqualTo("{\"object\":\"thread.run\",\"status\":\"queued\",\"required_action\":null,"
                        + "\"last_error\":null,\"started_at\":null,\"cancelled_at\":null,\"failed_at\":null,"
                        + "\"completed_at\":null,\"incomplete_details\":null,\"model\":\"m\",\"instructions\":\"\","
                        + "\"tools\":[],\"tool_resources\":{},\"metadata\":{},\"usage\":null,\"temperature\":1.0,"
                        + "\"top_p\":1.0,\"max_prompt_tokens\":null,\"max_completion_tokens\":null,"
                        + "\"truncation_strategy\":{\"type\":\"auto\",\"last_messages\":null},\"tool_choice\":\"auto\","
                        + "\"parallel_tool_calls\":true,\"response_format\":\"auto\",\"reasoning_effort\":null}");
    }

    @Test
    void theRunsSettingsReachTheModel() {
        String thread = api.thread("Hi");
        Api.Answer run = post(
                thread,
                ",\"model\":\"other\",\"instructions\":\"Be kind.\",\"additional_instructions\":\"Be short.\","
                        + "\"temperature\":0.30,\"top_p\":0.5,\"parallel_tool_calls\":false,\"tool_choice\":\"none\","
                        + "\"response_format\":{\"type\":\"json_object\"},\"max_completion_tokens\":300,"
                        + "\"reasoning_effort\":\"low\",\"tools\":" + FUNCTION);
        api.await(thread, run.id(), "completed");

        ModelRequest asked = model.lastAsked();
        assertThat(asked.model()).isEqualTo("other");
        assertThat(asked.instructions()).isEqualTo("Be kind.\nBe short.");
        assertThat(asked.tools()).containsExactly(new ModelRequest.Function("f", "Does.", "{\"a\":1.0}", null));
        assertThat(asked.settings())
                .isEqualTo(new ModelRequest.Settings(
                        "\"none\"",
                        false,
                        "{\"type\":\"json_object\"}",
                        new java.math.BigDecimal("0.30"),
                        new java.math.BigDecimal("0.5"),
                        null,
                        300,
                        "low"));
    }

    @Test
    void nullIsAsGoodAsNothing() {
        String thread = api.thread("Hi");
        Api.Answer run = post(
                thread,
                ",\"model\":null,\"instructions\":null,\"additional_instructions\":null,\"additional_messages\":null,"
                        + "\"tools\":null,\"metadata\":null,\"temperature\":null,\"top_p\":null,\"stream\":null,"
                        + "\"max_prompt_tokens\":null,\"max_completion_tokens\":null,\"truncation_strategy\":null,"
                        + "\"tool_choice\":null,\"response_format\":null,"
                        + "\"reasoning_effort\":null");

        assertThat(run.text("/tool_choice")).isEqualTo("auto");
        api.await(thread, run.id(), "completed");
        assertThat(model.lastAsked().settings()).isEqualTo(ModelRequest.Settings.defaults());
    }

    @Test
    void aRunTakesTheAssistantAsItWas() {
        String assistant = api.assistant("{\"model\":\"m\",\"instructions\":\"Old.\",\"tools\":" + FUNCTION + "}");
        model.thenWaiting(latch, "Hm");
        String thread = api.thread("Hi");
        String run = api.run(thread, assistant);
        api.post("/assistants/" + assistant, "{\"instructions\":\"New.\",\"tools\":[]}");
        latch.countDown();

        Api.Answer done = api.await(thread, run, "completed");

        assertThat(done.text("/instructions")).isEqualTo("Old.");
        assertThat(done.body().get("tools")).hasSize(1);
    }

    @Test
    void additionalMessagesComeBeforeTheAnswer() {
        String thread = api.thread("one");
        Api.Answer run = post(thread, ",\"additional_messages\":[{\"role\":\"assistant\",\"content\":\"two\"}]");
        api.await(thread, run.id(), "completed");

        assertThat(model.lastAsked().turns())
                .containsExactly(new ModelRequest.UserTurn("one"), new ModelRequest.AssistantTurn("two"));
    }

    @Test
    void aTruncatedThreadKeepsItsLastMessages() {
        String thread = api.thread("one");
        api.post("/threads/" + thread + "/messages", "{\"role\":\"user\",\"content\":\"two\"}");
        Api.Answer run = post(thread, ",\"truncation_strategy\":{\"type\":\"last_messages\",\"last_messages\":1}");
        api.await(thread, run.id(), "completed");

        assertThat(model.lastAsked().turns()).containsExactly(new ModelRequest.UserTurn("two"));
    }

    @Test
    void aThreadThatIsNotTruncatedKeepsAllItsMessages() {
        String thread = api.thread("one");
        api.post("/threads/" + thread + "/messages", "{\"role\":\"user\",\"content\":\"two\"}");
        Api.Answer run = post(thread, ",\"truncation_strategy\":{\"type\":\"auto\",\"last_messages\":1}");
        api.await(thread, run.id(), "completed");

        assertThat(model.lastAsked().turns())
                .containsExactly(new ModelRequest.UserTurn("one"), new ModelRequest.UserTurn("two"));
    }

    @Test
    void theReasonOfAnIncompleteRunMayBeLong() {
        String reason = "max_completion_tokens_".repeat(10);
        model.then(new ModelReply.Incomplete(reason, "Hel", FakeModel.USED));
        String thread = api.thread("one");
        Api.Answer run = post(thread, "");

        assertThat(api.await(thread, run.id(), "incomplete").text("/incomplete_details/reason"))
                .isEqualTo(reason);
    }

    @Test
    void aThreadCanBeMadeWithItsRun() {
        Api.Answer run = api.post(
                "/threads/runs",
                "{\"assistant_id\":\"" + api.assistant()
                        + "\",\"thread\":{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}}");

        api.await(run.text("/thread_id"), run.id(), "completed");

        assertThat(model.lastAsked().turns()).containsExactly(new ModelRequest.UserTurn("Hi"));
    }

    @Test
    void anEmptyThreadNeedsInstructions() {
        String thread = api.post("/threads", "{}").id();

        Api.Answer refused = post(thread, "");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/error/code")).isEqualTo("invalid_thread");
        assertThat(post(thread, ",\"instructions\":\"Greet.\"").status()).isEqualTo(200);
    }

    @Test
    void anActiveRunLocksItsThread() {
        model.thenWaiting(latch, "Hm");
        String thread = api.thread("Hi");
        String run = api.run(thread, api.assistant());

        Api.Answer message = api.post("/threads/" + thread + "/messages", "{\"role\":\"user\",\"content\":\"x\"}");
        Api.Answer second = post(thread, "");

        assertThat(message.status()).isEqualTo(400);
        assertThat(message.message())
                .isEqualTo("Can't add messages to " + thread + " while a run " + run + " is active.");
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.message()).isEqualTo("Thread " + thread + " already has an active run " + run + ".");
        latch.countDown();
        api.await(thread, run, "completed");
        assertThat(post(thread, "").status()).isEqualTo(200);
    }

    @Test
    void ofManyRunsAtOnceAThreadTakesOne() {
        model.thenWaiting(latch, "Hm");
        String thread = api.thread("Hi");
        String body = "{\"assistant_id\":\"" + api.assistant() + "\"}";

        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> api.post("/threads/" + thread + "/runs", body).status())
                .toList();

        assertThat(statuses).containsOnlyOnce(200).contains(400);
        latch.countDown();
    }

    @Test
    void aCancelledRunInterruptsItsModel() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        model.then((request, deltas) -> {
            deltas.text("Hel");
            asked.countDown();
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return FakeModel.text("never");
        });
        String thread = api.thread("Hi");
        String run = api.run(thread, api.assistant());
        asked.await();

        Api.Answer answer = api.post("/threads/" + thread + "/runs/" + run + "/cancel", "");

        assertThat(answer.text("/status")).isEqualTo("cancelling");
        assertThat(api.get("/threads/" + thread + "/runs/" + run).text("/status"))
                .isEqualTo("cancelled");
        interrupted.await();
        Api.Answer messages = api.get("/threads/" + thread + "/messages");
        assertThat(messages.text("/data/0/status")).isEqualTo("incomplete");
        assertThat(messages.text("/data/0/incomplete_details/reason")).isEqualTo("run_cancelled");
        assertThat(messages.text("/data/0/content/0/text/value")).isEqualTo("Hel");
    }

    @Test
    void aWaitingRunCanBeCancelled() {
        model.then(FakeModel.calls(FakeModel.call("call_A", "f", "{}")));
        String thread = api.thread("Hi");
        String run = api.run(thread, api.assistant());
        api.await(thread, run, "requires_action");

        api.post("/threads/" + thread + "/runs/" + run + "/cancel", "");

        Api.Answer cancelled = api.await(thread, run, "cancelled");
        assertThat(cancelled.body().get("required_action").isNull()).isTrue();
        assertThat(cancelled.body().get("expires_at").isNumber()).isTrue();
        assertThat(api.get("/threads/" + thread + "/runs/" + run + "/steps").text("/data/0/status"))
                .isEqualTo("cancelled");
    }

    @Test
    void aFinishedRunCanNotBeCancelled() {
        String thread = api.thread("Hi");
        String run = api.run(thread, api.assistant());
        api.await(thread, run, "completed");

        Api.Answer answer = api.post("/threads/" + thread + "/runs/" + run + "/cancel", "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).isEqualTo("Cannot cancel run with status 'completed'");
    }

    @Test
    void aModelsOwnErrorIsTheRunsLastError() {
        model.then((request, deltas) -> {
            throw new ModelException("invalid_prompt", "Not this.", null);
        });
        String thread = api.thread("Hi");

        Api.Answer failed = api.await(thread, api.run(thread, api.assistant()), "failed");

        assertThat(Json.write(failed.body().get("last_error")))
                .isEqualTo("{\"code\":\"invalid_prompt\",\"message\":\"Not this.\"}");
        assertThat(failed.body().get("failed_at").isNumber()).isTrue();
    }

    @Test
    void aStepKnowsFewerErrorsThanItsRun() {
        model.then((request, deltas) -> {
            deltas.text("Hel");
            throw new ModelException("invalid_prompt", "Not this.", null);
        });
        String thread = api.thread("Hi");
        String run = api.run(thread, api.assistant());
        api.await(thread, run, "failed");

        assertThat(api.get("/threads/" + thread + "/runs/" + run + "/steps").text("/data/0/last_error/code"))
                .isEqualTo("server_error");
    }

    @Test
    void anyOtherExceptionIsNotShownToTheClient() {
        model.then((request, deltas) -> {
            throw new IllegalStateException("secret");
        });
        String thread = api.thread("Hi");

        Api.Answer failed = api.await(thread, api.run(thread, api.assistant()), "failed");

        assertThat(failed.text("/last_error/code")).isEqualTo("server_error");
        assertThat(failed.response().body()).doesNotContain("secret");
    }

    @Test
    void aRunsMetadataCanBeChangedOnceItRests() {
        model.thenWaiting(latch, "Hm");
        String thread = api.thread("Hi");
        String run = api.run(thread, api.assistant());
        String path = "/threads/" + thread + "/runs/" + run;
        api.await(thread, run, "in_progress");
        assertThat(api.post(path, "{\"metadata\":{\"k\":\"v\"}}").message())
                .isEqualTo("Cannot update run with status 'in_progress'.");
        latch.countDown();
        api.await(thread, run, "completed");

        assertThat(api.post(path, "{\"metadata\":{\"k\":\"v\"}}").text("/metadata/k"))
                .isEqualTo("v");
    }

    @Test
    void aPollingClientIsToldWhenToComeBack() {
        model.thenWaiting(latch, "Hm");
        String thread = api.thread("Hi");

        Api.Answer run = post(thread, "");

        assertThat(run.response().headers().firstValue("openai-poll-after-ms")).contains("100");
        latch.countDown();
    }
}
