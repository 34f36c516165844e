package dev.assistanttools.openai;

import static dev.assistanttools.openai.RecordedJson.MISSING_THREAD;
import static dev.assistanttools.openai.RecordedJson.RATE_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiFaultTest {

    private static final String KEY = "sk-very-secret";

    private final StubApi api = new StubApi();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void tellsAllThatTheApiSaid() {
        api.reply(404, Map.of("x-request-id", "req_7"), MISSING_THREAD);
        AssistantApiException e = failure(0);
        assertThat(e)
                .hasMessage(
                        "Can't create a thread: the API answered 404: No thread found with id 'thread_9'. (request req_7)");
        assertThat(e.status()).isEqualTo(404);
        assertThat(e.type()).contains("invalid_request_error");
        assertThat(e.code()).isEmpty();
        assertThat(e.requestId()).contains("req_7");
        assertThat(e.isTransient()).isFalse();
    }

    @Test
    void retriesAfterARateLimitAsOftenAsItIsTold() {
        api.reply(429, Map.of("retry-after-ms", "1"), RATE_LIMIT).reply("{\"id\":\"thread_1\"}");
        assertThat(client(1).createThread()).isEqualTo(new ThreadId("thread_1"));
        assertThat(api.asked()).hasSize(2);
    }

    @Test
    void sendsOnceWhatIsToBeSentOnce() {
        api.reply(429, Map.of("retry-after", "2"), RATE_LIMIT);
        AssistantApiException e = catchThrowableOfType(
                AssistantApiException.class,
                () -> client(5).once(Duration.ofSeconds(20)).createThread());
        assertThat(api.asked()).hasSize(1);
        assertThat(e.retryAfter()).contains(Duration.ofSeconds(2));
        assertThat(e.code()).contains("rate_limit_exceeded");
        assertThat(e.isTransient()).isTrue();
    }

    @Test
    void readsARetryDateByTheServersOwnClock() {
        api.reply(503, Map.of("retry-after", "Fri, 21 Nov 2200 10:00:00 GMT"), "");
        assertThat(failure(0).retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofDays(365)));
    }

    @Test
    void givesUpAfterTheTimeout() {
        api.keepSilent();
        AssistantApiException e = catchThrowableOfType(
                AssistantApiException.class,
                () -> client(5).once(Duration.ofMillis(200)).createThread());
        assertThat(e).hasMessageContaining("in time");
        assertThat(e.status()).isZero();
        assertThat(api.asked()).hasSize(1);
    }

    @Test
    void namesTheBaseUrlWhereNobodyAnswers() {
        api.close();
        AssistantApiException e = failure(0);
        assertThat(e).hasMessageContaining(api.baseUrl()).hasMessageContaining("Check that a server runs there");
        assertThat(e.status()).isZero();
        assertThat(e.isTransient()).isTrue();
    }

    @Test
    void survivesAConnectionThatBreaks() {
        api.hangUp();
        assertThat(failure(0).status()).isZero();
    }

    @Test
    void doesNotTakeAWebPageForAnAnswer() {
        api.reply("<html>Welcome</html>");
        AssistantApiException e = failure(0);
        assertThat(e).hasMessageContaining("it is not JSON").hasMessageContaining("/v1");
        assertThat(e.isTransient()).isFalse();
    }

    @Test
    void doesNotTakeAnotherObjectForAThread() {
        api.reply("{\"hello\":\"world\"}");
        assertThat(failure(0)).hasMessageContaining("it has no 'id'");
    }

    @Test
    void saysWhatToCheckWhenARefusalHasNoReason() {
        api.reply(404, Map.of(), "Not here");
        assertThat(failure(0)).hasMessageContaining("404 without a reason").hasMessageContaining(api.baseUrl());
    }

    @Test
    void neverShowsTheKeyEvenIfTheServerDoes() {
        api.reply(401, Map.of(), "{\"error\":{\"message\":\"Wrong key " + KEY + ".\",\"type\":\"x\"}}");
        AssistantApiException e = failure(0);
        assertThat(e).hasStackTraceContaining("Wrong key ***.");
        assertThat(e.getCause()).isNull();
        assertThat(client(0).toString() + ClientSettings.of(api.baseUrl(), KEY)).doesNotContain(KEY);
    }

    @Test
    void endsARequestWhenItsThreadIsInterrupted() {
        api.reply("{\"id\":\"thread_1\"}");
        Thread.currentThread().interrupt();
        AssistantApiException e = failure(2);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(e).hasMessageContaining("interrupted");
    }

    private AssistantApiException failure(int retries) {
        return catchThrowableOfType(
                AssistantApiException.class, () -> client(retries).createThread());
    }

    private AssistantsClient client(int retries) {
        return AssistantsClient.connect(ClientSettings.of(api.baseUrl(), KEY).withMaxRetries(retries));
    }
}
