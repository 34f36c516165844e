package dev.assistanttools.server;

import tools.jackson.databind.node.ObjectNode;

/** Files that were put into a vector store together. A file that leaves the store leaves its batch. */
record FileBatch(String id, String storeId, long createdAt, boolean cancelled, FileCounts counts) {

    /** A batch in which every file failed has failed; one good file makes it complete, and the counts say the rest. */
    private String status() {
        if (cancelled) {
            return "cancelled";
        }
        if (counts.inProgress() > 0) {
            return "in_progress";
        }
        return counts.failed() > 0 && counts.completed() == 0 ? "failed" : "completed";
    }

    boolean isOver() {
        return cancelled || counts.inProgress() == 0;
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.put("id", id).put("object", "vector_store.files_batch").put("created_at", createdAt);
        json.put("vector_store_id", storeId).put("status", status());
        json.set("file_counts", counts.toJson());
        return json;
    }
}
