package dev.assistanttools.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.errors.OpenAIServiceException;
import dev.assistanttools.openai.ApiExchange.Endpoint;
import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;

/** Says what went wrong with a request: to people what was wished for, what came of it and what to check, and to programs the fault. */
final class ApiFaults {

    private final Endpoint endpoint;

    ApiFaults(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** The API said no. */
    AssistantApiException refused(String wish, OpenAIServiceException e) {
        ApiFault fault = WireHeaders.fault(e, endpoint::redact);
        StringBuilder sentence = new StringBuilder("Can't ")
                .append(wish)
                .append(": the API answered ")
                .append(fault.status());
        if (fault.message().isEmpty()) {
            sentence.append(" without a reason. Check that ")
                    .append(endpoint.name())
                    .append(" is an Assistants API.");
        } else {
            sentence.append(": ").append(fault.message());
        }
        if (fault.requestId() != null) {
            sentence.append(" (request ").append(fault.requestId()).append(')');
        }
        return new AssistantApiException(sentence.toString(), fault, endpoint.safeCause(e));
    }

    /** The answer is not what an API like this gives. */
    AssistantApiException malformed(String wish, int status, @Nullable String reason, Exception e) {
        String sentence = "Can't " + wish + ": the answer of " + endpoint.name() + " can't be used, " + reason
                + ". Check that this is the base URL of an Assistants API, with its /v1 at the end.";
        return new AssistantApiException(sentence, ApiFault.of(status, ""), endpoint.safeCause(e));
    }

    /** There was no answer, or not all of it. */
    AssistantApiException unanswered(String wish, Exception e) {
        Throwable root = e;
        boolean isTimeout = e instanceof InterruptedIOException;
        while (root.getCause() != null) {
            root = root.getCause();
            isTimeout |= root instanceof InterruptedIOException;
        }
        String reason;
        if (Thread.currentThread().isInterrupted()) {
            reason = "the thread was interrupted.";
        } else if (isTimeout) {
            reason = "no answer from " + endpoint.name()
                    + " in time. Check that the server is well, or allow more time.";
        } else {
            reason = "no answer from " + endpoint.name() + " (" + endpoint.redact(String.valueOf(root.getMessage()))
                    + "). Check that a server runs there and that the base URL is right.";
        }
        return new AssistantApiException("Can't " + wish + ": " + reason, ApiFault.noAnswer(), endpoint.safeCause(e));
    }

    /** A stream can't be read any further; the run that it tells of goes on. */
    AssistantApiException brokenOff(String wish, @Nullable String reason, @Nullable Exception e) {
        return new AssistantApiException(
                "Can't " + wish + " any further by the stream of " + endpoint.name() + ": " + reason + ".",
                ApiFault.noAnswer(),
                e == null ? null : endpoint.safeCause(e));
    }

    /** A stream told of an error in place of going on. */
    AssistantApiException told(String wish, JsonNode data) {
        JsonNode error = data.path("error").isObject() ? data.path("error") : data;
        String message = endpoint.redact(WireReader.text(error, "message"));
        ApiFault fault = new ApiFault(
                0,
                message,
                WireReader.optionalText(error, "code").orElse(null),
                WireReader.optionalText(error, "param").orElse(null),
                WireReader.optionalText(error, "type").orElse(null),
                null,
                null);
        return new AssistantApiException(
                "Can't " + wish + " any further by the stream of " + endpoint.name() + ", which says: " + message,
                fault,
                null);
    }
}
