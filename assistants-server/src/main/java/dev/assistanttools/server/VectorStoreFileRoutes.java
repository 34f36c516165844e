package dev.assistanttools.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/vector_stores/{vector_store_id}/files} and {@code /file_batches}. */
final class VectorStoreFileRoutes {

    private static final String FILES = "/v1/vector_stores/{vector_store_id}/files";
    private static final String FILE = FILES + "/{file_id}";
    private static final String BATCHES = "/v1/vector_stores/{vector_store_id}/file_batches";
    private static final String BATCH = BATCHES + "/{batch_id}";

    private final Stores stores;
    private final VectorStores vectorStores;
    private final UploadedFiles files;
    private final RequestReader requests;

    VectorStoreFileRoutes(Stores stores, VectorStores vectorStores, UploadedFiles files, RequestReader requests) {
        this.stores = stores;
        this.vectorStores = vectorStores;
        this.files = files;
        this.requests = requests;
    }

    void register(RoutesConfig routes) {
        routes.get(FILES, this::list);
        routes.post(FILES, this::add);
        routes.get(FILE, this::retrieve);
        routes.post(FILE, this::modify);
        routes.delete(FILE, this::delete);
        routes.get(FILE + "/content", this::content);
        routes.post(BATCHES, this::addBatch);
        routes.get(BATCH, this::retrieveBatch);
        routes.post(BATCH + "/cancel", this::cancelBatch);
        routes.get(BATCH + "/files", this::listBatch);
    }

    private void list(Context context) {
        PageRequest page = requests.page(context);
        VectorStoreFile.Status status = filter(context);
        vectorStores.get(storeId(context));
        Replies.json(
                context,
                stores.vectorStoreFiles()
                        .list(storeId(context), status, page)
                        .toJson(VectorStoreFile::toJson, VectorStoreFile::id));
    }

    private void add(Context context) {
        ObjectNode body = requests.body(context, VectorStoreRules::addFile);
        answer(context, vectorStores.addFile(storeId(context), body));
    }

    private void retrieve(Context context) {
        answer(context, vectorStores.file(storeId(context), fileId(context)));
    }

    private void answer(Context context, VectorStoreFile file) {
        Replies.json(context, file.toJson());
    }

    private void modify(Context context) {
        ObjectNode body = requests.body(context, VectorStoreRules::attributes);
        vectorStores.file(storeId(context), fileId(context));
        stores.vectorStoreFiles()
                .updateAttributes(
                        storeId(context),
                        fileId(context),
                        body.hasNonNull("attributes") ? body.get("attributes").asObject() : Json.object());
        retrieve(context);
    }

    private void delete(Context context) {
        vectorStores.get(storeId(context));
        if (!stores.vectorStoreFiles().delete(storeId(context), fileId(context))) {
            throw ApiError.noFileInStore(storeId(context), fileId(context));
        }
        Replies.deleted(context, fileId(context), "vector_store.file.deleted");
    }

    /** All text in one piece: chunks overlap, so that put together they would say much twice. */
    private void content(Context context) {
        VectorStoreFile file = vectorStores.file(storeId(context), fileId(context));
        ObjectNode json = Json.object().put("object", "vector_store.file_content.page");
        if (file.status() == VectorStoreFile.Status.COMPLETED) {
            json.putArray("data").addObject().put("type", "text").put("text", files.text(file.id()));
        } else {
            json.putArray("data");
        }
        Replies.json(context, json.put("has_more", false).putNull("next_page"));
    }

    private void addBatch(Context context) {
        ObjectNode body = requests.body(context, VectorStoreRules::addBatch);
        answer(context, vectorStores.addBatch(storeId(context), body));
    }

    private void retrieveBatch(Context context) {
        answer(context, vectorStores.batch(storeId(context), batchId(context)));
    }

    private void cancelBatch(Context context) {
        answer(context, vectorStores.cancel(storeId(context), batchId(context)));
    }

    private void answer(Context context, FileBatch batch) {
        Replies.json(context, batch.toJson());
    }

    private void listBatch(Context context) {
        PageRequest page = requests.page(context);
        VectorStoreFile.Status status = filter(context);
        vectorStores.batch(storeId(context), batchId(context));
        Replies.json(
                context,
                stores.vectorStoreFiles()
                        .listOfBatch(batchId(context), status, page)
                        .toJson(VectorStoreFile::toJson, VectorStoreFile::id));
    }

    private static VectorStoreFile.@Nullable Status filter(Context context) {
        String filter = context.queryParam("filter");
        if (filter == null || filter.isEmpty()) {
            return null;
        }
        for (VectorStoreFile.Status status : VectorStoreFile.Status.values()) {
            if (status.wire().equals(filter)) {
                return status;
            }
        }
        throw Complaints.unsupported("filter", filter, "in_progress", "completed", "failed", "cancelled");
    }

    private static String storeId(Context context) {
        return context.pathParam("vector_store_id");
    }

    private static String fileId(Context context) {
        return context.pathParam("file_id");
    }

    private static String batchId(Context context) {
        return context.pathParam("batch_id");
    }
}
