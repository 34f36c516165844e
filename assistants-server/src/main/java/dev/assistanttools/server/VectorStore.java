package dev.assistanttools.server;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A vector store: files that can be searched.
 *
 * @param name empty if it has none
 * @param expiryDays how many days after it was last active it expires; null if it stays
 * @param expired whether its time was found to be over: then it stays so, whatever is changed
 * @param counts its files, as they were when it was read
 * @param usageBytes what its files take
 */
record VectorStore(
        String id,
        long createdAt,
        String name,
        @Nullable Integer expiryDays,
        long lastActiveAt,
        boolean expired,
        ObjectNode metadata,
        FileCounts counts,
        long usageBytes) {

    private static final long DAY = 24L * 60 * 60;
    private static final String EXPIRY = "expires_after";

    /** A store without files as a checked request wants it. */
    static VectorStore of(String id, long now, ObjectNode request) {
        return new VectorStore(id, now, "", null, now, false, Json.object(), new FileCounts(0, 0, 0, 0), 0)
                .with(request);
    }

    /** This store with the members of a request; what it leaves out stays. */
    VectorStore with(ObjectNode changes) {
        JsonNode expiry = changes.get(EXPIRY);
        return new VectorStore(
                id,
                createdAt,
                changes.has("name") ? changes.get("name").asString("") : name,
                expiry == null ? expiryDays : days(expiry),
                lastActiveAt,
                expired,
                Metadata.changed(metadata, changes),
                counts,
                usageBytes);
    }

    private static @Nullable Integer days(JsonNode expiry) {
        return expiry.isNull() ? null : (Integer) expiry.required("days").intValue();
    }

    /** The second from which on it is expired; null if it stays. */
    @Nullable
    Long expiresAt() {
        return expiryDays == null ? null : (Long) (lastActiveAt + expiryDays * DAY);
    }

    boolean isExpired(long now) {
        Long end = expiresAt();
        return expired || (end != null && end <= now);
    }

    /** This store, as long as it has not expired. */
    VectorStore requireLive(long now) {
        if (isExpired(now)) {
            throw ApiError.refused("Vector store '" + id + "' has expired.");
        }
        return this;
    }

    private String status(long now) {
        if (isExpired(now)) {
            return "expired";
        }
        return counts.inProgress() > 0 ? "in_progress" : "completed";
    }

    ObjectNode toJson(long now) {
        ObjectNode json = Json.object();
        json.put("id", id).put("object", "vector_store").put("created_at", createdAt);
        json.put("name", name).put("usage_bytes", usageBytes);
        json.set("file_counts", counts.toJson());
        json.put("status", status(now));
        if (expiryDays != null) {
            json.putObject(EXPIRY).put("anchor", "last_active_at").put("days", expiryDays);
        }
        json.put("expires_at", expiresAt()).put("last_active_at", lastActiveAt);
        json.set("metadata", metadata);
        return json;
    }
}
