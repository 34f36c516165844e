package dev.assistanttools.server;

import io.javalin.http.Context;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers. */
final class Replies {

    private static final String POLL_AFTER = "openai-poll-after-ms";

    private final Duration pollAfter;

    Replies(Duration pollAfter) {
        this.pollAfter = pollAfter;
    }

    static void json(Context context, ObjectNode body) {
        context.contentType("application/json").result(Json.write(body));
    }

    /** A run, with the header that tells the clients' polling helpers when to come back. */
    void run(Context context, Run run) {
        polled(context, run.toJson(), !run.status().isEnd());
    }

    /** What clients ask for until it is done. */
    void polled(Context context, ObjectNode body, boolean again) {
        if (again) {
            context.header(POLL_AFTER, String.valueOf(pollAfter.toMillis()));
        }
        json(context, body);
    }

    static void deleted(Context context, String id, String object) {
        json(context, Json.object().put("id", id).put("object", object).put("deleted", true));
    }
}
