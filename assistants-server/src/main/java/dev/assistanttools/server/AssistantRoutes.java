package dev.assistanttools.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/assistants}. */
final class AssistantRoutes {

    private final Stores stores;
    private final ToolResources resources;
    private final RequestReader requests;
    private final Ids ids;
    private final Clock clock;
    private final Model model;

    AssistantRoutes(Stores stores, ToolResources resources, RequestReader requests, Ids ids, Clock clock, Model model) {
        this.stores = stores;
        this.resources = resources;
        this.requests = requests;
        this.ids = ids;
        this.clock = clock;
        this.model = model;
    }

    void register(RoutesConfig routes) {
        routes.get("/v1/assistants", this::list);
        routes.post("/v1/assistants", this::create);
        routes.get("/v1/assistants/{assistant_id}", this::retrieve);
        routes.post("/v1/assistants/{assistant_id}", this::modify);
        routes.delete("/v1/assistants/{assistant_id}", this::delete);
    }

    private void list(Context context) {
        Replies.json(
                context, stores.assistants().list(requests.page(context)).toJson(Assistant::toJson, Assistant::id));
    }

    private void create(Context context) {
        ObjectNode body = requests.body(context, RequestRules::createAssistant);
        requireModel(body);
        Assistant created = resources.fill(() -> {
            Assistant assistant =
                    new Assistant(ids.assistant(), clock.instant().getEpochSecond(), resources.ofAssistant(body));
            stores.assistants().insert(assistant);
            return assistant;
        });
        Replies.json(context, created.toJson());
    }

    private void retrieve(Context context) {
        Replies.json(context, stores.assistant(id(context)).toJson());
    }

    private void modify(Context context) {
        ObjectNode changes = requests.body(context, RequestRules::modifyAssistant);
        requireModel(changes);
        Assistant changed = stores.database().atomically(() -> {
            Assistant assistant = stores.assistants()
                    .findToChange(id(context))
                    .orElseThrow(() -> ApiError.notFound("assistant", id(context)))
                    .with(resources.ofAssistant(changes));
            stores.assistants().update(assistant);
            return assistant;
        });
        Replies.json(context, changed.toJson());
    }

    private void delete(Context context) {
        if (!stores.assistants().delete(id(context))) {
            throw ApiError.notFound("assistant", id(context));
        }
        Replies.deleted(context, id(context), "assistant.deleted");
    }

    private void requireModel(ObjectNode body) {
        if (body.has("model") && !model.knows(body.get("model").stringValue())) {
            throw ApiError.noSuchModel(body.get("model").stringValue());
        }
    }

    private static String id(Context context) {
        return context.pathParam("assistant_id");
    }
}
