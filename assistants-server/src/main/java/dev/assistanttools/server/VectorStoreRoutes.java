package dev.assistanttools.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;

/** {@code /v1/vector_stores}. */
final class VectorStoreRoutes {

    private static final String STORES = "/v1/vector_stores";
    private static final String STORE = STORES + "/{vector_store_id}";

    private final Stores stores;
    private final VectorStores vectorStores;
    private final RequestReader requests;
    private final Clock clock;

    VectorStoreRoutes(Stores stores, VectorStores vectorStores, RequestReader requests, Clock clock) {
        this.stores = stores;
        this.vectorStores = vectorStores;
        this.requests = requests;
        this.clock = clock;
    }

    void register(RoutesConfig routes) {
        routes.get(STORES, this::list);
        routes.post(STORES, this::create);
        routes.get(STORE, this::retrieve);
        routes.post(STORE, this::modify);
        routes.delete(STORE, this::delete);
    }

    private void list(Context context) {
        long now = now();
        Replies.json(
                context,
                stores.vectorStores().list(requests.page(context)).toJson(store -> store.toJson(now), VectorStore::id));
    }

    private void create(Context context) {
        Replies.json(
                context,
                vectorStores
                        .create(requests.body(context, VectorStoreRules::create))
                        .toJson(now()));
    }

    private void retrieve(Context context) {
        Replies.json(context, vectorStores.get(id(context)).toJson(now()));
    }

    private void modify(Context context) {
        Replies.json(
                context,
                vectorStores
                        .modify(id(context), requests.body(context, VectorStoreRules::modify))
                        .toJson(now()));
    }

    private void delete(Context context) {
        if (!stores.vectorStores().delete(id(context))) {
            throw ApiError.notFound("vector store", id(context));
        }
        Replies.deleted(context, id(context), "vector_store.deleted");
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static String id(Context context) {
        return context.pathParam("vector_store_id");
    }
}
