package dev.assistanttools.server;

import static dev.assistanttools.server.ChatEndpoint.calls;
import static dev.assistanttools.server.ChatEndpoint.chunk;
import static dev.assistanttools.server.ChatEndpoint.end;
import static dev.assistanttools.server.ChatEndpoint.status;
import static dev.assistanttools.server.ChatEndpoint.stream;
import static dev.assistanttools.server.ChatEndpoint.text;
import static dev.assistanttools.server.ChatEndpoint.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: what the client sets, what the endpoint is asked, and how the run ends, whatever the endpoint does. */
@Timeout(120)
final class RunOnEndpointTest {

    private static final String KEY = "sk-very-secret-0123456789";
    private static final String FUNCTION =
            "{\"type\":\"function\",\"function\":{\"name\":\"f\",\"description\":\"Does.\","
                    + "\"parameters\":{\"type\":\"object\",\"properties\":{}},\"strict\":false}}";

    @TempDir
    Path folder;

    private final ChatEndpoint endpoint = new ChatEndpoint();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-20T12:00:00Z"));
    private final EndpointSettings settings =
            EndpointSettings.of(endpoint.baseUrl(), KEY).withMaxRetries(0);
    private AssistantsServer server = serve(Model.chatCompletions(settings));
    private Api api = new Api(server);
    private String thread = "";

    private AssistantsServer serve(Model model) {
        return AssistantsServer.builder()
                .model(model)
                .clock(clock)
                .expiryCheck(Duration.ofMillis(20))
                .build()
                .start();
    }

    @BeforeEach
    void makeThread() {
        thread = api.thread("Will it snow?");
    }

    @AfterEach
    void close() {
        server.close();
        endpoint.close();
    }

    private String path(String run) {
        return "/threads/" + thread + "/runs/" + run;
    }

    private String start(String members) {
        String assistant =
                api.assistant("{\"model\":\"m\",\"instructions\":\"Be kind.\",\"tools\":[" + FUNCTION + "]}");
        Api.Answer run =
                api.post("/threads/" + thread + "/runs", "{\"assistant_id\":\"" + assistant + "\"" + members + "}");
        assertThat(run.status()).isEqualTo(200);
        return run.id();
    }

    private String step(String run, String pointer) {
        return api.get(path(run) + "/steps").text("/data/0" + pointer);
    }

    private String message(String pointer) {
        return api.get("/threads/" + thread + "/messages").text("/data/0" + pointer);
    }

    private Api.Answer submit(String run, String... idsAndOutputs) {
        var body = Json.object();
        var outputs = body.putArray("tool_outputs");
        for (int i = 0; i < idsAndOutputs.length; i += 2) {
            outputs.addObject().put("tool_call_id", idsAndOutputs[i]).put("output", idsAndOutputs[i + 1]);
        }
        return api.post(path(run) + "/submit_tool_outputs", Json.write(body));
    }

    @Test
    void everyParameterOfTheRunReachesTheEndpoint() {
        endpoint.streams(text("No."), end("stop"));

        String run = start(",\"model\":\"other\",\"instructions\":\"Be brief.\",\"additional_instructions\":\"Now.\","
                + "\"additional_messages\":[{\"role\":\"assistant\",\"content\":\"Where?\"},{\"role\":\"user\",\"content\":"
                + "[{\"type\":\"text\",\"text\":\"Here.\"},{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://h/a.png\","
                + "\"detail\":\"low\"}}]}],"
                + "\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"f\"}},\"parallel_tool_calls\":false,"
                + "\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"n\",\"schema\":{\"a\":1.0}}},"
                + "\"temperature\":0.20,\"top_p\":0.9,\"reasoning_effort\":\"low\",\"max_completion_tokens\":300,"
                + "\"max_prompt_tokens\":1000,\"truncation_strategy\":{\"type\":\"last_messages\",\"last_messages\":2},"
                + "\"metadata\":{\"customer\":\"secret\"}");
        api.await(thread, run, "completed");

        assertThat(endpoint.asked.remove().json()).isEqualTo(Json.read("""
                {"model":"other",
                 "messages":[{"role":"system","content":"Be brief.\\nNow."},
                  {"role":"assistant","content":"Where?"},
                  {"role":"user","content":[{"type":"text","text":"Here."},
                   {"type":"image_url","image_url":{"url":"https://h/a.png","detail":"low"}}]}],
                 "temperature":0.20,"top_p":0.9,"max_completion_tokens":300,"reasoning_effort":"low",
                 "response_format":{"type":"json_schema","json_schema":{"name":"n","schema":{"a":1.0}}},
                 "tools":[%s],"tool_choice":{"type":"function","function":{"name":"f"}},"parallel_tool_calls":false,
                 "stream":true,"stream_options":{"include_usage":true}}
                """.formatted(FUNCTION)));
    }

    @Test
    void twoRoundsWithCallsThatNobodyOfferedOrThatAreNoJson() {
        endpoint.streams(
                        text("One moment."),
                        calls(
                                "{\"index\":0,\"id\":\"call_a\",\"function\":{\"name\":\"f\",\"arguments\":\"{'x': True\"}}"),
                        calls(
                                "{\"index\":1,\"id\":\"call_b\",\"function\":{\"name\":\"nobody\",\"arguments\":\"{}\"}}"),
                        end("tool_calls"),
                        "{\"choices\":[],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20}}")
                .streams(
                        text("Done."),
                        end("stop"),
                        "{\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":5}}");
        String run = start(",\"tool_choice\":\"required\",\"max_completion_tokens\":300");

        Api.Answer waiting = api.await(thread, run, "requires_action");
        assertThat(waiting.text("/required_action/submit_tool_outputs/tool_calls/0/function/arguments"))
                .isEqualTo("{'x': True");
        assertThat(waiting.text("/required_action/submit_tool_outputs/tool_calls/1/function/name"))
                .isEqualTo("nobody");
        submit(run, "call_a", "1", "call_b", "No such tool.");
        Api.Answer done = api.await(thread, run, "completed");

        assertThat(done.body().at("/usage").toString())
                .isEqualTo("{\"prompt_tokens\":107,\"completion_tokens\":25,\"total_tokens\":132}");
        endpoint.asked.remove();
        var second = endpoint.asked.remove().json();
        assertThat(second.at("/messages/2").toString())
                .isEqualTo(
                        "{\"role\":\"assistant\",\"content\":\"One moment.\",\"tool_calls\":[{\"id\":\"call_a\",\"type\":"
                                + "\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{'x': True\"}},{\"id\":\"call_b\",\"type\":"
                                + "\"function\",\"function\":{\"name\":\"nobody\",\"arguments\":\"{}\"}}]}");
        assertThat(second.at("/messages/4/content").stringValue()).isEqualTo("No such tool.");
        assertThat(second.get("max_completion_tokens").intValue()).isEqualTo(280);
        assertThat(second.has("tool_choice")).isFalse();
    }

    @Test
    void outputsThatAreSentAgainAreNoneForTheNextRoundOfAnEndpointThatCountsItsCallsAnew() {
        String call = "{\"index\":0,\"id\":\"call_0\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}";
        endpoint.streams(calls(call), end("tool_calls")).streams(calls(call), end("tool_calls"));
        String run = start("");
        api.await(thread, run, "requires_action");
        submit(run, "call_0", "first");
        Api.Answer second = api.await(
                "/threads/" + thread + "/runs/" + run,
                answer -> !answer.text("/required_action/submit_tool_outputs/tool_calls/0/id")
                                .equals("call_0")
                        && answer.text("/status").equals("requires_action"));

        submit(run, "call_0", "first");

        assertThat(second.text("/required_action/submit_tool_outputs/tool_calls/0/id"))
                .matches("call_[0-9A-Za-z]{24}");
        assertThat(api.get("/threads/" + thread + "/runs/" + run).text("/status"))
                .isEqualTo("requires_action");
    }

    @Test
    void anEndpointThatIsOverItsLimitFailsTheRun() {
        endpoint.answers(status(429, "{\"error\":{\"message\":\"Slow down, " + KEY + ".\"}}"));

        Api.Answer run = api.await(thread, start(""), "failed");

        assertThat(run.text("/last_error/code")).isEqualTo("rate_limit_exceeded");
        assertThat(run.text("/last_error/message"))
                .isEqualTo("The model's endpoint is over its rate limit: Slow down, (key).");
        assertThat(run.body().get("failed_at").isNumber()).isTrue();
    }

    @Test
    void aStreamThatBreaksLeavesTheTextSoFar() {
        endpoint.answers(exchange -> {
            stream(exchange, text("It will"));
            throw new IOException("The test breaks the connection.");
        });
        String run = start("");

        assertThat(api.await(thread, run, "failed").text("/last_error/code")).isEqualTo("server_error");
        assertThat(step(run, "/status")).isEqualTo("failed");
        assertThat(step(run, "/last_error/code")).isEqualTo("server_error");
        assertThat(message("/status")).isEqualTo("incomplete");
        assertThat(message("/incomplete_details/reason")).isEqualTo("run_failed");
        assertThat(message("/content/0/text/value")).isEqualTo("It will");
    }

    @Test
    void anAnswerThatIsCutOffIsIncomplete() {
        endpoint.streams(text("It will"), end("length"));
        String run = start(",\"max_completion_tokens\":256");

        assertThat(api.await(thread, run, "incomplete").text("/incomplete_details/reason"))
                .isEqualTo("max_completion_tokens");
        assertThat(message("/incomplete_details/reason")).isEqualTo("max_tokens");
        assertThat(step(run, "/status")).isEqualTo("completed");
    }

    @Test
    void aWithheldAnswerFailsAndARefusalCompletes() {
        endpoint.streams(text("It"), end("content_filter"))
                .streams(chunk("{\"refusal\":\"I won't.\"}", "null"), end("stop"));

        assertThat(api.await(thread, start(""), "failed").text("/last_error/code"))
                .isEqualTo("invalid_prompt");
        api.await(thread, start(""), "completed");
        assertThat(message("/content/0/refusal")).isEqualTo("I won't.");
    }

    @Test
    void cancellingClosesTheConnectionToTheEndpoint() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        endpoint.answers(exchange -> {
            try {
                stream(
                        exchange,
                        calls("{\"index\":0,\"id\":\"call_a\",\"function\":{\"name\":\"f\",\"arguments\":\"{\"}}"));
                while (true) {
                    write(exchange, ": still there\n\n");
                }
            } catch (IOException e) {
                closed.countDown();
            }
        });
        String run = start("");
        api.await(path(run) + "/steps", steps -> !steps.body().get("data").isEmpty());

        assertThat(api.post(path(run) + "/cancel", "").text("/status")).isEqualTo("cancelling");

        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(api.get(path(run)).text("/status")).isEqualTo("cancelled");
        assertThat(step(run, "/status")).isEqualTo("cancelled");
        assertThat(step(run, "/step_details/tool_calls/0/function/name")).isEqualTo("f");
    }

    @Test
    void aRunOnASilentEndpointExpires() {
        CountDownLatch testIsOver = new CountDownLatch(1);
        endpoint.answers(exchange -> {
            try {
                testIsOver.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        String run = start("");
        Api.await(() -> !endpoint.asked.isEmpty());

        clock.pass(Duration.ofMinutes(10));

        api.await(thread, run, "expired");
        testIsOver.countDown();
    }

    @Test
    void reasoningOutlivesARestart() {
        server.close();
        String reasoning = "{\"type\":\"reasoning\",\"id\":\"rs_1\",\"summary\":[],\"encrypted_content\":\"gAAAA\"}";
        String call =
                "{\"type\":\"function_call\",\"id\":\"fc_1\",\"call_id\":\"call_a\",\"name\":\"f\",\"arguments\":\"{}\"}";
        String ended = "{\"type\":\"response.completed\",\"response\":{\"status\":\"completed\",\"output\":[]}}";
        endpoint.streams(
                        "{\"type\":\"response.output_item.done\",\"output_index\":0,\"item\":" + reasoning + "}",
                        "{\"type\":\"response.output_item.done\",\"output_index\":1,\"item\":" + call + "}",
                        ended)
                .streams("{\"type\":\"response.output_text.delta\",\"output_index\":0,\"delta\":\"ok\"}", ended);
        restart();
        thread = api.thread("Hi");
        String run = start("");
        api.await(thread, run, "requires_action");
        server.close();
        restart();

        submit(run, "call_a", "done");
        api.await(thread, run, "completed");

        endpoint.asked.remove();
        assertThat(endpoint.asked.remove().body())
                .contains("[{\"role\":\"user\",\"content\":\"Hi\"}," + reasoning + "," + call);
    }

    private void restart() {
        server = AssistantsServer.builder()
                .model(Model.responses(settings))
                .dataFolder(folder)
                .clock(clock)
                .build()
                .start();
        api = new Api(server);
    }
}
