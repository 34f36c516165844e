package dev.assistanttools.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiErrorKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0   |                                                             | NO_ANSWER
                    200 |                                                             | UNREADABLE_ANSWER
                    401 | Incorrect API key provided.                                 | AUTHENTICATION
                    403 | You have no access.                                         | PERMISSION
                    404 | No thread found with id 'thread_1'.                         | NOT_FOUND
                    429 | Rate limit reached.                                         | RATE_LIMIT
                    400 | Thread thread_1 already has an active run run_1.            | THREAD_LOCKED
                    400 | Can't add messages to thread_1 while a run run_1 is active. | THREAD_LOCKED
                    400 | Runs in status "queued" do not accept tool outputs.         | OUTPUTS_UNWANTED
                    400 | Expected tool outputs for call_ids ['a', 'b'], got ['a']    | OUTPUTS_INVALID
                    400 | Duplicate call_ids submitted: ['a', 'a']                    | OUTPUTS_INVALID
                    400 | Missing required parameter: 'tool_outputs[0].tool_call_id'. | OUTPUTS_INVALID
                    400 | Cannot cancel run with status 'completed'.                  | NOT_CANCELLABLE
                    400 | Unknown parameter: 'x'.                                     | INVALID_REQUEST
                    422 | Unknown parameter: 'x'.                                     | INVALID_REQUEST
                    503 | The server is overloaded.                                   | SERVER_ERROR
                    """)
    void isKnownByStatusAndWords(int status, String words, ApiErrorKind kind) {
        assertThat(exception(status, words == null ? "" : words).kind()).isEqualTo(kind);
    }

    @Test
    void namesTheRunThatKeepsTheThread() {
        assertThat(exception(400, "Thread thread_1 already has an active run run_1.")
                        .activeRun())
                .contains(new RunId("run_1"));
        assertThat(exception(400, "Can't add messages to thread_1 while a run run_2 is active.")
                        .activeRun())
                .contains(new RunId("run_2"));
        assertThat(exception(500, "Thread thread_1 already has an active run run_1.")
                        .activeRun())
                .isEmpty();
    }

    @Test
    void passesOnlyWhereWaitingHelps() {
        ApiFault quota = new ApiFault(429, "No money.", "insufficient_quota", null, null, null, null);
        AssistantApiException e = new AssistantApiException("No money.", quota, null);
        assertThat(e.kind()).isEqualTo(ApiErrorKind.QUOTA);
        assertThat(e.isTransient()).isFalse();
        assertThat(Arrays.asList(exception(429, "slow"), exception(500, ""), exception(0, "")))
                .allMatch(AssistantApiException::isTransient);
    }

    private static AssistantApiException exception(int status, String words) {
        return new AssistantApiException(words, ApiFault.of(status, words), null);
    }
}
