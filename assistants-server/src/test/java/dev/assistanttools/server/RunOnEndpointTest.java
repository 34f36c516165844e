package dev.assistanttools.server;

import static dev.assistanttools.server.SpokenDialect.End.STOP;
import static dev.assistanttools.server.SpokenDialect.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way of a round and of the next: what the client sets, what the endpoint is asked and told again, and what was used. */
@ParameterizedClass
@EnumSource(SpokenDialect.class)
final class RunOnEndpointTest extends EndpointServerTest {

    @TempDir
    Path folder;

    RunOnEndpointTest(SpokenDialect dialect) {
        super(dialect);
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
    void anAnswerThatEndedByItselfIsNotCutOffByAnEstimate() {
        endpoint.streams(dialect.answer("y".repeat(1_200)));
        String run = start(",\"max_completion_tokens\":256");

        Api.Answer done = api.await(thread, run, "completed");

        assertThat(done.body().at("/usage/completion_tokens").intValue()).isEqualTo(256);
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
        assertThat(first.body().at("/usage/completion_tokens").intValue()).isEqualTo(256);
        assertThat(second.text("/incomplete_details/reason")).isEqualTo("max_prompt_tokens");
        assertThat(second.body().at("/usage/prompt_tokens").intValue()).isGreaterThan(300);
        assertThat(endpoint.asked).hasSize(3);
    }

    @Test
    void anImageFileIsPartOfTheRequest() {
        Form form = new Form().field("purpose", "vision").file("a.gif", "GIF89a and so on");
        String file = api.send(form.request(), "/files").id();
        endpoint.streams(dialect.answer("A dot."));

        String run = start(",\"additional_messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_file\","
                + "\"image_file\":{\"file_id\":\"" + file + "\",\"detail\":\"high\"}}]}]");
        api.await(thread, run, "completed");

        String url = "data:image/gif;base64,R0lGODlhIGFuZCBzbyBvbg==";
        assertThat(dialect.conversation(endpoint.asked.remove()).toString())
                .contains(
                        dialect == SpokenDialect.CHAT
                                ? "{\"type\":\"image_url\",\"image_url\":{\"url\":\"" + url + "\",\"detail\":\"high\"}}"
                                : "{\"type\":\"input_image\",\"image_url\":\"" + url + "\",\"detail\":\"high\"}");
    }

    @Test
    void imagesOfMessagesThatAreLeftOutAreNotRead() {
        restart(server(settings.withContextTokens(1_000)));
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
    void whatAnEndpointIsToldAgainOutlivesARestart() {
        String reasoning = "{\"type\":\"reasoning\",\"id\":\"rs_1\",\"summary\":[],\"encrypted_content\":\"gAAAA\"}";
        String call =
                "{\"type\":\"function_call\",\"id\":\"fc_1\",\"call_id\":\"a\",\"name\":\"f\",\"arguments\":\"{}\"}";
        Object[] asking = dialect == SpokenDialect.CHAT
                ? new Object[] {dialect.call(0, "a", "f", "{}")}
                : new Object[] {done(0, reasoning), done(1, call)};
        endpoint.streams(pieces(List.of(pieces(asking)), dialect.end(STOP))).streams(dialect.answer("ok"));
        restart(server(settings).dataFolder(folder));
        thread = api.thread("Hi");
        String run = start("");
        Api.Answer waiting = api.await(thread, run, "requires_action");
        restart(server(settings).dataFolder(folder));

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
}
