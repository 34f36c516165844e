package dev.assistanttools.server;

import static dev.assistanttools.server.ChatEndpoint.status;
import static dev.assistanttools.server.ChatEndpoint.stream;
import static dev.assistanttools.server.ChatEndpoint.write;
import static dev.assistanttools.server.SpokenDialect.End.FILTER;
import static dev.assistanttools.server.SpokenDialect.End.LENGTH;
import static dev.assistanttools.server.SpokenDialect.End.STOP;
import static dev.assistanttools.server.SpokenDialect.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way: what the client sets, what the endpoint is asked, and how the run ends, whatever the endpoint does. */
@Timeout(120)
@ParameterizedClass
@EnumSource(SpokenDialect.class)
final class RunOnEndpointTest {

    private static final String KEY = "sk-very-secret-0123456789";
    private static final String FUNCTION =
            "{\"type\":\"function\",\"function\":{\"name\":\"f\",\"description\":\"Does.\","
                    + "\"parameters\":{\"type\":\"object\",\"properties\":{}},\"strict\":false}}";

    @TempDir
    Path folder;

    private final SpokenDialect dialect;
    private final ChatEndpoint endpoint = new ChatEndpoint();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-20T12:00:00Z"));
    private final EndpointSettings settings =
            EndpointSettings.of(endpoint.baseUrl(), KEY).withMaxRetries(0);
    private AssistantsServer server;
    private Api api;
    private String thread = "";

    RunOnEndpointTest(SpokenDialect dialect) {
        this.dialect = dialect;
        this.server = serve(dialect.model(settings));
        this.api = new Api(server);
    }

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

    private static String callId(Api.Answer waiting, int place) {
        return waiting.text("/required_action/submit_tool_outputs/tool_calls/" + place + "/id");
    }

    /** Waits for another call than this one. */
    private Api.Answer awaitCallAfter(String run, String callId) {
        return api.await(
                path(run),
                answer -> answer.text("/status").equals("requires_action")
                        && !callId(answer, 0).equals(callId));
    }

    @Test
    void everyParameterOfTheRunReachesTheEndpoint() {
        endpoint.streams(dialect.answer("No."));

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

        assertThat(endpoint.asked.remove().json())
                .isEqualTo(Json.read(dialect == SpokenDialect.CHAT ? CHAT_REQUEST : RESPONSES_REQUEST));
    }

    private static final String CHAT_REQUEST = """
            {"model":"other",
             "messages":[{"role":"system","content":"Be brief.\\nNow."},
              {"role":"assistant","content":"Where?"},
              {"role":"user","content":[{"type":"text","text":"Here."},
               {"type":"image_url","image_url":{"url":"https://h/a.png","detail":"low"}}]}],
             "temperature":0.20,"top_p":0.9,"max_completion_tokens":300,"reasoning_effort":"low",
             "response_format":{"type":"json_schema","json_schema":{"name":"n","schema":{"a":1.0}}},
             "tools":[%s],"tool_choice":{"type":"function","function":{"name":"f"}},"parallel_tool_calls":false,
             "stream":true,"stream_options":{"include_usage":true}}
            """.formatted(FUNCTION);

    private static final String RESPONSES_REQUEST = """
            {"model":"other","instructions":"Be brief.\\nNow.",
             "input":[{"role":"assistant","content":"Where?"},
              {"role":"user","content":[{"type":"input_text","text":"Here."},
               {"type":"input_image","image_url":"https://h/a.png","detail":"low"}]}],
             "temperature":0.20,"top_p":0.9,"max_output_tokens":300,"reasoning":{"effort":"low"},
             "text":{"format":{"type":"json_schema","name":"n","schema":{"a":1.0}}},
             "tools":[{"type":"function","name":"f","description":"Does.",
              "parameters":{"type":"object","properties":{}},"strict":false}],
             "tool_choice":{"type":"function","name":"f"},"parallel_tool_calls":false,
             "store":false,"stream":true,"include":["reasoning.encrypted_content"]}
            """;

    @Test
    void twoRoundsWithCallsThatNobodyOfferedOrThatAreNoJson() {
        endpoint.streams(pieces(
                        dialect.text("One moment."),
                        dialect.call(0, "a", "f", "{'x': True"),
                        dialect.call(1, "b", "nobody", "{}"),
                        dialect.end(STOP, 100, 20)))
                .streams(pieces(dialect.text("Done."), dialect.end(STOP, 7, 5)));
        String run = start(",\"tool_choice\":\"required\",\"max_completion_tokens\":300");

        Api.Answer waiting = api.await(thread, run, "requires_action");
        assertThat(waiting.text("/required_action/submit_tool_outputs/tool_calls/0/function/arguments"))
                .isEqualTo("{'x': True");
        assertThat(waiting.text("/required_action/submit_tool_outputs/tool_calls/1/function/name"))
                .isEqualTo("nobody");
        submit(run, callId(waiting, 0), "1", callId(waiting, 1), "No such tool.");
        Api.Answer done = api.await(thread, run, "completed");

        assertThat(done.body().at("/usage").toString())
                .isEqualTo("{\"prompt_tokens\":107,\"completion_tokens\":25,\"total_tokens\":132}");
        endpoint.asked.remove();
        var second = endpoint.asked.remove().json();
        assertThat(second.has("tool_choice")).isFalse();
        if (dialect == SpokenDialect.CHAT) {
            assertThat(second.at("/messages/2")).isEqualTo(Json.read("""
                    {"role":"assistant","content":"One moment.","tool_calls":[
                     {"id":"a","type":"function","function":{"name":"f","arguments":"{'x': True"}},
                     {"id":"b","type":"function","function":{"name":"nobody","arguments":"{}"}}]}"""));
            assertThat(second.at("/messages/4/content").stringValue()).isEqualTo("No such tool.");
            assertThat(second.get("max_completion_tokens").intValue()).isEqualTo(280);
        } else {
            assertThat(second.at("/input/2")).isEqualTo(Json.read("""
                    {"type":"function_call","call_id":"a","name":"f","arguments":"{'x': True"}"""));
            assertThat(second.at("/input/5")).isEqualTo(Json.read("""
                    {"type":"function_call_output","call_id":"b","output":"No such tool."}"""));
            assertThat(second.get("max_output_tokens").intValue()).isEqualTo(280);
        }
    }

    @Test
    void callsHaveIdsOfTheServersOwnAndTheirEndpointIsToldItsOwn() {
        endpoint.streams(pieces(dialect.call(0, "call_0", "f", "{}"), dialect.end(STOP)))
                .streams(pieces(dialect.call(0, "call_0", "f", "{}"), dialect.end(STOP)))
                .streams(dialect.answer("Done."));
        String run = start("");
        String first = callId(api.await(thread, run, "requires_action"), 0);
        submit(run, first, "one");
        String second = callId(awaitCallAfter(run, first), 0);

        // A client that repeats itself.
        assertThat(submit(run, first, "one").text("/status")).isEqualTo("requires_action");
        submit(run, second, "two");
        api.await(thread, run, "completed");

        assertThat(List.of(first, second)).doesNotHaveDuplicates().allMatch(id -> id.matches("call_[0-9A-Za-z]{24}"));
        endpoint.asked.remove();
        endpoint.asked.remove();
        String asked = endpoint.asked.remove().body();
        // In its second answer it counted from the beginning: two calls with one id would be refused by some.
        assertThat(asked).contains("\"call_0\"").doesNotContain(first, second);
        assertThat(asked.split("\"call_0\"", -1)).hasSize(3);
    }

    @Test
    void budgetsHoldAcrossRoundsThoughTheEndpointTellsNoUsage() {
        String long300 = "{\"x\":\"" + "y".repeat(1_200) + "\"}";
        endpoint.streams(pieces(dialect.call(0, "a", "f", long300), dialect.end(STOP)))
                .streams(pieces(dialect.call(0, "b", "f", "{}"), dialect.end(STOP)))
                .streams(pieces(dialect.call(0, "c", "f", "{}"), dialect.end(STOP)));
        String written = start(",\"max_completion_tokens\":256");
        submit(written, callId(api.await(thread, written, "requires_action"), 0), "x");
        Api.Answer first = api.await(thread, written, "incomplete");

        String read = start(",\"max_prompt_tokens\":256");
        String call = callId(api.await(thread, read, "requires_action"), 0);
        submit(read, call, "z".repeat(1_200));
        submit(read, callId(awaitCallAfter(read, call), 0), "x");
        Api.Answer second = api.await(thread, read, "incomplete");

        assertThat(first.text("/incomplete_details/reason")).isEqualTo("max_completion_tokens");
        assertThat(first.body().at("/usage/completion_tokens").intValue()).isBetween(300, 310);
        assertThat(second.text("/incomplete_details/reason")).isEqualTo("max_prompt_tokens");
        assertThat(second.body().at("/usage/prompt_tokens").intValue()).isGreaterThan(300);
        assertThat(endpoint.asked).hasSize(3);
    }

    @Test
    void imagesOfMessagesThatAreLeftOutAreNotRead() {
        server.close();
        server = serve(dialect.model(settings.withContextTokens(1_000)));
        api = new Api(server);
        Form form = new Form().field("purpose", "vision").file("a.png", "no image".getBytes(StandardCharsets.UTF_8));
        String file = api.send(form.request(), "/files").id();
        thread = api.thread("Hello");
        api.post(
                "/threads/" + thread + "/messages",
                "{\"role\":\"user\",\"content\":[{\"type\":\"image_file\",\"image_file\":{\"file_id\":\"" + file
                        + "\"}}]}");
        endpoint.streams(dialect.answer("ok"));

        String run = start(",\"additional_messages\":[{\"role\":\"user\",\"content\":\"" + "x".repeat(2_000) + "\"}]");

        api.await(thread, run, "completed");
        assertThat(dialect.conversation(endpoint.asked.remove()).toString())
                .contains("Hello")
                .doesNotContain("image");
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
            stream(exchange, dialect.text("It will"));
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
        endpoint.streams(pieces(dialect.text("It will"), dialect.end(LENGTH)));
        String run = start(",\"max_completion_tokens\":256");

        assertThat(api.await(thread, run, "incomplete").text("/incomplete_details/reason"))
                .isEqualTo("max_completion_tokens");
        assertThat(message("/incomplete_details/reason")).isEqualTo("max_tokens");
        assertThat(step(run, "/status")).isEqualTo("completed");
    }

    @Test
    void callsThatWereCutOffAreMadeByNobody() {
        endpoint.streams(
                pieces(dialect.text("One moment."), dialect.call(0, "a", "f", "{\"x\":"), dialect.end(LENGTH, 9, 256)));
        String run = start(",\"max_completion_tokens\":256");

        Api.Answer cut = api.await(thread, run, "incomplete");

        assertThat(cut.text("/incomplete_details/reason")).isEqualTo("max_completion_tokens");
        assertThat(cut.body().get("required_action").isNull()).isTrue();
        assertThat(step(run, "/status")).isEqualTo("cancelled");
        assertThat(step(run, "/step_details/tool_calls/0/function/arguments")).isEqualTo("{\"x\":");
        assertThat(step(run, "/usage/completion_tokens")).isEqualTo("256");
        assertThat(message("/status")).isEqualTo("completed");
    }

    @Test
    void aWithheldAnswerFailsAndARefusalCompletes() {
        endpoint.streams(pieces(dialect.text("It"), dialect.end(FILTER)))
                .streams(pieces(dialect.refusal("I won't."), dialect.end(STOP)));

        Api.Answer withheld = api.await(thread, start(""), "failed");
        assertThat(withheld.text("/last_error/code")).isEqualTo("invalid_prompt");
        assertThat(message("/status")).isEqualTo("incomplete");
        assertThat(message("/incomplete_details/reason")).isEqualTo("content_filter");
        assertThat(message("/content/0/text/value")).isEqualTo("It");
        api.await(thread, start(""), "completed");
        assertThat(message("/content/0/refusal")).isEqualTo("I won't.");
    }

    @Test
    void cancellingClosesTheConnectionToTheEndpoint() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        endpoint.answers(exchange -> {
            try {
                stream(exchange, pieces(dialect.call(0, "a", "f", "{")));
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
    void whatAnEndpointIsToldAgainOutlivesARestart() {
        server.close();
        String reasoning = "{\"type\":\"reasoning\",\"id\":\"rs_1\",\"summary\":[],\"encrypted_content\":\"gAAAA\"}";
        String call =
                "{\"type\":\"function_call\",\"id\":\"fc_1\",\"call_id\":\"a\",\"name\":\"f\",\"arguments\":\"{}\"}";
        Object[] asking = dialect == SpokenDialect.CHAT
                ? new Object[] {dialect.call(0, "a", "f", "{}")}
                : new Object[] {done(0, reasoning), done(1, call)};
        endpoint.streams(pieces(List.of(pieces(asking)), dialect.end(STOP))).streams(dialect.answer("ok"));
        restart();
        thread = api.thread("Hi");
        String run = start("");
        Api.Answer waiting = api.await(thread, run, "requires_action");
        server.close();
        restart();

        submit(run, callId(waiting, 0), "done");
        api.await(thread, run, "completed");

        endpoint.asked.remove();
        String asked = endpoint.asked.remove().body();
        assertThat(asked)
                .contains(
                        dialect == SpokenDialect.CHAT
                                ? "\"tool_call_id\":\"a\""
                                : "[{\"role\":\"user\",\"content\":\"Hi\"}," + reasoning + "," + call
                                        + ",{\"type\":\"function_call_output\",\"call_id\":\"a\"");
    }

    private static String done(int place, String item) {
        return "{\"type\":\"response.output_item.done\",\"output_index\":" + place + ",\"item\":" + item + "}";
    }

    private void restart() {
        server = AssistantsServer.builder()
                .model(dialect.model(settings))
                .dataFolder(folder)
                .clock(clock)
                .build()
                .start();
        api = new Api(server);
    }
}
