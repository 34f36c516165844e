package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ValidationTest {

    private final AssistantsServer server =
            AssistantsServer.builder().model(new FakeModel()).build();
    private Api api;
    private String thread;

    @BeforeAll
    void startServer() {
        api = new Api(server.start());
        thread = api.thread("Hi");
    }

    @AfterAll
    void closeServer() {
        server.close();
    }

    static Stream<Arguments> wrongRequests() {
        return Stream.of(
                wrong(
                        "/assistants",
                        "{}",
                        "Missing required parameter: 'model'.",
                        "missing_required_parameter",
                        "model"),
                wrong(
                        "/assistants",
                        "{\"model\":\"m\",\"colour\":1}",
                        "Unknown parameter: 'colour'.",
                        "unknown_parameter",
                        "colour"),
                wrong(
                        "/assistants",
                        "{\"model\":7}",
                        "Invalid type for 'model': expected a string, but got an integer instead.",
                        "invalid_type",
                        "model"),
                wrong(
                        "/assistants",
                        "{\"model\":null}",
                        "Invalid type for 'model': expected a string, but got null instead.",
                        "invalid_type",
                        "model"),
                wrong(
                        "/assistants",
                        "{\"model\":\"\"}",
                        "Invalid 'model': empty string. Expected a string with minimum length 1, but got an empty string"
                                + " instead.",
                        "empty_string",
                        "model"),
                wrong(
                        "/assistants",
                        "{\"model\":\"m\",\"name\":\"" + "n".repeat(257) + "\"}",
                        "Invalid 'name': string too long. Expected a string with maximum length 256, but got a string with"
                                + " length 257 instead.",
                        "string_above_max_length",
                        "name"),
                wrong(
                        "/assistants",
                        "{\"model\":\"m\",\"tools\":[" + "{\"type\":\"code_interpreter\"},".repeat(128)
                                + "{\"type\":\"code_interpreter\"}]}",
                        "Invalid 'tools': array too long. Expected an array with maximum length 128, but got an array with"
                                + " length 129 instead.",
                        "array_above_max_length",
                        "tools"),
                wrong(
                        "/assistants",
                        "{\"model\":\"m\",\"tools\":[{\"type\":\"retrieval\"}]}",
                        "Invalid value: 'retrieval'. Supported values are: 'code_interpreter', 'file_search', and"
                                + " 'function'.",
                        "invalid_value",
                        "tools[0].type"),
                wrong(
                        "/assistants",
                        "{\"model\":\"m\",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"get weather\"}}]}",
                        "Invalid 'tools[0].function.name': string does not match pattern. Expected a string that matches"
                                + " the pattern '^[a-zA-Z0-9_-]+$'.",
                        "invalid_value",
                        "tools[0].function.name"),
                wrong(
                        "/assistants",
                        "{\"model\":\"m\",\"tools\":[{\"type\":\"function\"}]}",
                        "Missing required parameter: 'tools[0].function'.",
                        "missing_required_parameter",
                        "tools[0].function"),
                wrong(
                        "/assistants",
                        "{\"model\":\"m\",\"temperature\":2.5}",
                        "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 2.5 instead.",
                        "decimal_above_max_value",
                        "temperature"),
                wrong(
                        "/assistants",
                        "{\"model\":\"m\",\"reasoning_effort\":\"much\"}",
                        "Invalid value: 'much'. Supported values are: 'none', 'minimal', 'low', 'medium', 'high', 'xhigh',"
                                + " and 'max'.",
                        "invalid_value",
                        "reasoning_effort"),
                wrong(
                        "/assistants",
                        "{\"model\":\"m\",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{}}}",
                        "Missing required parameter: 'response_format.json_schema.name'.",
                        "missing_required_parameter",
                        "response_format.json_schema.name"),
                wrong(
                        "/threads",
                        "{\"metadata\":{\"modified\":true}}",
                        "Invalid type for 'metadata.modified': expected a string, but got a boolean instead.",
                        "invalid_type",
                        "metadata.modified"),
                wrong(
                        "/threads",
                        "{\"metadata\":{" + pairs(17) + "}}",
                        "Invalid 'metadata': too many properties. Expected an object with at most 16 properties, but got an"
                                + " object with 17 properties instead.",
                        "object_above_max_properties",
                        "metadata"),
                wrong(
                        "/threads",
                        "{\"messages\":[{\"role\":\"system\",\"content\":\"x\"}]}",
                        "Invalid value: 'system'. Supported values are: 'user' and 'assistant'.",
                        "invalid_value",
                        "messages[0].role"),
                wrong(
                        "/threads/THREAD/messages",
                        "{\"role\":\"user\",\"content\":5}",
                        "Invalid type for 'content': expected one of a string or array of objects, but got an integer"
                                + " instead.",
                        "invalid_type",
                        "content"),
                wrong(
                        "/threads/THREAD/messages",
                        "{\"role\":\"user\",\"content\":[]}",
                        "Invalid 'content': empty array. Expected an array with minimum length 1, but got an empty array"
                                + " instead.",
                        "empty_array",
                        "content"),
                wrong(
                        "/threads/THREAD/messages",
                        "{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"u\","
                                + "\"detail\":\"max\"}}]}",
                        "Invalid value: 'max'. Supported values are: 'auto', 'low', and 'high'.",
                        "invalid_value",
                        "content[0].image_url.detail"),
                wrong(
                        "/threads/THREAD/runs",
                        "{\"assistant_id\":\"a\",\"max_prompt_tokens\":1}",
                        "Invalid 'max_prompt_tokens': integer below minimum value. Expected a value >= 256, but got 1"
                                + " instead.",
                        "integer_below_min_value",
                        "max_prompt_tokens"),
                wrong(
                        "/threads/THREAD/runs",
                        "{\"assistant_id\":\"a\",\"tools\":[" + "{\"type\":\"code_interpreter\"},".repeat(20)
                                + "{\"type\":\"code_interpreter\"}]}",
                        "Invalid 'tools': array too long. Expected an array with maximum length 20, but got an array with"
                                + " length 21 instead.",
                        "array_above_max_length",
                        "tools"),
                wrong(
                        "/threads/THREAD/runs",
                        "{\"assistant_id\":\"a\",\"tool_choice\":{\"type\":\"function\"}}",
                        "Missing required parameter: 'tool_choice.function'.",
                        "missing_required_parameter",
                        "tool_choice.function"),
                wrong(
                        "/threads/THREAD/runs",
                        "{\"assistant_id\":\"a\",\"truncation_strategy\":{\"type\":\"last_messages\"}}",
                        "Missing required parameter: 'truncation_strategy.last_messages'.",
                        "missing_required_parameter",
                        "truncation_strategy.last_messages"),
                wrong(
                        "/threads/THREAD/messages",
                        "{\"role\":\"user\",\"content\":\"Hi\",\"attachments\":[{\"file_id\":\"f\",\"tools\":null}]}",
                        "Invalid type for 'attachments[0].tools': expected an array of objects, but got null instead.",
                        "invalid_type",
                        "attachments[0].tools"),
                wrong(
                        "/assistants",
                        "{\"model\":\"m\",\"tools\":[{\"type\":\"file_search\",\"file_search\":{\"ranking_options\":"
                                + "{\"score_threshold\":null}}}]}",
                        "Invalid type for 'tools[0].file_search.ranking_options.score_threshold': expected a decimal, but"
                                + " got null instead.",
                        "invalid_type",
                        "tools[0].file_search.ranking_options.score_threshold"),
                wrong(
                        "/threads/THREAD/runs/run_x/submit_tool_outputs",
                        "{\"tool_outputs\":[{\"output\":\"x\"}]}",
                        "Missing required parameter: 'tool_outputs[0].tool_call_id'.",
                        "missing_required_parameter",
                        "tool_outputs[0].tool_call_id"));
    }

    private static Arguments wrong(String path, String body, String message, String code, String param) {
        return Arguments.of(path, body, message, code, param);
    }

    private static String pairs(int number) {
        StringBuilder pairs = new StringBuilder();
        for (int i = 0; i < number; i++) {
            pairs.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":\"v\"");
        }
        return pairs.toString();
    }

    @ParameterizedTest
    @MethodSource("wrongRequests")
    void aWrongRequestIsRefusedInTheApisWords(String path, String body, String message, String code, String param) {
        Api.Answer answer = api.post(path.replace("THREAD", thread), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).isEqualTo(message);
        assertThat(answer.text("/error/code")).isEqualTo(code);
        assertThat(answer.text("/error/param")).isEqualTo(param);
        assertThat(answer.text("/error/type")).isEqualTo("invalid_request_error");
    }

    static Stream<Arguments> wrongQueries() {
        return Stream.of(
                Arguments.of(
                        "limit=0",
                        "Invalid 'limit': integer below minimum value. Expected a value >= 1, but got 0 instead."),
                Arguments.of(
                        "limit=101",
                        "Invalid 'limit': integer above maximum value. Expected a value <= 100, but got 101 instead."),
                Arguments.of("limit=ten", "Invalid type for 'limit': expected an integer, but got a string instead."),
                Arguments.of("order=up", "Invalid value: 'up'. Supported values are: 'asc' and 'desc'."));
    }

    @ParameterizedTest
    @MethodSource("wrongQueries")
    void aWrongQueryIsRefusedInTheApisWords(String query, String message) {
        assertThat(api.get("/assistants?" + query).message()).isEqualTo(message);
    }
}
