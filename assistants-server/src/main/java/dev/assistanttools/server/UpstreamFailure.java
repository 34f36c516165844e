package dev.assistanttools.server;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint did not answer as it should. The message is for a run's {@code last_error}: one line, without secrets. What an endpoint
 * writes is passed on because it mostly says what to change.
 */
final class UpstreamFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String SERVER_ERROR = "server_error";
    private static final String RATE_LIMIT = "rate_limit_exceeded";
    private static final String INVALID_PROMPT = "invalid_prompt";
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final Set<Integer> REFUSALS = Set.of(400, TOO_LARGE, 422);
    private static final Set<Integer> PASSING = Set.of(408, 409, TOO_MANY);

    /** Endpoints have no common word for it. */
    private static final Pattern TOO_LONG = Pattern.compile(
            "context.?(length|size|window)|maximum context|max(imum)?.?(model|prompt|input).?len|too many (input )?tokens"
                    + "|(prompt|input|request)( is)? too long|reduce the length",
            Pattern.CASE_INSENSITIVE);

    /** Codes of a response that say that the request is at fault. */
    private static final Pattern REFUSED = Pattern.compile("invalid_.*|.*image.*|.*_policy.*");

    private final String code;
    private final transient @Nullable UpstreamError refusal;
    private final boolean passing;
    private final boolean tooLong;
    private final @Nullable Duration retryAfter;

    private UpstreamFailure(
            String code,
            String message,
            @Nullable UpstreamError refusal,
            boolean passing,
            boolean tooLong,
            @Nullable Duration retryAfter) {
        // No cause and no trace: a cause's text may repeat a key, and causes end in logs.
        super(message, null, false, false);
        this.code = code;
        this.refusal = refusal;
        this.passing = passing;
        this.tooLong = tooLong;
        this.retryAfter = retryAfter;
    }

    static UpstreamFailure unreachable(String detail) {
        return passing("The model's endpoint can't be reached: " + detail);
    }

    static UpstreamFailure brokeOff(String detail) {
        return passing("The model's endpoint broke off its answer" + (detail.isEmpty() ? "." : ": " + detail));
    }

    /** Asking again could cost as much once more, for an answer that may be under way. */
    static UpstreamFailure silent() {
        return lasting("The model's endpoint did not answer in time.");
    }

    static UpstreamFailure nonsense(String what) {
        return lasting("The model's endpoint sent " + what);
    }

    private static UpstreamFailure passing(String message) {
        return new UpstreamFailure(SERVER_ERROR, message, null, true, false, null);
    }

    private static UpstreamFailure lasting(String message) {
        return new UpstreamFailure(SERVER_ERROR, message, null, false, false, null);
    }

    /**
     * An answer with an error status.
     *
     * @param error what it says, cleaned
     * @param mayRetry whether another try may help, if the endpoint says so itself
     * @param retryAfter what it asks to wait
     */
    static UpstreamFailure ofStatus(
            int status, UpstreamError error, @Nullable Boolean mayRetry, @Nullable Duration retryAfter) {
        String detail = error.message().isEmpty() ? "." : ": " + error.message();
        if (status == TOO_MANY) {
            String message = "The model's endpoint is over its rate limit" + detail;
            return new UpstreamFailure(
                    RATE_LIMIT, message, null, !Boolean.FALSE.equals(mayRetry) && !error.isQuota(), false, retryAfter);
        }
        if (REFUSALS.contains(status)) {
            boolean tooLong = status == TOO_LARGE || isTooLong(error);
            String message = "The model's endpoint refused the request" + detail;
            return new UpstreamFailure(INVALID_PROMPT, message, error, false, tooLong, null);
        }
        boolean passing = mayRetry == null ? PASSING.contains(status) || status >= FIRST_SERVER_ERROR : mayRetry;
        // llama.cpp and others answer a request that is too long with 500.
        return new UpstreamFailure(
                isTooLong(error) ? INVALID_PROMPT : SERVER_ERROR,
                "The model's endpoint answered with status " + status + detail,
                null,
                passing && !isTooLong(error),
                isTooLong(error),
                retryAfter);
    }

    /**
     * An error in the middle of an answer that began well.
     *
     * @param said what the endpoint says, not cleaned yet
     */
    static UpstreamFailure inAnswer(UpstreamError said, Redaction redaction) {
        String message = said.message().isEmpty() ? "no reason was given." : redaction.clean(said.message());
        UpstreamError error = new UpstreamError(message, said.code(), said.param());
        if (error.isRateLimit()) {
            return new UpstreamFailure(
                    RATE_LIMIT,
                    "The model's endpoint is over its rate limit: " + error.message(),
                    null,
                    !error.isQuota(),
                    false,
                    null);
        }
        String code = REFUSED.matcher(error.code()).matches() || isTooLong(error) ? INVALID_PROMPT : SERVER_ERROR;
        return new UpstreamFailure(
                code,
                "The model's endpoint broke off its answer: " + error.message(),
                null,
                code.equals(SERVER_ERROR),
                isTooLong(error),
                null);
    }

    private static boolean isTooLong(UpstreamError error) {
        return TOO_LONG.matcher(error.code()).find()
                || TOO_LONG.matcher(error.message()).find();
    }

    /** What the endpoint finds wrong with the request; null if that is not it. */
    @Nullable
    UpstreamError refusal() {
        return refusal;
    }

    /** Whether the same request may be answered another time. */
    boolean isPassing() {
        return passing;
    }

    /** Whether the request has more tokens than the model takes. */
    boolean isTooLong() {
        return tooLong;
    }

    /** What the endpoint asks to wait before another try. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    ModelException toModelException() {
        return new ModelException(code, String.valueOf(getMessage()), null);
    }
}
