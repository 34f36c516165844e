package dev.assistanttools.server;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes vector stores and puts files into them. Thread-safe. */
final class VectorStores {

    private final Stores stores;
    private final Ingestion ingestion;
    private final Ids ids;
    private final Clock clock;

    /** How many files were put into stores: one more than before is a reason to look for files to read. */
    private final AtomicLong put = new AtomicLong();

    VectorStores(Stores stores, Ingestion ingestion, Ids ids, Clock clock) {
        this.stores = stores;
        this.ingestion = ingestion;
        this.ids = ids;
        this.clock = clock;
    }

    /** Does the work in one transaction, more than once if need be, then begins with the files that came in it. */
    <T> T fill(Supplier<T> work) {
        long before = put.get();
        T result = stores.database().atomicallyOrAgain(work);
        if (put.get() != before) {
            ingestion.wake();
        }
        return result;
    }

    VectorStore create(ObjectNode request) {
        return fill(() -> insert(VectorStore.of(ids.vectorStore(), now(), request), request));
    }

    /**
     * Stores a new store with its files, in the transaction of this thread, which is one of {@link #fill}.
     *
     * @param request its {@code file_ids} and {@code chunking_strategy}
     */
    VectorStore insert(VectorStore store, ObjectNode request) {
        stores.vectorStores().insert(store);
        holdFiles(fileIds(request));
        for (String fileId : fileIds(request)) {
            put(fileId, store.id(), null, request);
        }
        return get(store.id());
    }

    VectorStore modify(String id, ObjectNode changes) {
        return stores.database().atomically(() -> {
            stores.vectorStores().expireOverdue(now());
            VectorStore changed = stores.vectorStores()
                    .findToChange(id)
                    .orElseThrow(() -> ApiError.notFound("vector store", id))
                    .with(changes);
            stores.vectorStores().update(changed);
            return changed;
        });
    }

    VectorStoreFile addFile(String storeId, ObjectNode request) {
        String fileId = request.required("file_id").stringValue();
        return fill(() -> {
            hold(storeId);
            put(fileId, storeId, null, request);
            return file(storeId, fileId);
        });
    }

    FileBatch addBatch(String storeId, ObjectNode request) {
        return fill(() -> {
            hold(storeId);
            String batchId = ids.fileBatch();
            stores.fileBatches().insert(batchId, storeId, now());
            Map<String, ObjectNode> files = files(request);
            holdFiles(files.keySet());
            files.forEach((fileId, settings) -> put(fileId, storeId, batchId, settings));
            return batch(storeId, batchId);
        });
    }

    /** What a batch says of each of its files; the last word counts. */
    private static Map<String, ObjectNode> files(ObjectNode request) {
        Map<String, ObjectNode> files = new LinkedHashMap<>();
        for (JsonNode file : request.path("files")) {
            files.put(file.required("file_id").stringValue(), file.asObject());
        }
        fileIds(request).forEach(fileId -> files.put(fileId, request));
        return files;
    }

    /** What of the batch is read stays; the rest is cancelled. */
    FileBatch cancel(String storeId, String batchId) {
        return stores.database().atomically(() -> {
            stores.vectorStores().findToChange(storeId);
            FileBatch batch = batch(storeId, batchId);
            if (!batch.isOver()) {
                stores.vectorStoreFiles().cancelWaiting(batchId);
                stores.fileBatches().cancel(batchId);
            }
            return batch(storeId, batchId);
        });
    }

    VectorStore get(String id) {
        return stores.vectorStores().find(id).orElseThrow(() -> ApiError.notFound("vector store", id));
    }

    VectorStoreFile file(String storeId, String id) {
        get(storeId);
        return stores.vectorStoreFiles().find(storeId, id).orElseThrow(() -> ApiError.noFileInStore(storeId, id));
    }

    FileBatch batch(String storeId, String id) {
        get(storeId);
        return stores.fileBatches().find(storeId, id).orElseThrow(() -> ApiError.notFound("file batch", id));
    }

    /** Puts an uploaded file into a store, in the transaction of this thread, which is one of {@link #fill}. */
    void put(String fileId, String storeId, @Nullable String batchId, ObjectNode request) {
        if (stores.files().findToUse(fileId, now()).isEmpty()) {
            throw ApiError.notFound("file", fileId);
        }
        put.incrementAndGet();
        stores.vectorStoreFiles().put(VectorStoreFile.waiting(fileId, storeId, batchId, now(), request));
    }

    /** Nobody else changes the store's files meanwhile; to fill it is to use it. */
    private void hold(String storeId) {
        stores.vectorStores()
                .findToChange(storeId)
                .orElseThrow(() -> ApiError.notFound("vector store", storeId))
                .requireLive(now());
        stores.vectorStores().touch(storeId, now());
    }

    /** In the order of their ids, so that two who put the same files don't wait for each other in a circle. */
    void holdFiles(Collection<String> fileIds) {
        for (String fileId : new TreeSet<>(fileIds)) {
            stores.files().findToUse(fileId, now());
        }
    }

    private static Set<String> fileIds(ObjectNode request) {
        Set<String> ids = new LinkedHashSet<>();
        request.path("file_ids").forEach(id -> ids.add(id.stringValue()));
        return ids;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
