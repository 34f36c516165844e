package dev.assistanttools.server;

import com.openai.errors.BadRequestException;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.RateLimitException;
import com.openai.errors.SseException;
import java.io.InterruptedIOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what went wrong with a model's endpoint in a run's {@code last_error}, which clients of the server read: one line, without
 * secrets. What an endpoint writes is passed on because it mostly says what to change.
 */
final class ChatFailure {

    private static final int LONGEST_DETAIL = 500;

    /** A shorter one is no key but the word that an endpoint without keys is given, which may stand in any sentence. */
    private static final int SHORTEST_KEY = 8;

    private static final Pattern CONTROL_OR_SPACE = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern KEY =
            Pattern.compile("\\b(sk-|Bearer\\s+)[A-Za-z0-9_.*~+/=-]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern USER_INFO = Pattern.compile("://[^/@\\s]*@");

    private final String apiKey;

    ChatFailure(String apiKey) {
        this.apiKey = apiKey;
    }

    ModelException of(OpenAIException failure) {
        // The client's exception is no cause of ours: its text may repeat the key, and causes end in logs.
        if (failure instanceof RateLimitException e) {
            return rateLimit(e);
        }
        if (failure instanceof BadRequestException e) {
            return new ModelException("invalid_prompt", "The model's endpoint refused the request: " + detail(e), null);
        }
        if (failure instanceof SseException e) {
            return e.code()
                            .or(e::type)
                            .filter(code -> code.startsWith("rate_limit"))
                            .isPresent()
                    ? rateLimit(e)
                    : serverError("The model's endpoint broke off its answer: " + detail(e));
        }
        if (failure instanceof OpenAIServiceException e) {
            return serverError("The model's endpoint answered with status " + e.statusCode() + ": " + detail(e));
        }
        if (failure instanceof OpenAIInvalidDataException) {
            return serverError("The model's endpoint sent what is no chat completion.");
        }
        if (failure.getCause() instanceof InterruptedIOException) {
            return serverError("The model's endpoint did not answer in time.");
        }
        if (failure instanceof OpenAIIoException e) {
            return serverError("The model's endpoint can't be reached or broke off its answer: " + clean(reason(e)));
        }
        return serverError("The model's endpoint can't be asked: " + clean(failure.getMessage()));
    }

    private ModelException rateLimit(OpenAIServiceException e) {
        return new ModelException(
                "rate_limit_exceeded", "The model's endpoint is over its rate limit: " + detail(e), null);
    }

    private static ModelException serverError(String message) {
        return new ModelException("server_error", message, null);
    }

    private String detail(OpenAIServiceException e) {
        String message = String.valueOf(e.getMessage());
        String prefix = e.statusCode() + ": ";
        return clean(message.startsWith(prefix) ? message.substring(prefix.length()) : message);
    }

    private static @Nullable String reason(OpenAIIoException e) {
        return e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
    }

    private String clean(@Nullable String text) {
        String oneLine =
                CONTROL_OR_SPACE.matcher(String.valueOf(text)).replaceAll(" ").strip();
        String harmless = apiKey.length() < SHORTEST_KEY ? oneLine : oneLine.replace(apiKey, "(key)");
        harmless = KEY.matcher(harmless).replaceAll("(key)");
        harmless = USER_INFO.matcher(harmless).replaceAll("://");
        return harmless.length() <= LONGEST_DETAIL ? harmless : harmless.substring(0, LONGEST_DETAIL) + "...";
    }
}
