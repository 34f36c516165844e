package dev.assistanttools.openai;

import java.util.regex.Pattern;

/**
 * What kind of refusal an {@link AssistantApiException} tells of, for a {@code switch} in a catch clause. The API has few codes of its own:
 * some kinds are known by their words alone, as the hosted service wrote them and other servers repeat.
 */
public enum ApiErrorKind {
    /** There was no answer: the API may have done what was asked, or not. */
    NO_ANSWER,
    /** There was an answer that is not that of an Assistants API. */
    UNREADABLE_ANSWER,
    /** 401: the key is wrong. */
    AUTHENTICATION,
    /** 403: the key may not do this. */
    PERMISSION,
    /** 404: there is no such assistant, thread, run or message. */
    NOT_FOUND,
    /** 429: too many requests or tokens at the moment; {@link AssistantApiException#retryAfter()} says when to try again. */
    RATE_LIMIT,
    /** 429 with the code {@code insufficient_quota}: the account has no money left, which no waiting mends. */
    QUOTA,
    /** 400: a run is active on the thread; {@link AssistantApiException#activeRun()} names it. */
    THREAD_LOCKED,
    /** 400: the run does not wait for outputs: not yet, not any more, or it has ended. */
    OUTPUTS_UNWANTED,
    /** 400: the outputs are not exactly those that the run waits for. */
    OUTPUTS_INVALID,
    /** 400: the run has ended, so it can't be cancelled. */
    NOT_CANCELLABLE,
    /** Another 4xx: the request is wrong; {@link AssistantApiException#param()} often says where. */
    INVALID_REQUEST,
    /** 5xx: the API is not well. */
    SERVER_ERROR;

    private static final Pattern UNWANTED = Pattern.compile("Runs in status .* do not accept tool outputs");
    private static final Pattern INVALID =
            Pattern.compile("Expected tool outputs for call_ids|Duplicate call_ids submitted|tool_call_id");

    static ApiErrorKind of(ApiFault fault) {
        int status = fault.status();
        return switch (status) {
            case 0 -> NO_ANSWER;
            case 401 -> AUTHENTICATION;
            case 403 -> PERMISSION;
            case 404 -> NOT_FOUND;
            case 429 -> isQuota(fault) ? QUOTA : RATE_LIMIT;
            case 400 -> ofWords(fault.message());
            default -> {
                if (status < 400) {
                    yield UNREADABLE_ANSWER;
                }
                yield status >= 500 ? SERVER_ERROR : INVALID_REQUEST;
            }
        };
    }

    private static boolean isQuota(ApiFault fault) {
        return "insufficient_quota".equals(fault.code()) || "insufficient_quota".equals(fault.type());
    }

    private static ApiErrorKind ofWords(String message) {
        if (ActiveRun.named(message).isPresent()) {
            return THREAD_LOCKED;
        }
        if (UNWANTED.matcher(message).find()) {
            return OUTPUTS_UNWANTED;
        }
        if (INVALID.matcher(message).find()) {
            return OUTPUTS_INVALID;
        }
        return message.startsWith("Cannot cancel run") ? NOT_CANCELLABLE : INVALID_REQUEST;
    }
}
