package dev.assistanttools.server;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of the API, without what it holds.
 *
 * @param filename what the client called it: a label, never a place on a disk
 * @param size in bytes
 * @param expiresAt the second from which on it is gone; null if it stays
 */
record ApiFile(
        String id,
        long createdAt,
        String filename,
        String purpose,
        long size,
        @Nullable Long expiresAt) {

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.put("id", id).put("object", "file").put("bytes", size).put("created_at", createdAt);
        if (expiresAt != null) {
            json.put("expires_at", expiresAt);
        }
        return json.put("filename", filename).put("purpose", purpose).put("status", "processed");
    }
}
