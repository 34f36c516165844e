package dev.assistanttools.server;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file in a vector store.
 *
 * @param seq its number among all; 0 before it is stored
 * @param id the id of the file
 * @param batchId the batch with which it came; null if it came alone
 * @param usageBytes what its chunks take; 0 until they are made
 * @param error why it failed
 */
record VectorStoreFile(
        long seq,
        String id,
        String storeId,
        @Nullable String batchId,
        long createdAt,
        Status status,
        long usageBytes,
        @Nullable RunError error,
        Chunking chunking,
        ObjectNode attributes) {

    /** How far a file is. */
    enum Status implements WireName {
        IN_PROGRESS,
        COMPLETED,
        FAILED,
        CANCELLED;

        static Status ofWire(String wire) {
            return WireName.find(Status.class, wire);
        }
    }

    /**
     * A file that waits for its chunks to be made.
     *
     * @param request what a checked request says of it: {@code chunking_strategy} and {@code attributes}
     */
    static VectorStoreFile waiting(
            String fileId, String storeId, @Nullable String batchId, long now, ObjectNode request) {
        return new VectorStoreFile(
                0,
                fileId,
                storeId,
                batchId,
                now,
                Status.IN_PROGRESS,
                0,
                null,
                Chunking.of(request.get("chunking_strategy")),
                request.hasNonNull("attributes") ? request.get("attributes").asObject() : Json.object());
    }

    VectorStoreFile completed(long bytes) {
        return in(Status.COMPLETED, bytes, null);
    }

    VectorStoreFile failed(RunError why) {
        return in(Status.FAILED, 0, why);
    }

    private VectorStoreFile in(Status changed, long bytes, @Nullable RunError why) {
        return new VectorStoreFile(seq, id, storeId, batchId, createdAt, changed, bytes, why, chunking, attributes);
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.put("id", id).put("object", "vector_store.file").put("usage_bytes", usageBytes);
        json.put("created_at", createdAt).put("vector_store_id", storeId).put("status", status.wire());
        RunError.put(json, error);
        json.set("chunking_strategy", chunking.toJson());
        json.set("attributes", attributes);
        return json;
    }
}
