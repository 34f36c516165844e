package dev.assistanttools.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/vector_stores}. */
final class VectorStoreRoutes {

    private static final String STORES = "/v1/vector_stores";
    private static final int DEFAULT_RESULTS = 10;
    private static final String STORE = STORES + "/{vector_store_id}";

    private final Stores stores;
    private final VectorStores vectorStores;
    private final StoreSearch search;
    private final RequestReader requests;
    private final Clock clock;

    VectorStoreRoutes(
            Stores stores, VectorStores vectorStores, StoreSearch search, RequestReader requests, Clock clock) {
        this.stores = stores;
        this.vectorStores = vectorStores;
        this.search = search;
        this.requests = requests;
        this.clock = clock;
    }

    void register(RoutesConfig routes) {
        routes.get(STORES, this::list);
        routes.post(STORES, this::create);
        routes.get(STORE, this::retrieve);
        routes.post(STORE, this::modify);
        routes.delete(STORE, this::delete);
        routes.post(STORE + "/search", this::search);
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
        search.forget(id(context));
        Replies.deleted(context, id(context), "vector_store.deleted");
    }

    private void search(Context context) {
        ObjectNode body = requests.body(context, VectorStoreRules::search);
        String id = vectorStores.get(id(context)).requireLive(now()).id();
        JsonNode query = body.required("query");
        List<String> queries = query.isString()
                ? List.of(query.stringValue())
                : query.valueStream().map(JsonNode::stringValue).toList();
        List<StoreSearch.Found> found = search.search(
                List.of(id),
                new StoreSearch.Wanted(
                        queries,
                        AttributeFilter.of(body),
                        body.path("max_num_results").asInt(DEFAULT_RESULTS),
                        body.path("ranking_options").path("score_threshold").asDouble(0)));
        ObjectNode json = Json.object().put("object", "vector_store.search_results.page");
        ArrayNode said = json.putArray("search_query");
        queries.forEach(said::add);
        ArrayNode data = json.putArray("data");
        found.forEach(each -> data.add(result(each)));
        Replies.json(context, json.put("has_more", false).putNull("next_page"));
    }

    private static ObjectNode result(StoreSearch.Found found) {
        ObjectNode json = Json.object().put("file_id", found.fileId()).put("filename", found.filename());
        json.put("score", found.score()).set("attributes", found.attributes());
        json.putArray("content").addObject().put("type", "text").put("text", found.text());
        return json;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static String id(Context context) {
        return context.pathParam("vector_store_id");
    }
}
