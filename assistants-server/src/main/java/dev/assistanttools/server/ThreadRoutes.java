package dev.assistanttools.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/threads}. */
final class ThreadRoutes {

    private final Stores stores;
    private final ToolResources resources;
    private final RunStarter starter;
    private final RequestReader requests;

    ThreadRoutes(Stores stores, ToolResources resources, RunStarter starter, RequestReader requests) {
        this.stores = stores;
        this.resources = resources;
        this.starter = starter;
        this.requests = requests;
    }

    void register(RoutesConfig routes) {
        routes.post("/v1/threads", this::create);
        routes.get("/v1/threads/{thread_id}", this::retrieve);
        routes.post("/v1/threads/{thread_id}", this::modify);
        routes.delete("/v1/threads/{thread_id}", this::delete);
    }

    private void create(Context context) {
        ObjectNode body = requests.body(context, RequestRules::createThread);
        Replies.json(context, starter.createThread(body).toJson());
    }

    private void retrieve(Context context) {
        Replies.json(context, stores.thread(id(context)).toJson());
    }

    private void modify(Context context) {
        ObjectNode changes = requests.body(context, RequestRules::modifyThread);
        ApiThread changed = stores.database().atomically(() -> {
            ApiThread thread = stores.threads()
                    .findToChange(id(context))
                    .orElseThrow(() -> ApiError.notFound("thread", id(context)))
                    .with(resources.ofThread(changes));
            stores.threads().update(thread);
            return thread;
        });
        Replies.json(context, changed.toJson());
    }

    private void delete(Context context) {
        starter.deleteThread(id(context));
        Replies.deleted(context, id(context), "thread.deleted");
    }

    private static String id(Context context) {
        return context.pathParam("thread_id");
    }
}
