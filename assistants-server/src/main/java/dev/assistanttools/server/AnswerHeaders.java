package dev.assistanttools.server;

import java.time.Duration;
import java.util.function.BiConsumer;

/** The headers that every answer has, errors and streams included: clients and their users read them wherever they are. */
final class AnswerHeaders {

    static final String REQUEST_ID = "x-request-id";
    static final String PROCESSING_MILLIS = "openai-processing-ms";

    private final Ids ids;
    private final String pollAfterMillis;

    AnswerHeaders(Ids ids, Duration pollAfter) {
        this.ids = ids;
        this.pollAfterMillis = String.valueOf(pollAfter.toMillis());
    }

    /** Gives the headers of one answer, with a time that is to be set when it is known. */
    void give(BiConsumer<String, String> headers) {
        headers.accept(REQUEST_ID, ids.request());
        headers.accept("openai-version", "2020-10-01");
        headers.accept(PROCESSING_MILLIS, "0");
        // The clients' polling helpers read it, and wait seconds without it.
        headers.accept("openai-poll-after-ms", pollAfterMillis);
    }
}
