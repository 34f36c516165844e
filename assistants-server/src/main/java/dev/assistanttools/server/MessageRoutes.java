package dev.assistanttools.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/threads/{thread_id}/messages}. */
final class MessageRoutes {

    private static final String MESSAGES = "/v1/threads/{thread_id}/messages";

    private final Stores stores;
    private final RunStarter starter;
    private final RunEngine engine;
    private final RequestReader requests;

    MessageRoutes(Stores stores, RunStarter starter, RunEngine engine, RequestReader requests) {
        this.stores = stores;
        this.starter = starter;
        this.engine = engine;
        this.requests = requests;
    }

    void register(RoutesConfig routes) {
        routes.get(MESSAGES, this::list);
        routes.post(MESSAGES, this::create);
        routes.get(MESSAGES + "/{message_id}", this::retrieve);
        routes.post(MESSAGES + "/{message_id}", this::modify);
        routes.delete(MESSAGES + "/{message_id}", this::delete);
    }

    private void list(Context context) {
        PageRequest page = requests.page(context);
        stores.thread(threadId(context));
        engine.expireOverdueOn(threadId(context));
        Replies.json(
                context,
                stores.messages()
                        .list(threadId(context), context.queryParam("run_id"), page)
                        .toJson(Message::toJson, Message::id));
    }

    private void create(Context context) {
        ObjectNode body = requests.body(context, RequestRules::createMessage);
        Replies.json(context, starter.addMessage(threadId(context), body).toJson());
    }

    private void retrieve(Context context) {
        engine.expireOverdueOn(threadId(context));
        Replies.json(context, stores.message(threadId(context), id(context)).toJson());
    }

    private void modify(Context context) {
        ObjectNode changes = requests.body(context, RequestRules::modifyMetadata);
        Message changed = stores.database().atomically(() -> {
            stores.thread(threadId(context));
            Message message = stores.messages()
                    .findToChange(threadId(context), id(context))
                    .orElseThrow(() -> ApiError.notFound("message", id(context)));
            Message updated = message.withMetadata(Metadata.changed(message.metadata(), changes));
            stores.messages().updateMetadata(updated);
            return updated;
        });
        Replies.json(context, changed.toJson());
    }

    private void delete(Context context) {
        stores.thread(threadId(context));
        if (!stores.messages().delete(threadId(context), id(context))) {
            throw ApiError.notFound("message", id(context));
        }
        Replies.deleted(context, id(context), "thread.message.deleted");
    }

    private static String threadId(Context context) {
        return context.pathParam("thread_id");
    }

    private static String id(Context context) {
        return context.pathParam("message_id");
    }
}
