package dev.assistanttools.server;

import io.javalin.http.Context;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers. */
final class Replies {

    private Replies() {}

    static void json(Context context, ObjectNode body) {
        context.contentType("application/json").result(Json.write(body));
    }

    static void deleted(Context context, String id, String object) {
        json(context, Json.object().put("id", id).put("object", object).put("deleted", true));
    }
}
