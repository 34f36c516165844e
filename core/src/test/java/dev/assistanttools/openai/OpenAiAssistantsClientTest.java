package dev.assistanttools.openai;

import static dev.assistanttools.openai.RecordedJson.assistant;
import static dev.assistanttools.openai.RecordedJson.list;
import static dev.assistanttools.openai.RecordedJson.message;
import static dev.assistanttools.openai.RecordedJson.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolSchema;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiAssistantsClientTest {

    private static final ThreadId THREAD = new ThreadId("thread_1");
    private static final RunId RUN = new RunId("run_1");

    /** Digits that a double can't hold, a zero that it would drop, and properties that are not in alphabetical order. */
    private static final String SCHEMA = "{\"type\":\"object\",\"properties\":{\"zeta\":{\"type\":\"number\","
            + "\"minimum\":0.10,\"maximum\":12345678901234567.89},\"alpha\":{\"type\":\"integer\","
            + "\"maximum\":9007199254740993}},\"required\":[\"zeta\",\"alpha\"],\"additionalProperties\":false}";

    private final StubApi api = new StubApi();
    private final AssistantsClient client = AssistantsClient.connect(
            ClientSettings.of(api.baseUrl(), "secret-key").withMaxRetries(0));

    @AfterEach
    void close() {
        client.close();
        api.close();
    }

    @Test
    void sendsKeyAndBetaHeader() {
        api.reply("{\"id\":\"thread_1\"}");
        assertThat(client.createThread()).isEqualTo(THREAD);
        assertThat(api.last().line()).isEqualTo("POST /v1/threads");
        assertThat(api.last().headers().get("Authorization")).containsExactly("Bearer secret-key");
        assertThat(api.last().headers().get("Openai-beta")).containsExactly("assistants=v2");
    }

    @Test
    void sendsOrganizationAndProjectThroughTheProxy() {
        ClientSettings settings = ClientSettings.of("http://no.such.host.invalid/v1", "secret-key")
                .withProxy("127.0.0.1", URI.create(api.baseUrl()).getPort())
                .withOrganization("org-1")
                .withProject("proj_1");
        api.reply("{\"id\":\"thread_1\"}");
        try (AssistantsClient proxied = AssistantsClient.connect(settings)) {
            assertThat(proxied.createThread()).isEqualTo(THREAD);
        }
        assertThat(api.last().headers().get("Openai-organization")).containsExactly("org-1");
        assertThat(api.last().headers().get("Openai-project")).containsExactly("proj_1");
    }

    @Test
    void sendsSchemasExactlyAsTheyAreWritten() {
        api.reply(assistant("[]"));
        client.createAssistant(draft(List.of(HostedTool.fileSearch(7))));
        assertThat(api.last().body())
                .contains("\"parameters\":" + SCHEMA)
                .contains("{\"type\":\"file_search\",\"file_search\":{\"max_num_results\":7}}");
    }

    @Test
    void sendsEverythingThatTheDraftSays() {
        api.reply(assistant("[]"));
        client.createAssistant(draft(List.of()));
        assertThat(api.last().line()).isEqualTo("POST /v1/assistants");
        assertThat(api.last().body())
                .contains("\"model\":\"gpt-4.1\"")
                .contains("\"name\":\"weather\"")
                .contains("\"instructions\":\"Be brief.\"")
                .contains("\"strict\":true")
                .contains("\"metadata\":{\"a\":\"1\",\"b\":\"2\"}")
                .contains("\"temperature\":0.5");
    }

    @Test
    void clearsWhatTheDraftLeavesEmpty() {
        api.reply(assistant("[]"));
        client.updateAssistant(new AssistantId("asst_1"), draft(List.of()));
        assertThat(api.last().line()).isEqualTo("POST /v1/assistants/asst_1");
        assertThat(api.last().body()).contains("\"description\":null").doesNotContain("top_p");
    }

    @Test
    void readsSchemasExactlyAsTheyAreStored() {
        api.reply(assistant("[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"description\":\"d\",\"parameters\":"
                + SCHEMA + ",\"strict\":true}}]"));
        assertThat(client.retrieveAssistant(new AssistantId("asst_1")).functions())
                .containsExactly(new RemoteFunction("f", "d", SCHEMA, true));
    }

    @Test
    void readsAFunctionWithoutParametersAsOneWithoutProperties() {
        api.reply(assistant("[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"parameters\":null}}]"));
        assertThat(client.retrieveAssistant(new AssistantId("asst_1")).functions())
                .containsExactly(new RemoteFunction("f", "", RemoteFunction.NO_PARAMETERS, false));
    }

    @Test
    void readsAnAssistantWithNullsAndUnknownTools() {
        api.reply(assistant("[{\"type\":\"code_interpreter\"},{\"type\":\"new_thing\",\"size\":2}]"));
        AssistantSnapshot snapshot = client.retrieveAssistant(new AssistantId("asst_1"));
        assertThat(snapshot.instructions()).isEmpty();
        assertThat(snapshot.hostedTools())
                .containsExactly(
                        HostedTool.codeInterpreter(),
                        new HostedTool("new_thing", "{\"type\":\"new_thing\",\"size\":2}"));
        assertThat(snapshot.metadata()).isEqualTo(Map.of("team", "blue"));
        assertThat(snapshot.sampling().temperature()).contains(0.7);
    }

    @Test
    void listsAssistantsAfterAnId() {
        api.reply(list(true, assistant("[]")));
        AssistantPage page = client.listAssistants(Optional.of(new AssistantId("asst_0")));
        assertThat(page.hasMore()).isTrue();
        assertThat(page.assistants()).hasSize(1);
        assertThat(api.last().path()).contains("after=asst_0", "limit=100", "order=desc");
    }

    @Test
    void addsAUserMessage() {
        api.reply(message("msg_1", "[]"));
        assertThat(client.addUserMessage(THREAD, "Snow?")).isEqualTo(new MessageId("msg_1"));
        assertThat(api.last().line()).isEqualTo("POST /v1/threads/thread_1/messages");
        assertThat(api.last().body()).contains("\"role\":\"user\"", "\"content\":\"Snow?\"");
    }

    @Test
    void readsTheTextsOfARunOverAllPages() {
        api.reply(list(true, message("msg_1", "[{\"type\":\"text\",\"text\":{\"value\":\"a\",\"annotations\":[]}}]")));
        api.reply(list(
                false, message("msg_2", "[{\"type\":\"image_file\"},{\"type\":\"text\",\"text\":{\"value\":\"b\"}}]")));
        assertThat(client.listRunMessages(THREAD, RUN))
                .extracting(MessageSnapshot::texts)
                .containsExactly(List.of("a"), List.of("b"));
        assertThat(api.asked().get(0).path())
                .contains("run_id=run_1", "order=asc")
                .doesNotContain("after");
        assertThat(api.last().path()).contains("after=msg_1");
    }

    @Test
    void startsARunWithItsOptions() {
        api.reply(run("queued", ""));
        RunOptions options =
                RunOptions.defaults().withAdditionalInstructions("Metric.").withMetadata(Map.of("k", "v"));
        assertThat(client.createRun(THREAD, new AssistantId("asst_1"), options).status())
                .isEqualTo(RunStatus.QUEUED);
        assertThat(api.last().line()).isEqualTo("POST /v1/threads/thread_1/runs");
        assertThat(api.last().body())
                .contains("\"assistant_id\":\"asst_1\"", "\"additional_instructions\":\"Metric.\"", "\"k\":\"v\"")
                .doesNotContain("\"instructions\"", "\"tools\"");
    }

    @Test
    void sendsTheToolsOfARunAsThoseOfAnAssistant() {
        api.reply(run("queued", "")).reply(assistant("[]"));
        AssistantDraft draft = draft(List.of(HostedTool.codeInterpreter()));
        RunTools tools = new RunTools(draft.functions(), draft.hostedTools());
        client.createRun(
                THREAD, new AssistantId("asst_1"), RunOptions.defaults().withTools(tools));
        client.createAssistant(draft);
        assertThat(tools(api.asked().get(0)))
                .isEqualTo(tools(api.asked().get(1)))
                .contains(SCHEMA);
    }

    @Test
    void sendsARunWithoutTools() {
        api.reply(run("queued", ""));
        client.createRun(
                THREAD, new AssistantId("asst_1"), RunOptions.defaults().withTools(RunTools.of(List.of())));
        assertThat(tools(api.last())).isEqualTo("[]");
    }

    @Test
    void refusesMoreToolsThanARunMayHaveBeforeAnythingIsSent() {
        List<ToolDefinition> functions =
                Collections.nCopies(19, draft(List.of()).functions().get(0));
        assertThat(new RunTools(functions, List.of(HostedTool.codeInterpreter())).functions())
                .hasSize(19);
        assertThatExceptionOfType(TooManyRunToolsException.class)
                .isThrownBy(
                        () -> new RunTools(functions, List.of(HostedTool.codeInterpreter(), HostedTool.fileSearch())))
                .withMessage(
                        "The run would offer 19 function tools and 2 hosted ones; the API allows 20 together in a run that"
                                + " does not offer just what its assistant does. Let it offer fewer, or divide them among"
                                + " several assistants.");
        assertThat(api.asked()).isEmpty();
    }

    @Test
    void showsTheToolsOfARunByTheirNames() {
        AssistantDraft draft = draft(List.of(HostedTool.codeInterpreter()));
        assertThat(RunOptions.defaults().withTools(new RunTools(draft.functions(), draft.hostedTools())))
                .asString()
                .contains("RunTools[functions=[f], hostedTools=[code_interpreter]]");
    }

    @Test
    void readsTheCallsOfARunInOrder() {
        api.reply(run(
                "requires_action",
                ",\"required_action\":{\"type\":\"submit_tool_outputs\",\"submit_tool_outputs\":{\"tool_calls\":["
                        + call("call_1", "f", "{\\\"a\\\":1.10}") + "," + call("call_2", "g", "") + "]}}"));
        RunSnapshot run = client.retrieveRun(THREAD, RUN);
        assertThat(run.status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        assertThat(run.requiredCalls())
                .containsExactly(new ToolCall("call_1", "f", "{\"a\":1.10}"), new ToolCall("call_2", "g", ""));
        assertThat(run.unsupportedAction()).isEmpty();
    }

    @Test
    void tellsAnActionThatNobodyHereCanDo() {
        api.reply(run("requires_action", ",\"required_action\":{\"type\":\"approve_purchase\"}"));
        RunSnapshot run = client.retrieveRun(THREAD, RUN);
        assertThat(run.unsupportedAction()).contains("approve_purchase");
        assertThat(run.requiredCalls()).isEmpty();
    }

    @Test
    void readsWhichFunctionsARunOffers() {
        api.reply(run(
                "queued",
                ",\"tools\":[{\"type\":\"code_interpreter\"},{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]"));
        api.reply(run("queued", ",\"tools\":[]")).reply(run("queued", ",\"tools\":null"));
        assertThat(client.retrieveRun(THREAD, RUN).functions()).contains(List.of("f"));
        assertThat(client.retrieveRun(THREAD, RUN).functions()).contains(List.of());
        assertThat(client.retrieveRun(THREAD, RUN).functions()).isEmpty();
    }

    @Test
    void keepsAStatusThatIsNew() {
        api.reply(run("pondering", ""));
        RunSnapshot run = client.retrieveRun(THREAD, RUN);
        assertThat(run.status()).isEqualTo(RunStatus.UNKNOWN);
        assertThat(run.statusText()).isEqualTo("pondering");
    }

    @Test
    void readsTheEndOfARun() {
        api.reply(
                run(
                        "failed",
                        ",\"last_error\":{\"code\":\"server_error\",\"message\":\"Sorry.\"},\"incomplete_details\":{\"reason\":"
                                + "\"max_prompt_tokens\"},\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":4,\"total_tokens\":7}"));
        RunSnapshot run = client.cancelRun(THREAD, RUN);
        assertThat(run.lastError()).contains(new RunError("server_error", "Sorry."));
        assertThat(run.incompleteReason()).contains("max_prompt_tokens");
        assertThat(run.usage()).isEqualTo(new TokenUsage(3, 4, 7));
        assertThat(run.expiresAt()).contains(Instant.ofEpochSecond(1699063890));
        assertThat(api.last().line()).isEqualTo("POST /v1/threads/thread_1/runs/run_1/cancel");
    }

    @Test
    void readsHowLongToWaitFromTheHeader() {
        api.reply(200, Map.of("openai-poll-after-ms", "250"), run("in_progress", ""));
        api.reply(run("in_progress", ""));
        assertThat(client.retrieveRun(THREAD, RUN).pollAfter()).contains(Duration.ofMillis(250));
        assertThat(client.retrieveRun(THREAD, RUN).pollAfter()).isEmpty();
    }

    @Test
    void submitsAllOutputsInOneRequest() {
        api.reply(run("queued", ""));
        client.submitToolOutputs(
                THREAD, RUN, List.of(new ToolCallOutput("call_1", "4 °C"), new ToolCallOutput("call_2", "")));
        assertThat(api.last().line()).isEqualTo("POST /v1/threads/thread_1/runs/run_1/submit_tool_outputs");
        assertThat(api.last().body())
                .contains("\"tool_call_id\":\"call_1\"", "\"output\":\"4 °C\"", "\"tool_call_id\":\"call_2\"");
    }

    @Test
    void deletesThreadsAndAssistants() {
        api.reply("{\"id\":\"thread_1\",\"deleted\":true}").reply("{\"id\":\"asst_1\",\"deleted\":true}");
        client.deleteThread(THREAD);
        client.deleteAssistant(new AssistantId("asst_1"));
        assertThat(api.asked())
                .extracting(StubApi.Asked::line)
                .containsExactly("DELETE /v1/threads/thread_1", "DELETE /v1/assistants/asst_1");
    }

    @Test
    void worksOverAClientThatExistsAndLeavesItOpen() {
        var existing = OpenAIOkHttpClient.builder()
                .baseUrl(api.baseUrl())
                .apiKey("theirs")
                .build();
        api.reply("{\"id\":\"thread_1\"}").reply("{\"id\":\"thread_2\"}");
        AssistantsClient over = AssistantsClient.over(existing);
        over.createThread();
        over.close();
        assertThat(AssistantsClient.over(existing).createThread()).isEqualTo(new ThreadId("thread_2"));
        existing.close();
    }

    private static String tools(StubApi.Asked request) {
        try {
            return WireJson.text(WireJson.read(request.body()).path("tools"));
        } catch (JsonProcessingException e) {
            throw new AssertionError(request.body(), e);
        }
    }

    private static String call(String id, String name, String arguments) {
        return "{\"id\":\"%s\",\"type\":\"function\",\"function\":{\"name\":\"%s\",\"arguments\":\"%s\"}}"
                .formatted(id, name, arguments);
    }

    private static AssistantDraft draft(List<HostedTool> hosted) {
        return new AssistantDraft(
                "weather",
                "gpt-4.1",
                "Be brief.",
                "",
                List.of(new ToolDefinition("f", "d", new ToolSchema(SCHEMA), true)),
                hosted,
                Map.of("b", "2", "a", "1"),
                Sampling.unset().withTemperature(0.5));
    }
}
