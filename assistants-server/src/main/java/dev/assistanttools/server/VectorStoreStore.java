package dev.assistanttools.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Vector stores at rest. */
final class VectorStoreStore {

    /** As {@link VectorStore#isExpired}. */
    private static final String OVERDUE =
            "NOT expired AND expiry_days IS NOT NULL AND last_active_at + expiry_days * CAST(86400 AS BIGINT) <= :now";

    private final Database database;

    VectorStoreStore(Database database) {
        this.database = database;
    }

    void insert(VectorStore store) {
        database.with(handle -> handle.createUpdate("INSERT INTO vector_stores (id, created_at, name, expiry_days,"
                        + " last_active_at, expired, metadata) VALUES (:id, :createdAt, :name, :expiryDays,"
                        + " :lastActiveAt, :expired, :metadata)")
                .bind("createdAt", store.createdAt())
                .bind("lastActiveAt", store.lastActiveAt())
                .bind("expired", store.expired())
                .bindMap(changing(store))
                .execute());
    }

    void update(VectorStore store) {
        database.with(handle -> handle.createUpdate("UPDATE vector_stores SET name = :name,"
                        + " expiry_days = :expiryDays, metadata = :metadata WHERE id = :id")
                .bindMap(changing(store))
                .execute());
    }

    private static Map<String, @Nullable Object> changing(VectorStore store) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", store.id());
        values.put("name", store.name());
        values.put("expiryDays", store.expiryDays());
        values.put("metadata", Json.write(store.metadata()));
        return values;
    }

    Optional<VectorStore> find(String id) {
        return database.with(handle -> handle.createQuery("SELECT * FROM vector_stores_counted WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> store(row))
                .findOne());
    }

    /** As {@link #find}, and nobody else changes it or its list of files before the transaction of this thread ends. */
    Optional<VectorStore> findToChange(String id) {
        boolean there =
                database.with(handle -> handle.createQuery("SELECT seq FROM vector_stores WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .findOne()
                        .isPresent());
        return there ? find(id) : Optional.empty();
    }

    Page<VectorStore> list(PageRequest page) {
        return database.with(handle -> new PageQuery("vector_stores_counted", "TRUE", Map.of())
                .read(handle, page, (row, context) -> store(row)));
    }

    boolean delete(String id) {
        return database.atomicallyOrAgain(
                () -> database.with(handle -> handle.createUpdate("DELETE FROM vector_stores WHERE id = :id")
                                .bind("id", id)
                                .execute())
                        > 0);
    }

    /** The store is used; one that has expired stays so. */
    void touch(String id, long now) {
        database.with(handle -> handle.createUpdate("UPDATE vector_stores SET last_active_at = :now WHERE id = :id"
                        + " AND NOT expired AND NOT (" + OVERDUE + ")")
                .bind("id", id)
                .bind("now", now)
                .execute());
    }

    /** Marks the stores whose time is over; what was to be searched in them goes. */
    void expireOverdue(long now) {
        int expired =
                database.with(handle -> handle.createUpdate("UPDATE vector_stores SET expired = TRUE WHERE " + OVERDUE)
                        .bind("now", now)
                        .execute());
        if (expired > 0) {
            database.with(handle -> handle.createUpdate("DELETE FROM vector_store_chunks WHERE file_seq IN (SELECT"
                            + " f.seq FROM vector_store_files f JOIN vector_stores s ON f.store_id = s.id WHERE"
                            + " s.expired)")
                    .execute());
        }
    }

    private static VectorStore store(ResultSet row) throws SQLException {
        Long days = Columns.number(row, "expiry_days");
        return new VectorStore(
                row.getString("id"),
                row.getLong("created_at"),
                row.getString("name"),
                days == null ? null : (Integer) days.intValue(),
                row.getLong("last_active_at"),
                row.getBoolean("expired"),
                Columns.object(row, "metadata"),
                new FileCounts(
                        row.getInt("in_progress"),
                        row.getInt("completed"),
                        row.getInt("failed"),
                        row.getInt("cancelled")),
                row.getLong("usage_bytes"));
    }
}
