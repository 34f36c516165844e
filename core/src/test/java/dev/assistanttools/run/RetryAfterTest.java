package dev.assistanttools.run;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.openai.StubApi;
import dev.assistanttools.openai.StubApi.Asked;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.run.RunOutcome.Completed;
import dev.assistanttools.run.RunOutcome.DeadlineExceeded;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a real server's answers make a driver wait, whose time is not real. */
class RetryAfterTest {

    private static final String LIMIT =
            "{\"error\":{\"message\":\"Rate limit reached\",\"code\":\"rate_limit_exceeded\"}}";

    private static final RunSettings SETTINGS = RunDriverFixture.SETTINGS.withDeadline(Duration.ofMinutes(30));

    private final StubApi api = new StubApi();
    private final AssistantsClient client = AssistantsClient.connect(ClientSettings.of(api.baseUrl(), "none"));
    private final RunDriverFixture tools = new RunDriverFixture();

    @AfterEach
    void close() {
        client.close();
        api.close();
    }

    @ParameterizedTest
    @CsvSource({
        "429, Retry-After,    9,        9000",
        "429, Retry-After,    120,      120000",
        "503, Retry-After,    600,      600000",
        "500, Retry-After,    33.5,     33500",
        "429, retry-after-ms, 90500,    90500",
        "429, retry-after-ms, 12500.25, 12500"
    })
    void waitsAsLongAsALookIsToldTo(int status, String header, String value, long millis) {
        api.reply(run("in_progress")).reply(status, Map.of(header, value), LIMIT);
        completes();
        assertThat(tools.time.waits()).contains(Duration.ofMillis(millis));
        assertThat(lines()).containsExactly("POST /runs", "GET /runs/run_1", "GET /runs/run_1", "GET /messages");
    }

    @Test
    void waitsUntilTheMomentThatTheServerNames() {
        // The server adds its own time in the header Date.
        String moment = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(600));
        api.reply(run("in_progress")).reply(429, Map.of("Retry-After", moment), LIMIT);
        completes();
        assertThat(tools.time.waits()).anySatisfy(wait -> assertThat(wait).isBetween(ofMinutes(5), ofMinutes(10)));
    }

    @Test
    void believesMillisecondsBeforeSeconds() {
        api.reply(run("in_progress")).reply(429, Map.of("retry-after-ms", "15250", "Retry-After", "16"), LIMIT);
        completes();
        assertThat(tools.time.waits()).contains(Duration.ofMillis(15_250)).doesNotContain(ofSeconds(16));
    }

    @Test
    void waitsBeforeItStartsARunAgain() {
        api.reply(429, Map.of("Retry-After", "45"), LIMIT).reply(run("in_progress"));
        completes();
        assertThat(tools.time.waits()).startsWith(ofSeconds(45));
        assertThat(lines()).startsWith("POST /runs", "POST /runs", "GET /runs/run_1");
    }

    @Test
    void waitsBeforeItSubmitsAgainWhatItHas() {
        api.reply(waiting()).reply(429, Map.of("Retry-After", "45"), LIMIT).reply(waiting());
        api.reply(run("in_progress"));
        completes();
        assertThat(tools.time.waits()).contains(ofSeconds(45));
        assertThat(tools.called).containsExactly("call_1");
        assertThat(api.asked())
                .filteredOn(asked -> asked.path().endsWith("/submit_tool_outputs"))
                .extracting(Asked::body)
                .hasSize(2)
                .containsOnly("{\"tool_outputs\":[{\"output\":\"note ok\",\"tool_call_id\":\"call_1\"}]}");
    }

    @Test
    void waitsBeforeItReadsTheAnswerAgain() {
        api.reply(run("completed"))
                .reply(429, Map.of("Retry-After", "45"), LIMIT)
                .reply(messages());
        assertThat(drive(SETTINGS)).isInstanceOf(Completed.class);
        assertThat(tools.time.waits()).contains(ofSeconds(45));
    }

    @Test
    void waitsBeforeItOpensAStreamAgain() {
        api.reply(429, Map.of("Retry-After", "45"), LIMIT);
        api.stream("event: thread.run.completed\ndata: " + run("completed") + "\n\nevent: done\ndata: [DONE]\n\n");
        api.reply(messages());
        assertThat(drive(SETTINGS.withStreaming(true))).isInstanceOf(Completed.class);
        assertThat(tools.time.waits()).containsExactly(ofSeconds(45));
    }

    @Test
    void doesNotWaitPastTheDeadline() {
        api.reply(run("in_progress")).reply(429, Map.of("Retry-After", "7200"), LIMIT);
        api.reply(run("cancelled"));
        assertThat(drive(SETTINGS)).isInstanceOf(DeadlineExceeded.class);
        assertThat(tools.time.passed()).isEqualTo(SETTINGS.deadline());
        assertThat(lines()).endsWith("POST /runs/run_1/cancel");
    }

    @Test
    void waitsByItsOwnRuleWhereTheHeaderSaysNothing() {
        api.reply(run("in_progress")).reply(429, Map.of("Retry-After", "in a while"), LIMIT);
        completes();
        assertThat(tools.time.passed()).isLessThan(ofSeconds(10));
    }

    private void completes() {
        api.reply(run("completed")).reply(messages());
        assertThat(drive(SETTINGS)).isInstanceOf(Completed.class);
    }

    private RunOutcome drive(RunSettings settings) {
        Workers workers = new Workers(Runnable::run, Runnable::run);
        try (RunDriver driver = new RunDriver(
                client,
                () -> tools::call,
                settings,
                tools.time,
                () -> RunDriverFixture.LARGEST,
                workers,
                RunAudience.of(),
                ToolOffer.unlimited())) {
            return driver.run(RunRequest.of(new ThreadId("thread_1"), new AssistantId("asst_1")));
        }
    }

    /** The requests without the thread and the query. */
    private List<String> lines() {
        return api.asked().stream()
                .map(asked -> asked.line().replace("/v1/threads/thread_1", "").replaceFirst("\\?.*", ""))
                .toList();
    }

    private static String run(String status) {
        return run(status, "null");
    }

    private static String waiting() {
        return run(
                "requires_action",
                "{\"type\":\"submit_tool_outputs\",\"submit_tool_outputs\":{\"tool_calls\":[{\"id\":\"call_1\","
                        + "\"type\":\"function\",\"function\":{\"name\":\"note\",\"arguments\":\"{}\"}}]}}");
    }

    private static String run(String status, String action) {
        return "{\"id\":\"run_1\",\"object\":\"thread.run\",\"created_at\":1,\"thread_id\":\"thread_1\",\"assistant_id\":"
                + "\"asst_1\",\"status\":\"" + status + "\",\"required_action\":" + action
                + ",\"last_error\":null,\"expires_at\":null,\"model\":\"m\",\"instructions\":\"\",\"tools\":[],"
                + "\"metadata\":{},\"usage\":null}";
    }

    private static String messages() {
        return "{\"object\":\"list\",\"data\":[{\"id\":\"msg_1\",\"object\":\"thread.message\",\"created_at\":1,"
                + "\"thread_id\":\"thread_1\",\"run_id\":\"run_1\",\"role\":\"assistant\",\"status\":\"completed\","
                + "\"content\":[{\"type\":\"text\",\"text\":{\"value\":\"Done.\",\"annotations\":[]}}],\"metadata\":{}}],"
                + "\"has_more\":false}";
    }
}
