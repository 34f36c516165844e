package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A server in memory before an endpoint that says what the test says, in one of the dialects. */
@Timeout(120)
abstract class EndpointServerTest {

    static final String KEY = "sk-very-secret-0123456789";
    static final String FUNCTION = "{\"type\":\"function\",\"function\":{\"name\":\"f\",\"description\":\"Does.\","
            + "\"parameters\":{\"type\":\"object\",\"properties\":{}},\"strict\":false}}";

    protected final SpokenDialect dialect;
    protected final ChatEndpoint endpoint = new ChatEndpoint();
    protected final SettableClock clock = new SettableClock(Instant.parse("2026-01-20T12:00:00Z"));
    protected final EndpointSettings settings =
            EndpointSettings.of(endpoint.baseUrl(), KEY).withMaxRetries(0);
    protected AssistantsServer server;
    protected Api api;
    protected String thread = "";

    EndpointServerTest(SpokenDialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void startServer() {
        start(server(settings));
        thread = api.thread("Will it snow?");
    }

    /** A server to be started whose model is behind the endpoint. */
    final AssistantsServer.Builder server(EndpointSettings asked) {
        return AssistantsServer.builder()
                .model(dialect.model(asked))
                .clock(clock)
                .expiryCheck(Duration.ofMillis(20));
    }

    /** Starts this server in place of the one that there was. */
    final void restart(AssistantsServer.Builder other) {
        server.close();
        start(other);
    }

    private void start(AssistantsServer.Builder builder) {
        server = builder.build().start();
        api = new Api(server);
    }

    @AfterEach
    void close() {
        server.close();
        endpoint.close();
    }

    final String path(String run) {
        return "/threads/" + thread + "/runs/" + run;
    }

    final String start(String members) {
        String assistant =
                api.assistant("{\"model\":\"m\",\"instructions\":\"Be kind.\",\"tools\":[" + FUNCTION + "]}");
        Api.Answer run =
                api.post("/threads/" + thread + "/runs", "{\"assistant_id\":\"" + assistant + "\"" + members + "}");
        assertThat(run.status()).isEqualTo(200);
        return run.id();
    }

    final String step(String run, String pointer) {
        return api.get(path(run) + "/steps").text("/data/0" + pointer);
    }

    final String message(String pointer) {
        return api.get("/threads/" + thread + "/messages").text("/data/0" + pointer);
    }

    final Api.Answer submit(String run, String... idsAndOutputs) {
        var body = Json.object();
        var outputs = body.putArray("tool_outputs");
        for (int i = 0; i < idsAndOutputs.length; i += 2) {
            outputs.addObject().put("tool_call_id", idsAndOutputs[i]).put("output", idsAndOutputs[i + 1]);
        }
        return api.post(path(run) + "/submit_tool_outputs", Json.write(body));
    }

    static String callId(Api.Answer waiting, int place) {
        return waiting.text("/required_action/submit_tool_outputs/tool_calls/" + place + "/id");
    }

    /** Waits for another call than this one. */
    final Api.Answer awaitCallAfter(String run, String callId) {
        return api.await(
                path(run),
                answer -> answer.text("/status").equals("requires_action")
                        && !callId(answer, 0).equals(callId));
    }
}
