package dev.assistanttools.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The judge of answers finds what it says it finds. */
class WireRulesTest {

    private static final WireRules RULES = new WireRules();

    private static final String ASSISTANT = """
            {"id":"asst_abcdefghijklmnopqrstuvwx","object":"assistant","created_at":1790000000,"name":null,"description":null,
             "model":"gpt-4.1","instructions":null,"tools":[],"metadata":{},"temperature":1.0,"top_p":1.0,"response_format":"auto"}""";

    @Test
    void acceptsAnAssistant() {
        assertThat(assistant(ASSISTANT)).isEmpty();
    }

    @Test
    void findsAMissingField() {
        assertThat(assistant(ASSISTANT.replace("\"tools\":[],", "")))
                .singleElement()
                .asString()
                .contains("tools");
    }

    @Test
    void findsAFieldThatTheDocumentDoesNotKnow() {
        assertThat(assistant(ASSISTANT.replace("\"name\"", "\"owner\":1,\"name\"")))
                .singleElement()
                .asString()
                .contains("owner");
    }

    @Test
    void findsAWrongType() {
        assertThat(assistant(ASSISTANT.replace("1.0", "\"1.0\""))).isNotEmpty();
    }

    @Test
    void findsMilliseconds() {
        assertThat(assistant(ASSISTANT.replace("1790000000", "1790000000000")))
                .singleElement()
                .asString()
                .contains("seconds");
    }

    @Test
    void findsAnIdThatClientsCannotRead() {
        assertThat(assistant(ASSISTANT.replace("abcdef", "abc-ef")))
                .singleElement()
                .asString()
                .contains("asst_");
    }

    @Test
    void findsAKeyThatIsThereTwice() {
        assertThat(assistant(ASSISTANT.replace("\"name\":null", "\"name\":null,\"name\":null")))
                .isNotEmpty();
    }

    @Test
    void findsAListWithoutHasMore() {
        String list = "{\"object\":\"list\",\"data\":[],\"first_id\":null,\"last_id\":null,\"has_more\":false}";
        assertThat(problems("GET", "/assistants", 200, list)).isEmpty();
        assertThat(problems("GET", "/assistants", 200, list.replace(",\"has_more\":false", "")))
                .isNotEmpty();
    }

    @Test
    void findsAnErrorWithoutAllItsKeys() {
        String error =
                "{\"error\":{\"message\":\"No.\",\"type\":\"invalid_request_error\",\"param\":null,\"code\":null}}";
        assertThat(problems("GET", "/assistants", 404, error)).isEmpty();
        assertThat(problems("GET", "/assistants", 409, error)).isNotEmpty();
        assertThat(problems("GET", "/assistants", 404, error.replace(",\"code\":null", "")))
                .isNotEmpty();
    }

    @Test
    void knowsThatThreadsRunsIsNoThread() {
        AssistantsSpecification specification = AssistantsSpecification.load();
        assertThat(specification.operation("POST", "/threads/runs")).contains("/threads/runs");
        assertThat(specification.operation("POST", "/threads/thread_1")).contains("/threads/{thread_id}");
        assertThat(specification.operation("GET", "/threads")).isEmpty();
    }

    @Test
    void findsMissingHeaders() {
        HttpHeaders none = HttpHeaders.of(Map.of("content-type", List.of("application/json")), (name, value) -> true);
        Exchange exchange = new Exchange("GET", "/assistants/asst_1", "", "", 200, none, ASSISTANT, true);
        assertThat(RULES.problems(exchange)).hasSize(3);
    }

    private static List<String> assistant(String body) {
        return problems("GET", "/assistants/asst_abcdefghijklmnopqrstuvwx", 200, body);
    }

    private static List<String> problems(String method, String path, int status, String body) {
        HttpHeaders headers = HttpHeaders.of(
                Map.of(
                        "content-type", List.of("application/json"),
                        "x-request-id", List.of("req_1"),
                        "openai-processing-ms", List.of("3"),
                        "openai-poll-after-ms", List.of("100")),
                (name, value) -> true);
        return RULES.problems(new Exchange(method, path, "", "", status, headers, body, true));
    }
}
